// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "reading/entities/work.h"

namespace cotejo::entities {

enum class Determiner { none, definite, possessive, indefinite };

/// A noun phrase around a head that a table knows: its extent, and whose it is. "el nuevo ministro ruso de Defensa":
/// head "ministro", belongs to Rusia, office "ministro de Defensa".
struct NounPhrase {
  std::uint32_t first = 0;  ///< words [first, last), with the determiner
  std::uint32_t noun = 0;   ///< the head phrase, [noun, noun_end)
  std::uint32_t noun_end = 0;
  std::uint32_t last = 0;
  Determiner determiner = Determiner::none;
  Number number = Number::none;
  Gender gender = Gender::none;       ///< as the article tells ("la")
  std::vector<std::uint32_t> office;  ///< words that are part of the office: the head and its plain complements
  EntityIndex country = kNone;        ///< a state or place it belongs to, by adjective or by name
  EntityIndex body = kNone;           ///< an organization (or a person) it belongs to
  std::vector<EntityIndex> places;    ///< all places named in it, in order: "los presidentes de Sorelia y Andarca"
  std::uint32_t complement_noun = 0;  ///< head of the first complement that is no name ("la empresa"); 0: none
  bool modified = false;              ///< anything beyond determiner and head

  [[nodiscard]] bool definite() const {
    return determiner == Determiner::definite || determiner == Determiner::possessive;
  }
  [[nodiscard]] EntityIndex of() const { return body != kNone ? body : country; }
};

/// Grows the phrase around a head at words [noun, noun_end), by tags: adjectives and "de ..." to the right, determiner
/// and adjectives to the left, never over punctuation, a verb or a name in apposition. At most kReach words.
[[nodiscard]] NounPhrase grow_phrase(Work& work, std::uint32_t noun, std::uint32_t noun_end);

/// The office's words as text: "ministro de Defensa".
[[nodiscard]] std::string office_text(const Work& work, const NounPhrase& phrase);

}  // namespace cotejo::entities
