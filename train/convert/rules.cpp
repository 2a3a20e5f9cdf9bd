// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "rules.h"

#include <algorithm>

#include "base/table.h"

namespace cotejo::convert {

namespace {

/// "*" is no condition; "!CD*" is true where no sister has the function.
bool is_beside(std::string_view patterns, const Bond& bond) {
  if (patterns == "*" || bond.beside == nullptr) return true;
  const bool denied = patterns.front() == '!';
  if (denied) patterns.remove_prefix(1);
  const bool found = std::any_of(bond.beside->begin(), bond.beside->end(), [&](std::string_view function) {
    return !function.empty() && matches_any(patterns, function);
  });
  return found != denied;
}

/// "sp* z* !d*": children of the first two kinds, and none of the third.
bool has_children(const Tree& tree, int node, std::string_view patterns) {
  const auto& children = tree.at(node).children;
  const auto all = split(patterns, ' ');
  return std::all_of(all.begin(), all.end(), [&](std::string_view pattern) {
    const bool denied = pattern.front() == '!';
    if (denied) pattern.remove_prefix(1);
    return denied != std::any_of(children.begin(), children.end(),
                                 [&](int child) { return matches(pattern, tree.at(child).category); });
  });
}

}  // namespace

Result<Rules> Rules::load(const std::filesystem::path& folder) {
  Rules out;
  Result<Table> heads = Table::load(folder / "heads.tsv", 3);
  if (!heads) return heads.error();
  for (const Table::Row& row : heads->rows()) {
    if (row[1] != "first" && row[1] != "last")
      return Error{ErrorCode::malformed, "the second column says first or last", heads->place(row)};
    out.heads_.push_back({std::string(row[0]), std::string(row[2]), std::string(row[3]), row[1] == "last"});
  }
  Result<Table> relations = Table::load(folder / "relations.tsv", 9);
  if (!relations) return relations.error();
  for (const Table::Row& row : relations->rows()) {
    out.relations_.push_back({std::string(row[0]),
                              std::string(row[1]),
                              std::string(row[2]),
                              std::string(row[3]),
                              std::string(row[4]),
                              std::string(row[5]),
                              std::string(row[6]),
                              std::string(row[7]),
                              {std::string(row[8]), row.line}});
  }
  Result<Table> auxiliaries = Table::load(folder / "auxiliaries.tsv", 2);
  if (!auxiliaries) return auxiliaries.error();
  for (const Table::Row& row : auxiliaries->rows()) {
    for (const char form : row[1]) out.auxiliaries_.insert(std::string(row[0]) + ' ' + form);
  }
  Result<Table> intransitives = Table::load(folder / "intransitives.tsv", 1);
  if (!intransitives) return intransitives.error();
  for (const Table::Row& row : intransitives->rows()) out.intransitives_.insert(std::string(row[0]));
  return out;
}

int Rules::head_child(const Tree& tree, int node) const {
  const auto& children = tree.at(node).children;
  for (const HeadRule& rule : heads_) {
    if (!matches_any(rule.category, tree.at(node).category)) continue;
    if (!rule.with.empty() && !has_children(tree, node, rule.with)) continue;
    for (const std::string_view pattern : split(rule.children, ' ')) {
      int found = kNobody;
      for (const int child : children) {
        if (tree.at(child).is_mark() || (tree.at(child).joined && tree.at(node).category != "sp") ||
            !matches(pattern, tree.at(child).category))
          continue;
        if (found == kNobody || rule.last) found = child;
      }
      if (found != kNobody) return found;
    }
  }
  for (const int child : children) {
    if (!tree.at(child).is_mark()) return child;
  }
  return children.front();
}

Rules::Relation Rules::relation(const Bond& bond) const {
  for (const RelationRule& rule : relations_) {
    if (matches_any(rule.parent, bond.parent) && matches_any(rule.child, bond.child) &&
        matches_any(rule.content, bond.content) && matches_any(rule.function, bond.function) &&
        matches_any(rule.head_upos, bond.head_upos) && matches_any(rule.child_upos, bond.child_upos) &&
        matches_any(rule.child_tag, bond.child_tag) && is_beside(rule.beside, bond))
      return rule.relation;
  }
  return {"dep", 0};
}

bool Rules::is_auxiliary(std::string_view lemma, char form) const {
  return auxiliaries_.count(std::string(lemma) + ' ' + form) != 0;
}

}  // namespace cotejo::convert
