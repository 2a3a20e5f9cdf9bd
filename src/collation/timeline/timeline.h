// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "values/collation.h"

namespace cotejo::timeline {

/// The facts that have a place in the calendar, by first day, then by weight.
[[nodiscard]] std::vector<TimelineEntry> timeline_of(const std::vector<Fact>& facts);

}  // namespace cotejo::timeline
