// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <vector>

#include "base/paths.h"
#include "base/result.h"
#include "values/collation.h"
#include "values/reading.h"
#include "values/story.h"

namespace cotejo {

/// Lays the readings of one story side by side: actors joined, reports joined into facts, days settled, origins
/// counted, conflicts named. The result does not depend on the order of the readings. Immutable after loading;
/// thread-safe.
class Collator {
 public:
  /// Loads data/es tables. Fails with not_found or malformed (file:line).
  static Result<Collator> load(const Paths& paths);

  /// Collation::articles are the story's readings, in its order. Quadratic in the events of the story.
  [[nodiscard]] Collation collate(const Story& story, const std::vector<Reading>& readings) const;

  Collator(Collator&&) noexcept;
  Collator& operator=(Collator&&) noexcept;
  ~Collator();

  struct Tables;

 private:
  explicit Collator(std::unique_ptr<const Tables> tables);
  std::unique_ptr<const Tables> tables_;
};

}  // namespace cotejo
