// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "reading/dating/dating.h"

#include <gtest/gtest.h>

namespace cotejo::dating {
namespace {

const times::TimeFinder& finder() {
  static const auto loaded = times::TimeFinder::load(Paths{COTEJO_SOURCE_DIR});
  if (!loaded) ADD_FAILURE() << loaded.error().text();
  return *loaded;
}

Article article_of(const std::vector<std::pair<BlockKind, std::string>>& blocks) {
  Article article;
  for (const auto& [kind, text] : blocks) {
    if (!article.text.empty()) article.text += "\n\n";
    Block block;
    block.kind = kind;
    block.text.begin = static_cast<std::uint32_t>(article.text.size());
    article.text += text;
    block.text.end = static_cast<std::uint32_t>(article.text.size());
    article.blocks.push_back(block);
  }
  return article;
}

Article paragraph(const std::string& text) {
  return article_of({{BlockKind::paragraph, text}});
}

Published dated(const Article& article) {
  return solve(article, {}, finder().find(article, {}));
}

std::string day_of(const Article& article) {
  const Published published = dated(article);
  return published.value ? published.value->iso() + " " + std::string(to_string(published.basis)) : "none";
}

TEST(Dating, a_deictic_day_with_its_date_is_the_day_of_writing) {
  EXPECT_EQ(day_of(paragraph("Lo confirmó este martes (14.05.2019) la fiscalía.")), "2019-05-14 text");
  EXPECT_EQ(day_of(paragraph("Hoy, 14 de mayo de 2019, se reunió el pleno.")), "2019-05-14 text");
  EXPECT_EQ(day_of(paragraph("Ayer, 14 de mayo de 2019, se reunió el pleno.")), "2019-05-15 text");
}

TEST(Dating, a_deictic_weekday_that_its_date_contradicts_tells_nothing) {
  EXPECT_EQ(day_of(paragraph("Lo confirmó este lunes (14.05.2019) la fiscalía.")), "none");
}

TEST(Dating, a_date_on_a_line_of_its_own_is_the_day_of_writing) {
  EXPECT_EQ(day_of(article_of({{BlockKind::title, "Cae el puente"},
                               {BlockKind::paragraph, "Martes, 14 de mayo de 2019"},
                               {BlockKind::paragraph, "El puente del río cayó sin causar víctimas."}})),
            "2019-05-14 text");
}

TEST(Dating, the_users_day_is_not_questioned) {
  Article article = paragraph("Lo confirmó este martes (14.05.2019) la fiscalía.");
  article.day_candidates.push_back({*Date::from(2020, 1, 1), DateBasis::given, "given", 1, {}});
  EXPECT_EQ(day_of(article), "2020-01-01 given");
}

TEST(Dating, of_metadata_that_disagree_the_weightier_wins_and_the_other_is_told) {
  Article article = paragraph("La fiscalía no hizo comentarios.");
  article.day_candidates.push_back({*Date::from(2020, 1, 1), DateBasis::url, "url", 0.6, {}});
  article.day_candidates.push_back({*Date::from(2020, 1, 3), DateBasis::meta, "json-ld", 0.9, {}});
  const Published published = dated(article);
  EXPECT_EQ(published.value, Date::from(2020, 1, 3));
  EXPECT_EQ(published.basis, DateBasis::meta);
  EXPECT_NE(published.why.detail.find("url says 2020-01-01, not followed"), std::string::npos) << published.why.detail;
}

TEST(Dating, the_text_tips_the_scales_between_metadata) {
  Article article = paragraph("Lo confirmó este viernes (03.01.2020) la fiscalía.");
  article.day_candidates.push_back({*Date::from(2020, 1, 3), DateBasis::url, "url", 0.7, {}});
  article.day_candidates.push_back({*Date::from(2022, 8, 9), DateBasis::meta, "last modified", 0.8, {}});
  EXPECT_EQ(day_of(article), "2020-01-03 url");
}

TEST(Dating, tenses_of_two_dated_weekdays_bracket_the_day) {
  // 3 March was a Wednesday in 2021 only, within five years of 2019.
  EXPECT_EQ(
      day_of(paragraph("El pleno, celebrado el 8 de junio de 2019, fue el último. La feria se inauguró el miércoles "
                       "3 de marzo. La reina la visitará el viernes 5 de marzo.")),
      "2021-03-04 calendar");
}

TEST(Dating, this_weekday_with_its_date_pins_year_and_day) {
  EXPECT_EQ(day_of(paragraph("El alcalde, elegido el 8 de junio de 2019, dimitió este miércoles 3 de marzo.")),
            "2021-03-03 calendar");
}

TEST(Dating, more_than_one_day_left_is_a_window_and_no_value) {
  const Published published = dated(paragraph(
      "El pleno del 8 de junio de 2019 fue el último. La feria se inauguró el miércoles 3 de marzo y cerrará el "
      "martes 9 de marzo."));
  EXPECT_FALSE(published.value);
  ASSERT_TRUE(published.window);
  EXPECT_EQ(published.window->first, *Date::from(2021, 3, 4));
  EXPECT_EQ(published.window->last, *Date::from(2021, 3, 8));
}

TEST(Dating, without_a_year_nothing_is_known) {
  EXPECT_EQ(day_of(paragraph("La feria se inauguró el miércoles 3 de marzo y cerrará el viernes 5 de marzo.")), "none");
}

TEST(Dating, a_bare_weekday_is_not_enough) {
  EXPECT_EQ(day_of(paragraph("El alcalde, elegido el 8 de junio de 2019, dimitió el miércoles.")), "none");
}

TEST(Dating, many_expressions_cost_little) {
  std::string text = "El 8 de junio de 2019 llovió.";
  for (int i = 0; i < 2000; ++i) text += " El miércoles 3 de marzo llovió. El martes 12 nevó.";
  EXPECT_NO_FATAL_FAILURE(dated(paragraph(text)));
}

}  // namespace
}  // namespace cotejo::dating
