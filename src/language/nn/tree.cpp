// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// Maximum spanning trees with one root, by the algorithm of Edmonds (1967) and Chu and Liu (1965) in Tarjan's (1977)
// form for dense graphs: walk from word to best head; where the walk closes a circle, draw the circle together to one
// node, whose incoming arcs are worth what they gain over the circle's arc that they would replace, and walk on; at the
// end open the circles again from the outside in. That one word alone hangs on the root comes from taking from each of
// the root's arcs more than any tree can win back.
//
// It fails where the scores do: the best tree may cross lines or hang a verb on its comma, since nothing but the sum of
// single arcs counts. Cost: the square of the words, in time and memory; nothing but a linear check where each word's
// best head already makes a tree, as in most sentences.
#include "language/nn/tree.h"

#include <algorithm>
#include <limits>

namespace cotejo::nn {

bool TreeSearch::is_tree(const std::uint32_t* heads, std::size_t words) {
  constexpr std::uint32_t kHangs = std::numeric_limits<std::uint32_t>::max();
  marks_.assign(words + 1, 0);
  marks_[0] = kHangs;
  std::size_t roots = 0;
  for (std::uint32_t start = 1; start <= words; ++start) {
    if (heads[start - 1] == 0) ++roots;
    std::uint32_t at = start;
    for (; marks_[at] == 0; at = heads[at - 1]) marks_[at] = start;
    if (marks_[at] == start) return false;
    for (at = start; marks_[at] == start; at = heads[at - 1]) marks_[at] = kHangs;
  }
  return roots == 1;
}

void TreeSearch::best_tree(const ArcScores& arcs, std::uint32_t* heads) {
  if (arcs.words == 0 || is_tree(heads, arcs.words)) return;
  prepare(arcs);
  for (std::uint32_t slot = 1; slot < size_; ++slot) {
    if (alive_[slot] != 0 && done_[slot] == 0) grow(slot);
  }
  expand(heads);
}

void TreeSearch::prepare(const ArcScores& arcs) {
  size_ = arcs.words + 1;
  weights_.resize(size_ * size_);
  edges_.resize(size_ * size_);
  alive_.assign(size_, 1);
  done_.assign(size_, 0);
  done_[0] = 1;
  on_path_.assign(size_, 0);
  entered_.assign(size_, 0);
  node_of_.resize(size_);
  above_.assign(size_, 0);
  chosen_.assign(size_, {});
  path_.clear();
  double least = 0;
  double most = 0;
  for (std::uint32_t word = 1; word < size_; ++word) {
    for (std::uint32_t head = 0; head < size_; ++head) {
      if (head == word) continue;
      const double weight = arcs.of(word - 1, head);
      least = std::min(least, weight);
      most = std::max(most, weight);
      weights_[cell(word, head)] = weight;
      edges_[cell(word, head)] = {static_cast<std::uint16_t>(word), static_cast<std::uint16_t>(head)};
    }
  }
  const double dear = static_cast<double>(size_) * (most - least) + 1;
  for (std::uint32_t word = 1; word < size_; ++word) weights_[cell(word, 0)] -= dear;
  for (std::uint32_t slot = 0; slot < size_; ++slot) node_of_[slot] = slot;
}

/// Walks up from a slot until something is met that hangs on the root.
void TreeSearch::grow(std::uint32_t start) {
  path_.clear();
  std::uint32_t slot = start;
  while (done_[slot] == 0) {
    if (on_path_[slot] != 0) {
      const auto begin = std::find(path_.begin(), path_.end(), slot);
      contract(static_cast<std::size_t>(begin - path_.begin()));
    }
    path_.push_back(slot);
    on_path_[slot] = 1;
    const std::uint32_t head = best_head(slot);
    entered_[slot] = weights_[cell(slot, head)];
    chosen_[node_of_[slot]] = edges_[cell(slot, head)];
    slot = head;
  }
  for (const std::uint32_t passed : path_) done_[passed] = 1;
}

std::uint32_t TreeSearch::best_head(std::uint32_t slot) const {
  std::uint32_t best = 0;  // the root's slot is always alive
  for (std::uint32_t head = 1; head < size_; ++head) {
    if (alive_[head] == 0 || head == slot) continue;
    if (weights_[cell(slot, head)] > weights_[cell(slot, best)]) best = head;
  }
  return best;
}

/// Draws the path from `begin` on together into the slot there, and takes it off the path.
void TreeSearch::contract(std::size_t begin) {
  const std::uint32_t into = path_[begin];
  const auto node = static_cast<std::uint32_t>(above_.size());
  for (std::size_t i = begin; i < path_.size(); ++i) {
    above_[node_of_[path_[i]]] = node;
    on_path_[path_[i]] = 0;
    alive_[path_[i]] = 0;
  }
  above_.push_back(0);
  chosen_.emplace_back();
  for (std::uint32_t other = 0; other < size_; ++other) {
    if (alive_[other] == 0) continue;
    weights_[cell(into, other)] -= entered_[into];
    for (std::size_t i = begin + 1; i < path_.size(); ++i) {
      const std::uint32_t member = path_[i];
      const double in = weights_[cell(member, other)] - entered_[member];
      if (in > weights_[cell(into, other)]) {
        weights_[cell(into, other)] = in;
        edges_[cell(into, other)] = edges_[cell(member, other)];
      }
      if (other != 0 && weights_[cell(other, member)] > weights_[cell(other, into)]) {
        weights_[cell(other, into)] = weights_[cell(other, member)];
        edges_[cell(other, into)] = edges_[cell(other, member)];
      }
    }
  }
  alive_[into] = 1;
  node_of_[into] = node;
  path_.resize(begin);
}

/// From the last circle to the first: the arc that enters a node takes the place of the arcs that its parts on the way
/// down to the word had chosen; all other parts keep theirs.
void TreeSearch::expand(std::uint32_t* heads) {
  settled_.assign(above_.size(), 0);
  for (std::size_t node = above_.size(); node-- > 1;) {
    if (settled_[node] != 0) continue;
    const Edge edge = chosen_[node];
    heads[edge.word - 1] = edge.head;
    for (std::uint32_t part = edge.word; part != node; part = above_[part]) settled_[part] = 1;
  }
}

}  // namespace cotejo::nn
