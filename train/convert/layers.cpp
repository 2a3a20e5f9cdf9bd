// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "layers.h"

#include "text/utf8.h"

namespace cotejo::convert {
namespace {

/// "PER" of "np0000p"; empty for what is no name, date or number. Names whose kind the treebank does not tell (np00000)
/// are NAME.
const char* kind_of(const Node& leaf) {
  const std::string tag = lower(leaf.tag);
  if (starts_with(tag, "np")) {
    switch (tag.back()) {
      case 'p':
        return "PER";
      case 'o':
        return "ORG";
      case 'l':
        return "LOC";
      case 'a':
        return "MISC";
      default:
        return "NAME";
    }
  }
  if (tag == "w") return "DATE";
  return tag.front() == 'z' ? "NUM" : "";
}

}  // namespace

void add_layers(Draft& draft) {
  int last_leaf = kNobody;
  for (UdWord& word : draft.words) {
    if (word.leaf == kNobody) continue;
    const std::string kind = kind_of(draft.tree.at(word.leaf));
    if (!kind.empty()) word.name = (word.leaf == last_leaf ? "I-" : "B-") + kind;
    last_leaf = word.leaf;
  }
  for (std::size_t i = 0; i < draft.tree.nodes.size(); ++i) {
    const Node& node = draft.tree.nodes[i];
    if (node.function.empty() || draft.heads[i] == kNobody) continue;
    std::string& function = draft.at(draft.heads[i]).function;
    if (function.empty()) function = node.function;
  }
}

}  // namespace cotejo::convert
