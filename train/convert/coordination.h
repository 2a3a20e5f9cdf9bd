// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "frame.h"

namespace cotejo::convert {

/// True for a node of two conjuncts or more.
[[nodiscard]] bool is_coordination(const Frame& frame, int node);

/// Makes the first conjunct the head of a coordination, hangs the others on it and conjunctions and marks on the
/// conjunct behind them.
void coordinate(Frame& frame, int node);

}  // namespace cotejo::convert
