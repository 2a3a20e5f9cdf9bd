// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "reading/entities/demonyms.h"

#include <gtest/gtest.h>

namespace cotejo::entities {
namespace {

bool made(const char* adjective, const char* place) {
  return made_from_place(demonym_base(adjective), place);
}

TEST(Demonym, is_a_place_with_an_ending) {
  EXPECT_TRUE(made("sorelianas", "sorelia"));
  EXPECT_TRUE(made("andarquenos", "andarca"));
  EXPECT_TRUE(made("velistanies", "velistan"));
  EXPECT_TRUE(made("madrilena", "madrid"));
  EXPECT_TRUE(made("cordobesas", "cordoba"));
  EXPECT_TRUE(made("riosendenses", "riosendo"));
  EXPECT_TRUE(made("granadino", "granada"));
}

TEST(Demonym, is_no_plural_and_no_adjective_of_a_person) {
  EXPECT_FALSE(made("torres", "torre"));
  EXPECT_FALSE(made("valles", "valle"));
  EXPECT_FALSE(made("kafkiano", "kafka"));
  EXPECT_FALSE(made("bolivariana", "bolivar"));
  EXPECT_FALSE(made("marino", "mar"));
  EXPECT_FALSE(made("sorelia", "sorelia"));
}

}  // namespace
}  // namespace cotejo::entities
