// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "values/tagged.h"

namespace cotejo::train {

/// A sentence of a treebank. Heads count within the sentence; spans lie in `text`; words of a multiword token share its
/// span.
struct GoldSentence {
  std::string id;
  std::string document;
  std::string text;
  std::vector<Word> words;
  std::vector<std::string> feats;  ///< of each word, as the treebank writes them
  std::vector<std::string> xpos;
  std::vector<std::string> misc;
  bool partial = false;  ///< "# feats = partial": word classes and features are not of full quality
};

/// All sentences of a CoNLL-U file; fails as formats::ConlluReader does.
Result<std::vector<GoldSentence>> read_conllu(const std::filesystem::path& file);

}  // namespace cotejo::train
