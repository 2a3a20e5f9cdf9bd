// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "language/syntax/parse_state.h"
#include "language/syntax/punctuation.h"
#include "language/syntax/readings.h"
#include "language/syntax/tagger.h"
#include "treebank.h"

namespace cotejo::train {

/// Sizes and lengths of training: with the treebanks and the code, all that a model hangs on.
struct Recipe {
  std::uint32_t tagger_bits = 20;
  std::uint32_t parser_bits = 22;
  std::uint32_t punctuation_bits = 18;
  int tagger_epochs = 6;
  int parser_epochs = 12;
  int punctuation_epochs = 8;
  std::size_t folds = 5;
  std::uint64_t seed = 1;
};

struct TaggerSections {
  std::string first;
  std::string second;
};

/// The tags that occur.
[[nodiscard]] syntax::Tagset collect_tags(const std::vector<Example>& examples);

/// Trains both passes. The second learns on what the first says of sentences that it has not seen.
[[nodiscard]] TaggerSections learn_tagger(const std::vector<Example>& examples, const syntax::Tagset& tags,
                                          syntax::Readings& readings, const Recipe& recipe);

/// Endings and whole forms with their rules, as a section.
[[nodiscard]] std::string learn_lemmas(const std::vector<Example>& examples, syntax::Readings& readings);

/// The parser learns on tags and lemmas as they will be found, not on those of the treebank.
struct TaggedExample {
  syntax::ParseInput input;
  std::vector<std::int32_t> heads;  ///< words.size() for the root
  std::vector<Deprel> deprels;
};

struct ParserSections {
  std::string actions;
  std::string table;
};

/// Trees of the treebanks, with the heads of their punctuation set aside.
struct MarkExample {
  syntax::BareTree tree;
  std::vector<std::int32_t> heads;
};
[[nodiscard]] std::string learn_punctuation(const std::vector<MarkExample>& examples, const Recipe& recipe);

[[nodiscard]] ParserSections learn_parser(const std::vector<TaggedExample>& examples, const Recipe& recipe);

}  // namespace cotejo::train
