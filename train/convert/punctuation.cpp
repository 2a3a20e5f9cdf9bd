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

}  // namespace

void move_commas(Draft& draft) {
  const std::vector<int> first = first_words(draft);
  for (int comma = 0; comma + 1 < static_cast<int>(draft.words.size()); ++comma) {
    if (draft.at(comma).xpos != "Fc" && draft.at(comma).xpos != "Fx") continue;
    int conjunct = kNobody;
    for (int up = comma + 1; up != kNobody && first[static_cast<std::size_t>(up)] > comma; up = draft.at(up).head) {
      if (draft.at(up).conjunct && draft.at(up).head < comma) conjunct = up;
    }
    if (conjunct != kNobody) draft.attach(comma, conjunct, "punct");
  }
}

}  // namespace cotejo::convert
