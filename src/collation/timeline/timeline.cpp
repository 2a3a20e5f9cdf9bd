// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "collation/timeline/timeline.h"

#include <algorithm>
#include <tuple>

#include "values/date.h"

namespace cotejo::timeline {

std::vector<TimelineEntry> timeline_of(const std::vector<Fact>& facts) {
  std::vector<std::tuple<Date, Date, double, FactIndex>> dated;
  for (FactIndex f = 0; f < facts.size(); ++f) {
    if (!facts[f].when) continue;
    if (const auto days = days_of(*facts[f].when)) dated.emplace_back(days->first, days->last, -facts[f].weight, f);
  }
  std::sort(dated.begin(), dated.end());
  std::vector<TimelineEntry> timeline;
  for (const auto& [first, last, weight, fact] : dated) timeline.push_back({*facts[fact].when, fact});
  return timeline;
}

}  // namespace cotejo::timeline
