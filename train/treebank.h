// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <filesystem>
#include <vector>

#include "base/result.h"
#include "conllu.h"
#include "language/morph/lexicon.h"

namespace cotejo {

/// Where a training sentence comes from. Treebanks differ a little in how they annotate, which the network is told;
/// what is analysed later is always annotated as `ancora`. `cess` and `squoia` are converted, `silver` was annotated by
/// a program, `raw` is not annotated.
COTEJO_ENUM(Corpus, ancora, cess, gsd, pud, squoia, silver, raw);
inline constexpr Corpus kCorpora[] = {Corpus::ancora, Corpus::cess,   Corpus::gsd, Corpus::pud,
                                      Corpus::squoia, Corpus::silver, Corpus::raw};

}  // namespace cotejo

namespace cotejo::train {

/// Whether names are annotated, by entity classes or NE=.
[[nodiscard]] constexpr bool knows_names(Corpus corpus) {
  return corpus == Corpus::ancora || corpus == Corpus::cess;
}
/// Whether functions (Func=) are annotated.
[[nodiscard]] constexpr bool knows_functions(Corpus corpus) {
  return corpus == Corpus::cess || corpus == Corpus::squoia;
}

/// Whether lemmas were given by people.
[[nodiscard]] constexpr bool knows_lemmas(Corpus corpus) {
  return corpus == Corpus::ancora || corpus == Corpus::cess || corpus == Corpus::gsd || corpus == Corpus::pud;
}

/// A sentence to learn from, with the treebank it comes from.
struct Example {
  GoldSentence gold;
  Corpus corpus = Corpus::ancora;
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

/// A treebank's sentences, brought to AnCora's annotation.
Outcome load_treebank(const std::filesystem::path& file, Corpus corpus, std::vector<Example>& out);

/// Plain text, a paragraph a line, cut into sentences and words as cotejo does it.
Outcome load_text(const std::filesystem::path& file, const std::filesystem::path& tables, const Lexicon& lexicon,
                  std::vector<Example>& out);

/// What news writes and treebanks lack: copies of some sentences in capitals, with other quotation marks, without the
/// final full stop, and without accents.
void add_variants(std::vector<Example>& examples, Random& random);

}  // namespace cotejo::train
