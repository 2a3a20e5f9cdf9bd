// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

namespace cotejo::cli {

/// Runs the program; the exit status is 0 (all read), 1 (some inputs failed) or 2 (wrong usage).
int run(const std::vector<std::string>& arguments);

}  // namespace cotejo::cli
