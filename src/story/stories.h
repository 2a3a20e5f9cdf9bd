// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <vector>

#include "base/paths.h"
#include "base/result.h"
#include "values/reading.h"
#include "values/story.h"

namespace cotejo {

/// Groups readings into stories and finds copies. The result does not depend on the order of the readings (indices
/// aside). Every reading is in exactly one story; a story may have one article. Immutable after loading; thread-safe.
class StoryFinder {
 public:
  /// Loads data/es/word_weights.tsv. Fails with not_found or malformed (file:line).
  static Result<StoryFinder> load(const Paths& paths);

  /// Quadratic in the number of readings for now: some thousands at a time.
  [[nodiscard]] std::vector<Story> find(const std::vector<Reading>& readings) const;

  StoryFinder(StoryFinder&&) noexcept;
  StoryFinder& operator=(StoryFinder&&) noexcept;
  ~StoryFinder();

  struct Tables;

 private:
  explicit StoryFinder(std::unique_ptr<const Tables> tables);
  std::unique_ptr<const Tables> tables_;
};

}  // namespace cotejo
