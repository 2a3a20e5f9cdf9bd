// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "bracket_reader.h"

#include <algorithm>
#include <iterator>

#include "base/paths.h"
#include "text/utf8.h"

namespace cotejo::convert {
namespace {

std::string from_latin1(std::string_view bytes) {
  std::string text;
  for (const char c : bytes) append_utf8(text, static_cast<unsigned char>(c));
  return text;
}

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/// Parts of a category that say number, gender or how a constituent is broken, and not what it is.
bool is_flag(std::string_view part) {
  if (part.size() == 1) return part[0] == 's' || part[0] == 'p' || part[0] == 'n' || part[0] == 'c' || part[0] == 'x';
  if (part.size() != 2) return false;
  const bool number = std::string_view("spnco").find(part[1]) != std::string_view::npos;
  return (std::string_view("mfcn").find(part[0]) != std::string_view::npos && number) ||
         (part[0] >= '0' && part[0] <= '9');
}

void set_label(Node& node, std::string_view label) {
  const std::size_t dash = label.find('-');
  std::size_t count = 0;
  for (const std::string_view part : split(label.substr(0, dash), '.')) {
    ++count;
    if (part == "co") {
      node.coordinated = true;
    } else if (part == "j") {
      node.joined = true;
    } else if (part != "e" && (count == 1 || !is_flag(part))) {
      if (!node.category.empty()) node.category += '.';
      node.category += part;
    }
  }
  if (dash == std::string_view::npos) return;
  // "CD.NFn": the number of a broken constituent, and no function.
  for (const std::string_view part : split(label.substr(dash + 1), '.')) {
    if (starts_with(part, "NF") || starts_with(part, "F") || part == "n" || part.empty()) continue;
    if (!node.function.empty()) node.function += '.';
    node.function += part;
  }
}

/// Brackets and quotation marks as they are, also inside of words: the treebank writes "-Fpa-" for "(".
std::string plain_form(std::string_view form) {
  static constexpr std::pair<std::string_view, char> kEscapes[] = {
      {"-fpa-", '('}, {"-lrb-", '('}, {"-fpt-", ')'}, {"-rrb-", ')'}, {"-lsb-", '['}, {"-rsb-", ']'}, {"-fe-", '"'}};
  std::string plain;
  for (std::size_t at = 0; at < form.size();) {
    const std::string start = form[at] == '-' ? lower(form.substr(at, 5)) : std::string();
    const auto* found = std::find_if(std::begin(kEscapes), std::end(kEscapes),
                                     [&](const auto& escape) { return starts_with(start, escape.first); });
    if (found == std::end(kEscapes)) {
      plain += form[at++];
    } else {
      plain += found->second;
      at += found->first.size();
    }
  }
  return plain;
}

/// Makes a leaf of "tag form lemma"; a left-out subject ("sn.e-SUJ *0*") is marked to be dropped by an empty form.
void set_leaf(Node& node, const std::vector<std::string_view>& atoms) {
  if (atoms.size() < 3) return;
  node.tag = std::string(atoms[0]);
  node.category = lower(atoms[0]);
  node.form = plain_form(atoms[1]);
  node.lemma = std::string(atoms[2]);
}

struct Open {
  int node = kNobody;
  std::vector<std::string_view> atoms;
};

/// Copies the tree without nodes above no leaf.
Tree without_empty(const Tree& tree) {
  std::vector<bool> full(tree.nodes.size(), false);
  for (std::size_t i = tree.nodes.size(); i-- > 0;) {
    if (tree.nodes[i].is_leaf()) full[i] = true;
    if (full[i] && tree.nodes[i].parent != kNobody) full[static_cast<std::size_t>(tree.nodes[i].parent)] = true;
  }
  Tree out;
  std::vector<int> place(tree.nodes.size(), kNobody);
  for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
    if (!full[i]) continue;
    const int parent = tree.nodes[i].parent;
    place[i] = out.add(parent == kNobody ? kNobody : place[static_cast<std::size_t>(parent)]);
    Node& node = out.at(place[i]);
    const int above = node.parent;
    node = tree.nodes[i];
    node.parent = above;
    node.children.clear();
  }
  return out;
}

Tree parse_tree(std::string_view text) {
  Tree tree;
  std::vector<Open> open;
  const auto close = [&] {
    Node& node = tree.at(open.back().node);
    if (node.children.empty()) {
      set_leaf(node, open.back().atoms);
    } else if (!open.back().atoms.empty()) {
      set_label(node, open.back().atoms.front());
    }
    open.pop_back();
  };
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (c == '(') {
      if (open.empty() && !tree.nodes.empty()) break;
      open.push_back({tree.add(open.empty() ? kNobody : open.back().node), {}});
      ++at;
    } else if (c == ')') {
      if (!open.empty()) close();
      ++at;
    } else if (is_space(c)) {
      ++at;
    } else {
      std::size_t end = at;
      while (end < text.size() && !is_space(text[end]) && text[end] != '(' && text[end] != ')') ++end;
      if (!open.empty()) open.back().atoms.push_back(text.substr(at, end - at));
      at = end;
    }
  }
  while (!open.empty()) close();
  return without_empty(tree);
}

}  // namespace

std::vector<Tree> parse_brackets(std::string_view text, const std::string& document) {
  std::vector<std::string> chunks;
  for (std::string_view line : split(text, '\n')) {
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line == "(") chunks.emplace_back();
    if (chunks.empty()) continue;
    chunks.back() += line;
    chunks.back() += '\n';
  }
  std::vector<Tree> trees;
  for (std::size_t i = 0; i < chunks.size(); ++i) {
    Tree tree = parse_tree(chunks[i]);
    if (tree.nodes.empty()) continue;
    tree.document = document;
    tree.id = document + "-s" + std::to_string(i + 1);
    trees.push_back(std::move(tree));
  }
  return trees;
}

Result<std::vector<Tree>> read_brackets(const std::filesystem::path& file) {
  Result<std::string> bytes = read_file(file);
  if (!bytes) return bytes.error();
  return parse_brackets(from_latin1(*bytes), file.stem().string());
}

}  // namespace cotejo::convert
