// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "draft.h"
#include "morphology.h"

namespace cotejo::convert {

/// Makes the words of all leaves: contractions and verbs with clitics are parted, multiword leaves are cut at '_', and
/// the words of one leaf hang together already (flat, fixed, compound). The word that stands for the leaf has no head
/// yet, nor has the second word of a contraction or a clitic.
void make_words(Draft& draft, const Morphology& morphology);

}  // namespace cotejo::convert
