// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "language/token/tokenizer.h"

namespace cotejo {

/// Tokens after which a sentence is cut by force, so that what comes after works on bounded pieces.
inline constexpr std::uint32_t kLongestSentence = 400;

/// Cuts tokens [first, tokens.size()) into sentences: the index after the last token of each. Quotes and brackets that
/// close behind a full stop belong to the sentence before.
[[nodiscard]] std::vector<std::uint32_t> sentence_ends(std::string_view text, const std::vector<Token>& tokens,
                                                       std::uint32_t first);

}  // namespace cotejo
