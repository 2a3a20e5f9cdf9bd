// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "values/date.h"
#include "values/enums.h"
#include "values/why.h"

namespace cotejo {

/// Position of a reading in the list that was handed to the story stage.
using ReadingIndex = std::uint32_t;

COTEJO_ENUM(CopyKind, exact, near, partial, suspected_translation);

/// `article` carries the words of `of`.
struct Copy {
  ReadingIndex article = 0;
  ReadingIndex of = 0;
  double overlap = 0;              ///< share of the article's words that stand in the other
  std::optional<std::string> via;  ///< the agency whose words both carry
  CopyKind kind = CopyKind::near;
};

/// Articles that belong together, in order of day written (undated last) and then of id.
struct Story {
  std::string id;
  std::string title;
  std::vector<ReadingIndex> readings;
  std::vector<Copy> copies;
  std::vector<Why> why;  ///< one a reading: what joined it
};

}  // namespace cotejo
