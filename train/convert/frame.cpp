// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "frame.h"

#include "text/utf8.h"

namespace cotejo::convert {

Frame::Frame(Draft& draft_in, const Rules& rules_in) : draft(draft_in), tree(draft_in.tree), rules(rules_in) {
  contents.resize(tree.nodes.size());
  inner.assign(tree.nodes.size(), kNobody);
  obliged.assign(tree.nodes.size(), false);
}

void Frame::bind(int node, int child, int to) {
  const int word = head(child);
  if (word == kNobody || to == kNobody) return;
  const Node& now = tree.at(child);
  const std::string tag = lower(draft.at(word).xpos);
  std::vector<std::string_view> beside;
  for (const int sister : children(node)) {
    if (sister != child) beside.push_back(tree.at(sister).function);
  }
  const bool preposition = now.category == "prep";
  const Bond bond{category(node),
                  now.category,
                  preposition ? content(rules.head_child(tree, node)) : content(child),
                  now.function,
                  draft.at(to).upos,
                  draft.at(word).upos,
                  tag,
                  &beside};
  const Rules::Relation relation = rules.relation(bond);
  draft.attach(word, to, relation.name);
  draft.at(word).rule = relation.line;
  if (category(node) == "sp" && now.category == "sp") lift_case(child, to);
}

/// "tambien al candidato": the preposition of a phrase below an adverb hangs on the adverb.
void Frame::lift_case(int phrase, int to) {
  if (draft.at(to).upos == "VERB") return;
  for (const int child : children(phrase)) {
    if (category(child) == "prep") draft.attach(head(child), to, "case");
  }
}

}  // namespace cotejo::convert
