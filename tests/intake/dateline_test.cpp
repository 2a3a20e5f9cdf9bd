// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "intake/layout/dateline.h"

#include "intake/intake_testing.h"

namespace cotejo::intake {
namespace {

std::string dateline(std::string_view paragraph) {
  const auto found = find_dateline(paragraph, test_lexicon());
  return found ? std::string(paragraph.substr(0, found->size)) : "";
}

TEST(Dateline, ends_with_the_dash_of_the_agencies) {
  EXPECT_EQ(dateline("Quito, 12 sep (EFE).- El presidente viajó ayer a Loja."), "Quito, 12 sep (EFE).-");
  EXPECT_EQ(dateline("(EFE).- El presidente viajó ayer a Loja."), "(EFE).-");
  EXPECT_EQ(dateline("BOGOTÁ (AFP) — El presidente viajó ayer."), "BOGOTÁ (AFP) —");
  EXPECT_EQ(dateline("Ciudad de México / EFE.- La inflación subió."), "Ciudad de México / EFE.-");
  EXPECT_EQ(dateline("SANTIAGO DE CHILE – El Congreso aprobó la ley."), "SANTIAGO DE CHILE –");
}

TEST(Dateline, names_its_agencies) {
  const auto found = find_dateline("Washington, 3 may (Reuters).- El presidente viajó.", test_lexicon());
  ASSERT_TRUE(found);
  EXPECT_EQ(found->agencies, std::vector<std::string>{"Reuters"});
}

TEST(Dateline, is_no_dash_in_running_text) {
  EXPECT_EQ(dateline("El ministro -que viajó a Lima- negó los hechos."), "");
  EXPECT_EQ(dateline("Los dos países – vecinos y rivales – firmaron la paz."), "");
  EXPECT_EQ(dateline("- El ministro negó los hechos."), "");
  EXPECT_EQ(dateline("El partido Madrid - Barcelona se aplaza."), "");
}

TEST(Dateline, day_and_outlet_become_candidate_and_block) {
  const Article article = read_one(
      "El puerto reabre tras el temporal\n\nGijón, 4 de marzo de 2024 (Europa Press).- El puerto reabrió este lunes "
      "tras "
      "cuatro días cerrado por el temporal, informó la Autoridad Portuaria.\n");
  ASSERT_EQ(article.day_candidates.size(), 1U);
  EXPECT_EQ(article.day_candidates[0].day.iso(), "2024-03-04");
  EXPECT_EQ(article.credits, std::vector<std::string>{"Europa Press"});
  ASSERT_EQ(article.blocks.size(), 3U);
  EXPECT_EQ(article.blocks[1].kind, BlockKind::dateline);
}

}  // namespace
}  // namespace cotejo::intake
