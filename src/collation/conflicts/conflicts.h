// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "collation/actors/actors.h"
#include "collation/conflicts/quantities.h"
#include "collation/facts/report_view.h"
#include "values/collation.h"

namespace cotejo::conflicts {

/// Where the reports of one fact cannot all be exactly so, slot by slot, each with its kind. A plan and an outcome that
/// differ are a changed plan; a value inside another's is only more precise; a later figure of the same source is a
/// revision.
[[nodiscard]] std::vector<Conflict> find_conflicts(FactIndex index, const Fact& fact,
                                                   const std::vector<const facts::ReportView*>& reports,
                                                   const std::vector<const Reading*>& readings,
                                                   const actors::ActorTable& actors, const QuantityFinder& quantities);

}  // namespace cotejo::conflicts
