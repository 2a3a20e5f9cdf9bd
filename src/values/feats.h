// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "values/enums.h"

namespace cotejo {

COTEJO_ENUM(Upos, X, ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ, NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, SYM, VERB);
COTEJO_ENUM(Mood, none, ind, sub, imp, cnd);
COTEJO_ENUM(Tense, none, pres, past, imp, fut);
COTEJO_ENUM(VerbForm, none, fin, inf, ger, part);
COTEJO_ENUM(Number, none, sing, plur);
COTEJO_ENUM(Gender, none, masc, fem);
COTEJO_ENUM(PronType, none, art, dem, emp, exc, ind, int_, int_rel, neg, prs, rcp, rel, tot);
COTEJO_ENUM(Case, none, acc, acc_dat, acc_nom, com, dat, nom);
COTEJO_ENUM(Definite, none, def, ind);
COTEJO_ENUM(Degree, none, abs, cmp, dim, pos, sup);
COTEJO_ENUM(Polarity, none, neg, pos);
COTEJO_ENUM(PrepCase, none, npr, pre);
COTEJO_ENUM(Polite, none, form, infm);
COTEJO_ENUM(NumType, none, card, frac, mult, ord);
COTEJO_ENUM(NumForm, none, digit, roman, word);
COTEJO_ENUM(AdvType, none, tim);
COTEJO_ENUM(PunctType, none, brck, colo, comm, dash, elip, excl, peri, qest, quot, semi);
COTEJO_ENUM(PunctSide, none, ini, fin);

/// The morphological features of Universal Dependencies that Spanish treebanks use, in eight bytes: every word has
/// them, and words are copied often. Tense::imp is the imperfect, Tense::past the preterite and the participle.
struct Feats {
  Feats() = default;  // GCC 12 would not take {} for an aggregate of bit-fields

  Mood mood : 3 = Mood::none;
  Tense tense : 3 = Tense::none;
  Number number : 2 = Number::none;

  VerbForm verb_form : 3 = VerbForm::none;
  Gender gender : 2 = Gender::none;
  bool reflexive : 1 = false;
  Polite polite : 2 = Polite::none;

  std::uint8_t person = 0;  ///< 1..3; 0 where there is none

  PronType pron_type : 4 = PronType::none;
  Polarity polarity : 2 = Polarity::none;
  PrepCase prep_case : 2 = PrepCase::none;

  Case case_ : 3 = Case::none;
  Definite definite : 2 = Definite::none;
  Degree degree : 3 = Degree::none;

  NumType num_type : 3 = NumType::none;
  NumForm num_form : 2 = NumForm::none;
  Number possessors : 2 = Number::none;  ///< Number[psor]: of "nuestro", plur
  bool typo : 1 = false;

  PunctType punct_type : 4 = PunctType::none;
  PunctSide punct_side : 2 = PunctSide::none;
  AdvType adv_type : 1 = AdvType::none;
  bool hyphen : 1 = false;  ///< Hyph=Yes: the first half of a word written with a hyphen

  Upos acts_as : 5 = Upos::X;  ///< ExtPos: of a fixed expression, the class that it has as a whole; X: none
  bool possessive : 1 = false;
  bool foreign : 1 = false;
  bool abbreviation : 1 = false;

  bool operator==(const Feats&) const = default;
};
static_assert(sizeof(Feats) == 8);

/// As CoNLL-U writes features: "Gender=Masc|Number=Sing" in alphabetical order, "_" for none.
[[nodiscard]] std::string render_feats(const Feats& feats);
/// What render_feats writes, in any order; the empty text is none too. Nothing where a feature or a value is unknown.
[[nodiscard]] std::optional<Feats> parse_feats(std::string_view text);
/// The same for texts of others: what is unknown is left out.
[[nodiscard]] Feats known_feats(std::string_view text);

}  // namespace cotejo
