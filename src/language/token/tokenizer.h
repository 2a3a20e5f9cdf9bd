// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>
#include <vector>

#include "base/span.h"
#include "language/token/abbreviations.h"

namespace cotejo {

enum class TokenKind : unsigned char { word, abbreviation, number, punctuation, symbol, address, tag };

/// A stretch of text without white space that stands for itself: what a reader would call a word or a mark.
struct Token {
  Span span;
  TokenKind kind = TokenKind::word;
  bool may_end = false;  ///< an abbreviation whose full stop may end the sentence, too
  bool space_before = false;
  bool line_before = false;  ///< a line break stands before it
};

/// Appends the tokens of a stretch of text.
void tokenize(std::string_view text, Span stretch, const Abbreviations& abbreviations, std::vector<Token>& tokens);

}  // namespace cotejo
