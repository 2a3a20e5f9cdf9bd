// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "conllu.h"
#include "values/tagged.h"

namespace cotejo::eval {

/// How many things there were, were found, and agreed.
struct Ratio {
  std::size_t gold = 0;
  std::size_t found = 0;
  std::size_t right = 0;
  [[nodiscard]] double f1() const {
    return gold + found == 0 ? 0 : 200.0 * static_cast<double>(right) / static_cast<double>(gold + found);
  }
};

/// The measures of the CoNLL 2018 shared task: relations without subtypes; features are those that Feats has.
struct Scores {
  Ratio words, sentences, upos, feats, lemma, uas, las;
  /// Words whose relation is wrong, by gold relation and by what was said in its place.
  std::vector<std::pair<std::string, std::size_t>> confusions;
  void print(const std::string& name) const;
};

/// The gold sentences as one text with the treebank's words and sentences, ready to be analysed.
[[nodiscard]] Tagged with_gold_words(const std::vector<train::GoldSentence>& gold);
/// Compares word by word.
[[nodiscard]] Scores score_gold_words(const std::vector<train::GoldSentence>& gold, const Tagged& found);

/// One paragraph of a document, as its sentences' texts with blanks between, and where each begins.
struct RawText {
  std::string text;
  std::vector<std::uint32_t> starts;
};
[[nodiscard]] RawText raw_text(const std::vector<train::GoldSentence>& gold, std::size_t first, std::size_t last);
/// Aligns by offsets and, within a multiword token, by order; adds to `scores`.
void score_raw(const std::vector<train::GoldSentence>& gold, std::size_t first, const RawText& raw, const Tagged& found,
               Scores& scores);

}  // namespace cotejo::eval
