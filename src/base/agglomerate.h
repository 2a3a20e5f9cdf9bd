// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <vector>

namespace cotejo {

/// How much speaks for two items belonging together; `forbidden` pairs never meet in one group.
struct Link {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  double score = 0;
  bool forbidden = false;
  double weight = 1;  ///< how much is known of the pair: what says little, for or against, counts little in the mean
};

/// When two groups are joined: their mean score must reach `mean`, and their best pair `best` plus `rise` for every
/// doubling of the number of pairs. Groups that have grown hold items that differ, so that their means are low; and
/// among many pairs one is high by chance, so that the bar for the best one rises.
struct Threshold {
  Threshold(double alone) : mean(alone), best(alone) {}  // NOLINT(google-explicit-constructor)
  Threshold(double least_mean, double least_best, double per_doubling)
      : mean(least_mean), best(least_best), rise(per_doubling) {}
  double mean;
  double best;
  double rise = 0;
};

/// Groups items by average linkage: the two groups with the highest weighted mean score over all their pairs are
/// joined, again and again, while the threshold allows it. Pairs without a link count 0, with weight 1.
///
/// Fails to keep a long chain together (A like B, B like C, A unlike C): meant so, since chains are how stories about
/// different things get glued. Equal means are settled by the lowest item, so the result depends on nothing but the
/// numbering: number the items canonically. Cost: O(L log L) for L links while groups stay small against the number of
/// items.
///
/// @return for each item, the lowest item of its group.
[[nodiscard]] std::vector<std::uint32_t> agglomerate(std::uint32_t items, const std::vector<Link>& links,
                                                     Threshold threshold);

}  // namespace cotejo
