// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/paths.h"
#include "base/result.h"
#include "lexicon/gazetteer.h"
#include "reading/entities/entities.h"
#include "reading/entities/phrase_table.h"
#include "values/reading.h"
#include "values/tagged.h"

namespace cotejo::entities {

/// An office or another way of naming a person (data/es/titles.tsv), in one of its forms.
struct Title {
  std::string title;  ///< the masculine singular, for comparing
  std::string kind;
  std::vector<std::string> also;  ///< further kinds that the bare word can come back to; "*" any
  Gender gender = Gender::none;
  bool plural = false;
  [[nodiscard]] bool means(std::string_view other_kind) const;
};

/// The head of a phrase that names people without a name (data/es/groups.tsv), in one of its forms.
struct GroupHead {
  std::string kind;
  bool plural = false;
  bool bare = false;  ///< a group without an article, too
};

/// A noun by which an article comes back to an organization or a place (data/es/nominals.tsv).
struct Nominal {
  NameType type = NameType::ORG;
  std::vector<std::string> names;  ///< words of the names that it can mean; with "-" at the end, beginnings of words
  bool any = false;
  std::string group;
};

/// How words show that a seat of power stands for its state (data/es/metonymy.tsv).
enum class SeatUse : unsigned char { state_noun, place_noun, place_verb, aimed_verb };

/// Dropped first or last word of a name (data/es/generic_names.tsv).
struct GenericName {
  NameType type = NameType::ORG;
  bool first = true;
};

struct EntityFinder::Tables {
  PhraseTable<Title> titles;
  PhraseTable<GroupHead> groups;
  PhraseTable<Nominal> nominals;
  std::unordered_set<std::string> family_names_first;          ///< folded
  std::unordered_map<std::string, Gender> given_names;         ///< folded
  std::unordered_map<std::string, std::uint32_t> org_aliases;  ///< joined key of the name -> row
  std::unordered_multimap<std::string, GenericName> generic_names;
  std::unordered_map<std::string, SeatUse> seat_uses;  ///< lemma
  Gazetteer gazetteer;

  static Result<std::unique_ptr<Tables>> load(const Paths& paths);

  /// By list, else by ending.
  [[nodiscard]] Gender gender_of_given_name(const std::string& folded) const;
  [[nodiscard]] bool is_generic(const std::string& folded, NameType type, bool first) const;
};

}  // namespace cotejo::entities
