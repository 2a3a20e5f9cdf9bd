// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "draft.h"
#include "rules.h"

namespace cotejo::convert {

/// What only the finished tree tells: an object beside a complement clause is indirect, clitics are dative where their
/// function says so, "unos" that determines nothing is a pronoun.
void refine(Draft& draft, const Rules& rules);

}  // namespace cotejo::convert
