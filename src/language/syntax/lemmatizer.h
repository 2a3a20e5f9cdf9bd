// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "language/model/model_file.h"
#include "language/syntax/readings.h"
#include "values/tagged.h"

namespace cotejo::syntax {

/// How a form becomes its lemma: so many bytes off the end, and these put on.
struct LemmaRule {
  std::uint8_t cut = 0;
  std::string add;
  auto operator<=>(const LemmaRule&) const = default;
};

/// The rule that makes `lemma` of `form`.
[[nodiscard]] LemmaRule lemma_rule(std::string_view form, std::string_view lemma);

/// Lemmas of forms that the endings get wrong, by a list; then the lexicon's; then by the longest known ending of a
/// form under its inflection. Where no ending is known the form is its own lemma. It fails on unseen irregular forms.
class Lemmatizer {
 public:
  static constexpr std::size_t kLongestEnding = 9;  ///< bytes

  [[nodiscard]] bool read(const ModelFile& file);
  /// Of a tagged word. Proper nouns keep their form.
  [[nodiscard]] std::string lemma(const Word& word, const Readings::Entry& reading) const;

  /// The key of an ending; `whole` where it is all of the form.
  [[nodiscard]] static std::uint64_t key(std::string_view ending, bool whole, std::uint32_t inflection);

 private:
  std::vector<LemmaRule> rules_;
  std::unordered_map<std::uint64_t, std::uint16_t> endings_;
};

}  // namespace cotejo::syntax
