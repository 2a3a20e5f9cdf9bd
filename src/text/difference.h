// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

namespace cotejo {

/// A stretch of two sequences: kept, or taken from the first and put into the second.
struct Edit {
  bool kept = false;
  std::size_t begin = 0;  ///< in the first
  std::size_t end = 0;
  std::size_t other_begin = 0;  ///< in the second
  std::size_t other_end = 0;
};

/// What leads from one sequence to the other: stretches in order, kept and changed ones by turns, that cover both.
/// The shortest way up to some hundred changes; for more, what lies between the first and the last one is one change.
[[nodiscard]] std::vector<Edit> difference(const std::vector<std::string_view>& from,
                                           const std::vector<std::string_view>& to);

}  // namespace cotejo
