// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "reading/times/times.h"
#include "values/reading.h"

namespace cotejo::dating {

/// The day on which the article was written, from the candidates of intake and the time expressions (unresolved):
/// printed dates, weekdays that fit days of the month, brackets of other dates. Nothing where it cannot be known; never
/// today.
[[nodiscard]] Published solve(const Article& article, const Tagged& tagged, const std::vector<times::RawTime>& found);

}  // namespace cotejo::dating
