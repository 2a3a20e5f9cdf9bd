// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "collation/facts/label.h"

#include <algorithm>

#include "text/utf8.h"
#include "values/date.h"

namespace cotejo::facts {

namespace {

constexpr std::size_t kMostNames = 3;
constexpr std::size_t kObjectBytes = 70;

std::string name_of(ActorIndex actor, const actors::ActorTable& actors) {
  return actors.actors[static_cast<std::size_t>(actor)].name;
}

std::string listed(const std::vector<ActorIndex>& who, const actors::ActorTable& actors) {
  std::string out;
  const std::size_t count = std::min(kMostNames, who.size());
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) out += i + 1 == count ? " y " : ", ";
    out += name_of(who[i], actors);
  }
  return out;
}

/// The report whose words tell it best: of the fact's own status, then the most salient.
const Event& best_report(const Fact& fact, const std::vector<const Reading*>& readings, std::uint32_t& article) {
  const Event* best = nullptr;
  for (const Report& report : fact.reports) {
    const Event& event = readings[report.article]->events[report.event];
    const auto rank = [&](const Event& e) { return std::pair(e.status == fact.status, e.salience); };
    if (best == nullptr || rank(event) > rank(*best)) best = &event, article = report.article;
  }
  return *best;
}

std::string clipped(std::string_view text, std::size_t limit) {
  std::string out;
  for (const char c : text) out += c == '\n' ? ' ' : c;
  if (out.size() <= limit) return out;
  const auto cut = out.rfind(' ', limit);
  return out.substr(0, cut == std::string::npos ? 0 : cut) + "\u2026";
}

std::string day_words(const std::string& value, const std::vector<std::string>& months) {
  const auto days = days_of(value);
  if (!days) return {};
  const auto month = [&](Date d) { return months[d.month() - 1]; };
  if (days->one_day())
    return std::to_string(days->first.day()) + " de " + month(days->first) + " de " +
           std::to_string(days->first.year());
  if (value.size() == 4) return value;
  if (value.size() == 7 && value[5] != 'W') return month(days->first) + " de " + std::to_string(days->first.year());
  return "del " + std::to_string(days->first.day()) + " de " + month(days->first) + " al " +
         std::to_string(days->last.day()) + " de " + month(days->last) + " de " + std::to_string(days->last.year());
}

bool is_verb(const Event& event, std::string_view trigger) {
  const std::string_view lemma = event.lemma;
  const auto ends = [&](std::string_view tail) {
    return lemma.size() > tail.size() && lemma.substr(lemma.size() - tail.size()) == tail;
  };
  return (ends("ar") || ends("er") || ends("ir") || ends("se")) && fold(trigger) != fold(lemma);
}

std::string capitalised(std::string text) {
  if (text.empty()) return text;
  const CodePoint first = decode_utf8(text, 0);
  // The upper case of a Latin letter is 32 below it, in ASCII and in Latin-1 alike.
  const bool latin = (first.value >= 'a' && first.value <= 'z') || (first.value >= 0xE0 && first.value <= 0xFE);
  if (!latin) return text;
  std::string out;
  append_utf8(out, first.value - 32);
  return out + text.substr(first.size);
}

}  // namespace

std::string label_of(const Fact& fact, const std::vector<const Reading*>& readings, const actors::ActorTable& actors,
                     const std::vector<std::string>& months) {
  std::uint32_t article = 0;
  const Event& event = best_report(fact, readings, article);
  const std::string_view text = readings[article]->article.text;
  const std::string trigger = clipped(event.trigger.in(text), kObjectBytes);
  const std::string who = listed(fact.who, actors);
  std::string label;
  if (who.empty()) {
    label = capitalised(trigger);
  } else if (is_verb(event, trigger)) {
    label = capitalised(who + " " + trigger);
  } else {
    label = capitalised(trigger) + ": " + who;
  }
  if (event.object && !event.object->overlaps(event.trigger))
    label += " " + clipped(event.object->in(text), kObjectBytes);
  if (!fact.where.empty()) label += " en " + name_of(fact.where.front(), actors);
  const std::string day = fact.when ? day_words(*fact.when, months) : std::string();
  if (!day.empty()) label += ", " + day;
  return label;
}

}  // namespace cotejo::facts
