// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "collation/facts/report_view.h"

#include <algorithm>

#include "text/utf8.h"
#include "text/words.h"

namespace cotejo::facts {

std::set<std::string> content_stems(std::string_view text) {
  constexpr std::size_t kShortest = 4;
  constexpr std::size_t kStem = 5;
  std::set<std::string> stems;
  const std::string folded = fold(text);
  for (const std::string_view word : words_of(folded, WordChars::letters)) {
    if (word.size() >= kShortest) stems.emplace(word.substr(0, kStem));
  }
  return stems;
}

namespace {

/// The middle one of the days on which the articles were written.
std::optional<Date> story_day(const std::vector<const Reading*>& readings) {
  std::vector<Date> days;
  for (const Reading* r : readings) {
    if (r->published.value) days.push_back(*r->published.value);
  }
  if (days.empty()) return std::nullopt;
  std::sort(days.begin(), days.end());
  return days[days.size() / 2];
}

}  // namespace

std::vector<ReportView> views_of(const std::vector<const Reading*>& readings, const actors::ActorTable& table) {
  std::vector<ReportView> views;
  const std::optional<Date> middle = story_day(readings);
  for (std::uint32_t a = 0; a < readings.size(); ++a) {
    const Reading& reading = *readings[a];
    const auto acting = [&](const std::vector<EntityIndex>& entities) {
      std::set<ActorIndex> actors;
      for (const EntityIndex e : entities) {
        // Joint parties count as the parties.
        const auto& members = reading.entities[static_cast<std::size_t>(e)].members;
        for (const EntityIndex m : members) actors.insert(table.acting(table.actor(a, m)));
        if (members.empty()) actors.insert(table.acting(table.actor(a, e)));
      }
      return actors;
    };
    for (std::uint32_t v = 0; v < reading.events.size(); ++v) {
      const Event& event = reading.events[v];
      ReportView view;
      view.report = {a, v};
      view.event = &event;
      view.news_day = reading.published.value ? reading.published.value : middle;
      view.kind = event.kind.empty() ? "lemma:" + event.lemma : event.kind;
      view.who = acting(event.who);
      view.whom = acting(event.whom);
      for (const EntityIndex e : event.where) view.where.insert(table.actor(a, e));
      view.parties = view.who;
      view.parties.insert(view.whom.begin(), view.whom.end());
      if (event.object) view.object = content_stems(event.object->in(reading.article.text));
      if (event.when) {
        view.when = event.when->value;
        view.days = days_of(event.when->value);
      }
      views.push_back(std::move(view));
    }
  }
  return views;
}

}  // namespace cotejo::facts
