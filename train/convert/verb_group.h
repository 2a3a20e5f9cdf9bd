// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "frame.h"

namespace cotejo::convert {

/// Hangs the verbs of a verb group on each other. False, and nothing is done, where the node is no group of verbs
/// alone.
bool join_verbs(Frame& frame, int node);

/// The verb of a group that a dependent of the clause belongs to; the head of `group` where that is no verb group.
[[nodiscard]] int governor(const Frame& frame, int group, int child);

/// The child of a clause that is the predicate of its copula; kNobody where there is none.
[[nodiscard]] int predicate_of_copula(const Frame& frame, int node, int verb);
/// Puts the predicate in the place of its copula. A verb that governs the copula ("sigue siendo") keeps its own.
void raise_predicate(Frame& frame, int node, int verb, int predicate);

}  // namespace cotejo::convert
