// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "reading/times/cues.h"

#include "text/utf8.h"

namespace cotejo::times {

namespace {

constexpr int kReach = 16;
constexpr int kBehind = 2;  // a verb after the expression is that much farther
constexpr int kComma = 5;
constexpr int kQue = 3;  // a verb above the clause: "he said that on Tuesday ..."

bool ends_sentence(const Token& token) {
  return token.folded == "." || token.folded == "?" || token.folded == "!" || token.folded == ";";
}

}  // namespace

Cue Cues::of_tagged(const Token& token) const {
  const std::uint32_t index = tagged_.word_from(token.span.begin);
  if (index >= tagged_.words.size()) return Cue::none;
  const Word& word = tagged_.words[index];
  if (word.span.begin != token.span.begin || (word.upos != Upos::VERB && word.upos != Upos::AUX)) return Cue::none;
  return of_verb(word);
}

Cue Cues::of_verb(const Word& word) {
  const bool perfect = word.upos == Upos::AUX && word.lemma == "haber";
  if (perfect) return Cue::past;  // "habria viajado", too: hearsay of something past
  if (word.feats.mood == Mood::cnd || word.feats.tense == Tense::fut) return Cue::future;
  if (word.feats.tense == Tense::past || word.feats.tense == Tense::imp) return Cue::past;
  if (word.feats.tense != Tense::pres) return Cue::none;
  return word.feats.mood == Mood::sub ? Cue::future : Cue::present;  // "que llegue el martes"
}

/// The verb that the expression hangs on, by the tree: its own tense, else its auxiliary's, else that of the verb
/// above.
Cue Cues::by_syntax(std::size_t begin, std::size_t end) const {
  const auto [first, last] = tagged_.words_in({tokens_[begin].span.begin, tokens_[end - 1].span.end});
  if (first >= last) return Cue::none;
  std::int32_t at = static_cast<std::int32_t>(first);
  for (std::uint32_t i = first; i < last; ++i) {
    const std::int32_t head = tagged_.words[i].head;
    if (head < static_cast<std::int32_t>(first) || head >= static_cast<std::int32_t>(last)) at = head;
  }
  for (int climbed = 0; at != kNone && climbed < kReach; ++climbed) {
    const Word& word = tagged_.words[static_cast<std::size_t>(at)];
    if (const Cue cue = of_predicate(at); cue != Cue::none) return cue;
    at = word.head;
  }
  return Cue::none;
}

/// A verb or participle with its auxiliaries, which stand before it: "ha sido inaugurado", "va a viajar".
Cue Cues::of_predicate(std::int32_t at) const {
  const Word& word = tagged_.words[static_cast<std::size_t>(at)];
  if (word.upos != Upos::VERB && word.upos != Upos::AUX && word.feats.verb_form != VerbForm::part) return Cue::none;
  for (std::int32_t before = at - 1; before >= 0 && before > at - kReach; --before) {
    const Word& aux = tagged_.words[static_cast<std::size_t>(before)];
    if (aux.head != at || aux.upos != Upos::AUX) continue;
    if (const Cue cue = of_verb(aux); cue != Cue::none) return cue;
  }
  return of_verb(word);
}

Cue Cues::of_ending(std::size_t at) const {
  const Token& token = tokens_[at];
  if (!token.is_word || token.span.size() < 4 || token.folded.empty()) return Cue::none;
  const std::string_view form = token.span.in(text_);
  // "la mayoria", "una galeria": nouns end as the conditional does.
  const bool as_noun =
      (form.ends_with("\u00eda") || form.ends_with("\u00edan")) && at > 0 &&
      (tokens_[at - 1].folded == "la" || tokens_[at - 1].folded == "una" || tokens_[at - 1].folded == "de");
  if (as_noun) return Cue::none;
  for (const Ending& ending : grammar_.endings) {
    if (form.size() > ending.text.size() && form.substr(form.size() - ending.text.size()) == ending.text) {
      return ending.cue;
    }
  }
  return Cue::none;
}

Cue Cues::of_token(std::size_t at) const {
  const Token& token = tokens_[at];
  if (const auto told = grammar_.lexicon.value(token.word, grammar_.cue_atom); !told.empty()) {
    return told == "past" ? Cue::past : told == "future" ? Cue::future : Cue::present;
  }
  if (!tagged_.words.empty()) return of_tagged(token);
  return of_ending(at);
}

/// "para el martes", "hasta el viernes": what the preposition before an expression tells, given what the verbs do.
Cue Cues::with_preposition(std::size_t begin, Cue verbs) const {
  for (std::size_t at = begin; at-- > 0 && begin - at <= 2;) {
    const std::string_view told = grammar_.lexicon.value(tokens_[at].word, grammar_.cue_before_atom);
    if (told == "future") return Cue::future;
    if (told == "perhaps" && verbs != Cue::past) return Cue::future;
  }
  return verbs;
}

Cue Cues::around(std::size_t begin, std::size_t end) const {
  if (tagged_.has_syntax) {
    if (const Cue cue = by_syntax(begin, end); cue != Cue::none) return with_preposition(begin, cue);
  }
  return with_preposition(begin, nearest_verb(begin, end));
}

Cue Cues::nearest_verb(std::size_t begin, std::size_t end) const {
  Cue best = Cue::none;
  int best_distance = kReach;
  int distance = 0;
  for (std::size_t at = begin; at-- > 0 && distance < best_distance;) {
    if (ends_sentence(tokens_[at])) break;
    distance += tokens_[at].folded == "," ? kComma : tokens_[at].folded == "que" ? kQue : 1;
    if (const Cue cue = of_token(at); cue != Cue::none) {
      best = cue;
      best_distance = distance;
    }
  }
  distance = kBehind;
  for (std::size_t at = end; at < tokens_.size() && distance < best_distance; ++at) {
    if (ends_sentence(tokens_[at])) break;
    distance += tokens_[at].folded == "," ? kComma : 1;
    if (const Cue cue = of_token(at); cue != Cue::none && distance < best_distance) {
      best = cue;
      best_distance = distance;
    }
  }
  return best;
}

}  // namespace cotejo::times
