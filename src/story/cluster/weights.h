// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/paths.h"
#include "base/result.h"

namespace cotejo::cluster {

/// How much a word tells: words of every article little, rare ones much (inverse document frequency over a news corpus,
/// data/es/word_weights.tsv). Words are folded and cut to a stem, crudely: what is wanted is that "misil" and "misiles"
/// meet.
class WordWeights {
 public:
  static Result<WordWeights> load(const Paths& paths);

  /// 0 for words of three letters and fewer; unknown words weigh the most.
  [[nodiscard]] double weight(const std::string& stem) const;
  [[nodiscard]] static std::string stem(std::string_view folded);

 private:
  std::unordered_map<std::string, double> weights_;
  double unknown_ = 1;
};

}  // namespace cotejo::cluster
