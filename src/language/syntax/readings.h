// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "language/morph/lexicon.h"
#include "language/morph/strings.h"
#include "values/tagged.h"

namespace cotejo::syntax {

/// What the lexicon says of forms, as the network and the lemmatizer ask it; each form is looked up once. Without a
/// lexicon nothing is said of any.
class Readings {
 public:
  struct Entry {
    std::uint32_t classes = 0;  ///< the word classes that it may have, hashed; 0 where it is not listed
    std::uint32_t tags = 0;     ///< the same with their features
    std::vector<Analysis> analyses;
  };

  explicit Readings(const Lexicon* lexicon) : lexicon_(lexicon) {}
  /// Valid until the next call.
  const Entry& of(const std::string& lower);

  /// The lemma of a form with this inflection where the lexicon knows only one; the empty string where not.
  [[nodiscard]] static std::string lemma(const Entry& entry, std::uint32_t inflection);

 private:
  static constexpr std::size_t kMostForms = 1 << 16;  ///< a text with more starts anew
  const Lexicon* lexicon_;
  StringMap<Entry> entries_;
};

}  // namespace cotejo::syntax
