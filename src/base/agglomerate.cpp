// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "base/agglomerate.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <queue>
#include <tuple>

namespace cotejo {

namespace {

struct Bond {
  double sum = 0;     ///< of weighted scores
  double weight = 0;  ///< of the links
  double links = 0;
  double best = 0;
  bool forbidden = false;
};

/// A pair of groups in the queue; stale once one of them has grown (its version moved on).
struct Candidate {
  double mean;
  std::uint32_t a, b;
  std::uint32_t version_a, version_b;
  bool operator<(const Candidate& other) const { return std::tie(mean, other.a, other.b) < std::tie(other.mean, a, b); }
};

class Groups {
 public:
  Groups(std::uint32_t items, const std::vector<Link>& links, Threshold threshold)
      : bonds_(items), size_(items, 1), version_(items, 0), parent_(items), threshold_(threshold) {
    std::iota(parent_.begin(), parent_.end(), 0U);
    for (const Link& link : links) {
      if (link.a == link.b) continue;
      for (const auto& [from, to] : {std::pair(link.a, link.b), std::pair(link.b, link.a)}) {
        Bond& bond = bonds_[from][to];
        bond.sum += link.score * link.weight;
        bond.weight += link.weight;
        bond.links += 1;
        bond.best = std::max(bond.best, link.score);
        bond.forbidden |= link.forbidden;
      }
    }
    for (std::uint32_t a = 0; a < items; ++a) {
      for (const auto& [b, bond] : bonds_[a]) {
        if (a < b) offer(a, b);
      }
    }
  }

  std::vector<std::uint32_t> joined() {
    while (!queue_.empty()) {
      const Candidate best = queue_.top();
      queue_.pop();
      if (version_[best.a] == best.version_a && version_[best.b] == best.version_b) join(best.a, best.b);
    }
    for (std::uint32_t item = 0; item < parent_.size(); ++item) parent_[item] = parent_[parent_[item]];
    return parent_;
  }

 private:
  void offer(std::uint32_t a, std::uint32_t b) {
    const Bond& bond = bonds_[a][b];
    const double unlinked = static_cast<double>(size_[a]) * size_[b] - bond.links;
    const double mean = bond.sum / (bond.weight + unlinked);
    const double least_best = threshold_.best + threshold_.rise * std::log2(static_cast<double>(size_[a]) * size_[b]);
    const bool allowed = !bond.forbidden && mean >= threshold_.mean && bond.best >= least_best;
    if (allowed) queue_.push({mean, a, b, version_[a], version_[b]});
  }

  /// b becomes part of a; a < b always, so a group bears its lowest item's number.
  void join(std::uint32_t a, std::uint32_t b) {
    size_[a] += size_[b];
    ++version_[a];
    ++version_[b];
    bonds_[a].erase(b);
    for (const auto& [other, bond] : bonds_[b]) {
      if (other == a) continue;
      bonds_[other].erase(b);
      for (Bond* const side : {&bonds_[a][other], &bonds_[other][a]}) {
        side->sum += bond.sum;
        side->weight += bond.weight;
        side->links += bond.links;
        side->best = std::max(side->best, bond.best);
        side->forbidden |= bond.forbidden;
      }
    }
    bonds_[b].clear();
    // Parents always point to a lower number, so resolving in rising order needs one step each.
    parent_[b] = a;
    for (const auto& [other, bond] : bonds_[a]) offer(std::min(a, other), std::max(a, other));
  }

  std::vector<std::map<std::uint32_t, Bond>> bonds_;
  std::vector<std::uint32_t> size_;
  std::vector<std::uint32_t> version_;
  std::vector<std::uint32_t> parent_;
  Threshold threshold_;
  std::priority_queue<Candidate> queue_;
};

}  // namespace

std::vector<std::uint32_t> agglomerate(std::uint32_t items, const std::vector<Link>& links, Threshold threshold) {
  return Groups(items, links, threshold).joined();
}

}  // namespace cotejo
