// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <vector>

#include "reading/events/scene.h"

namespace cotejo::events {

/// A place of the text that tells an event.
struct Trigger {
  std::uint32_t head = 0;   ///< the word that names it
  std::uint32_t first = 0;  ///< words [first, last) are the trigger as one would quote it
  std::uint32_t last = 0;
  const Entry* entry = nullptr;
  const LightVerb* light = nullptr;  ///< "celebrar" of "celebraron una cumbre"
  std::uint32_t verb = 0;            ///< the verb whose tense and clause count: the light verb, or the head
  bool noun = false;
  bool known = true;  ///< a row of the tables is about it

  /// Told as news of its own, and not only spoken of ("la cumbre").
  [[nodiscard]] bool asserted() const { return !noun || light != nullptr; }
};

/// All triggers of the article, in text order. One pass over the words.
[[nodiscard]] std::vector<Trigger> find_triggers(const Scene& scene);

/// Any word as if it told an event; of an auxiliary or copula, what its clause tells.
[[nodiscard]] Trigger trigger_at(const Scene& scene, std::uint32_t word);

}  // namespace cotejo::events
