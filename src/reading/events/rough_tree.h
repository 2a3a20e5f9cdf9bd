// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <vector>

#include "values/tagged.h"

namespace cotejo::events {

/// Heads and relations of one sentence guessed from its tags alone, good enough to find who stands before a verb and
/// what after it. Writes to the sentence's words only.
void guess_tree(const Tagged& tagged, const Sentence& sentence, std::vector<std::int32_t>& head,
                std::vector<Deprel>& relation);

}  // namespace cotejo::events
