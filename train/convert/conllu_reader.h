// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <vector>

#include "base/result.h"
#include "draft.h"

namespace cotejo::convert {

/// CoNLL-U with all its columns as they are written, but for empty nodes (train/conllu.h keeps what the reading uses).
/// `Draft::tree` has the ids alone. Fails with malformed and file:line.
Result<std::vector<Draft>> read_words(const std::filesystem::path& file);

}  // namespace cotejo::convert
