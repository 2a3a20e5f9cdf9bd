// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "reading/events/trigger.h"

namespace cotejo::events {

struct Status {
  EventStatus value = EventStatus::happened;
  std::string reason;  ///< for the user: "future tense", "'planear' governs it"
};

/// How the article presents what the trigger tells: from its tense and mood, negation, and what governs it.
[[nodiscard]] Status status_of(const Scene& scene, const Trigger& trigger);

}  // namespace cotejo::events
