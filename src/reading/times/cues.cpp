// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "reading/times/cues.h"

#include "text/utf8.h"

namespace cotejo::times {

namespace {

constexpr int kReach = 16;
constexpr int kBehind = 2;  // a verb after the expression is that much farther
constexpr int kComma = 5;

bool ends_sentence(const Token& token) {
  return token.folded == "." || token.folded == "?" || token.folded == "!" || token.folded == ";";
}

}  // namespace

Cue Cues::of_tagged(const Token& token) const {
  const std::uint32_t index = tagged_.word_from(token.span.begin);
  if (index >= tagged_.words.size()) return Cue::none;
  const Word& word = tagged_.words[index];
  if (word.span.begin != token.span.begin || (word.upos != Upos::VERB && word.upos != Upos::AUX)) return Cue::none;
  const bool perfect = word.upos == Upos::AUX && word.lemma == "haber";
  if (perfect) return Cue::past;  // "habría viajado", too: hearsay of something past
  if (word.feats.mood == Mood::cnd || word.feats.tense == Tense::fut) return Cue::future;
  if (word.feats.tense == Tense::past || word.feats.tense == Tense::imp) return Cue::past;
  return word.feats.tense == Tense::pres && word.feats.mood == Mood::ind ? Cue::present : Cue::none;
}

Cue Cues::of_ending(const Token& token) const {
  if (!token.is_word || token.span.size() < 4 || token.folded.empty()) return Cue::none;
  const std::string_view form = token.span.in(text_);
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
  // "la mayoría", "una minoría": a noun.
  if (at > 0 && (tokens_[at - 1].folded == "la" || tokens_[at - 1].folded == "una" || tokens_[at - 1].folded == "de")) {
    return Cue::none;
  }
  return of_ending(token);
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
  Cue best = Cue::none;
  int best_distance = kReach;
  int distance = 0;
  for (std::size_t at = begin; at-- > 0 && distance < best_distance;) {
    if (ends_sentence(tokens_[at])) break;
    distance += tokens_[at].folded == "," ? kComma : 1;
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
  return with_preposition(begin, best);
}

}  // namespace cotejo::times
