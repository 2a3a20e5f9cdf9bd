// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "conllu.h"

namespace cotejo::train {

/// A label for each word of a sentence; the empty string where the treebank does not tell.
using Labels = std::vector<std::string>;

/// "B-PER", "I-PER", ... with the types PER, ORG, LOC, MISC, DATE, NUM, and "O": from NE= in MISC, or from the entity
/// classes of EAGLES tags (np0000p) and MWE= as UD-AnCora has them. Names without a class (np00000, NAME) are not told.
[[nodiscard]] Labels name_labels(const GoldSentence& sentence);

/// "time", "place", "agent" on the head words of such adjuncts, "O" on the others: from Func= in MISC. In documents
/// whose adjuncts are never told apart (`told` false) those that are just adjuncts are left open.
[[nodiscard]] Labels adjunct_labels(const GoldSentence& sentence, bool told);

/// Whether some adjunct of a sentence is one of time or place.
[[nodiscard]] bool tells_adjuncts(const GoldSentence& sentence);

}  // namespace cotejo::train
