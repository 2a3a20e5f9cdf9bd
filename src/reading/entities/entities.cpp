// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "reading/entities/entities.h"

namespace cotejo::entities {

struct EntityFinder::Tables {};

EntityFinder::EntityFinder(std::unique_ptr<const Tables> tables) : tables_(std::move(tables)) {}
EntityFinder::EntityFinder(EntityFinder&&) noexcept = default;
EntityFinder& EntityFinder::operator=(EntityFinder&&) noexcept = default;
EntityFinder::~EntityFinder() = default;

Result<EntityFinder> EntityFinder::load(const Paths&) {
  return EntityFinder(std::make_unique<Tables>());
}
void EntityFinder::find(const Tagged&, Reading&) const {}

}  // namespace cotejo::entities
