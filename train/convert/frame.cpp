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

Rules::Relation Frame::relation(int node, int child, int to, std::string_view upos) const {
  const Node& now = tree.at(child);
  const std::string tag = lower(draft.at(head(child)).xpos);
  std::vector<std::string_view> beside;
  for (const int sister : children(node)) {
    if (sister == child) continue;
    beside.push_back(tree.at(sister).function);
    const bool clitic = head(sister) != kNobody && matches_any("pp* p0*", draft.at(head(sister)).xpos);
    if (clitic && starts_with(tree.at(sister).function, "CD")) beside.emplace_back("clitic.CD");
  }
  const bool preposition = now.category == "prep";
  return rules.relation({category(node), now.category,
                         preposition ? content(rules.head_child(tree, node)) : content(child), now.function,
                         draft.at(to).upos, upos, tag, &beside});
}

void Frame::bind(int node, int child, int to) {
  const int word = head(child);
  if (word == kNobody || to == kNobody) return;
  const Rules::Relation found = relation(node, child, to, draft.at(word).upos);
  draft.attach(word, to, found.name);
  draft.at(word).rule = found.line;
  if (category(node) == "sp" && category(child) == "sp") lift_case(child, to);
  // "los de Soria": what the phrase is to its head, UD Spanish-AnCora says on the noun below the article.
  if (const auto noun = articles.find(word); noun != articles.end()) {
    draft.at(word).deprel = "det";
    draft.at(noun->second).deprel = relation(node, child, to, "NOUN").name;
  }
}

/// "tambien al candidato": the preposition of a phrase below an adverb hangs on the adverb.
void Frame::lift_case(int phrase, int to) {
  if (draft.at(to).upos == "VERB") return;
  for (const int child : children(phrase)) {
    if (category(child) == "prep") draft.attach(head(child), to, "case");
  }
}

}  // namespace cotejo::convert
