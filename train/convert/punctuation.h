// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "draft.h"

namespace cotejo::convert {

/// Marks hang on the head of the constituent that holds them; a comma or semicolon that ends one conjunct is moved to
/// the next, where that follows at once.
void move_commas(Draft& draft);

}  // namespace cotejo::convert
