// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "tree.h"

namespace cotejo::convert {

/// Bracketed trees as CESS-ESP writes them (ISO-8859-1; a tree starts with a line that holds "(" alone). A tree whose
/// brackets do not close is closed at the start of the next; brackets too many are passed over.
Result<std::vector<Tree>> read_brackets(const std::filesystem::path& file);
/// The same from UTF-8.
[[nodiscard]] std::vector<Tree> parse_brackets(std::string_view text, const std::string& document);

}  // namespace cotejo::convert
