// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "reading/times/lexicon.h"

namespace cotejo::times {

/// A word, number or mark as the patterns of times see it; numbers of several parts ("12/09/2023", "15:30") are one
/// token, and so are number words that belong together and the word table's forms of several words.
struct Token {
  Span span;
  std::string folded;
  std::int32_t word = Lexicon::kUnknown;
  std::uint32_t shapes = 0;
  Symbol symbol = 0;
  double number = 0;
  std::array<int, 3> parts{};  ///< of a date year, month, day; of a clock time hour, minute, second
  bool space_before = false;
  bool capital = false;  ///< first letter large, the next not
  bool is_word = false;  ///< starts with a letter
  bool starts_sentence = false;
};

/// The tokens of a stretch of text, not yet looked up. O(bytes).
[[nodiscard]] std::vector<Token> scan(std::string_view text, Span where);

/// Looks tokens up, joins what belongs together and gives them their symbols.
void look_up(std::vector<Token>& tokens, const Lexicon& lexicon);

}  // namespace cotejo::times
