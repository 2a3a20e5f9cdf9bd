// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "language/syntax/readings.h"
#include "treebank.h"

namespace cotejo::train {

/// Endings and whole forms with their rules, as a section of the model file.
[[nodiscard]] std::string learn_lemmas(const std::vector<Example>& examples, syntax::Readings& readings);

}  // namespace cotejo::train
