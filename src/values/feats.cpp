// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "values/feats.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace cotejo {
namespace {

constexpr std::size_t kMostValues = 17;

/// A feature: its name, its values in the order of the field's enumerators from the second on (the first is "none"),
/// and its field. Fields are bits, which no pointer reaches, hence the two functions.
struct Feature {
  std::string_view name;
  std::array<std::string_view, kMostValues> values;
  unsigned (*get)(const Feats&);
  void (*set)(Feats&, unsigned);
};

#define COTEJO_FIELD(field)                                      \
  [](const Feats& f) { return static_cast<unsigned>(f.field); }, \
      [](Feats& f, unsigned value) { f.field = static_cast<decltype(f.field)>(value); }

/// In alphabetical order of the names, whatever their case: the order in which CoNLL-U has them.
constexpr Feature kFeatures[] = {
    {"Abbr", {"Yes"}, COTEJO_FIELD(abbreviation)},
    {"AdvType", {"Tim"}, COTEJO_FIELD(adv_type)},
    {"Case", {"Acc", "Acc,Dat", "Acc,Nom", "Com", "Dat", "Nom"}, COTEJO_FIELD(case_)},
    {"Definite", {"Def", "Ind"}, COTEJO_FIELD(definite)},
    {"Degree", {"Abs", "Cmp", "Dim", "Pos", "Sup"}, COTEJO_FIELD(degree)},
    {"ExtPos",
     {"ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ",
      "SYM", "VERB"},
     COTEJO_FIELD(acts_as)},
    {"Foreign", {"Yes"}, COTEJO_FIELD(foreign)},
    {"Gender", {"Masc", "Fem"}, COTEJO_FIELD(gender)},
    {"Hyph", {"Yes"}, COTEJO_FIELD(hyphen)},
    {"Mood", {"Ind", "Sub", "Imp", "Cnd"}, COTEJO_FIELD(mood)},
    {"Number", {"Sing", "Plur"}, COTEJO_FIELD(number)},
    {"Number[psor]", {"Sing", "Plur"}, COTEJO_FIELD(possessors)},
    {"NumForm", {"Digit", "Roman", "Word"}, COTEJO_FIELD(num_form)},
    {"NumType", {"Card", "Frac", "Mult", "Ord"}, COTEJO_FIELD(num_type)},
    {"Person", {"1", "2", "3"}, COTEJO_FIELD(person)},
    {"Polarity", {"Neg", "Pos"}, COTEJO_FIELD(polarity)},
    {"Polite", {"Form", "Infm"}, COTEJO_FIELD(polite)},
    {"Poss", {"Yes"}, COTEJO_FIELD(possessive)},
    {"PrepCase", {"Npr", "Pre"}, COTEJO_FIELD(prep_case)},
    {"PronType",
     {"Art", "Dem", "Emp", "Exc", "Ind", "Int", "Int,Rel", "Neg", "Prs", "Rcp", "Rel", "Tot"},
     COTEJO_FIELD(pron_type)},
    {"PunctSide", {"Ini", "Fin"}, COTEJO_FIELD(punct_side)},
    {"PunctType",
     {"Brck", "Colo", "Comm", "Dash", "Elip", "Excl", "Peri", "Qest", "Quot", "Semi"},
     COTEJO_FIELD(punct_type)},
    {"Reflex", {"Yes"}, COTEJO_FIELD(reflexive)},
    {"Tense", {"Pres", "Past", "Imp", "Fut"}, COTEJO_FIELD(tense)},
    {"Typo", {"Yes"}, COTEJO_FIELD(typo)},
    {"VerbForm", {"Fin", "Inf", "Ger", "Part"}, COTEJO_FIELD(verb_form)},
};
#undef COTEJO_FIELD

bool set_feature(Feats& feats, std::string_view name, std::string_view value) {
  for (const Feature& feature : kFeatures) {
    if (feature.name != name) continue;
    const auto at = std::find(feature.values.begin(), feature.values.end(), value);
    if (at == feature.values.end() || value.empty()) return false;
    feature.set(feats, static_cast<unsigned>(at - feature.values.begin()) + 1);
    return true;
  }
  return false;
}

/// False where anything was unknown.
bool read(std::string_view text, Feats& feats) {
  if (text == "_") return true;
  bool all = true;
  while (!text.empty()) {
    const std::size_t bar = std::min(text.find('|'), text.size());
    const std::string_view part = text.substr(0, bar);
    text.remove_prefix(std::min(bar + 1, text.size()));
    const std::size_t equals = std::min(part.find('='), part.size());
    all &= set_feature(feats, part.substr(0, equals), part.substr(std::min(equals + 1, part.size())));
  }
  return all;
}

}  // namespace

std::string render_feats(const Feats& feats) {
  std::string out;
  for (const Feature& feature : kFeatures) {
    const unsigned value = feature.get(feats);
    if (value == 0) continue;
    if (!out.empty()) out += '|';
    out.append(feature.name).append(1, '=').append(feature.values[value - 1]);
  }
  return out.empty() ? "_" : out;
}

std::optional<Feats> parse_feats(std::string_view text) {
  Feats feats;
  if (!read(text, feats)) return std::nullopt;
  return feats;
}

Feats known_feats(std::string_view text) {
  Feats feats;
  read(text, feats);
  return feats;
}

}  // namespace cotejo
