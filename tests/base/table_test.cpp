// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "base/table.h"

#include <gtest/gtest.h>

namespace cotejo {
namespace {

TEST(Table, rows_are_fields_between_tabs_and_comments_are_left_out) {
  const auto table = Table::parse("# what it is\n# verb\tstance\n\nafirmar\tsays\n  \nnegar\t denies \r\n", "t.tsv", 2);
  ASSERT_TRUE(table);
  ASSERT_EQ(table->rows().size(), 2U);
  EXPECT_EQ(table->rows()[1][0], "negar");
  EXPECT_EQ(table->rows()[1][1], "denies");
  EXPECT_EQ(table->rows()[1][7], "");
  EXPECT_EQ(table->columns(), (std::vector<std::string>{"verb", "stance"}));
}

TEST(Table, a_short_row_is_an_error_that_names_the_line) {
  const auto table = Table::parse("a\tb\nonly one\n", "verbs.tsv", 2);
  ASSERT_FALSE(table);
  EXPECT_EQ(table.error().code, ErrorCode::malformed);
  EXPECT_EQ(table.error().place, "verbs.tsv:2");
}

TEST(Table, a_missing_file_is_said_to_be_missing) {
  const auto table = Table::load("/nowhere/at/all.tsv");
  ASSERT_FALSE(table);
  EXPECT_EQ(table.error().code, ErrorCode::not_found);
}

}  // namespace
}  // namespace cotejo
