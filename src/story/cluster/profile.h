// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "story/cluster/weights.h"
#include "values/date.h"
#include "values/reading.h"

namespace cotejo::cluster {

/// What of an article is compared to tell whether it belongs to a story: its weighted words and names, and its days.
struct Profile {
  std::unordered_map<std::string, double> words;  ///< stem -> weight, length 1 as a vector
  std::unordered_map<std::string, double> names;  ///< folded name -> weight, length 1
  std::optional<Date> day;                        ///< written
};

[[nodiscard]] Profile profile_of(const Reading& reading, const WordWeights& weights);

/// 0..1: how much two articles look like one story. The mean of the cosines of words and of names, less where the days
/// lie weeks apart; `why` (if given) is told which words and names carry it.
[[nodiscard]] double similarity(const Profile& a, const Profile& b, std::string* why = nullptr);

}  // namespace cotejo::cluster
