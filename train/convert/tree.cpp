// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "tree.h"

#include <algorithm>

namespace cotejo::convert {

int Tree::add(int parent) {
  const int node = static_cast<int>(nodes.size());
  nodes.emplace_back();
  nodes.back().parent = parent;
  if (parent != kNobody) at(parent).children.push_back(node);
  return node;
}

std::vector<int> Tree::leaves() const {
  std::vector<int> found;
  std::vector<int> open;
  if (!nodes.empty()) open.push_back(0);
  while (!open.empty()) {
    const int node = open.back();
    open.pop_back();
    if (at(node).is_leaf()) found.push_back(node);
    const auto& children = at(node).children;
    open.insert(open.end(), children.rbegin(), children.rend());
  }
  std::stable_sort(found.begin(), found.end(), [&](int a, int b) { return at(a).place < at(b).place; });
  return found;
}

bool matches(std::string_view pattern, std::string_view text) {
  if (pattern == ".") return text.empty();
  if (!pattern.empty() && pattern.back() == '*') return starts_with(text, pattern.substr(0, pattern.size() - 1));
  return pattern == text;
}

bool matches_any(std::string_view patterns, std::string_view text) {
  if (patterns == "*") return true;
  const auto all = split(patterns, ' ');
  return std::any_of(all.begin(), all.end(), [&](std::string_view pattern) { return matches(pattern, text); });
}

std::vector<std::string_view> split(std::string_view text, char at) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t end = text.find(at);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

}  // namespace cotejo::convert
