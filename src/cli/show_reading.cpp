// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/show_reading.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/utf8.h"

namespace cotejo::cli {

namespace {

class Printer {
 public:
  Printer(const Terminal& terminal, const Reading& reading, bool explain)
      : t_(terminal), r_(reading), explain_(explain), index_(reading.article.text) {}

  void print() const {
    head();
    events();
    statements();
    entities();
    times();
    furniture();
  }

 private:
  [[nodiscard]] std::string words(Span span) const { return std::string(span.in(r_.article.text)); }
  [[nodiscard]] std::string name(EntityIndex e) const { return r_.entities[static_cast<std::size_t>(e)].name; }

  [[nodiscard]] std::string names(const std::vector<EntityIndex>& list) const {
    std::string out;
    for (const EntityIndex e : list) out += (out.empty() ? "" : ", ") + name(e);
    return out;
  }
  [[nodiscard]] std::string chain(const std::vector<EntityIndex>& list) const {
    std::string out;
    for (const EntityIndex e : list) out += (out.empty() ? "" : " -> ") + name(e);
    return out;
  }

  void why(const Why& why, Span at) const {
    if (!explain_) return;
    t_.print(t_.dim(fmt::format("[{}-{}] {}: {}", index_.code_point(at.begin), index_.code_point(at.end), why.rule,
                                why.detail)),
             6, 2);
  }

  void head() const {
    const Article& a = r_.article;
    t_.print(t_.bold(a.title ? *a.title : "(no headline)"));
    std::string from = a.file;
    if (a.outlet) from += " \u00b7 " + *a.outlet;
    if (a.byline) from += " \u00b7 " + *a.byline;
    for (const std::string& credit : a.credits) from += " \u00b7 " + credit;
    t_.print(t_.dim(from));
    const auto& day = r_.published;
    t_.print(t_.dim(day.value ? fmt::format("written {} ({})", day.value->iso(), to_string(day.basis))
                              : "day written: not known from the article"));
    if (explain_) t_.print(t_.dim(day.why.rule + ": " + day.why.detail), 2, 2);
  }

  void heading(const char* title, std::size_t count) const {
    t_.line();
    t_.print(t_.cyan(fmt::format("{} ({})", title, count)));
  }

  [[nodiscard]] std::string status(EventStatus status) const {
    const std::string text(to_string(status));
    switch (status) {
      case EventStatus::happened:
        return t_.green(text);
      case EventStatus::negated:
        return t_.red(text);
      default:
        return t_.yellow(text);
    }
  }

  void events() const {
    heading("Events", r_.events.size());
    std::vector<const Event*> order;
    for (const Event& e : r_.events) order.push_back(&e);
    std::stable_sort(order.begin(), order.end(),
                     [](const Event* a, const Event* b) { return a->salience > b->salience; });
    for (const Event* e : order) {
      std::string line = t_.bold(words(e->trigger)) + " " + status(e->status);
      if (!e->who.empty()) line += " \u00b7 who: " + names(e->who);
      if (!e->whom.empty()) line += " \u00b7 whom: " + names(e->whom);
      if (e->object) line += " \u00b7 what: " + words(*e->object);
      if (e->when) line += " \u00b7 when: " + e->when->value;
      if (!e->where.empty()) line += " \u00b7 where: " + names(e->where);
      if (!e->chain.empty()) line += " \u00b7 says " + chain(e->chain);
      if (e->plover) line += " \u00b7 " + std::string(to_string(*e->plover));
      t_.print(line, 2, 4);
      why(e->why, e->trigger);
    }
  }

  void statements() const {
    heading("Who says what", r_.statements.size());
    for (const Statement& s : r_.statements) {
      t_.print(fmt::format("{} {} {}: {}", t_.bold(chain(s.chain)), to_string(s.stance),
                           t_.dim(fmt::format("({})", to_string(s.form))), words(s.span)),
               2, 4);
      why(s.why, s.cue ? *s.cue : s.span);
    }
  }

  void entities() const {
    heading("Named", r_.entities.size());
    for (const Entity& e : r_.entities) {
      std::string line = fmt::format("{} {}", t_.bold(e.name), t_.dim(std::string(to_string(e.type))));
      for (const Role& role : e.roles)
        line += " \u00b7 " + role.title + (role.of == kNone ? "" : " (" + name(role.of) + ")");
      if (e.stands_for != kNone) line += " \u00b7 stands for " + name(e.stands_for);
      if (e.of != kNone) line += " \u00b7 of " + name(e.of);
      line += t_.dim(fmt::format(" \u00d7{}", e.mentions.size()));
      t_.print(line, 2, 4);
      if (!e.mentions.empty()) why(e.why, e.mentions.front().span);
    }
  }

  void times() const {
    heading("Times", r_.times.size());
    for (const Timex& time : r_.times) {
      t_.print(
          fmt::format("{} = {} {}", words(time.span), t_.bold(time.value), t_.dim(std::string(to_string(time.type)))),
          2, 4);
      why(time.why, time.span);
    }
  }

  void furniture() const {
    if (r_.article.furniture.empty()) return;
    heading("Set aside", r_.article.furniture.size());
    for (const Furniture& item : r_.article.furniture)
      t_.print(t_.dim(item.text + (explain_ ? "  [" + item.why + "]" : "")), 2, 4);
  }

  const Terminal& t_;
  const Reading& r_;
  bool explain_;
  CodePointIndex index_;
};

}  // namespace

void show_reading(const Terminal& terminal, const Reading& reading, bool explain) {
  Printer(terminal, reading, explain).print();
}

}  // namespace cotejo::cli
