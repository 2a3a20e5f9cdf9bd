// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "language/nn/tree.h"

#include <gtest/gtest.h>

#include <chrono>
#include <random>

namespace {

using namespace cotejo::nn;

struct Arcs {
  std::size_t words = 0;
  std::vector<float> scores;  // words x (words + 1)

  [[nodiscard]] ArcScores view() const { return {scores.data(), words, words + 1}; }
  [[nodiscard]] std::vector<std::uint32_t> best_heads() const {
    std::vector<std::uint32_t> heads;
    for (std::size_t word = 0; word < words; ++word) {
      std::uint32_t best = word == 0 ? 2 : 1;
      if (words == 1) best = 0;
      for (std::uint32_t head = 0; head <= words; ++head) {
        if (head != word + 1 && view().of(word, head) > view().of(word, best)) best = head;
      }
      heads.push_back(best);
    }
    return heads;
  }
  [[nodiscard]] double sum(const std::vector<std::uint32_t>& heads) const {
    double out = 0;
    for (std::size_t word = 0; word < words; ++word) out += double{view().of(word, heads[word])};
    return out;
  }
};

/// By walking up from every word for longer than any tree is high.
bool plainly_a_tree(const std::vector<std::uint32_t>& heads) {
  int roots = 0;
  for (std::size_t word = 0; word < heads.size(); ++word) {
    if (heads[word] == 0) ++roots;
    std::uint32_t at = static_cast<std::uint32_t>(word) + 1;
    for (std::size_t step = 0; step <= heads.size() && at != 0; ++step) at = heads[at - 1];
    if (at != 0) return false;
  }
  return roots == 1;
}

/// The best of all ways to give each word a head.
double best_sum(const Arcs& arcs) {
  double best = -1e18;
  std::vector<std::uint32_t> heads(arcs.words, 0);
  for (;;) {
    if (plainly_a_tree(heads)) best = std::max(best, arcs.sum(heads));
    std::size_t at = 0;
    while (at < heads.size() && heads[at] == arcs.words) heads[at++] = 0;
    if (at == heads.size()) return best;
    ++heads[at];
  }
}

TEST(Tree, is_the_best_of_all_trees_with_one_root) {
  std::mt19937 random(1);
  TreeSearch search;
  for (int round = 0; round < 400; ++round) {
    Arcs arcs;
    arcs.words = 1 + static_cast<std::size_t>(round) % 5;
    if (round % 50 == 0) arcs.words = 6;
    for (std::size_t i = 0; i < arcs.words * (arcs.words + 1); ++i) {
      // Small whole numbers make ties, and a liked root makes several roots.
      arcs.scores.push_back(static_cast<float>(random() % 7) + (round % 3 == 0 && i % (arcs.words + 1) == 0 ? 5 : 0));
    }
    std::vector<std::uint32_t> heads = arcs.best_heads();
    search.best_tree(arcs.view(), heads.data());
    ASSERT_TRUE(plainly_a_tree(heads)) << round;
    ASSERT_EQ(arcs.sum(heads), best_sum(arcs)) << round;
  }
}

TEST(Tree, that_the_best_heads_make_stays) {
  Arcs arcs;
  arcs.words = 3;
  arcs.scores = {9, 0, 1, 1, 1, 1, 0, 9, 1, 9, 1, 0};
  std::vector<std::uint32_t> heads = {0, 3, 1};
  TreeSearch().best_tree(arcs.view(), heads.data());
  EXPECT_EQ(heads, (std::vector<std::uint32_t>{0, 3, 1}));
}

TEST(Tree, of_circles_within_circles_and_of_all_words_alike_is_found_soon) {
  TreeSearch search;
  constexpr std::size_t kWords = 400;
  for (const int kind : {0, 1, 2}) {
    Arcs arcs;
    arcs.words = kWords;
    std::mt19937 random(2);
    for (std::size_t word = 0; word < kWords; ++word) {
      for (std::size_t head = 0; head <= kWords; ++head) {
        const auto apart = static_cast<float>(word + 1 > head ? word + 1 - head : head - word - 1);
        arcs.scores.push_back(kind == 0 ? 0.0F : kind == 1 ? -apart : static_cast<float>(random() % 1000));
      }
    }
    std::vector<std::uint32_t> heads = arcs.best_heads();
    const auto start = std::chrono::steady_clock::now();
    search.best_tree(arcs.view(), heads.data());
    EXPECT_TRUE(plainly_a_tree(heads)) << kind;
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(2)) << kind;
  }
}

TEST(Tree, with_two_roots_or_a_circle_is_none) {
  TreeSearch search;
  const auto is_tree = [&](const std::vector<std::uint32_t>& heads) {
    return search.is_tree(heads.data(), heads.size());
  };
  EXPECT_TRUE(is_tree({0}));
  EXPECT_TRUE(is_tree({2, 0, 2}));
  EXPECT_FALSE(is_tree({0, 0}));
  EXPECT_FALSE(is_tree({2, 1}));
  EXPECT_FALSE(is_tree({0, 3, 2}));
}

}  // namespace
