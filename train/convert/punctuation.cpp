// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "punctuation.h"

#include <algorithm>

namespace cotejo::convert {
namespace {

/// For every word the first word of its subtree. Every word tells all above it.
std::vector<int> first_words(const Draft& draft) {
  const int count = static_cast<int>(draft.words.size());
  std::vector<int> first(draft.words.size());
  for (int word = 0; word < count; ++word) first[static_cast<std::size_t>(word)] = word;
  for (int word = 0; word < count; ++word) {
    for (int up = draft.at(word).head; up != kNobody; up = draft.at(up).head)
      first[static_cast<std::size_t>(up)] = std::min(first[static_cast<std::size_t>(up)], word);
  }
  return first;
}

/// True for the second of two marks of a kind around a constituent.
bool closes_pair(const Tree& tree, int leaf) {
  if (leaf == kNobody || tree.at(leaf).parent == kNobody) return false;
  const auto& children = tree.at(tree.at(leaf).parent).children;
  return children.front() != leaf && tree.at(children.front()).tag == tree.at(leaf).tag;
}

}  // namespace

void move_commas(Draft& draft) {
  const std::vector<int> first = first_words(draft);
  for (int comma = 0; comma + 1 < static_cast<int>(draft.words.size()); ++comma) {
    if (!matches_any("Fc Fx Fe Fg", draft.at(comma).xpos) || closes_pair(draft.tree, draft.at(comma).leaf)) continue;
    int conjunct = kNobody;
    for (int up = comma + 1; up != kNobody && first[static_cast<std::size_t>(up)] > comma; up = draft.at(up).head) {
      if (draft.at(up).deprel == "conj" && draft.at(up).head < comma) conjunct = up;
    }
    if (conjunct != kNobody) draft.attach(comma, conjunct, "punct");
  }
}

}  // namespace cotejo::convert
