// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

#include "values/tagged.h"

namespace cotejo {

// What the letters of a word say of its part in names. Numbers and marks are told by their form: a tagger may take
// "(ANSA)" or "A-10" for something else.

/// A word that is neither letters nor digits.
[[nodiscard]] bool is_mark(const Word& word);
[[nodiscard]] bool is_number(const Word& word);
[[nodiscard]] bool is_roman(std::string_view form);
/// "J.", "J.M.".
[[nodiscard]] bool is_initials(std::string_view form);
/// "R/P", "h.": letters that stand for words.
[[nodiscard]] bool is_letters_apart(std::string_view form);
/// "van", "di": small words inside names.
[[nodiscard]] bool is_particle(std::string_view form);
/// Small words that begin a sentence and stand with a capital in no name.
[[nodiscard]] bool opens_clause(std::string_view form);
[[nodiscard]] bool is_article(std::string_view lower);
[[nodiscard]] bool is_quote(std::string_view form);
[[nodiscard]] bool all_capitals(std::string_view form);
/// Whether the word has the ending of an adjective of origin ("marchenense").
[[nodiscard]] bool demonymic(std::string_view lower);

}  // namespace cotejo
