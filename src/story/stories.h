// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "base/paths.h"
#include "base/result.h"
#include "values/reading.h"
#include "values/story.h"

namespace cotejo {

/// Groups readings into stories and finds copies. The result does not depend on the order of the readings (indices
/// aside). Every reading is in exactly one story; a story may have one article.
class StoryFinder {
 public:
  static Result<StoryFinder> load(const Paths& paths);
  [[nodiscard]] std::vector<Story> find(const std::vector<Reading>& readings) const;
};

}  // namespace cotejo
