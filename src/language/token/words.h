// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>
#include <vector>

#include "language/morph/lexicon.h"
#include "language/token/tokenizer.h"
#include "values/tagged.h"

namespace cotejo {

/// Appends the syntactic words of a token: contractions and verbs with clitics are several. `begins` says that the
/// token begins a sentence ("Al" is "a" + "el" there, and a part of a name elsewhere).
void split_words(std::string_view text, const Token& token, bool begins, const Lexicon& lexicon,
                 std::vector<Word>& words);

}  // namespace cotejo
