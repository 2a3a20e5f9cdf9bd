// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
//
// The idea: two forms of a place are one where they name the same state, sound alike and are long enough for that to
// mean something, or differ by a generic word ("rio"). No other cutting: one place's name is often part of another's
// ("Guinea", "Guinea Ecuatorial"). Events, products and works join by equal words only. Costs a hash look-up a form.
#include "reading/entities/join.h"

namespace cotejo::entities {

namespace {

constexpr std::size_t kSoundsAlike = 5;  ///< letters from which on equal sound is no chance

/// What forms of one place have in common; several keys, the surest first.
std::vector<std::string> place_keys(const Work& work, const NameForm& form) {
  std::vector<std::string> keys;
  if (form.type == NameType::LOC) {
    const Country* country = work.tables.gazetteer.country_named(form.text);
    if (country != nullptr) keys.push_back("state " + country->code);
    std::size_t first = 0;
    std::size_t last = form.parts.size();
    // With "de" between, the longer name is another place: a province, "Ciudad de ...".
    const bool apposed = form.text.find(" de") == std::string::npos;
    if (last > 1 && apposed && work.tables.is_generic(form.parts.front(), NameType::LOC, true)) ++first;
    if (last > first + 1 && work.tables.is_generic(form.parts[last - 1], NameType::LOC, false)) --last;
    std::string sound;
    for (std::size_t i = first; i < last; ++i) sound += form.sounds[i];
    if (sound.size() >= kSoundsAlike) keys.push_back("sound " + sound);
  }
  keys.push_back("form " + form.key);
  return keys;
}

}  // namespace

void join_places(const Work& work, Joining& joining) {
  std::unordered_map<std::string, std::int32_t> by_key;
  for (NameForm& form : joining.forms) {
    if (form.cluster != kNone || form.type == NameType::PER) continue;
    const std::vector<std::string> keys = place_keys(work, form);
    for (const std::string& key : keys) {
      const auto known = by_key.find(key);
      if (known == by_key.end()) continue;
      joining.put(form, known->second, key.front() == 's' && key[1] == 't' ? "a name of the same state" : "a spelling");
      break;
    }
    if (form.cluster == kNone) joining.open(form);
    for (const std::string& key : keys) by_key.emplace(key, form.cluster);
  }
}

}  // namespace cotejo::entities
