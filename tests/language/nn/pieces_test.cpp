// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "language/nn/pieces.h"

#include <gtest/gtest.h>

namespace {

using namespace cotejo::nn;
using Numbers = std::vector<std::uint32_t>;

Numbers cut(const Numbers& ends, std::size_t most) {
  Numbers out;
  cut_long(ends, most, out);
  return out;
}

TEST(Pieces, are_sentences_that_are_not_too_long) {
  EXPECT_EQ(cut({3, 3, 7}, 4), (Numbers{3, 3, 7}));
}

TEST(Pieces, of_a_long_sentence_are_of_like_size) {
  EXPECT_EQ(cut({2, 7}, 4), (Numbers{2, 4, 7}));
  EXPECT_EQ(cut({9}, 4), (Numbers{3, 6, 9}));
}

TEST(Pieces, are_joined_at_the_first_root) {
  // Two words; then three pieces of two words each, the second word of each on the first or the other way round.
  Numbers heads = {0, 1, 2, 0, 0, 1, 2, 0};
  Numbers joints = {99};
  join_pieces(Numbers{2, 8}, Numbers{2, 4, 6, 8}, heads, joints);
  EXPECT_EQ(heads, (Numbers{0, 1, 2, 0, 2, 3, 6, 2}));
  EXPECT_EQ(joints, (Numbers{4, 7}));
}

}  // namespace
