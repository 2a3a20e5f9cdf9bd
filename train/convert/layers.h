// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "draft.h"

namespace cotejo::convert {

/// What Universal Dependencies have no place for: kinds of names (PER, ORG, LOC, MISC; NAME
/// where the treebank does not tell), dates and numbers of leaves (UdWord::name) and the
/// functions of constituents on their head words (UdWord::function; the highest constituent counts).
void add_layers(Draft& draft);

}  // namespace cotejo::convert
