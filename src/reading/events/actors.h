// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <vector>

#include "reading/events/frame.h"

namespace cotejo::events {

/// Who did what to whom: the frame's arguments as entities and spans.
struct Actors {
  std::vector<EntityIndex> who;
  std::vector<EntityIndex> whom;
  std::optional<Span> object;
  std::vector<EntityIndex> where;  ///< only what the trigger's own arguments tell
};

[[nodiscard]] Actors actors_of(const Scene& scene, const Trigger& trigger, const Frame& frame);

/// The words of a phrase as one would quote them: without its preposition, "que" and outer quotation marks, and without
/// what stands from the word `limit` on.
[[nodiscard]] Span quoted_phrase(const Scene& scene, std::uint32_t head, std::uint32_t limit = ~0U);

}  // namespace cotejo::events
