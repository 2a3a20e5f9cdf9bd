// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <vector>

#include "base/result.h"
#include "language/keys/keys.h"
#include "treebank.h"

namespace cotejo::train {

/// Writes sentences as numbers for train/network (examples.py tells the files and what they hold). `labels` is a folder
/// prepared before, whose numbering is kept and whose labels are the only ones known; empty for a new numbering.
Outcome write_examples(const std::vector<Example>& examples, KeyMaker& keys, const std::filesystem::path& folder,
                       const std::filesystem::path& labels);

}  // namespace cotejo::train
