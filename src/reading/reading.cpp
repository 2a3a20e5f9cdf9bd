// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "reading/reading.h"

#include "reading/dating/dating.h"
#include "reading/entities/entities.h"
#include "reading/events/events.h"
#include "reading/statements/statements.h"
#include "reading/times/times.h"

namespace cotejo {

struct Reader::Parts {
  times::TimeFinder times;
  entities::EntityFinder entities;
  statements::StatementFinder statements;
  events::EventFinder events;
};

Reader::Reader(std::unique_ptr<const Parts> parts) : parts_(std::move(parts)) {}
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;
Reader::~Reader() = default;

Result<Reader> Reader::load(const Paths& paths) {
  auto times = times::TimeFinder::load(paths);
  if (!times) return times.error();
  auto entities = entities::EntityFinder::load(paths);
  if (!entities) return entities.error();
  auto statements = statements::StatementFinder::load(paths);
  if (!statements) return statements.error();
  auto events = events::EventFinder::load(paths);
  if (!events) return events.error();
  return Reader(std::make_unique<Parts>(
      Parts{std::move(*times), std::move(*entities), std::move(*statements), std::move(*events)}));
}

Reading Reader::read(Article article, const Tagged& tagged) const {
  Reading draft;
  draft.article = std::move(article);
  const std::vector<times::RawTime> found = parts_->times.find(draft.article, tagged);
  draft.published = dating::solve(draft.article, tagged, found);
  draft.times = parts_->times.resolve(draft.article, tagged, found, draft.published);
  parts_->entities.find(tagged, draft);
  parts_->statements.find(tagged, draft);
  parts_->events.find(tagged, draft);
  return draft;
}

}  // namespace cotejo
