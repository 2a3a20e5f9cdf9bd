// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <cstdint>
#include <vector>

#include "values/tagged.h"

namespace cotejo::syntax {

/// Which treebank a training sentence comes from. They differ a little in how they annotate, so that some features are
/// told apart by it; what is analysed is always annotated as Domain::ancora.
enum class Domain : std::uint8_t { ancora, gsd, pud };

/// What a word looks like, hashed, before anything is known of its tag. 0 stands for "none".
struct Cues {
  std::uint32_t word = 0;                 ///< digits as 0, the case kept
  std::uint32_t lower = 0;                ///< digits as 0, in lower case
  std::array<std::uint32_t, 4> prefix{};  ///< of the lower case, 1 to 4 characters; 0 where the word is not longer
  std::array<std::uint32_t, 5> suffix{};  ///< 1 to 5 characters
  std::uint32_t classes = 0;              ///< what the lexicon says: word classes; 0 where it does not know the form
  std::uint32_t tags = 0;                 ///< the same with features
  std::uint8_t shape = 0;                 ///< case and kind of characters, and whether it opens the sentence
};

/// The cues of a sentence's words. A sentence wholly in capitals gets shapes of its own, since its capitals say
/// nothing.
void read_cues(const Word* first, const Word* last, std::vector<Cues>& out);

}  // namespace cotejo::syntax
