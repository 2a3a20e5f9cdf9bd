// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

#include "reading/times/tokens.h"

namespace cotejo::times {

/// Tells what a run of digits and marks between them is ("15:30", "12/09/2023", "3.400", "2,5", "08H00") and fills the
/// token's shapes, number and parts. A run that is nothing of the kind ("19/42/1991", "2-1-0") is left without shapes.
void classify_number(std::string_view run, Token& token);

/// The value of a Roman numeral up to XXXIX, or 0.
[[nodiscard]] int roman(std::string_view word);

/// Joins number words from `at` on ("mil novecientos noventa y nueve", "2 mil"): how many tokens belong together (0 or
/// 1: nothing to join) and their value.
struct Joined {
  std::size_t count = 0;
  double value = 0;
};
[[nodiscard]] Joined join_number_words(const std::vector<Token>& tokens, std::size_t at, const Lexicon& lexicon);

}  // namespace cotejo::times
