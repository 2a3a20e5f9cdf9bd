// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// What the network sees of a word: a few hashed facts of its form (the form itself, its ends, its shape) and of what
// the lists of data/es know of it (readings of the lexicon, names). Each fact is a key; the network has a row of
// numbers for each key that was frequent in training and one for all others of its kind. Facts of a form are looked up
// once and kept. It fails where two keys share a hash, once in some billions.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "language/keys/shape.h"
#include "language/morph/lexicon.h"
#include "language/names/tables.h"
#include "language/syntax/readings.h"
#include "values/tagged.h"

namespace cotejo {

/// In the order in which a word's keys stand.
enum class KeyKind : std::uint8_t {
  form,     ///< lower case, digits as 0
  prefix3,  ///< first three characters of the lower case
  suffix2,  ///< last two
  suffix3,
  suffix4,
  suffix5,
  shape,     ///< case and kind of characters, and whether it opens the sentence or all of it is in capitals
  classes,   ///< the word classes of the lexicon
  readings,  ///< the same with features
  lists,     ///< the lists of names and of words near names that hold it
  known,     ///< whether it is part of a known name of several words, of which type and where in it
};
inline constexpr std::size_t kKeyKinds = 11;

/// The kind is the lowest byte; the rest is a hash.
using Key = std::uint64_t;
[[nodiscard]] constexpr Key make_key(KeyKind kind, std::uint64_t hash) {
  return (hash << 8) | static_cast<std::uint64_t>(kind);
}
[[nodiscard]] constexpr KeyKind kind_of(Key key) {
  return static_cast<KeyKind>(key & 0xFF);
}

using Keys = std::array<Key, kKeyKinds>;

/// Makes the keys of words. Not for several threads at once; the lists outlive it.
class KeyMaker {
 public:
  KeyMaker(const Lexicon& lexicon, const NameTables& names) : names_(names), readings_(&lexicon) {}

  /// The keys of a sentence's words, one for each kind.
  void read(const Word* first, const Word* last, std::vector<Keys>& out);
  /// What the lexicon says of forms; the lemmatizer asks it, too.
  [[nodiscard]] syntax::Readings& readings() { return readings_; }

 private:
  struct Known {
    Keys keys{};         ///< those that hang on the form alone
    std::string folded;  ///< Gazetteer::key
    Shape shape = Shape::lower;
    bool begins_name = false;  ///< some known name of several words begins so
  };
  static constexpr std::size_t kMostForms = 1 << 16;  ///< a text with more starts anew

  const Known& known(const Word& word);
  [[nodiscard]] std::uint64_t lists_of(const Word& word, const std::string& folded) const;
  void mark_known_names(std::vector<Keys>& out);

  const NameTables& names_;
  syntax::Readings readings_;
  StringMap<Known> forms_;
  std::vector<const Known*> sentence_;
};

}  // namespace cotejo
