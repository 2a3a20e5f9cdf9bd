// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "intake/language_check.h"

#include "intake/intake_testing.h"

namespace cotejo::intake {
namespace {

std::string language(std::string_view text) {
  Line line;
  line.text = text;
  return guess_language({line}, test_lexicon()).code;
}

TEST(LanguageCheck, short_spanish_is_not_taken_for_its_neighbours) {
  EXPECT_EQ(
      language("La policía detuvo este martes al alcalde de Caleta por un presunto fraude en la contratación de las "
               "fiestas, según fuentes judiciales."),
      "es");
  EXPECT_EQ(
      language("Manchester United y Tottenham Hotspur se disputan a Eriksen, según The Guardian y The Daily Mail."),
      "es");
}

TEST(LanguageCheck, neighbours_are_told_from_spanish) {
  EXPECT_EQ(language("O Goberno galego anunciou onte que investirá trinta millóns de euros na mellora das estradas da "
                     "provincia, que levan anos sen obras."),
            "gl");
  EXPECT_EQ(
      language("El govern ha anunciat que els pressupostos s'aprovaran abans de finals d'any amb els vots de tots "
               "els grups parlamentaris."),
      "ca");
  EXPECT_EQ(language("O governo anunciou que vai enviar ao Congresso uma proposta para reduzir os impostos sobre os "
                     "combustíveis, que não param de subir."),
            "pt");
}

TEST(LanguageCheck, says_nothing_of_a_few_words) {
  EXPECT_EQ(language("Storm shuts harbour"), "");
}

}  // namespace
}  // namespace cotejo::intake
