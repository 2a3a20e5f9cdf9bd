// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/span.h"
#include "values/reading.h"
#include "values/story.h"

namespace cotejo {

COTEJO_ENUM(OriginStance, affirms, denies);
COTEJO_ENUM(FactDateBasis, stated, inferred, written_by);
COTEJO_ENUM(PlanOutcome, as_planned, changed, cancelled, denied, not_heard_of_again);
COTEJO_ENUM(ConflictSlot, when, where, who, number, status, object);
COTEJO_ENUM(ConflictKind, contradiction, plan_changed, revision, more_precise, attribution_only, denial);

using ActorIndex = std::int32_t;
using FactIndex = std::uint32_t;

/// An event of one article of the story.
struct Report {
  std::uint32_t article = 0;  ///< index into Collation::articles
  std::uint32_t event = 0;    ///< index into that reading's events
  auto operator<=>(const Report&) const = default;
};

struct StoryArticle {
  std::string id;
  std::string file;
  std::optional<std::string> outlet;
  std::optional<std::string> title;
  Published published;  ///< may come from the story where the article alone does not tell
};

struct Actor {
  std::string name;
  EntityType type = EntityType::MISC;
  std::vector<std::string> forms;                               ///< all spellings, most frequent first
  std::vector<std::pair<std::uint32_t, EntityIndex>> entities;  ///< (article, entity)
};

struct Origin {
  ActorIndex source = kNone;  ///< kNone: "unattributed" and sources that no actor stands for
  std::string name;
  std::vector<Report> reports;
  OriginStance stance = OriginStance::affirms;
};

struct Plan {
  PlanOutcome outcome = PlanOutcome::not_heard_of_again;
  std::vector<Report> reports;
};

struct Fact {
  std::string label;  ///< a sentence one can read
  std::vector<ActorIndex> who;
  std::optional<std::string> when;  ///< TIMEX3
  std::vector<ActorIndex> where;
  EventStatus status = EventStatus::happened;
  std::vector<Report> reports;
  std::vector<Origin> origins;
  int independent_origins = 1;
  FactDateBasis date_basis = FactDateBasis::stated;
  std::vector<std::uint32_t> silent;  ///< articles that tell nothing of it
  std::optional<Plan> plan;
  double weight = 0;  ///< for ordering: how much of the story hangs on it
  Why why;
};

struct ConflictValue {
  Report report;
  std::string value;
  Span span;  ///< in that article's text
};

struct Conflict {
  FactIndex fact = 0;
  ConflictSlot slot = ConflictSlot::when;
  ConflictKind kind = ConflictKind::contradiction;
  std::vector<ConflictValue> values;
  Why why;
};

struct TimelineEntry {
  std::string when;  ///< TIMEX3
  FactIndex fact = 0;
};

/// What the articles of one story say together.
struct Collation {
  std::string id;
  std::string title;
  std::optional<Date> from;
  std::optional<Date> to;
  std::vector<StoryArticle> articles;
  /// Copies, with `article` and `of` as indices into `articles` here.
  std::vector<Copy> copies;
  std::vector<Actor> actors;
  std::vector<Fact> facts;
  std::vector<Conflict> conflicts;
  std::vector<TimelineEntry> timeline;
};

}  // namespace cotejo
