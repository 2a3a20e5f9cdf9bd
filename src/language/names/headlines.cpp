// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// Capitals that prove nothing: a headline that has them everywhere, or opens a line with words that have nothing else.
// Fails on a line of acronyms. Linear in words.
#include <algorithm>
#include <vector>

#include "language/names/finder.h"
#include "text/utf8.h"

namespace cotejo {

/// A preposition or a word that can only be a verb: with a capital they show that every word has one.
bool NameFinder::tells_headline(const Word& w) const {
  std::vector<Analysis> readings;
  lexicon_.candidates(w.lower, readings);
  if (readings.empty() || tables_.known(Gazetteer::key(w.form)) != nullptr) return false;
  return std::all_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.upos == Upos::VERB || a.upos == Upos::AUX || a.upos == Upos::ADP || a.upos == Upos::CCONJ;
  });
}

/// A sentence whose capitals say nothing: all letters are capitals, or verbs and small words have capitals, too.
bool NameFinder::headline() const {
  std::uint32_t words = 0;
  std::uint32_t small = 0;
  std::uint32_t shouted = 0;
  std::uint32_t telling = 0;
  for (std::uint32_t i = begin_; i < end_; ++i) {
    const Word& w = word(i);
    if (is_mark(w) || is_number(w) || w.continues_token) continue;
    const bool closed = lexicon_.is_small_word(w.lower);
    shouted += all_capitals(w.form) ? 1 : 0;
    if (!closed) {
      ++words;
      small += capital(i) ? 0 : 1;
    }
    if (i > begin_ && capital(i) && !all_capitals(w.form)) telling += tells_headline(w) ? 1 : 0;
  }
  if (words < 3) return false;
  return shouted * 10 >= (words + small) * 8 || (small * 10 <= words && telling >= 2 && words >= 4);
}

/// The end of the capitals that open the sentence: "SUBE EL PRECIO DEL PAN Lima, 3 jun (EFE)."; its begin where there
/// are few.
std::uint32_t NameFinder::shouted_end() const {
  std::uint32_t shouted = 0;
  std::uint32_t ordinary = 0;
  std::uint32_t last = begin_;
  for (std::uint32_t i = begin_; i < end_; ++i) {
    const Word& w = word(i);
    if (is_mark(w) || is_number(w) || w.continues_token) continue;
    if (!all_capitals(w.form) && w.form.size() > 1) break;
    ++shouted;
    ordinary += w.form.size() > 2 && common(i) ? 1 : 0;
    last = i + 1;
  }
  return shouted >= 3 && ordinary >= 2 ? last : begin_;
}

}  // namespace cotejo
