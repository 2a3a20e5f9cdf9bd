// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "reading/entities/name_parts.h"
#include "reading/entities/tables.h"
#include "values/reading.h"
#include "values/tagged.h"

namespace cotejo::entities {

/// What the article lets on about an entity, beside what the reading carries: for resolving later mentions.
struct Facts {
  Gender gender = Gender::none;
  EntityIndex country = kNone;         ///< the state (or the place) it belongs to
  std::string iso;                     ///< of a state, or of the state that a seat of power stands for
  bool state = false;                  ///< it is a state itself
  NameParts parts;                     ///< of its fullest name
  std::vector<const Title*> titles;    ///< its offices in this article
  std::vector<std::string> portfolio;  ///< the words that complete an office: "defensa"
  std::vector<std::string> called;     ///< nouns in apposition, as (noun, group) keys: "agencia", "@news"
};

/// The working state of one article: its words folded, who is named by which name, and what is known of them. Shared by
/// the steps of the stage (join, roles, groups, nominals, seats), each of which adds its own.
struct Work {
  static constexpr std::size_t kHolders = 64;

  const EntityFinder::Tables& tables;
  const Tagged& tagged;
  Reading& reading;
  std::vector<std::string> folded;       ///< word -> its form, case and accents folded
  std::vector<std::int32_t> name_at;     ///< word -> name that holds it
  std::vector<EntityIndex> name_entity;  ///< name -> entity
  std::vector<Facts> facts;              ///< entity -> facts
  std::vector<EntityIndex> nominal_at;   ///< word -> entity, for the heads of resolved nominal mentions
  std::vector<EntityIndex> holders;      ///< the persons with an office, the first kHolders of them
  std::vector<bool> taken;               ///< words that a role, a group or a nominal mention has explained
  std::unordered_map<std::string, EntityIndex> states;  ///< ISO code -> entity
  /// Offices whose body is named by a noun only ("presidente de la empresa"): that noun -> (person, role).
  std::unordered_map<std::uint32_t, std::pair<EntityIndex, std::size_t>> open_roles;

  Work(const EntityFinder::Tables& t, const Tagged& words, Reading& draft);

  EntityIndex add(Entity entity);
  [[nodiscard]] Entity& entity(EntityIndex e) { return reading.entities[static_cast<std::size_t>(e)]; }
  [[nodiscard]] const Entity& entity(EntityIndex e) const { return reading.entities[static_cast<std::size_t>(e)]; }
  [[nodiscard]] Facts& known(EntityIndex e) { return facts[static_cast<std::size_t>(e)]; }
  [[nodiscard]] const Facts& known(EntityIndex e) const { return facts[static_cast<std::size_t>(e)]; }
  /// The entity of the name that holds this word; kNone where there is none.
  [[nodiscard]] EntityIndex named_at(std::uint32_t word) const;
  void mention(EntityIndex e, std::uint32_t first, std::uint32_t last, MentionForm form);
  /// The text between two words, [first, last).
  [[nodiscard]] Span span(std::uint32_t first, std::uint32_t last) const;

  /// The state with this code: named in the article, or made now, without mentions.
  EntityIndex state(const std::string& iso);
  /// Whose a word says something is ("soreliana", "rusos"): of a known state, or of a place named in this article whose
  /// name the word is made from. kNone where it is no such word.
  EntityIndex demonym(std::uint32_t word);
  /// The same for a word inside a name ("Ejercito soreliano").
  EntityIndex demonym_inside(std::uint32_t word);

  [[nodiscard]] std::uint32_t sentence_end(std::uint32_t word) const;
  [[nodiscard]] std::uint32_t sentence_begin(std::uint32_t word) const;

 private:
  [[nodiscard]] const std::unordered_multimap<std::string, std::pair<std::string, EntityIndex>>& places_by_stem();

  std::unordered_map<std::string, EntityIndex> demonyms_;  ///< what has been asked already
  std::unordered_multimap<std::string, std::pair<std::string, EntityIndex>>
      stems_;  ///< first letters -> part of a place
  bool stems_built_ = false;
};

}  // namespace cotejo::entities
