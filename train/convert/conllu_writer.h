// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "draft.h"

namespace cotejo::convert {

/// The sentence as it would be written: no space before a comma, quotation marks close to what they hold. Sets
/// Token::space_after.
std::string set_text(Draft& draft);

/// One sentence in CoNLL-U with its comments, and an empty line. `why` adds Rule=LINE (of relations.tsv) to MISC.
[[nodiscard]] std::string to_conllu(const Draft& draft, const std::string& text, const std::string& comments, bool why);

}  // namespace cotejo::convert
