// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "draft.h"

namespace cotejo::convert {

/// How far converted sentences agree with a treebank's own. Measures are counted as in the CoNLL 2018 shared task: over
/// words that stand for the same characters; UFeats over whole feature strings; LAS without subtypes of relations.
struct Score {
  std::size_t sentences = 0;  ///< found in both by their text
  std::size_t missing = 0;    ///< converted, and not found
  std::size_t gold = 0;
  std::size_t system = 0;
  std::size_t words = 0, upos = 0, feats = 0, lemmas = 0, heads = 0, labelled = 0;
  std::map<std::string, std::size_t> confusions;  ///< "LAS obl -> nmod", "UAS punct", "UPOS AUX -> VERB of estar" ...
  /// For every rule the gold relations of its words ("obj", or "-obj" where the head differs).
  std::map<std::size_t, std::map<std::string, std::size_t>> rules;
  std::vector<std::string> examples;  ///< sentence ids and words of wrong heads and relations
};

[[nodiscard]] Score compare(const std::vector<Draft>& system, const std::vector<Draft>& gold);

/// The table that the program prints; `most` rows of confusions.
[[nodiscard]] std::string report(const Score& score, std::size_t most);
/// What the treebank says where each rule of relations.tsv spoke (files converted with --why).
[[nodiscard]] std::string rule_report(const Score& score);

}  // namespace cotejo::convert
