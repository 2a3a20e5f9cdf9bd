// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "reading/entities/work.h"

namespace cotejo::entities {

/// One way in which the article writes a name: all names that agree but for case, accents, hyphens and dots.
struct NameForm {
  NameParts parts;
  NameParts sounds;
  std::string key;                   ///< joined parts
  std::string text;                  ///< as first written
  std::vector<std::uint32_t> names;  ///< indices into Tagged::names, in text order
  NameType type = NameType::MISC;
  bool acronym = false;
  std::int32_t cluster = kNone;
  std::string rule;  ///< why it is in its cluster
};

/// Names that name one entity.
struct Cluster {
  NameType type = NameType::MISC;
  NameParts parts;  ///< of the fullest form
  NameParts sounds;
  std::vector<std::uint32_t> names;  ///< in text order once complete
  std::string rule;
};

struct Joining {
  std::vector<NameForm> forms;  ///< in order of first occurrence
  std::vector<Cluster> clusters;
  std::int32_t open(NameForm& form);  ///< a new cluster with this form
  void put(NameForm& form, std::int32_t cluster, const char* rule);
};

/// Forms of the article's names, each with the type that its occurrences speak for most.
[[nodiscard]] Joining collect_forms(const Work& work);
/// Corrects types by what the article as a whole tells: names of states; places of which an adjective is made
/// ("Sorelia", "soreliana"); what is a body's name cut short ("Ferral" of "Ferral Mining").
void settle_types(const Work& work, Joining& joining);
/// Persons: full names first, short forms to the full name they shorten, bare names occurrence by occurrence.
void join_persons(const Work& work, Joining& joining);
/// Organizations: acronyms, known aliases, names cut short.
void join_bodies(const Work& work, Joining& joining);
/// Places and everything else: spellings, states under their several names.
void join_places(const Work& work, Joining& joining);

/// All of it: makes the entities with their name mentions.
void join_names(Work& work);

}  // namespace cotejo::entities
