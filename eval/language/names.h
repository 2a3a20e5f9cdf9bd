// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <map>
#include <string>

#include "language/language.h"
#include "ud_score.h"

namespace cotejo::eval {

/// Names found in a file of the CoNLL-2002 task (a token, other columns, an IOB2 tag a line; an empty line after each
/// sentence), counted as there: a name is right where its first and last token and its type are. By type, with "all"
/// for the sum and "untyped" where types do not count. The corpus does not mark where an article ends: `batch`
/// sentences are one.
/// `given` says that the corpus's tokens are kept; else its tokens are written as text and read as any other.
Result<std::map<std::string, Ratio>> score_names(const std::filesystem::path& file, const Language& language,
                                                 std::size_t batch, bool given);

}  // namespace cotejo::eval
