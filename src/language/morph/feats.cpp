// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "language/morph/feats.h"

#include <array>
#include <utility>

namespace cotejo {

namespace {

template <class E>
bool set(E& field, std::string_view value, std::initializer_list<std::pair<std::string_view, E>> names) {
  for (const auto& [name, e] : names) {
    if (name == value) {
      field = e;
      return true;
    }
  }
  return false;
}

bool set_feature(Feats& feats, std::string_view name, std::string_view value) {
  if (name == "Mood") {
    return set(feats.mood, value, {{"Ind", Mood::ind}, {"Sub", Mood::sub}, {"Imp", Mood::imp}, {"Cnd", Mood::cnd}});
  }
  if (name == "Tense") {
    return set(feats.tense, value,
               {{"Pres", Tense::pres}, {"Past", Tense::past}, {"Imp", Tense::imp}, {"Fut", Tense::fut}});
  }
  if (name == "VerbForm") {
    return set(feats.verb_form, value,
               {{"Fin", VerbForm::fin}, {"Inf", VerbForm::inf}, {"Ger", VerbForm::ger}, {"Part", VerbForm::part}});
  }
  if (name == "Number") return set(feats.number, value, {{"Sing", Number::sing}, {"Plur", Number::plur}});
  if (name == "Gender") return set(feats.gender, value, {{"Masc", Gender::masc}, {"Fem", Gender::fem}});
  if (name == "Person") {
    return set(feats.person, value, {{"1", std::uint8_t{1}}, {"2", std::uint8_t{2}}, {"3", std::uint8_t{3}}});
  }
  if (name == "Reflex") return set(feats.reflexive, value, {{"Yes", true}});
  return true;
}

}  // namespace

std::optional<Feats> parse_feats(std::string_view text) {
  Feats feats;
  while (!text.empty() && text != "_") {
    const auto bar = text.find('|');
    const std::string_view part = text.substr(0, bar);
    text.remove_prefix(bar == std::string_view::npos ? text.size() : bar + 1);
    const auto equals = part.find('=');
    if (equals == std::string_view::npos) return std::nullopt;
    if (!set_feature(feats, part.substr(0, equals), part.substr(equals + 1))) return std::nullopt;
  }
  return feats;
}

}  // namespace cotejo
