// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "text/difference.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace cotejo {
namespace {

std::vector<std::string_view> letters(const std::string& text) {
  std::vector<std::string_view> all;
  for (std::size_t i = 0; i < text.size(); ++i) all.emplace_back(text.data() + i, 1);
  return all;
}

/// "ab[-c+xy]d": what is kept stands bare.
std::string shown(const std::string& from, const std::string& to) {
  std::string out;
  for (const Edit& edit : difference(letters(from), letters(to))) {
    const std::string before = from.substr(edit.begin, edit.end - edit.begin);
    const std::string after = to.substr(edit.other_begin, edit.other_end - edit.other_begin);
    if (edit.kept) {
      EXPECT_EQ(before, after);
    }
    out += edit.kept ? before : "[-" + before + "+" + after + "]";
  }
  return out;
}

TEST(Difference, is_the_shortest_way) {
  EXPECT_EQ(shown("abcd", "abxd"), "ab[-c+x]d");
  EXPECT_EQ(shown("abcabba", "cbabac"), "[-ab+]c[-+b]ab[-b+]a[-+c]");
  EXPECT_EQ(shown("", "ab"), "[-+ab]");
  EXPECT_EQ(shown("ab", ""), "[-ab+]");
  EXPECT_EQ(shown("", ""), "");
  EXPECT_EQ(shown("same", "same"), "same");
}

/// Length of the longest common subsequence, the slow way.
std::size_t common(const std::string& a, const std::string& b) {
  std::vector<std::vector<std::size_t>> best(a.size() + 1, std::vector<std::size_t>(b.size() + 1, 0));
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      best[i][j] = a[i - 1] == b[j - 1] ? best[i - 1][j - 1] + 1 : std::max(best[i - 1][j], best[i][j - 1]);
    }
  }
  return best[a.size()][b.size()];
}

TEST(Difference, keeps_as_much_as_the_slow_way_and_covers_both) {
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::string a;
    std::string b;
    for (std::uint32_t i = random() % 12; i > 0; --i) a += static_cast<char>('a' + random() % 3);
    for (std::uint32_t i = random() % 12; i > 0; --i) b += static_cast<char>('a' + random() % 3);
    std::size_t kept = 0;
    std::size_t x = 0;
    std::size_t y = 0;
    for (const Edit& edit : difference(letters(a), letters(b))) {
      ASSERT_EQ(edit.begin, x);
      ASSERT_EQ(edit.other_begin, y);
      x = edit.end;
      y = edit.other_end;
      if (edit.kept) {
        kept += edit.end - edit.begin;
        ASSERT_EQ(a.substr(edit.begin, edit.end - edit.begin), b.substr(edit.other_begin, edit.end - edit.begin));
      }
    }
    ASSERT_EQ(x, a.size());
    ASSERT_EQ(y, b.size());
    ASSERT_EQ(kept, common(a, b)) << a << " " << b;
  }
}

TEST(Difference, of_long_texts_that_share_nothing_is_one_change) {
  const std::string a(200'000, 'a');
  const std::string b(200'000, 'b');
  const auto edits = difference(letters("x" + a + "y"), letters("x" + b + "y"));
  ASSERT_EQ(edits.size(), 3U);
  EXPECT_FALSE(edits[1].kept);
}

}  // namespace
}  // namespace cotejo
