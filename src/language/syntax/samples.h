// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

#include "values/tagged.h"

namespace cotejo::syntax {

/// Analysed sentences as they lie in a model, for the test on loading.
[[nodiscard]] std::string sample_bytes(const Tagged& text);
/// The sentences with their analyses. False where the bytes are no samples.
[[nodiscard]] bool read_samples(std::string_view bytes, Tagged& out);

/// Sentences of words set off by blanks, a sentence a line, without analyses.
[[nodiscard]] Tagged sample_text(std::string_view lines);

}  // namespace cotejo::syntax
