// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "base/paths.h"
#include "base/result.h"
#include "values/collation.h"
#include "values/reading.h"
#include "values/story.h"

namespace cotejo {

/// Lays the readings of one story side by side. The result does not depend on the order of the readings.
class Collator {
 public:
  static Result<Collator> load(const Paths& paths);
  [[nodiscard]] Collation collate(const Story& story, const std::vector<Reading>& readings) const;
};

}  // namespace cotejo
