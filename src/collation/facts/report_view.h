// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "collation/actors/actors.h"
#include "values/collation.h"
#include "values/date.h"
#include "values/reading.h"

namespace cotejo::facts {

/// An event of one article in the story's terms: actors instead of entities, days instead of words. What reports are
/// compared by.
struct ReportView {
  Report report;
  const Event* event = nullptr;
  std::string kind;          ///< Event::kind, or the lemma where the table knows none
  std::set<ActorIndex> who;  ///< acting as states where they do
  std::set<ActorIndex> whom;
  std::set<ActorIndex> where;
  std::set<ActorIndex> parties;  ///< who and whom
  std::set<std::string> object;  ///< stems of the object's content words
  std::string when;              ///< TIMEX3; empty where unknown. May be settled by the story (basis inferred)
  std::optional<DayRange> days;
  bool when_from_story = false;
  std::optional<Date> news_day;  ///< the article's day written, or about that of the story
};

/// All events of all articles, in article and event order.
[[nodiscard]] std::vector<ReportView> views_of(const std::vector<const Reading*>& readings,
                                               const actors::ActorTable& table);

/// Folded words of four letters and more, cut to five: enough to tell "misiles antitanque" from "ayuda alimentaria".
[[nodiscard]] std::set<std::string> content_stems(std::string_view text);

/// Planned, possible or proposed: told before it is so.
[[nodiscard]] inline bool is_plan(EventStatus status) {
  return status == EventStatus::planned || status == EventStatus::possible || status == EventStatus::proposed;
}

}  // namespace cotejo::facts
