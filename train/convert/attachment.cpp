// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// Constituents become dependencies from the leaves up: every constituent has a head child, whose word stands for the
// constituent, and the words of the other children hang on it. Three constructions have a way of their own:
// coordination (the first conjunct is the head), the copula (the predicate is the head) and the verb group. It fails
// where a constituent holds two phrases that belong to different words in it. Cost: linear in children, times the rules
// of the tables.
#include "attachment.h"

#include <algorithm>

#include "coordination.h"
#include "frame.h"
#include "verb_group.h"

namespace cotejo::convert {
namespace {

/// "los de Soria", "un millar de personas": the article or the noun before "de" is the head.
int without_hollow(const Frame& frame, int node, int chosen) {
  for (const int child : frame.children(node)) {
    if (frame.category(child) != "espec" || child == chosen) continue;
    if (frame.content(chosen) == "hollow" || frame.content(child) == "measure") return child;
  }
  return chosen;
}

bool ends_with_preposition(const Frame& frame, int espec) {
  const auto& leaves = frame.children(espec);
  const auto noun = [&](int leaf) { return matches("nc*", frame.category(leaf)); };
  return std::any_of(leaves.begin(), leaves.end(), noun) && matches("sps*", frame.category(leaves.back()));
}

/// Prepositions below the article hang on it; "de" behind the measure hangs on what is measured.
void hang_prepositions(Frame& frame, int espec, int noun) {
  if (frame.content(espec) == "measure") {
    frame.draft.attach(frame.head(frame.children(espec).back()), noun, "case");
    frame.draft.at(noun).deprel = "nmod";
    return;
  }
  const int article = frame.head(espec);
  if (frame.draft.at(article).upos != "DET") return;
  for (UdWord& word : frame.draft.words) {
    if (word.head == noun && word.deprel == "case") word.head = article;
  }
  frame.articles[article] = noun;
}

/// "hace unos dias" as a noun phrase: the verb is its head, and the noun that of all else.
int noun_of_hace(const Frame& frame, int node, int chosen) {
  if (!matches("sn*", frame.category(node)) || !matches("v*", frame.category(chosen))) return kNobody;
  for (const int child : frame.children(node)) {
    if (matches_any("nc* sn* grup.nom", frame.category(child))) return child;
  }
  return kNobody;
}

void join_constituent(Frame& frame, int node) {
  const auto& children = frame.children(node);
  if (children.empty()) return;
  const std::string& category = frame.category(node);
  const int chosen = without_hollow(frame, node, frame.rules.head_child(frame.tree, node));
  const bool phrase = frame.category(chosen) == "sp";
  frame.head(node) = frame.head(chosen);
  frame.content(node) = category == "sp" || phrase ? frame.content(chosen) : category;
  if (category == "grup.nom" && phrase) frame.content(node) = "hollow";
  if (category == "espec" && ends_with_preposition(frame, node)) frame.content(node) = "measure";
  const int predicate = predicate_of_copula(frame, node, chosen);
  if (predicate != kNobody) raise_predicate(frame, node, chosen, predicate);
  const int time = noun_of_hace(frame, node, chosen);
  for (const int child : children) {
    if (child == chosen || child == predicate) continue;
    if (time != kNobody && child != time && !frame.tree.at(child).is_mark()) {
      frame.bind(node, child, frame.head(time));
    } else {
      frame.bind(node, child, predicate == kNobody ? governor(frame, chosen, child) : frame.head(node));
    }
  }
  if (frame.category(chosen) == "espec") {
    for (const int child : children) {
      if (frame.category(child) == "grup.nom") hang_prepositions(frame, chosen, frame.head(child));
    }
  }
  frame.inner[static_cast<std::size_t>(node)] = frame.inner[static_cast<std::size_t>(chosen)];
  frame.obliged[static_cast<std::size_t>(node)] = frame.obliged[static_cast<std::size_t>(chosen)];
}

/// The words of a token behind its first: the article of a contraction goes where the preposition goes, clitics hang on
/// their verb.
void attach_parts(Draft& draft) {
  for (const Token& token : draft.tokens) {
    for (int word = token.first + 1; word <= token.last; ++word) {
      if (!draft.at(word).deprel.empty()) continue;
      int carrier = token.first;
      if (draft.at(word).upos == "DET") {
        while (draft.at(carrier).deprel == "fixed") carrier = draft.at(carrier).head;
        if (draft.at(carrier).head != kNobody) carrier = draft.at(carrier).head;
        draft.attach(word, carrier, "det");
      } else {
        draft.attach(word, carrier, draft.at(word).form == "se" ? "expl:pv" : "obj");
      }
    }
  }
}

}  // namespace

void attach_words(Draft& draft, const Rules& rules) {
  Frame frame(draft, rules);
  for (std::size_t i = draft.tree.nodes.size(); i-- > 0;) {
    const int node = static_cast<int>(i);
    if (draft.tree.at(node).is_leaf()) {
      frame.content(node) = frame.category(node);
    } else if (is_coordination(frame, node)) {
      coordinate(frame, node);
    } else if (!join_verbs(frame, node)) {
      join_constituent(frame, node);
    }
  }
  const int root = draft.tree.nodes.empty() ? kNobody : draft.head_of(0);
  if (root == kNobody) return;
  draft.at(root).head = kNobody;
  draft.at(root).deprel = "root";
  attach_parts(draft);
  for (std::size_t i = 0; i < draft.words.size(); ++i) {
    if (draft.words[i].deprel.empty()) draft.attach(static_cast<int>(i), root, "dep");
  }
}

}  // namespace cotejo::convert
