// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace cotejo::convert {

inline constexpr int kNobody = -1;

/// A node of a constituent tree. Parents stand before their children in Tree::nodes, so that going backwards over the
/// nodes is going up from the leaves.
struct Node {
  std::string category;  ///< without agreement and flags: "grup.nom", "S.F.R"; of a leaf its tag in lower case
  std::string function;  ///< "SUJ", "CC", "CD.Q"; empty where there is none
  bool coordinated = false;
  bool joined = false;  ///< stands beside the conjuncts and belongs to all of them (.j of CESS)
  int parent = kNobody;
  std::vector<int> children;

  int place = 0;  ///< where it begins in the text, counted in leaves; all 0 where the order of the nodes is the text's

  // Leaves only.
  std::string form;
  std::string lemma;
  std::string tag;

  [[nodiscard]] bool is_leaf() const { return !tag.empty(); }
  [[nodiscard]] bool is_mark() const { return is_leaf() && tag.front() == 'F'; }
};

/// The tree of one sentence; nodes[0] is its root. Left-out subjects are no nodes.
struct Tree {
  std::string document;
  std::string id;
  std::vector<Node> nodes;

  int add(int parent);
  [[nodiscard]] Node& at(int node) { return nodes[static_cast<std::size_t>(node)]; }
  [[nodiscard]] const Node& at(int node) const { return nodes[static_cast<std::size_t>(node)]; }
  /// The leaves in text order: by place, then as they stand in the tree.
  [[nodiscard]] std::vector<int> leaves() const;
};

[[nodiscard]] inline bool starts_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

/// True where `pattern` is `text`, or ends with '*' and begins it; "." is the empty text.
[[nodiscard]] bool matches(std::string_view pattern, std::string_view text);
/// True where one of the patterns (parted by spaces) matches; "*" matches everything.
[[nodiscard]] bool matches_any(std::string_view patterns, std::string_view text);
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char at);

}  // namespace cotejo::convert
