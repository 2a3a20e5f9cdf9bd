// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "lexicon/gazetteer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cotejo {

const Gazetteer& gazetteer() {
  static const Result<Gazetteer> loaded = Gazetteer::load(std::filesystem::path(COTEJO_SOURCE_DIR) / "data/es");
  return *loaded;
}

TEST(Gazetteer, knows_a_country_by_any_of_its_names) {
  for (const char* name : {"Estados Unidos", "EE.UU.", "EE. UU.", "EEUU"}) {
    const Country* country = gazetteer().country_named(name);
    ASSERT_NE(country, nullptr) << name;
    EXPECT_EQ(country->code, "US");
  }
  EXPECT_EQ(gazetteer().country_named("Narnia"), nullptr);
}

TEST(Gazetteer, knows_a_country_by_every_form_of_its_adjective) {
  for (const char* form : {"francés", "francesa", "franceses", "francesas"}) {
    const Country* country = gazetteer().country_of_demonym(form);
    ASSERT_NE(country, nullptr) << form;
    EXPECT_EQ(country->code, "FR");
  }
}

TEST(Gazetteer, knows_a_country_by_its_capital) {
  ASSERT_NE(gazetteer().country_of_capital("Nairobi"), nullptr);
  EXPECT_EQ(gazetteer().country_of_capital("Nairobi")->code, "KE");
  EXPECT_EQ(gazetteer().country_of_capital("Mombasa"), nullptr);
}

TEST(Gazetteer, gives_the_most_populous_place_of_a_name_first) {
  const auto all = gazetteer().places("valencia");
  ASSERT_GT(all.size(), 1U);
  EXPECT_GE(all[0]->population, all[1]->population);
}

TEST(Gazetteer, knows_whose_seat_of_power_a_palace_is) {
  ASSERT_NE(gazetteer().seat_of_power("La Moncloa"), nullptr);
  EXPECT_EQ(gazetteer().seat_of_power("La Moncloa")->country, "ES");
}

TEST(Gazetteer, has_a_country_for_every_code_that_its_tables_name) {
  for (const Country& country : gazetteer().countries()) EXPECT_NE(gazetteer().country(country.code), nullptr);
  EXPECT_EQ(gazetteer().country(gazetteer().place("Barcelona")->country)->code, "ES");
}

TEST(Demonyms, are_inflected_by_their_ending) {
  EXPECT_THAT(demonym_forms("alemán"), testing::ElementsAre("alemán", "alemana", "alemanes", "alemanas"));
  EXPECT_THAT(demonym_forms("belga"), testing::ElementsAre("belga", "belgas"));
}

}  // namespace cotejo
