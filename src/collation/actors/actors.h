// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "values/collation.h"
#include "values/reading.h"

namespace cotejo::actors {

/// The entities of a story's articles, joined: one actor a person, body or place.
struct ActorTable {
  std::vector<Actor> actors;                ///< those named in most articles first
  std::vector<std::vector<ActorIndex>> of;  ///< [article][entity] -> actor
  std::vector<ActorIndex> stands_for;       ///< [actor]: the state that it acts as, or itself
  std::vector<ActorIndex> state;  ///< [actor]: the country it belongs to (a minister, a ministry, officials), or kNone

  std::vector<std::string> country;  ///< [actor]: code of the country that it is or lies in; empty where unknown
  std::vector<bool> is_state;        ///< [actor]: a country, or what several bodies belong to
  std::vector<bool> is_country;      ///< [actor]

  [[nodiscard]] ActorIndex actor(std::uint32_t article, EntityIndex entity) const {
    return entity == kNone ? kNone : of[article][static_cast<std::size_t>(entity)];
  }
  /// The actor, or the state where it acts as one: what reports are compared by.
  [[nodiscard]] ActorIndex acting(ActorIndex actor) const {
    return actor == kNone ? kNone : stands_for[static_cast<std::size_t>(actor)];
  }

  /// How one place lies to another.
  enum class Places { same, inside, unknown, apart };
  [[nodiscard]] Places relate_places(ActorIndex a, ActorIndex b) const;
};

/// Joins by identifiers (country codes, gazetteer), by spelling-proof names, and surnames with the one full name that
/// they fit. Two full names that differ stay two actors; a bare surname that fits two of them stays alone.
[[nodiscard]] ActorTable join_actors(const std::vector<const Reading*>& readings);

}  // namespace cotejo::actors
