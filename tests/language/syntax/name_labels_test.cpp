// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "language/syntax/name_labels.h"

#include <gtest/gtest.h>

namespace {

using namespace cotejo;
using syntax::NameLabels;

TEST(NameLabels, hint_at_the_type_that_is_furthest_from_no_name) {
  NameLabels labels;
  ASSERT_TRUE(labels.read("B-LOC\nB-PER\nI-LOC\nI-PER\nO\n"));
  const float logits[] = {1, 2, 5, 0, 3};
  const NameHint hint = labels.hint(logits);
  EXPECT_EQ(hint.best(), NameType::LOC);
  EXPECT_FLOAT_EQ(hint.type[static_cast<std::size_t>(NameType::LOC)], 2);
  EXPECT_FLOAT_EQ(hint.type[static_cast<std::size_t>(NameType::PER)], -1);
  EXPECT_TRUE(hint.in_name());
  EXPECT_FALSE(hint.begins);
}

TEST(NameLabels, take_dates_for_no_name) {
  NameLabels labels;
  ASSERT_TRUE(labels.read("B-DATE\nB-PER\nO\n"));
  const float logits[] = {9, 4, 1};
  EXPECT_FALSE(labels.hint(logits).in_name());
}

TEST(NameLabels, refuse_what_is_no_label) {
  NameLabels labels;
  EXPECT_FALSE(labels.read("O\nPER\n"));
  EXPECT_FALSE(labels.read(""));
}

}  // namespace
