// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "language/morph/strings.h"
#include "lexicon/gazetteer.h"
#include "values/tagged.h"

namespace cotejo {

/// What is known of names and of the words around them. Keys are those of Gazetteer::key.
class NameTables {
 public:
  struct Head {
    NameType type = NameType::ORG;
    bool alone = false;  ///< a name by itself when written with a capital
  };
  struct Known {
    NameType type = NameType::MISC;
    bool sure = true;  ///< false where the name is a common word, too
    const char* rule = "";
  };
  struct Context {
    char with = 0;  ///< 'd' with "de", 'a' with "a", 0 right before the name
    NameType type = NameType::LOC;
    float weight = 1;
  };

  static Result<NameTables> load(const std::filesystem::path& tables);

  [[nodiscard]] const Head* head(std::string_view lower) const { return find(heads_, lower); }
  [[nodiscard]] const Known* known(std::string_view key) const { return find(known_, key); }
  /// Whether some known name begins with these words: the key of the words so far.
  [[nodiscard]] bool begins_known(std::string_view key) const { return prefixes_.find(key) != prefixes_.end(); }
  [[nodiscard]] const std::vector<Context>* context(std::string_view lower) const { return find(contexts_, lower); }
  [[nodiscard]] bool is_given_name(std::string_view key) const { return has(persons_, key, 1); }
  [[nodiscard]] bool is_family_name(std::string_view key) const { return has(persons_, key, 2); }
  /// An office or occupation ("ministra"), in any number or gender.
  [[nodiscard]] bool is_title(std::string_view lower) const { return titles_.find(lower) != titles_.end(); }
  /// A word whose capital makes no name ("Lunes").
  [[nodiscard]] bool is_no_name(std::string_view lower) const { return stops_.find(lower) != stops_.end(); }
  [[nodiscard]] bool is_company_word(std::string_view key) const { return companies_.find(key) != companies_.end(); }
  [[nodiscard]] bool is_speech_verb(std::string_view lemma) const { return speech_.find(lemma) != speech_.end(); }
  /// How much a word shows that a text tells of sport: 0, 1 or 2.
  [[nodiscard]] int sport_weight(std::string_view lemma) const {
    const int* weight = find(sport_, lemma);
    return weight == nullptr ? 0 : *weight;
  }
  [[nodiscard]] const Gazetteer& gazetteer() const { return gazetteer_; }

 private:
  template <class V>
  static const V* find(const StringMap<V>& map, std::string_view key) {
    const auto found = map.find(key);
    return found == map.end() ? nullptr : &found->second;
  }
  static bool has(const StringMap<std::uint8_t>& map, std::string_view key, std::uint8_t bit) {
    const auto found = map.find(key);
    return found != map.end() && (found->second & bit) != 0;
  }
  Result<bool> load_heads(const std::filesystem::path& file);
  Result<bool> load_contexts(const std::filesystem::path& file);
  Result<bool> load_known(const std::filesystem::path& tables);
  Result<bool> load_persons(const std::filesystem::path& tables);
  Result<bool> load_sport(const std::filesystem::path& file);
  void add_known(std::string_view name, Known known);
  void add_places();

  Gazetteer gazetteer_;
  StringMap<Head> heads_;
  StringMap<Known> known_;
  StringMap<bool> prefixes_;
  StringMap<std::vector<Context>> contexts_;
  StringMap<std::uint8_t> persons_;
  StringMap<int> sport_;
  StringMap<bool> titles_, companies_, speech_, stops_;
};

}  // namespace cotejo
