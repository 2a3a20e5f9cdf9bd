// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>
#include <vector>

namespace cotejo {

/// What counts as part of a word: "covid19" is one word or "covid".
enum class WordChars { letters, letters_and_digits };

/// The runs of letters (and digits) of a text, in order; everything else, bytes that are no UTF-8 included, stands
/// between them. Views of `text`. For comparing texts as bags of words; the language layer's tokens are another matter.
[[nodiscard]] std::vector<std::string_view> words_of(std::string_view text, WordChars chars);

}  // namespace cotejo
