// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>

#include "base/paths.h"
#include "base/result.h"
#include "values/reading.h"
#include "values/tagged.h"

namespace cotejo::entities {

/// Whom and what the names of an article name: joined, typed, with roles, groups and nominal mentions. Thread-safe.
class EntityFinder {
 public:
  /// Loads data/es tables. Fails with not_found or malformed (file:line).
  static Result<EntityFinder> load(const Paths& paths);
  /// Fills draft.entities. The draft holds the article, the day written and the times.
  void find(const Tagged& tagged, Reading& draft) const;

  EntityFinder(EntityFinder&&) noexcept;
  EntityFinder& operator=(EntityFinder&&) noexcept;
  ~EntityFinder();
  struct Tables;

 private:
  explicit EntityFinder(std::unique_ptr<const Tables> tables);
  std::unique_ptr<const Tables> tables_;
};

}  // namespace cotejo::entities
