// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "intake/draft.h"
#include "intake/intake.h"

namespace cotejo::intake {

/// Tells a draft's lines apart and makes an article of them. The caller adds what belongs to the file: id, names, raw
/// source. Fails with empty, too_large, not_article or other_language.
[[nodiscard]] Result<Article> assemble(Draft draft, const Lexicon& lexicon, const IntakeOptions& options);

}  // namespace cotejo::intake
