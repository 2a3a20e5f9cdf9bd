// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>
#include <vector>

#include "reading/times/grammar.h"
#include "reading/times/tokens.h"
#include "values/tagged.h"

namespace cotejo::times {

/// Tells from the verbs near an expression whether it lies before or after the day written: "dijo el martes" is past,
/// "viajara el martes" future, and so is "tendria lugar el martes", the future seen from a telling in the past.
///
/// Where there is a syntax tree, the verb that the expression hangs on tells; else the nearest verb wins: one before
/// the expression counts as nearer than one behind it, and a comma between keeps away. Where it fails: "anuncio una
/// visita el martes" (the visit's or the announcement's Tuesday?) is past. Cost: at most kReach tokens to each side of
/// an expression.
class Cues {
 public:
  Cues(const TimeFinder::Grammar& grammar, std::string_view text, const Tagged& tagged,
       const std::vector<Token>& tokens)
      : grammar_(grammar), text_(text), tagged_(tagged), tokens_(tokens) {}

  /// For the expression of tokens [begin, end).
  [[nodiscard]] Cue around(std::size_t begin, std::size_t end) const;

 private:
  [[nodiscard]] Cue with_preposition(std::size_t begin, Cue verbs) const;
  [[nodiscard]] Cue of_token(std::size_t at) const;
  [[nodiscard]] Cue nearest_verb(std::size_t begin, std::size_t end) const;
  [[nodiscard]] Cue by_syntax(std::size_t begin, std::size_t end) const;
  [[nodiscard]] Cue of_predicate(std::int32_t word) const;
  [[nodiscard]] static Cue of_verb(const Word& word);
  [[nodiscard]] Cue of_tagged(const Token& token) const;
  [[nodiscard]] Cue of_ending(std::size_t at) const;

  const TimeFinder::Grammar& grammar_;
  std::string_view text_;
  const Tagged& tagged_;
  const std::vector<Token>& tokens_;
};

}  // namespace cotejo::times
