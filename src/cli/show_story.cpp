// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/show_story.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace cotejo::cli {

namespace {

constexpr std::size_t kMostFacts = 15;

class Printer {
 public:
  Printer(const Terminal& terminal, const Collation& collation, const std::vector<const Reading*>& readings,
          const StoryView& view)
      : t_(terminal), c_(collation), readings_(readings), view_(view) {}

  void print() const {
    t_.print(t_.bold(c_.title));
    std::string span = fmt::format("story {} \u00b7 {} articles", c_.id, c_.articles.size());
    if (c_.from && c_.to) span += fmt::format(" \u00b7 {} to {}", c_.from->iso(), c_.to->iso());
    t_.print(t_.dim(span));
    articles();
    if (readings_.size() > 1) copies();
    timeline();
    facts();
    conflicts();
  }

 private:
  [[nodiscard]] std::string label(std::uint32_t article) const {
    const StoryArticle& a = c_.articles[article];
    return a.outlet ? *a.outlet : a.file;
  }

  void heading(const std::string& title) const {
    t_.line();
    t_.print(t_.cyan(title));
  }

  void articles() const {
    heading("Articles");
    for (const StoryArticle& a : c_.articles) {
      const std::string day = a.published.value ? a.published.value->iso() : "    ?     ";
      const std::string basis = a.published.value ? fmt::format("({})", to_string(a.published.basis)) : "";
      t_.print(fmt::format("{} {} {} {}", day, a.title ? *a.title : "(no headline)",
                           t_.dim(a.outlet ? *a.outlet : a.file), t_.dim(basis)),
               2, 11);
    }
  }

  void copies() const {
    if (c_.copies.empty()) return;
    heading("Who carries whose words");
    for (const Copy& copy : c_.copies) {
      t_.print(fmt::format("{} has {:.0f} % of its words from {} ({}{})", label(copy.article), copy.overlap * 100,
                           label(copy.of), to_string(copy.kind), copy.via ? ", " + *copy.via : ""),
               2, 4);
    }
  }

  [[nodiscard]] bool shown(FactIndex fact) const { return view_.all_facts || fact < kMostFacts; }

  void timeline() const {
    heading("Timeline");
    for (const TimelineEntry& entry : c_.timeline) {
      if (!shown(entry.fact)) continue;
      const Fact& fact = c_.facts[entry.fact];
      const char* mark = fact.status == EventStatus::happened  ? "\u25cf"
                         : fact.status == EventStatus::negated ? "\u2715"
                                                               : "\u25cb";
      t_.print(fmt::format("{} {} {}", t_.bold(entry.when), mark, fact.label), 2, 4);
    }
  }

  [[nodiscard]] std::string who_says(const Fact& fact) const {
    std::string out;
    for (const Origin& origin : fact.origins) {
      std::set<std::string> through;
      for (const Report& report : origin.reports) through.insert(label(report.article));
      std::string outlets;
      for (const std::string& outlet : through) outlets += (outlets.empty() ? "" : ", ") + outlet;
      const std::string source = origin.source == kNone ? "the article itself" : origin.name;
      out += fmt::format("{}{}{} (in {})", out.empty() ? "" : "; ", source,
                         origin.stance == OriginStance::denies ? t_.red(" denies") : "", outlets);
    }
    return out;
  }

  void facts() const {
    const std::size_t count = view_.all_facts ? c_.facts.size() : std::min(kMostFacts, c_.facts.size());
    heading(count < c_.facts.size()
                ? fmt::format("Facts (the {} weightiest of {}; --all shows the rest)", count, c_.facts.size())
                : fmt::format("Facts ({})", count));
    for (std::size_t f = 0; f < count; ++f) {
      const Fact& fact = c_.facts[f];
      const std::string status(to_string(fact.status));
      const std::string chip = fact.status == EventStatus::happened  ? t_.green(status)
                               : fact.status == EventStatus::negated ? t_.red(status)
                                                                     : t_.yellow(status);
      t_.print(fmt::format("f{} {} {}", f + 1, t_.bold(fact.label), chip), 2, 4);
      t_.print(t_.dim(fmt::format("{} independent origin{}: ", fact.independent_origins,
                                  fact.independent_origins == 1 ? "" : "s")) +
                   who_says(fact),
               6, 2);
      if (fact.plan) t_.print(t_.yellow(fmt::format("a plan: {}", to_string(fact.plan->outcome))), 6, 2);
      if (view_.explain) explain(fact);
    }
  }

  void explain(const Fact& fact) const {
    t_.print(t_.dim(fact.why.rule + ": " + fact.why.detail), 6, 2);
    for (const Report& report : fact.reports) {
      if (report.article >= readings_.size()) continue;
      const Reading& reading = *readings_[report.article];
      const Event& event = reading.events[report.event];
      t_.print(
          t_.dim(fmt::format("{} v{} at byte {}: \u201c{}\u201d, {}", label(report.article), report.event + 1,
                             event.trigger.begin, event.trigger.in(reading.article.text), to_string(event.status))),
          6, 2);
    }
  }

  void conflicts() const {
    heading(fmt::format("Where the accounts part ({})", c_.conflicts.size()));
    for (const Conflict& conflict : c_.conflicts) {
      t_.print(fmt::format("f{} {}: {}", conflict.fact + 1, to_string(conflict.slot),
                           t_.yellow(std::string(to_string(conflict.kind)))),
               2, 4);
      // Each value once, with all who give it, in the order in which they stand.
      std::vector<std::pair<std::string, std::vector<std::string>>> said;
      for (const ConflictValue& value : conflict.values) {
        auto known = std::find_if(said.begin(), said.end(), [&](const auto& s) { return s.first == value.value; });
        if (known == said.end()) known = said.insert(said.end(), {value.value, {}});
        const std::string outlet = label(value.report.article);
        if (std::find(known->second.begin(), known->second.end(), outlet) == known->second.end())
          known->second.push_back(outlet);
      }
      for (const auto& [value, outlets] : said) {
        t_.print(fmt::format("{} {}", t_.bold(value), t_.dim(fmt::format("{}", fmt::join(outlets, ", ")))), 6, 2);
      }
    }
  }

  const Terminal& t_;
  const Collation& c_;
  const std::vector<const Reading*>& readings_;
  StoryView view_;
};

}  // namespace

void show_story(const Terminal& terminal, const Collation& collation, const std::vector<const Reading*>& readings,
                const StoryView& view) {
  Printer(terminal, collation, readings, view).print();
}

}  // namespace cotejo::cli
