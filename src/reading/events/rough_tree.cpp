// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
//
// The idea: Spanish clauses mostly stand in the order subject - verb - object - places and times, so that a bare noun
// phrase before a finite verb is its subject, one after it its object, and a phrase with a preposition hangs on the
// verb unless it follows a noun at once and begins with "de" or "entre". Fails on inversion ("murieron dos personas"
// makes the dead an object), on long relative clauses and on coordination of clauses. One pass; every word looks back a
// bounded way.
#include "reading/events/rough_tree.h"

#include <string_view>

namespace cotejo::events {

namespace {

class Guess {
 public:
  Guess(const Tagged& tagged, const Sentence& sentence, std::vector<std::int32_t>& head, std::vector<Deprel>& relation)
      : words_(tagged.words), last_(sentence.last), head_(head), relation_(relation) {
    for (std::uint32_t w = sentence.first; w < sentence.last;) w = step(w);
  }

 private:
  void hang(std::uint32_t word, std::int32_t head, Deprel relation) {
    if (head == static_cast<std::int32_t>(word)) return;
    head_[word] = head;
    relation_[word] = relation;
  }

  [[nodiscard]] bool noun(std::uint32_t w) const {
    return words_[w].upos == Upos::NOUN || words_[w].upos == Upos::PROPN;
  }

  std::uint32_t step(std::uint32_t w) {
    const Word& word = words_[w];
    switch (word.upos) {
      case Upos::DET:
      case Upos::NUM:
      case Upos::ADJ:
      case Upos::NOUN:
      case Upos::PROPN:
        return phrase(w);
      case Upos::ADP:
        preposition_ = static_cast<std::int32_t>(w);
        return w + 1;
      case Upos::AUX:
        auxiliary_ = static_cast<std::int32_t>(w);
        return w + 1;
      case Upos::VERB:
        verb(w);
        return w + 1;
      case Upos::PRON:
        pronoun(w);
        return w + 1;
      case Upos::ADV:
        if (word.lower == "no" || word.lower == "nunca" || word.lower == "tampoco")
          negation_ = static_cast<std::int32_t>(w);
        return w + 1;
      case Upos::CCONJ:
        joined_ = static_cast<std::int32_t>(w);
        return w + 1;
      case Upos::SCONJ:
        mark_ = static_cast<std::int32_t>(w);
        subject_ = kNone;
        return w + 1;
      case Upos::PUNCT:
        if (word.lower != "," && word.lower != "(" && word.lower != ")") subject_ = kNone;
        if (word.lower == ",") comma_ = static_cast<std::int32_t>(w);
        return w + 1;
      default:
        return w + 1;
    }
  }

  void pronoun(std::uint32_t w) {
    const Word& word = words_[w];
    if (word.lower == "que" || word.lower == "quien" || word.lower == "cual" || word.lower == "donde") {
      mark_ = static_cast<std::int32_t>(w);
      relative_of_ = last_noun_ != kNone && static_cast<std::int32_t>(w) - last_noun_ <= 4 ? last_noun_ : kNone;
      if (relative_of_ != kNone) subject_ = preposition_ == kNone ? relative_of_ : kNone;
      preposition_ = kNone;
    } else if (word.lower == "se" && !word.continues_token) {
      clitic_ = static_cast<std::int32_t>(w);
    } else if (word.lower == "se" && verb_ != kNone) {
      hang(w, verb_, Deprel::expl_pv);
    }
  }

  /// DET NUM ADJ NOUN ADJ: hangs the phrase's words on its noun and the noun where it belongs.
  std::uint32_t phrase(std::uint32_t first) {
    std::uint32_t end = first;
    std::int32_t core = kNone;
    for (; end < last_; ++end) {
      const Upos upos = words_[end].upos;
      if (upos != Upos::DET && upos != Upos::NUM && upos != Upos::ADJ && !noun(end)) break;
      if (upos == Upos::DET && core != kNone) break;
      if (noun(end) && core == kNone) core = static_cast<std::int32_t>(end);
    }
    if (core == kNone) return end;
    for (std::uint32_t w = first; w < end; ++w) {
      const Upos upos = words_[w].upos;
      const Deprel relation = upos == Upos::DET   ? Deprel::det
                              : upos == Upos::NUM ? Deprel::nummod
                              : upos == Upos::ADJ ? Deprel::amod
                                                  : Deprel::flat;
      if (static_cast<std::int32_t>(w) != core) hang(w, core, relation);
    }
    attach(static_cast<std::uint32_t>(core), first);
    last_noun_ = core;
    last_noun_end_ = static_cast<std::int32_t>(end);
    return end;
  }

