// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "collation/facts/label.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/table.h"
#include "text/utf8.h"
#include "values/date.h"

namespace cotejo::facts {

namespace {

constexpr std::size_t kMostNames = 3;
constexpr std::size_t kObjectBytes = 70;

/// The report whose words tell it best: of the fact's own status, then the most salient.
const Event& best_report(const Fact& fact, const std::vector<const Reading*>& readings, std::uint32_t& article) {
  const auto event_of = [&](const Report& report) -> const Event& {
    return readings[report.article]->events[report.event];
  };
  const auto rank = [&](const Report& r) { return std::pair(event_of(r).status == fact.status, event_of(r).salience); };
  const auto best = std::max_element(fact.reports.begin(), fact.reports.end(),
                                     [&](const Report& a, const Report& b) { return rank(a) < rank(b); });
  article = best->article;
  return event_of(*best);
}

std::string clipped(std::string_view text, std::size_t limit) {
  std::string out;
  for (const char c : text) out += c == '\n' ? ' ' : c;
  if (out.size() <= limit) return out;
  const auto cut = out.rfind(' ', limit);
  return out.substr(0, cut == std::string::npos ? 0 : cut) + "\u2026";
}

/// A verb as it stands in the article can follow its subject; a noun or an infinitive is put before the names.
bool is_finite_verb(const Event& event, std::string_view trigger) {
  const std::string lemma = fold(event.lemma);
  const auto ends = [](const std::string& word, std::string_view tail) {
    return word.size() > tail.size() && word.compare(word.size() - tail.size(), tail.size(), tail) == 0;
  };
  const auto infinitive = [&](const std::string& word) {
    return ends(word, "ar") || ends(word, "er") || ends(word, "ir") || ends(word, "arse") || ends(word, "erse") ||
           ends(word, "irse");
  };
  return infinitive(lemma) && !infinitive(fold(trigger));
}

/// With the first letter in the other case; Latin letters are 32 apart, in ASCII and in Latin-1 alike.
std::string with_first(std::string text, bool upper) {
  if (text.empty()) return text;
  const CodePoint first = decode_utf8(text, 0);
  const auto within = [&](char32_t a, char32_t z) { return first.value >= a && first.value <= z; };
  if (upper ? !(within('a', 'z') || within(0xE0, 0xFE)) : !(within('A', 'Z') || within(0xC0, 0xDE))) return text;
  std::string out;
  append_utf8(out, upper ? first.value - 32 : first.value + 32);
  return out + text.substr(first.size);
}

}  // namespace

Result<Labeller> Labeller::load(const Paths& paths) {
  auto table = Table::load(paths.tables() / "label_words.tsv", 2);
  if (!table) return table.error();
  Labeller labeller;
  const std::map<std::string_view, std::string*> single{
      {"and", &labeller.and_},   {"and_before_i", &labeller.and_before_i_},
      {"in", &labeller.in_},     {"of", &labeller.of_},
      {"from", &labeller.from_}, {"to", &labeller.to_}};
  for (const Table::Row& row : table->rows()) {
    if (const auto found = single.find(row[0]); found != single.end()) {
      *found->second = row[1];
    } else if (row[0] == "month") {
      labeller.months_.emplace_back(row[1]);
    } else if (row[0] == "article") {
      labeller.articles_.insert(fold(row[1]));
    } else {
      return Error{ErrorCode::malformed, fmt::format("unknown kind '{}'", row[0]), table->place(row)};
    }
  }
  if (labeller.months_.size() != 12) {
    return Error{ErrorCode::malformed, "needs twelve months, in order", (paths.tables() / "label_words.tsv").string()};
  }
  return labeller;
}

std::string Labeller::listed(const std::vector<ActorIndex>& who, const actors::ActorTable& actors) const {
  std::string out;
  const std::size_t count = std::min(kMostNames, who.size());
  for (std::size_t i = 0; i < count; ++i) {
    const std::string& name = actors.actors[static_cast<std::size_t>(who[i])].name;
    const std::string folded = fold(name);
    const bool before_i = folded.rfind('i', 0) == 0 || (folded.rfind("hi", 0) == 0 && folded.rfind("hie", 0) != 0);
    if (i > 0) out += i + 1 < count ? ", " : " " + (before_i ? and_before_i_ : and_) + " ";
    out += name;
  }
  return out;
}

std::string Labeller::day_words(const std::string& value) const {
  const auto days = days_of(value);
  if (!days) return {};
  const auto month = [&](Date d) { return fmt::format("{} {} {}", months_[d.month() - 1], of_, d.year()); };
  const auto day = [&](Date d) { return fmt::format("{} {} {}", d.day(), of_, month(d)); };
  if (days->one_day()) return day(days->first);
  if (value.size() == 4) return value;
  if (value.size() == 7 && value[5] != 'W') return month(days->first);
  return fmt::format("{} {} {} {}", from_, day(days->first), to_, day(days->last));
}

std::string Labeller::inside_sentence(std::string text) const {
  const bool article = articles_.count(fold(text.substr(0, text.find(' ')))) > 0;
  return article ? with_first(std::move(text), false) : text;
}

std::string Labeller::label_of(const Fact& fact, const std::vector<const Reading*>& readings,
                               const actors::ActorTable& actors) const {
  std::uint32_t article = 0;
  const Event& event = best_report(fact, readings, article);
  const std::string_view text = readings[article]->article.text;
  const std::string trigger = clipped(event.trigger.in(text), kObjectBytes);
  // The names that go with the words: the fact's other reports may name others, whom this verb would not agree with.
  std::vector<ActorIndex> doers;
  for (const EntityIndex e : event.who) {
    const ActorIndex actor = actors.actor(article, e);
    if (std::find(doers.begin(), doers.end(), actor) == doers.end()) doers.push_back(actor);
  }
  const std::string who = listed(doers.empty() ? fact.who : doers, actors);
  std::string label;
  if (who.empty()) {
    label = trigger;
  } else if (is_finite_verb(event, trigger)) {
    label = who + " " + with_first(trigger, false);
  } else {
    label = trigger + ": " + who;
  }
  if (event.object && !event.object->overlaps(event.trigger)) {
    const std::string object = inside_sentence(clipped(event.object->in(text), kObjectBytes));
    // What the names already say is not said twice.
    if (fold(who).find(fold(object)) == std::string::npos) label += " " + object;
  }
  if (!fact.where.empty())
    label += fmt::format(" {} {}", in_, actors.actors[static_cast<std::size_t>(fact.where.front())].name);
  const std::string day = fact.when ? day_words(*fact.when) : std::string();
  if (!day.empty()) label += ", " + day;
  return with_first(std::move(label), true);
}

}  // namespace cotejo::facts
