// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "draft.h"
#include "rules.h"

namespace cotejo::convert {

/// Hangs all words of the draft on each other; one is left, the root.
void attach_words(Draft& draft, const Rules& rules);

}  // namespace cotejo::convert
