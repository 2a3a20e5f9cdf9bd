// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "intake/layout/line.h"

namespace cotejo::intake {

/// What the tables say of one line.
struct LineCues {
  const Cue* furniture = nullptr;  ///< the strongest row of furniture.tsv that counts
  bool furniture_whole = false;    ///< ... and it is the whole line
  bool furniture_sure = false;     ///< ... and holds even for a line that reads like a sentence
  bool caption = false;
  bool credit = false;
  bool byline = false;
  bool role = false;
  bool update = false;
  bool notitle = false;
  bool outlet = false;
  std::size_t byline_words = 0;       ///< words before the name: "Por"
  std::vector<std::string> agencies;  ///< their usual names, in order
  bool only_agencies = false;         ///< nothing but agencies and what joins them: "EFE / AFP", "Redaccion y Reuters"

  [[nodiscard]] bool strong() const { return furniture != nullptr && furniture->kind != CueKind::edge; }
};

[[nodiscard]] LineCues cues_of(const LineShape& shape, const Lexicon& lexicon);

/// The end of a caption: "(Foto: Archivo)", "(REUTERS/Ana Gil)", "EFE/Ana Gil". A paragraph's "(EFE)" stands behind its
/// full stop and is none.
[[nodiscard]] bool ends_with_photo_credit(std::string_view text, const Lexicon& lexicon);

/// A person's name alone: two to five capitalised words, the first a given name or all of them in capitals.
[[nodiscard]] bool is_person_name(const LineShape& shape, const Lexicon& lexicon, std::size_t from = 0);

}  // namespace cotejo::intake
