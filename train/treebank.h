// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <filesystem>
#include <vector>

#include "base/result.h"
#include "conllu.h"
#include "language/syntax/cues.h"

namespace cotejo::train {

/// A sentence to learn from, with the treebank it comes from.
struct Example {
  GoldSentence gold;
  syntax::Domain domain = syntax::Domain::ancora;
};

/// A generator of our own: the same numbers with every compiler and library.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next();
  std::size_t below(std::size_t bound) { return bound == 0 ? 0 : static_cast<std::size_t>(next() % bound); }

  template <class T>
  void shuffle(std::vector<T>& values) {
    for (std::size_t i = values.size(); i > 1; --i) std::swap(values[i - 1], values[below(i)]);
  }

 private:
  std::uint64_t state_;
};

/// Whether a sentence's document is one of the tenth of AnCora by which choices are made.
[[nodiscard]] bool is_held_out(const GoldSentence& sentence);

/// The treebanks that may be trained on, brought to one annotation. `held` gets every tenth document of AnCora where
/// `hold_out`.
Outcome load_treebanks(const std::filesystem::path& corpora, bool hold_out, std::vector<Example>& train,
                       std::vector<Example>& held);

/// What news writes and treebanks lack: copies of some sentences in capitals, with other quotation marks, without the
/// final full stop, and without accents.
void add_variants(std::vector<Example>& examples, Random& random);

/// Attaches words higher until no two arcs cross, which is what the parser can build.
void make_projective(std::vector<Word>& words);

}  // namespace cotejo::train
