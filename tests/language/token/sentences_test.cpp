// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "../cases.h"

namespace cotejo::testing {

TEST(Sentences, end_at_stops_before_capitals) {
  EXPECT_EQ(sentences("Llovió mucho. ¿Y ahora? Nada."), "Llovió mucho. | ¿Y ahora? | Nada.");
}

TEST(Sentences, keep_quotes_that_close_after_the_stop) {
  EXPECT_EQ(sentences("«Es tarde.» Lo dijo ayer."), "«Es tarde.» | Lo dijo ayer.");
  EXPECT_EQ(sentences("\"Es tarde.\" \"No vendrá.\""), "\"Es tarde.\" | \"No vendrá.\"");
}

TEST(Sentences, go_on_where_a_small_letter_follows_the_quote) {
  EXPECT_EQ(sentences("“¿Quién es?” preguntó Luisa. Nadie habló."), "“¿Quién es?” preguntó Luisa. | Nadie habló.");
}

TEST(Sentences, do_not_end_at_abbreviations_before_names) {
  EXPECT_EQ(sentences("Habló el Dr. Pérez en EE.UU. ante J. Gil."), "Habló el Dr. Pérez en EE.UU. ante J. Gil.");
  EXPECT_EQ(sentences("Viajó a EE.UU. El lunes vuelve."), "Viajó a EE.UU. | El lunes vuelve.");
}

TEST(Sentences, end_where_the_space_after_the_stop_is_missing) {
  EXPECT_EQ(sentences("Cerraron las calles.Luego llegó la lluvia."), "Cerraron las calles. | Luego llegó la lluvia.");
}

TEST(Sentences, never_cross_a_block) {
  const Article made = article({"Un titular sin punto", "El primer párrafo."});
  const Tagged tagged = language().analyse(made);
  ASSERT_EQ(tagged.sentences.size(), 2U);
  EXPECT_EQ(tagged.sentences[1].block, 1U);
}

}  // namespace cotejo::testing
