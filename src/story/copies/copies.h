// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "values/reading.h"
#include "values/story.h"

namespace cotejo::copies {

/// Who carries whose words, among some readings.
///
/// Idea: every body is a set of runs of six words (folded); the share of an article's runs that stand in another tells
/// how much of it was taken over. Runs that stand in many articles (a legal notice) count for nobody. Direction: the
/// one that names the agency is taken from it, else the later day copies the earlier, else the part copies the whole;
/// the lower article id decides what is left.
///
/// Fails on rewritten text (no common runs), which is no copy in words but may be one in substance: the origins of
/// facts tell that. Cost: one pass over all words, and one look-up a run. For each article at most one copy is
/// reported: of the article it overlaps most.
[[nodiscard]] std::vector<Copy> find_copies(const std::vector<const Reading*>& readings);

}  // namespace cotejo::copies