  void attach(std::uint32_t core, std::uint32_t first) {
    const bool adjacent = last_noun_ != kNone && last_noun_end_ + 1 >= static_cast<std::int32_t>(first);
    if (preposition_ != kNone) {
      const std::string_view form = words_[static_cast<std::size_t>(preposition_)].lower;
      hang(static_cast<std::uint32_t>(preposition_), static_cast<std::int32_t>(core), Deprel::case_);
      const bool to_noun = adjacent && (form == "de" || form == "entre" || verb_ == kNone);
      if (to_noun) {
        hang(core, last_noun_, Deprel::nmod);
      } else if (verb_ != kNone) {
        hang(core, verb_, Deprel::obl);
      } else {
        waiting_ = static_cast<std::int32_t>(core);
      }
      preposition_ = joined_ = kNone;
      return;
    }
    if (joined_ != kNone && adjacent) {
      hang(core, last_noun_, Deprel::conj);
    } else if (comma_ != kNone && adjacent && words_[core].upos == Upos::PROPN) {
      hang(core, last_noun_, Deprel::appos);
    } else if (verb_ != kNone && verb_ > subject_ && head_[core] == kNone && !object_) {
      hang(core, verb_, Deprel::obj);
      object_ = true;
      subject_ = static_cast<std::int32_t>(core);
    } else if (subject_ == kNone || subject_ < verb_) {
      subject_ = static_cast<std::int32_t>(core);
    }
    joined_ = comma_ = kNone;
  }

  void verb(std::uint32_t w) {
    const Word& word = words_[w];
    const auto here = static_cast<std::int32_t>(w);
    const bool finite = word.feats.mood != Mood::none || (auxiliary_ != kNone && here - auxiliary_ <= 3);
    if (auxiliary_ != kNone && here - auxiliary_ <= 3) {
      const bool being = words_[static_cast<std::size_t>(auxiliary_)].lemma == "ser";
      hang(static_cast<std::uint32_t>(auxiliary_), here, being ? Deprel::aux_pass : Deprel::aux);
    }
    if (clitic_ != kNone && here - clitic_ <= 3) hang(static_cast<std::uint32_t>(clitic_), here, Deprel::expl_pv);
    if (negation_ != kNone && here - negation_ <= 4) hang(static_cast<std::uint32_t>(negation_), here, Deprel::advmod);
    if (relative_of_ != kNone && finite) {
      hang(w, relative_of_, Deprel::acl_relcl);
    } else if (!finite && word.feats.verb_form == VerbForm::part && last_noun_ != kNone) {
      hang(w, last_noun_, Deprel::acl);
    } else if (verb_ != kNone) {
      const Deprel relation = mark_ != kNone && mark_ > verb_ ? Deprel::ccomp
                              : finite                        ? Deprel::conj
                              : preposition_ != kNone         ? Deprel::advcl
                                                              : Deprel::xcomp;
      hang(w, verb_, relation);
    }
    if (preposition_ != kNone && here - preposition_ <= 2)
      hang(static_cast<std::uint32_t>(preposition_), here, Deprel::mark);
    if (mark_ != kNone && mark_ > verb_ && relative_of_ == kNone)
      hang(static_cast<std::uint32_t>(mark_), here, Deprel::mark);
    if (finite && subject_ != kNone && subject_ > verb_) {
      if (head_[static_cast<std::size_t>(subject_)] == kNone)
        hang(static_cast<std::uint32_t>(subject_), here, Deprel::nsubj);
    }
    if (waiting_ != kNone) hang(static_cast<std::uint32_t>(waiting_), here, Deprel::obl);
    verb_ = here;
    object_ = false;
    waiting_ = preposition_ = auxiliary_ = clitic_ = negation_ = mark_ = relative_of_ = joined_ = kNone;
  }

  const std::vector<Word>& words_;
  std::uint32_t last_;
  std::vector<std::int32_t>& head_;
  std::vector<Deprel>& relation_;
  // The last of each, since the verb before; kNone where there was none.
  std::int32_t preposition_ = kNone, auxiliary_ = kNone, clitic_ = kNone, negation_ = kNone, mark_ = kNone;
  std::int32_t joined_ = kNone, comma_ = kNone, relative_of_ = kNone, waiting_ = kNone, subject_ = kNone;
  std::int32_t verb_ = kNone, last_noun_ = kNone, last_noun_end_ = kNone;
  bool object_ = false;  ///< the verb has one already
};

}  // namespace

void guess_tree(const Tagged& tagged, const Sentence& sentence, std::vector<std::int32_t>& head,
                std::vector<Deprel>& relation) {
  const Guess guess(tagged, sentence, head, relation);
}

}  // namespace cotejo::events
