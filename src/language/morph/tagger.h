// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "language/morph/lexicon.h"
#include "values/tagged.h"

namespace cotejo {

/// Chooses one reading for every word of a sentence.
class Tagger {
 public:
  static Result<Tagger> load(const std::filesystem::path& tables);

  /// Sets upos, feats and lemma of words [sentence.first, sentence.last).
  void tag(std::vector<Word>& words, const Sentence& sentence, const Lexicon& lexicon) const;

  static constexpr std::size_t kStates = 28;

 private:
  std::array<std::array<float, kStates>, kStates> transition_{};  ///< log P(next | tag)
  std::array<float, kStates> prior_{};                            ///< log P(tag)
  StringMap<std::vector<std::pair<std::uint8_t, float>>> forms_;  ///< log P(tag | form)
};

}  // namespace cotejo
