// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "squoia_repair.h"

#include <algorithm>

#include "squoia_tags.h"
#include "text/utf8.h"

namespace cotejo::convert {
namespace {

int find_child(const Tree& tree, int node, std::string_view functions) {
  for (const int child : tree.at(node).children) {
    const std::string& function = tree.at(child).function;
    if (!function.empty() && matches_any(functions, function)) return child;
  }
  return kNobody;
}

/// "se publican libros": the treebank often calls the subject behind the verb an object.
void repair_passive(Tree& tree, int clause) {
  int mark = kNobody;
  for (const int child : tree.at(clause).children) {
    if (tree.at(child).tag == "P0" && tree.at(child).function.empty()) mark = child;
  }
  const int object = find_child(tree, clause, "CD CD.Q");
  if (mark == kNobody || object == kNobody || !matches_any("NP CNP MPN S CS", tree.at(object).category)) return;
  if (find_child(tree, clause, "SUJ*") != kNobody) return;
  tree.at(mark).function = "PASS";
  tree.at(object).function = "SUJ";
}

void repair_copula(const Squoia& squoia, Tree& tree, int clause) {
  const Squoia::Closed* verb = nullptr;
  for (const int child : tree.at(clause).children) {
    if (starts_with(tree.at(child).tag, "V")) verb = squoia.closed("V", lower(tree.at(child).form));
  }
  if (verb == nullptr || verb->lemma != "ser" || find_child(tree, clause, "ATR*") != kNobody) return;
  const int object = find_child(tree, clause, "CD");
  if (object != kNobody && !matches_any("S CS", tree.at(object).category)) tree.at(object).function = "ATR";
}

/// "el Fondo (FMI)": brackets around nothing but a noun phrase.
void repair_insertion(Tree& tree, int insertion) {
  const int above = tree.at(insertion).parent;
  if (above == kNobody || !matches_any("NP CNP MPN", tree.at(above).category)) return;
  int phrases = 0;
  bool nominal = true;
  for (const int child : tree.at(insertion).children) {
    if (starts_with(tree.at(child).tag, "F")) continue;
    ++phrases;
    nominal = nominal && matches_any("NP MPN CNP NC XF Y", tree.at(child).category);
  }
  if (phrases == 1 && nominal) tree.at(insertion).category = "NP";
}

/// In "[bread] and [wine] [of the house]" the last phrase belongs to both conjuncts: one of another kind that no
/// conjunction or mark stands before.
void repair_coordination(Tree& tree, int coordination) {
  const auto& children = tree.at(coordination).children;
  const std::string_view kind = std::string_view(tree.at(coordination).category).substr(1);
  for (std::size_t i = 1; i < children.size(); ++i) {
    Node& now = tree.at(children[i]);
    const Node& before = tree.at(children[i - 1]);
    const bool same = kind == "O" || now.category == kind || (kind == "NP" && now.category == "MPN") ||
                      starts_with(now.category, "C");
    if (!now.is_leaf() && !same && before.tag != "CC" && before.category != "MTC" && !before.is_mark())
      now.joined = true;
  }
}

/// "previstas para el lunes": a participle and a phrase.
void repair_participle(Tree& tree, int phrase) {
  bool participle = false;
  bool complement = false;
  for (const int child : tree.at(phrase).children) {
    participle = participle || (tree.at(child).tag == "AQ" && verb_form(lower(tree.at(child).form)) == 'p');
    complement = complement || matches_any("PP CPP", tree.at(child).category);
  }
  if (participle && complement) tree.at(phrase).category = "APP";
}

}  // namespace

void repair_labels(const Squoia& squoia, Tree& tree) {
  for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
    const int node = static_cast<int>(i);
    const std::string category = tree.at(node).category;
    if (tree.at(node).is_leaf()) continue;
    if (category == "S") {
      repair_passive(tree, node);
      repair_copula(squoia, tree, node);
    } else if (category == "INC") {
      repair_insertion(tree, node);
    } else if (category == "AP") {
      repair_participle(tree, node);
    } else if (matches_any("CNP CPP CAP CAVP CS", category)) {
      repair_coordination(tree, node);
    }
  }
}

}  // namespace cotejo::convert
