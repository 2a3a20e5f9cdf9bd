// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "language/syntax/parse_state.h"

#include <gtest/gtest.h>

namespace {

using namespace cotejo;
using namespace cotejo::syntax;

TEST(ParseState, ends_with_one_root_whatever_is_chosen) {
  // Chooses by a small generator among what is allowed.
  std::uint32_t random = 1;
  for (int round = 0; round < 200; ++round) {
    ParseState state;
    state.start(1 + static_cast<std::size_t>(round) % 9);
    int steps = 0;
    while (!state.done()) {
      random = random * 1664525U + 1013904223U;
      const auto move = static_cast<Move>((random >> 16) % 3);
      if (!state.may(move)) continue;
      state.apply({move, Deprel::dep});
      ASSERT_LE(++steps, 2 * state.size());
    }
    int roots = 0;
    for (std::int32_t i = 0; i < state.size(); ++i) {
      ASSERT_GE(state.node(i).head, 0);
      if (state.node(i).head == state.size()) ++roots;
    }
    EXPECT_EQ(roots, 1);
    EXPECT_EQ(steps, 2 * state.size());
  }
}

TEST(ParseState, knows_the_outermost_children_and_the_preposition) {
  ParseState state;  // "en la casa": the noun takes both from the left
  state.start(3);
  state.apply({Move::shift, Deprel::none});
  state.apply({Move::shift, Deprel::none});
  state.apply({Move::left, Deprel::det});
  state.apply({Move::left, Deprel::case_});
  EXPECT_EQ(state.node(2).left[0], 0);
  EXPECT_EQ(state.node(2).left[1], 1);
  EXPECT_EQ(state.node(2).marker, 0);
  EXPECT_EQ(state.node(2).left_count, 2);
  EXPECT_EQ(state.next(), 2);
}

TEST(ParseInput, leaves_punctuation_out_but_remembers_it) {
  ParseInput input;
  input.clear();
  Cues word;
  word.lower = 7;
  Cues comma;
  comma.lower = 9;
  input.add(word, 0, Upos::NOUN, "uno");
  input.add(comma, 1, Upos::PUNCT, ",");
  input.add(word, 0, Upos::NOUN, "dos");
  input.finish();
  ASSERT_EQ(input.words.size(), 2U);
  EXPECT_EQ(input.places[1], 2);
  EXPECT_EQ(input.words[0].after, 9U);
  EXPECT_EQ(input.words[1].before, 9U);
}

TEST(ParseInput, of_nothing_but_punctuation_is_one_word) {
  ParseInput input;
  input.clear();
  Cues mark;
  for (int i = 0; i < 3; ++i) input.add(mark, 0, Upos::PUNCT, ".");
  input.finish();
  EXPECT_EQ(input.words.size(), 1U);
}

}  // namespace
