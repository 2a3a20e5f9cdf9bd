// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "reading/events/grouping.h"
#include "reading/events/telling.h"

namespace cotejo::events {

/// What was said and done at a meeting or on a visit was so on its day, at its place and before its other party: events
/// told after a meeting by those who met get from it what they lack. `events` and `groups` run together.
void share_settings(const Scene& scene, const std::vector<Telling>& tellings, const std::vector<Group>& groups,
                    std::vector<Event>& events);

}  // namespace cotejo::events
