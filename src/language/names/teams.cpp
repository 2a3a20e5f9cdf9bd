// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// Teams that bear the names of their towns. Words of sport (sport_words.tsv) in a sentence and in the few around it say
// that the text tells of sport; there a town with a masculine article, in brackets behind a player, beside a score or
// behind "ante" is a team. Fails where a text tells of sport and of its town alike ("Valencia celebra la victoria").
// Linear in the words.
#include "language/names/teams.h"

#include <algorithm>
#include <array>

#include "text/utf8.h"

namespace cotejo {

namespace {

constexpr std::uint32_t kReach = 3;  // sentences on either side
constexpr int kEnough = 5;           // weight of the sentence's own words, twice, and of those around it

bool digits(std::string_view form) {
  return !form.empty() && is_digit(static_cast<unsigned char>(form[0]));
}

/// A result: "2-1", "6-3", "0".
bool score(std::string_view form) {
  return digits(form) && form.size() <= 5 &&
         std::all_of(form.begin(), form.end(), [](char c) { return (c >= '0' && c <= '9') || c == '-'; });
}

bool is_any(std::string_view form, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), form) != list.end();
}

}  // namespace

TeamSense::TeamSense(const Tagged& tagged, const NameTables& tables) : tagged_(tagged), tables_(tables) {
  const std::uint32_t count = static_cast<std::uint32_t>(tagged.sentences.size());
  std::vector<int> before(count + 1, 0);  // weights of all sentences before
  for (std::uint32_t s = 0; s < count; ++s) {
    int weight = 0;
    for (std::uint32_t i = tagged.sentences[s].first; i < tagged.sentences[s].last; ++i) {
      const Word& w = word(i);
      if (w.continues_token || w.upos == Upos::PUNCT || w.upos == Upos::DET || w.upos == Upos::ADP) continue;
      weight += std::max(tables.sport_weight(w.lemma), tables.sport_weight(w.lower));
    }
    before[s + 1] = before[s] + std::min(weight, 6);
  }
  sport_.resize(count);
  own_.resize(count);
  for (std::uint32_t s = 0; s < count; ++s) {
    const std::uint32_t from = s - std::min(s, kReach);
    const std::uint32_t to = std::min(count, s + kReach + 1);
    own_[s] = before[s + 1] > before[s];
    sport_[s] = before[to] - before[from] + before[s + 1] - before[s] >= kEnough;
  }
}

/// "Ruiz (Getafe)", "Ruiz y Sanz (Getafe)", "Pavel (RUM)": in brackets behind a name that is no place.
bool TeamSense::in_brackets(const NameCandidate& name) const {
  const Sentence& sentence = tagged_.sentences[name.sentence];
  if (name.first < sentence.first + 2 || name.last >= sentence.last) return false;
  if (word(name.first - 1).form != "(" || !is_any(word(name.last).form, {")", ","})) return false;
  const Word& before = word(name.first - 2);
  const auto* known = tables_.known(Gazetteer::key(before.form));
  const bool place = known != nullptr && known->type == NameType::LOC && known->sure;
  return !place && is_upper(decode_utf8(before.form, 0).value);
}

/// "Toledo, 2", "Toledo 2-1", "1 Toledo".
bool TeamSense::beside_score(const NameCandidate& name) const {
  const Sentence& sentence = tagged_.sentences[name.sentence];
  const std::uint32_t last = name.last;
  if (last < sentence.last && score(word(last).form)) return true;
  const bool listed = last + 1 < sentence.last && is_any(word(last).form, {",", "-", ":", "("});
  if (listed && score(word(last + 1).form) && word(last + 1).form.size() <= 3) {
    // "Madrid, 23 may": a date line is no result.
    const bool month = last + 2 < sentence.last && (word(last + 2).upos == Upos::NOUN || word(last + 2).lower == "de");
    return !month;
  }
  return false;
}

/// "Toledo, 3 jun", "Gava (Barcelona), 3 jun", "Toledo (EFE)": where a report comes from. A sentence that opens so is
/// short.
bool TeamSense::opens_date_line(const NameCandidate& name) const {
  const Sentence& sentence = tagged_.sentences[name.sentence];
  const std::uint32_t end = std::min(sentence.last, name.last + 8);
  if (sentence.last - sentence.first > 60 || name.last >= sentence.last) return false;
  if (!is_any(word(name.last).form, {",", "(", ")"})) return false;
  for (std::uint32_t i = name.last; i < end; ++i) {
    if (word(i).form == "(" && i + 2 < sentence.last && word(i + 2).form == ")") {
      const auto* known = tables_.known(Gazetteer::key(word(i + 1).form));
      if (known != nullptr && std::string_view(known->rule) == "medium") return true;
    }
  }
  const bool opens =
      name.first == sentence.first || (name.first < sentence.first + 4 && word(name.first - 1).form == "(");
  std::uint32_t at = word(name.last).form == ")" ? name.last + 1 : name.last;
  return opens && at + 2 < sentence.last && word(at).form == "," && digits(word(at + 1).form) &&
         !score(word(at + 2).form) && !is_mark(word(at + 2));
}

bool TeamSense::stands_as_team(const NameCandidate& name) const {
  if (!in_sport(name.sentence) || opens_date_line(name)) return false;
  if (in_brackets(name) || beside_score(name)) return true;
  const Sentence& sentence = tagged_.sentences[name.sentence];
  if (name.first == sentence.first) return false;
  const Word& before = word(name.first - 1);
  if (is_any(before.lower, {"ante", "contra", "versus", "vs"})) return true;
  if (before.lower != "el")
    return before.lower == "a" && name.first > sentence.first + 1 && is_any(word(name.first - 2).lower, {"frente"});
  const Gazetteer& places = tables_.gazetteer();
  const std::string_view form = word(name.first).form;
  return places.country_named(form) == nullptr;
}

bool TeamSense::stands_as_place(const NameCandidate& name) const {
  const Sentence& sentence = tagged_.sentences[name.sentence];
  if (opens_date_line(name)) return true;
  if (name.first == sentence.first) return false;
  const std::string_view before = word(name.first - 1).lower;
  if (is_any(before, {"en", "desde", "hacia", "hasta"})) return true;
  if (before != "de" || name.first < sentence.first + 2) return false;
  const auto* contexts = tables_.context(word(name.first - 2).lower);
  return contexts != nullptr && std::any_of(contexts->begin(), contexts->end(), [](const NameTables::Context& c) {
           return c.with == 'd' && c.type == NameType::LOC;
         });
}

}  // namespace cotejo
