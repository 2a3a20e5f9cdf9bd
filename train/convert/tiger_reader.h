// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "tree.h"

namespace cotejo::convert {

/// Trees in TIGER-XML, with the treebank's own categories, labels (Node::function) and tags. Constituents that are
/// broken in two are one node: leaves have their place in the text (Node::place). Several roots get one above them.
Result<std::vector<Tree>> read_tiger(const std::filesystem::path& file);
/// The same from memory; `name` is the document and stands in messages.
Result<std::vector<Tree>> parse_tiger(std::string_view xml, const std::string& name);

}  // namespace cotejo::convert
