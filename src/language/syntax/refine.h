// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "values/tagged.h"

namespace cotejo::syntax {

/// Adds what the training treebanks do not tell apart and reading needs, by rules over a sentence's finished tree:
/// passive subjects and auxiliaries, agents (por ...), prepositional complements, relative clauses.
void refine_relations(Tagged& text, const Sentence& sentence);

}  // namespace cotejo::syntax
