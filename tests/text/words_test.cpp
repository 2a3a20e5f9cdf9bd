// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "text/words.h"

#include <gtest/gtest.h>

#include <string>

namespace cotejo {
namespace {

using Words = std::vector<std::string_view>;

TEST(Words, are_runs_of_letters_of_any_alphabet) {
  EXPECT_EQ(words_of("el \u00F1and\u00FA, \u00ABZ\u00FArich\u00BB 2024", WordChars::letters),
            (Words{"el", "\u00F1and\u00FA", "Z\u00FArich"}));
}

TEST(Words, hold_digits_only_where_asked) {
  EXPECT_EQ(words_of("covid19 en 2020", WordChars::letters), (Words{"covid", "en"}));
  EXPECT_EQ(words_of("covid19 en 2020", WordChars::letters_and_digits), (Words{"covid19", "en", "2020"}));
}

TEST(Words, end_at_broken_bytes_and_there_are_none_in_nothing) {
  EXPECT_EQ(words_of("ma\xFFl \xC3", WordChars::letters), (Words{"ma", "l"}));
  EXPECT_TRUE(words_of("", WordChars::letters).empty());
  EXPECT_TRUE(words_of(" .,;", WordChars::letters_and_digits).empty());
}

}  // namespace
}  // namespace cotejo
