// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "base/agglomerate.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

namespace cotejo {
namespace {

/// The definition, slowly: the best mean over all pairs of groups, again and again.
std::vector<std::uint32_t> naive(std::uint32_t items, const std::vector<Link>& links, double threshold) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, Link> link;
  for (const Link& l : links) {
    Link& known = link[{std::min(l.a, l.b), std::max(l.a, l.b)}];
    known = l;
  }
  std::vector<std::uint32_t> group(items);
  for (std::uint32_t i = 0; i < items; ++i) group[i] = i;
  while (true) {
    double best = threshold;
    std::pair<std::uint32_t, std::uint32_t> pair{0, 0};
    for (std::uint32_t a = 0; a < items; ++a) {
      for (std::uint32_t b = a + 1; b < items; ++b) {
        if (group[a] != a || group[b] != b) continue;
        double sum = 0;
        double weights = 0;
        bool forbidden = false;
        bool linked = false;
        for (std::uint32_t x = 0; x < items; ++x) {
          for (std::uint32_t y = 0; y < items; ++y) {
            if (group[x] != a || group[y] != b) continue;
            const auto found = link.find({std::min(x, y), std::max(x, y)});
            weights += found == link.end() ? 1 : found->second.weight;
            if (found == link.end()) continue;
            linked = true;
            sum += found->second.score * found->second.weight;
            forbidden |= found->second.forbidden;
          }
        }
        const double mean = sum / weights;
        if (!linked || forbidden || mean < threshold || (pair.second != 0 && mean <= best)) continue;
        best = mean;
        pair = {a, b};
      }
    }
    if (pair.second == 0) return group;
    for (std::uint32_t& g : group) g = g == pair.second ? pair.first : g;
  }
}

TEST(Agglomerate, joins_what_is_alike_on_the_whole) {
  const auto group = agglomerate(4, {{0, 1, 0.9}, {1, 2, 0.8}, {0, 2, 0.7}, {2, 3, 0.6}}, 0.5);
  EXPECT_EQ(group, (std::vector<std::uint32_t>{0, 0, 0, 3}));  // 3 is like one of three: 0.2 on the mean
}

TEST(Agglomerate, pairs_of_which_little_is_known_weigh_little_in_the_mean) {
  EXPECT_EQ(agglomerate(3, {{0, 1, 0.9}, {1, 2, 0.7}, {0, 2, 0.2}}, 0.6), (std::vector<std::uint32_t>{0, 0, 2}));
  EXPECT_EQ(agglomerate(3, {{0, 1, 0.9}, {1, 2, 0.7}, {0, 2, 0.2, false, 0.1}}, 0.6),
            (std::vector<std::uint32_t>{0, 0, 0}));
}

TEST(Agglomerate, forbidden_pairs_never_meet_even_through_others) {
  const auto group = agglomerate(3, {{0, 1, 0.9}, {1, 2, 0.9}, {0, 2, 0, true}}, 0.1);
  EXPECT_NE(group[0], group[2]);
}

TEST(Agglomerate, agrees_with_the_definition_on_random_links) {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    const std::uint32_t items = 2 + random() % 9;
    std::vector<Link> links;
    for (std::uint32_t a = 0; a < items; ++a) {
      for (std::uint32_t b = a + 1; b < items; ++b) {
        if (random() % 3 != 0)
          links.push_back({a, b, static_cast<double>(random() % 10'000) / 10'000, random() % 12 == 0,
                           random() % 2 == 0 ? 1.0 : 0.25});
      }
    }
    EXPECT_EQ(agglomerate(items, links, 0.4), naive(items, links, 0.4)) << "round " << round;
  }
}

}  // namespace
}  // namespace cotejo
