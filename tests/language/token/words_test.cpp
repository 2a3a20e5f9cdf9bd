// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "../cases.h"

namespace cotejo::testing {

TEST(Words, contractions_are_two_words) {
  EXPECT_EQ(words("Vino del mar al puerto."), "Vino de+el mar a+el puerto .");
}

TEST(Words, a_contraction_inside_a_name_stays_whole) {
  EXPECT_EQ(words("Ganó Del Potro."), "Ganó Del Potro .");
}

TEST(Words, pronouns_are_cut_from_infinitives_gerunds_and_imperatives) {
  EXPECT_EQ(words("quiere verlo y entregárselo"), "quiere ver+lo y entregar+se+lo");
  EXPECT_EQ(words("siguió quejándose"), "siguió quejando+se");
  EXPECT_EQ(words("díganle que vayámonos"), "digan+le que vayamos+nos");
}

TEST(Words, nouns_that_end_like_pronouns_stay_whole) {
  EXPECT_EQ(words("la base y el tomate del lugar"), "la base y el tomate de+el lugar");
}

TEST(Words, numbers_clock_times_scores_and_dates_are_one_word) {
  EXPECT_EQ(words("1.234,56 a las 12:30 del 17.09.2023, 2-1"), "1.234,56 a las 12:30 de+el 17.09.2023 , 2-1");
}

TEST(Words, abbreviations_keep_their_stops) {
  EXPECT_EQ(words("El Sr. Ruiz, de EE. UU., llegó a las 5 p.m. con la No. 3"),
            "El Sr. Ruiz , de EE. UU. , llegó a las 5 p.m. con la No. 3");
}

TEST(Words, marks_inside_words_join_and_around_words_do_not) {
  EXPECT_EQ(words("«Jong-un» d'Artagnan ‘El País’…"), "« Jong-un » d'Artagnan ‘ El País ’ …");
  EXPECT_EQ(words("https://ejemplo.es/a?b=1, #Hoy @casa x@y.org"), "https://ejemplo.es/a?b=1 , #Hoy @casa x@y.org");
}

TEST(Words, spans_are_the_bytes_of_the_token) {
  const Article made = article({"Sí, verlo."});
  const Tagged tagged = language().analyse(made);
  ASSERT_EQ(tagged.words.size(), 5U);
  EXPECT_EQ(tagged.words[2].span.in(made.text), "verlo");
  EXPECT_EQ(tagged.words[3].span, tagged.words[2].span);
  EXPECT_TRUE(tagged.words[3].continues_token);
}

TEST(Words, a_megabyte_without_white_space_is_one_harmless_word) {
  const std::string text(1U << 20U, 'a');
  EXPECT_EQ(language().analyse(article({text})).words.size(), 1U);
  const std::string quotes(100000, '"');
  EXPECT_EQ(language().analyse(article({quotes})).words.size(), 100000U);
}

}  // namespace cotejo::testing
