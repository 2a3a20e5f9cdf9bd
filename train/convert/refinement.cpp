// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "refinement.h"

#include <algorithm>

#include "morphology.h"

namespace cotejo::convert {
namespace {

/// A clitic that is written with its verb.
bool is_enclitic(const UdWord& word) {
  return word.xpos.empty() && word.upos == "PRON" && !word.deprel.empty();
}

/// "permiten a las companias vender": UD Spanish-AnCora has one object a verb, and a clause is one.
void make_indirect(Draft& draft) {
  std::vector<bool> governs(draft.words.size(), false);
  for (const UdWord& word : draft.words) {
    if (word.head != kNobody && (word.deprel == "xcomp" || word.deprel == "ccomp"))
      governs[static_cast<std::size_t>(word.head)] = true;
  }
  for (UdWord& word : draft.words) {
    if (word.head == kNobody || !governs[static_cast<std::size_t>(word.head)]) continue;
    if (word.deprel == "obj" && !is_enclitic(word)) word.deprel = "iobj";
  }
}

/// "decirnos cosas": beside an object these are indirect; "le" is called an object all the same.
void set_enclitics(Draft& draft) {
  for (UdWord& clitic : draft.words) {
    if (!is_enclitic(clitic) || clitic.deprel != "obj" || starts_with(clitic.form, "l")) continue;
    const bool beside = std::any_of(draft.words.begin(), draft.words.end(), [&](const UdWord& word) {
      return &word != &clitic && word.head == clitic.head && word.deprel == "obj";
    });
    if (beside) clitic.deprel = "iobj";
  }
}

bool is_clitic(const UdWord& word) {
  return word.upos == "PRON" && (word.lemma == "yo" || word.lemma == "t\u00fa" || word.lemma == "\u00e9l") &&
         word.feats.find("PrepCase=Npr") != std::string::npos;
}

void set_case(Draft& draft, const Rules& rules) {
  for (UdWord& word : draft.words) {
    if (!is_clitic(word)) continue;
    const bool indirect = starts_with(word.function, "CI") || word.deprel == "iobj";
    const bool reflexive = word.form == "se" || word.form == "Se";
    if (reflexive && !indirect && word.head != kNobody && rules.is_intransitive(draft.at(word.head).lemma))
      word.feats = with_feat(word.feats, "Case", "");
    if (indirect) word.feats = with_feat(word.feats, "Case", "Dat");
    if (starts_with(word.function, "CI")) word.feats = with_feat(word.feats, "Reflex", "");
  }
}

void set_articles(Draft& draft) {
  for (UdWord& word : draft.words) {
    if (!starts_with(word.xpos, "di0") || word.lemma != "uno" || word.deprel == "det") continue;
    word.upos = "PRON";
    word.feats = with_feat(with_feat(word.feats, "Definite", ""), "PronType", "Ind");
  }
}

/// "al final", "al igual que": UD Spanish-AnCora leaves the preposition of the contraction a preposition.
void set_contractions(Draft& draft) {
  for (const Token& token : draft.tokens) {
    UdWord& word = draft.at(token.first);
    const bool phrase = matches_any("rg* cs*", word.xpos) && word.upos == "ADP";
    if (token.first != token.last && phrase && (word.deprel == "advmod" || word.deprel == "mark")) word.deprel = "case";
  }
}

}  // namespace

void refine(Draft& draft, const Rules& rules) {
  make_indirect(draft);
  set_enclitics(draft);
  set_case(draft, rules);
  set_articles(draft);
  set_contractions(draft);
}

}  // namespace cotejo::convert
