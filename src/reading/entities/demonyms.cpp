// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
//
// The idea: an adjective of origin is its place with an ending ("Sorelia", "soreliana"); some letters may be lost
// between them ("Andarca", "andarqueno"). Fails for learned forms ("Cadiz", "gaditano"), which the gazetteer must know,
// and for a place whose name begins like an ordinary word with such an ending. Costs the length of the word.
#include "reading/entities/demonyms.h"

#include <algorithm>
#include <array>

namespace cotejo::entities {

namespace {

/// Endings of adjectives made from place names, folded, masculine singular. `merges`: its first vowel may be the
/// place's last ("Sorelia": "soreli-ano"); without, an ordinary plural would pass ("Torre": "torr-es").
struct PlaceEnding {
  std::string_view letters;
  bool merges;
};
constexpr std::array<PlaceEnding, 7> kPlaceEndings = {
    {{"ano", true}, {"ense", true}, {"eno", true}, {"ino", true}, {"eco", true}, {"es", false}, {"i", false}}};
constexpr std::size_t kMaxLoss = 3;  ///< letters of the place that it may lose

}  // namespace

std::string demonym_base(std::string_view word) {
  std::string base(word);
  const auto ends = [&](std::string_view e) { return base.size() > e.size() + 3 && base.ends_with(e); };
  if (ends("ies") || ends("esas") || ends("eses")) return base.substr(0, base.size() - 2);
  if (ends("enses") || ends("esa")) return base.substr(0, base.size() - 1);
  if (ends("as")) return base.substr(0, base.size() - 2) + "o";
  if (ends("os") || ends("is")) return base.substr(0, base.size() - 1);
  if (ends("a")) return base.substr(0, base.size() - 1) + "o";
  return base;
}

bool made_from_place(const std::string& adjective, const std::string& place) {
  const auto [a, p] = std::mismatch(adjective.begin(), adjective.end(), place.begin(), place.end());
  const auto common = static_cast<std::size_t>(p - place.begin());
  if (common < kDemonymStem || common + kMaxLoss < place.size() || adjective == place) return false;
  return std::any_of(kPlaceEndings.begin(), kPlaceEndings.end(), [&](const PlaceEnding& ending) {
    if (!adjective.ends_with(ending.letters)) return false;
    const std::size_t stem = adjective.size() - ending.letters.size();
    if (stem + (ending.merges ? 1 : 0) < common) return false;
    // Up to two letters of spelling between them ("Andarca": "andarqu-eno"); -iano is of people ("kafk-iano").
    return stem <= common || (stem <= common + 2 && adjective[common] != 'i');
  });
}

}  // namespace cotejo::entities
