// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "language/syntax/parse_state.h"
#include "language/syntax/rows.h"

namespace cotejo::syntax {

/// The rows of a state's features: the words at the top of the stack and next in line, their children, what lies
/// between them (after Zhang and Nivre 2011), and the prepositions of nouns.
void parse_rows(const ParseInput& input, const ParseState& state, std::vector<Row>& out);

}  // namespace cotejo::syntax
