// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "values/tagged.h"

namespace cotejo::eval {

/// A word as the CoNLL 2018 task compares it: placed by the bytes of its token, white space not counted.
struct UdWord {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool in_range = false;  ///< one of several words of a token
  std::string form;       ///< in lower case
  std::string lemma;
  std::string upos;
  std::string feats;  ///< as they stand
  std::int32_t head = kNone;
  std::string relation;  ///< without subtype
};

/// One side of a comparison, built up sentence by sentence.
struct UdText {
  std::string bytes;  ///< without white space
  std::vector<UdWord> words;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> sentences;

  /// Adds words [first, last) of a sentence whose spans lie in `text`. `feats` are the features as written in a
  /// treebank, a string a word from `first` on; without them, the words' own.
  void add(std::string_view text, const std::vector<Word>& words, std::size_t first, std::size_t last,
           const std::vector<std::string>* feats = nullptr);
};

struct Ratio {
  std::size_t gold = 0;
  std::size_t found = 0;
  std::size_t right = 0;
  [[nodiscard]] double f1() const {
    return gold + found == 0 ? 0 : 200.0 * static_cast<double>(right) / static_cast<double>(gold + found);
  }
};

/// The measures of the CoNLL 2018 task, as F1. UFeats are, as there, the features that all languages share; `feats`
/// compares every feature.
struct UdScores {
  Ratio words, sentences, upos, ufeats, feats, lemma, uas, las, clas;
  /// Words whose relation or head is wrong, by gold relation and by what was said in its place.
  std::map<std::string, std::size_t> confusions;
};

/// Fails where the two are not the same text.
Result<UdScores> compare(const UdText& gold, const UdText& found);

}  // namespace cotejo::eval
