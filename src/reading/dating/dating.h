// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "reading/times/times.h"
#include "values/reading.h"

namespace cotejo::dating {

/// The day on which the article was written: as given by the user, else from intake's candidates (metadata, address,
/// printed dates), else a day that the text tells as its own ("este domingo (17.09.2023)"), else by the calendar:
/// weekdays that fit days of the month in one year only, bracketed by tenses and other dates. No value where more than
/// one day is left (a window then, if it is narrow); never today.
///
/// Where it fails: an article on the distant past ("el martes 12 de septiembre" of 1944) without newer dates is put too
/// early. Cost: days tried (at most 4000, usually none or some hundred) times expressions (at most 80).
[[nodiscard]] Published solve(const Article& article, const Tagged& tagged, const std::vector<times::RawTime>& found);

}  // namespace cotejo::dating
