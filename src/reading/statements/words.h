// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>

#include "base/span.h"
#include "values/tagged.h"

namespace cotejo::statements {

/// Words [first, last) of a tagged article.
struct Range {
  std::uint32_t first = 0;
  std::uint32_t last = 0;

  [[nodiscard]] bool empty() const { return last <= first; }
  [[nodiscard]] std::uint32_t size() const { return empty() ? 0 : last - first; }
  [[nodiscard]] bool contains(std::uint32_t word) const { return first <= word && word < last; }
  [[nodiscard]] bool contains(Range inner) const { return first <= inner.first && inner.last <= last; }
  bool operator==(const Range&) const = default;
};

/// The text under a range; the empty span where the range is empty.
inline Span span_of(const Tagged& tagged, Range range) {
  if (range.empty() || range.last > tagged.words.size()) return {};
  return {tagged.words[range.first].span.begin, tagged.words[range.last - 1].span.end};
}

inline bool is_verb(const Word& word) {
  return word.upos == Upos::VERB || word.upos == Upos::AUX;
}

inline bool is_finite(const Word& word) {
  return is_verb(word) && (word.feats.verb_form == VerbForm::fin || word.feats.mood != Mood::none);
}

inline bool is_infinitive(const Word& word) {
  return is_verb(word) && word.feats.verb_form == VerbForm::inf;
}

inline bool is_nominal(const Word& word) {
  return word.upos == Upos::NOUN || word.upos == Upos::PROPN;
}

/// What a noun phrase may begin with or be continued by, prepositions and pronouns apart.
inline bool in_noun_phrase(const Word& word) {
  return is_nominal(word) || word.upos == Upos::DET || word.upos == Upos::ADJ || word.upos == Upos::NUM;
}

/// "que" as a conjunction: tagger and tree need not agree, and one of them is enough.
inline bool is_conjunction_que(const Word& word) {
  return word.lower == "que" && (word.upos == Upos::SCONJ || word.deprel == Deprel::mark);
}

inline bool is_relative(const Word& word) {
  return word.lemma == "quien" || word.lemma == "cual" ||
         (word.lower == "que" && word.upos == Upos::PRON && word.deprel != Deprel::mark);
}

/// Unaccented object pronouns, which stand between a verb and its neighbours and change nothing for us.
inline bool is_clitic(const Word& word) {
  return word.upos == Upos::PRON && word.lower.size() <= 3 &&
         (word.lower == "se" || word.lower == "le" || word.lower == "les" || word.lower == "lo" || word.lower == "la" ||
          word.lower == "los" || word.lower == "las" || word.lower == "me" || word.lower == "nos" ||
          word.lower == "te" || word.lower == "os");
}

}  // namespace cotejo::statements
