// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <unordered_map>
#include <vector>

#include "draft.h"
#include "rules.h"

namespace cotejo::convert {

/// What is known of the nodes of a tree while their words are hung on each other, from the leaves up.
struct Frame {
  Frame(Draft& draft_in, const Rules& rules_in);

  Draft& draft;
  const Tree& tree;
  const Rules& rules;
  std::vector<std::string> contents;  ///< of a node: the category of what it is about (Bond::content)
  std::vector<int> inner;             ///< of a verb group the last verb, where that is not its head; else kNobody
  std::vector<bool> obliged;          ///< of a verb group or clause: "tener que" and "haber que"
  std::unordered_map<int, int>
      articles;  ///< articles that stand for a phrase ("los de Soria"), and the noun below each

  [[nodiscard]] std::string& content(int node) { return contents[static_cast<std::size_t>(node)]; }
  [[nodiscard]] const std::string& content(int node) const { return contents[static_cast<std::size_t>(node)]; }
  [[nodiscard]] int& head(int node) { return draft.heads[static_cast<std::size_t>(node)]; }
  [[nodiscard]] int head(int node) const { return draft.head_of(node); }
  [[nodiscard]] const std::vector<int>& children(int node) const { return tree.at(node).children; }
  [[nodiscard]] const std::string& category(int node) const { return tree.at(node).category; }

  /// Hangs the child's word on `to` by the relation that the tables give.
  void bind(int node, int child, int to);

 private:
  void lift_case(int phrase, int to);
  [[nodiscard]] Rules::Relation relation(int node, int child, int to, std::string_view upos) const;
};

}  // namespace cotejo::convert
