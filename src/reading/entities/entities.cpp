// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "reading/entities/entities.h"

#include <algorithm>

#include "reading/entities/groups.h"
#include "reading/entities/join.h"
#include "reading/entities/nominals.h"
#include "reading/entities/places.h"
#include "reading/entities/roles.h"
#include "reading/entities/seats.h"
#include "reading/entities/tables.h"
#include "reading/entities/work.h"

namespace cotejo::entities {

namespace {

/// Which entities anything hangs on: those that are mentioned, and those that others belong to or stand for.
std::vector<bool> used_entities(const std::vector<Entity>& entities) {
  std::vector<bool> used(entities.size(), false);
  const auto use = [&](EntityIndex e) {
    if (e != kNone) used[static_cast<std::size_t>(e)] = true;
  };
  for (std::size_t e = 0; e < entities.size(); ++e) {
    if (!entities[e].mentions.empty()) used[e] = true;
    use(entities[e].stands_for);
    use(entities[e].of);
    for (const Role& role : entities[e].roles) use(role.of);
  }
  return used;
}

/// Puts the entities in the order of their first mention, and takes out the states that were looked up and not needed.
void put_in_order(std::vector<Entity>& entities) {
  const std::vector<bool> used = used_entities(entities);
  std::vector<std::size_t> order;
  for (std::size_t e = 0; e < entities.size(); ++e) {
    if (used[e]) order.push_back(e);
  }
  const auto begins = [&](std::size_t e) {
    return entities[e].mentions.empty() ? UINT32_MAX : entities[e].mentions.front().span.begin;
  };
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return begins(a) < begins(b); });
  std::vector<EntityIndex> moved(entities.size(), kNone);
  std::vector<Entity> kept;
  for (const std::size_t e : order) {
    moved[e] = static_cast<EntityIndex>(kept.size());
    kept.push_back(std::move(entities[e]));
  }
  const auto move = [&](EntityIndex& e) {
    if (e != kNone) e = moved[static_cast<std::size_t>(e)];
  };
  for (Entity& entity : kept) {
    move(entity.stands_for);
    move(entity.of);
    for (Role& role : entity.roles) move(role.of);
    for (EntityIndex& member : entity.members) move(member);
    std::sort(entity.members.begin(), entity.members.end());
  }
  entities = std::move(kept);
}

}  // namespace

EntityFinder::EntityFinder(std::unique_ptr<const Tables> tables) : tables_(std::move(tables)) {}
EntityFinder::EntityFinder(EntityFinder&&) noexcept = default;
EntityFinder& EntityFinder::operator=(EntityFinder&&) noexcept = default;
EntityFinder::~EntityFinder() = default;

Result<EntityFinder> EntityFinder::load(const Paths& paths) {
  auto tables = Tables::load(paths);
  if (!tables) return tables.error();
  return EntityFinder(std::move(*tables));
}

void EntityFinder::find(const Tagged& tagged, Reading& draft) const {
  Work work(*tables_, tagged, draft);
  join_names(work);
  mark_places(work);
  find_owners(work);
  find_roles(work);
  resolve_nominals(work);
  find_groups(work);
  find_seats(work);
  for (Entity& entity : draft.entities) {
    std::stable_sort(entity.mentions.begin(), entity.mentions.end(),
                     [](const Mention& a, const Mention& b) { return a.span < b.span; });
  }
  put_in_order(draft.entities);
}

}  // namespace cotejo::entities
