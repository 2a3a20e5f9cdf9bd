// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// The treebank calls the agent of a passive and every prepositional complement "obj", and every finite clause under a
// noun "acl". The subtypes follow from what hangs beside them. It fails where the tree does: a purpose ("por dinero")
// under a participle comes out as agent. Cost: three walks over the sentence.
#include "language/syntax/refine.h"

#include <vector>

namespace cotejo::syntax {
namespace {

/// What hangs under a word, as far as the rules ask.
struct Below {
  std::int32_t preposition = kNone;  ///< its first case child
  bool passive_aux = false;          ///< ser + participle
  bool passive_se = false;
  bool relative = false;  ///< a relative pronoun or adverb among its children or its children's
};

bool is_participle(const Word& word) {
  return word.feats.verb_form == VerbForm::part && (word.upos == Upos::VERB || word.upos == Upos::ADJ);
}

bool is_relative(const Word& word) {
  if (word.upos != Upos::PRON && word.upos != Upos::DET && word.upos != Upos::ADV) return false;
  static constexpr std::string_view kRelatives[] = {"que", "quien", "cual", "cuyo", "donde", "cuanto"};
  for (const std::string_view relative : kRelatives) {
    if (word.lemma == relative) return true;
  }
  return false;
}

class Refiner {
 public:
  Refiner(Tagged& text, const Sentence& sentence)
      : words_(text.words), first_(sentence.first), last_(sentence.last), below_(last_ - first_) {}

  void run() {
    look_below();
    for (std::uint32_t i = first_; i < last_; ++i) refine(words_[i], at(static_cast<std::int32_t>(i)));
  }

 private:
  Below& at(std::int32_t word) { return below_[static_cast<std::uint32_t>(word) - first_]; }

  void look_below() {
    for (std::uint32_t i = first_; i < last_; ++i) {
      const Word& word = words_[i];
      if (word.head == kNone) continue;
      Below& head = at(word.head);
      const Word& head_word = words_[static_cast<std::size_t>(word.head)];
      if (word.deprel == Deprel::case_ && head.preposition == kNone) head.preposition = static_cast<std::int32_t>(i);
      if (word.deprel == Deprel::expl_pass) head.passive_se = true;
      if (word.upos == Upos::AUX && word.lemma == "ser" && is_participle(head_word)) head.passive_aux = true;
      if (is_relative(word)) {
        head.relative = true;
        if (head_word.head != kNone && word.upos != Upos::ADV) at(head_word.head).relative = true;
      }
    }
  }

  void refine(Word& word, const Below& below) {
    if (word.head == kNone) return;
    const Word& head = words_[static_cast<std::size_t>(word.head)];
    const Below& around = at(word.head);
    switch (word.deprel) {
      case Deprel::nsubj:
        if (around.passive_aux || around.passive_se) word.deprel = Deprel::nsubj_pass;
        break;
      case Deprel::csubj:
        if (around.passive_aux || around.passive_se) word.deprel = Deprel::csubj_pass;
        break;
      case Deprel::aux:
      case Deprel::cop:
        if (word.lemma == "ser" && word.upos == Upos::AUX && is_participle(head)) word.deprel = Deprel::aux_pass;
        break;
      case Deprel::acl:
        if (below.relative && word.feats.verb_form != VerbForm::part) word.deprel = Deprel::acl_relcl;
        break;
      case Deprel::obj:
      case Deprel::obl:
        refine_complement(word, head, below);
        break;
      default:
        break;
    }
  }

  void refine_complement(Word& word, const Word& head, const Below& below) {
    if (below.preposition == kNone) return;
    const std::string& preposition = words_[static_cast<std::size_t>(below.preposition)].lemma;
    const bool agent = preposition == "por" && is_participle(head) && !has_haber(word.head);
    if (agent && (word.deprel == Deprel::obj || at(word.head).passive_aux)) {
      word.deprel = Deprel::obl_agent;
    } else if (word.deprel == Deprel::obj && preposition != "a") {
      word.deprel = Deprel::obl_arg;
    }
  }

  /// "ha optado por": a perfect without a passive in it.
  bool has_haber(std::int32_t verb) {
    if (at(verb).passive_aux) return false;
    const auto from = static_cast<std::uint32_t>(verb) > first_ + 3 ? static_cast<std::uint32_t>(verb) - 3 : first_;
    for (std::uint32_t i = from; i < static_cast<std::uint32_t>(verb); ++i) {
      if (words_[i].head == verb && words_[i].lemma == "haber") return true;
    }
    return false;
  }

  std::vector<Word>& words_;
  std::uint32_t first_;
  std::uint32_t last_;
  std::vector<Below> below_;
};

}  // namespace

void refine_relations(Tagged& text, const Sentence& sentence) {
  Refiner(text, sentence).run();
}

}  // namespace cotejo::syntax
