// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "reading/events/clause_tree.h"

#include <algorithm>
#include <unordered_set>

#include "reading/events/rough_tree.h"

namespace cotejo::events {

namespace {

constexpr std::uint32_t kLongestTree = 400;  ///< words; longer "sentences" are lists or damage

/// "no solo exigio", "no siempre", "no obstante": that is no negation.
bool takes_back(std::string_view form) {
  return form == "solo" || form == "s\u00f3lo" || form == "solamente" || form == "\u00fanicamente" ||
         form == "obstante" || form == "siempre" || form == "todo" || form == "todos" || form == "todas";
}

/// "no se sabe que hizo ni cuando vendra": joins questions.
bool is_question(const Word& word) {
  return word.feats.pron_type == PronType::int_ || word.lower == "si" || word.lower == "cu\u00e1ndo" ||
         word.lower == "c\u00f3mo" || word.lower == "d\u00f3nde" || word.lower == "qu\u00e9" ||
         word.lower == "qui\u00e9n";
}

bool is_negation(std::string_view form) {
  return form == "no" || form == "nunca" || form == "jam\u00e1s" || form == "tampoco" || form == "ni";
}

bool is_clitic(std::string_view form) {
  static const std::unordered_set<std::string_view> kForms{"me", "te", "se",  "nos", "os", "lo",
                                                           "la", "le", "los", "las", "les"};
  return kForms.contains(form);
}

bool is_none(std::string_view form) {
  return form == "ning\u00fan" || form == "ninguno" || form == "ninguna";
}

}  // namespace

ClauseTree::ClauseTree(const Tagged& tagged)
    : tagged_(tagged),
      head_(tagged.words.size(), kNone),
      relation_(tagged.words.size(), Deprel::none),
      sentence_(tagged.words.size(), 0) {
  for (std::uint32_t s = 0; s < tagged.sentences.size(); ++s) {
    const Sentence& sentence = tagged.sentences[s];
    for (std::uint32_t w = sentence.first; w < sentence.last; ++w) sentence_[w] = s;
    if (!tagged.has_syntax || sentence.last - sentence.first > kLongestTree) {
      guess_tree(tagged, sentence, head_, relation_);
      continue;
    }
    for (std::uint32_t w = sentence.first; w < sentence.last; ++w) {
      const std::int32_t head = tagged.words[w].head;
      const bool inside = head >= static_cast<std::int32_t>(sentence.first) &&
                          head < static_cast<std::int32_t>(sentence.last) && head != static_cast<std::int32_t>(w);
      head_[w] = inside ? head : kNone;
      relation_[w] = tagged.words[w].deprel;
    }
  }
  link_children();
  settle_infinitives();
  measure_phrases();
}

/// "invito a Ana a hablar", "acuso de mentir": parsers are of two minds whether that is an adverbial clause.
void ClauseTree::settle_infinitives() {
  for (std::uint32_t w = 0; w < relation_.size(); ++w) {
    const bool infinitive = tagged_.words[w].feats.verb_form == VerbForm::inf;
    if (relation_[w] != Deprel::advcl || !infinitive || head_[w] >= static_cast<std::int32_t>(w)) continue;
    const std::string_view mark = preposition(w);
    const bool temporal = std::any_of(children(w).begin(), children(w).end(),  // "al llegar"
                                      [&](std::uint32_t c) { return c < w && tagged_.words[c].lower == "el"; });
    if ((mark == "a" || mark == "de" || mark == "en" || mark == "con") && !temporal) relation_[w] = Deprel::xcomp;
  }
}

void ClauseTree::link_children() {
  const std::size_t size = head_.size();
  first_child_.assign(size + 1, 0);
  for (const std::int32_t head : head_) {
    if (head != kNone) ++first_child_[static_cast<std::size_t>(head) + 1];
  }
  for (std::size_t w = 0; w < size; ++w) first_child_[w + 1] += first_child_[w];
  children_.resize(first_child_[size]);
  std::vector<std::uint32_t> next(first_child_.begin(), first_child_.end() - 1);
  for (std::uint32_t w = 0; w < size; ++w) {
    if (head_[w] != kNone) children_[next[static_cast<std::size_t>(head_[w])]++] = w;
  }
}

/// From the leaves up: a word whose children are all done hands its reach to its head. Words on a circle (a damaged
/// tree) are never done and keep their own reach.
void ClauseTree::measure_phrases() {
  const std::size_t size = head_.size();
  phrase_first_.resize(size);
  phrase_last_.resize(size);
  std::vector<std::uint32_t> open(size);
  std::vector<std::uint32_t> done;
  for (std::uint32_t w = 0; w < size; ++w) {
    phrase_first_[w] = w;
    phrase_last_[w] = w + 1;
    open[w] = first_child_[w + 1] - first_child_[w];
    if (open[w] == 0) done.push_back(w);
  }
  for (std::size_t at = 0; at < done.size(); ++at) {
    const std::uint32_t w = done[at];
    if (head_[w] == kNone) continue;
    const auto head = static_cast<std::size_t>(head_[w]);
    phrase_first_[head] = std::min(phrase_first_[head], phrase_first_[w]);
    phrase_last_[head] = std::max(phrase_last_[head], phrase_last_[w]);
    if (--open[head] == 0) done.push_back(static_cast<std::uint32_t>(head));
  }
}

std::int32_t ClauseTree::child(std::uint32_t word, Deprel relation) const {
  for (const std::uint32_t c : children(word)) {
    if (relation_[c] == relation) return static_cast<std::int32_t>(c);
  }
  return kNone;
}

std::string_view ClauseTree::preposition(std::uint32_t word) const {
  for (const std::uint32_t c : children(word)) {
    if (c > word) break;
    if (relation_[c] == Deprel::case_ || (relation_[c] == Deprel::mark && tagged_.words[c].upos == Upos::ADP)) {
      return tagged_.words[c].lower;
    }
  }
  return {};
}

bool ClauseTree::reflexive(std::uint32_t verb) const {
  for (const std::uint32_t c : children(verb)) {
    const std::string& form = tagged_.words[c].lower;
    if (tagged_.words[c].upos == Upos::PRON && (form == "se" || tagged_.words[c].feats.reflexive)) return true;
  }
  return false;
}

bool ClauseTree::passive(std::uint32_t verb) const {
  for (const std::uint32_t c : children(verb)) {
    if (relation_[c] == Deprel::aux_pass || relation_[c] == Deprel::nsubj_pass || relation_[c] == Deprel::expl_pass) {
      return true;
    }
    // Parsers are not sure of the subtype; "ser", "estar" before a participle are.
    const bool auxiliary = relation_[c] == Deprel::aux || relation_[c] == Deprel::cop;
    const std::string& lemma = tagged_.words[c].lemma;
    const bool participle = tagged_.words[verb].feats.verb_form == VerbForm::part;
    if (auxiliary && (lemma == "ser" || (lemma == "estar" && participle))) return true;
  }
  return tagged_.words[verb].feats.verb_form == VerbForm::part &&
         (relation_[verb] == Deprel::acl || relation_[verb] == Deprel::amod) && child(verb, Deprel::aux) == kNone;
}

bool ClauseTree::negated(std::uint32_t verb) const {
  for (const std::uint32_t c : children(verb)) {
    if (c > verb) break;
    const std::string& form = tagged_.words[c].lower;
    const bool taken_back =
        c + 1 < verb && (takes_back(tagged_.words[c + 1].lower) || (form == "ni" && is_question(tagged_.words[c + 1])));
    if (is_negation(form) && !taken_back) return true;
    if (form == "nadie" || is_none(form) || (form == "nada" && relation_[c] != Deprel::amod)) return true;
    const auto within = children(c);  // "ningun pais acepto", "en ningun momento acepto"
    if (std::any_of(within.begin(), within.end(), [&](std::uint32_t w) { return is_none(tagged_.words[w].lower); })) {
      return true;
    }
  }
  // Wherever a parser hung it: right before the verb and its clitics.
  std::uint32_t at = finite(verb);
  while (at > 0 && is_clitic(tagged_.words[at - 1].lower) && sentence_[at - 1] == sentence_[at]) --at;
  return at > 0 && sentence_[at - 1] == sentence_[at] && is_negation(tagged_.words[at - 1].lower);
}

std::uint32_t ClauseTree::finite(std::uint32_t verb) const {
  for (const std::uint32_t c : children(verb)) {
    if (c > verb) break;
    const bool auxiliary =
        relation_[c] == Deprel::aux || relation_[c] == Deprel::aux_pass || relation_[c] == Deprel::cop;
    if (auxiliary && tagged_.words[c].feats.mood != Mood::none) return c;
  }
  return verb;
}

}  // namespace cotejo::events
