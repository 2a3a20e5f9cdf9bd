// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "collation/actors/actors.h"
#include "collation/facts/alike.h"
#include "collation/facts/report_view.h"
#include "values/collation.h"

namespace cotejo::facts {

/// Reports of one event joined, across articles and, where different sources tell it, within one. Each group lists
/// indices of views in order; groups are in order of their first view.
[[nodiscard]] std::vector<std::vector<std::uint32_t>> join_reports(const std::vector<ReportView>& views,
                                                                   const KindRelations& kinds,
                                                                   const actors::ActorTable& actors);

/// A group told as a fact: parties, day, place, status, plan and outcome. Label, origins and silence are others' work.
[[nodiscard]] Fact fact_of(const std::vector<std::uint32_t>& group, const std::vector<ReportView>& views,
                           const std::vector<const Reading*>& readings, const actors::ActorTable& actors);

}  // namespace cotejo::facts
