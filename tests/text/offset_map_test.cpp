// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "text/offset_map.h"

#include <gtest/gtest.h>

namespace cotejo {

TEST(OffsetMap, is_the_identity_where_nothing_was_changed) {
  const OffsetMap map;
  EXPECT_EQ(map.source(0), 0U);
  EXPECT_EQ(map.source(Span{7, 40}), (Span{7, 40}));
}

TEST(OffsetMap, follows_each_place_where_the_texts_part) {
  OffsetMap map;
  map.add(0, 3);    // three bytes left out at the start
  map.add(10, 20);  // and seven more before the tenth
  EXPECT_EQ(map.source(0), 3U);
  EXPECT_EQ(map.source(9), 12U);
  EXPECT_EQ(map.source(10), 20U);
  EXPECT_EQ(map.source(15), 25U);
}

TEST(OffsetMap, never_runs_past_the_next_known_place) {
  OffsetMap map;
  map.add(0, 0);
  map.add(3, 1);  // one source byte became three
  EXPECT_EQ(map.source(1), 1U);
  EXPECT_EQ(map.source(2), 1U);
  EXPECT_EQ(map.source(3), 1U);
  EXPECT_EQ(map.source(4), 2U);
}

TEST(Origin, leads_through_all_levels) {
  OffsetMap field;
  field.add(0, 0);
  field.add(4, 9);
  const Origin file(nullptr, 100);
  const Origin inner(&field, 2, &file);
  EXPECT_EQ(inner.raw({0, 3}), (Span{102, 110}));
}

}  // namespace cotejo
