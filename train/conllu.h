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
};

/// Reads CoNLL-U: multiword ranges become spans, empty nodes (8.1) are skipped, subtypes of relations that Deprel does
/// not have are dropped. Fails with malformed and file:line on a row that is no word, an unknown word class or a head
/// outside the sentence.
Result<std::vector<GoldSentence>> read_conllu(const std::filesystem::path& file);

}  // namespace cotejo::train
