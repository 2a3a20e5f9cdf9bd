// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"

namespace cotejo {

/// What a user names on the command line, spread out: files as given, folders as the files in them (all depths, by
/// name, hidden ones left out), "-" as standard input. Each path stands once.
struct InputList {
  std::vector<std::string> paths;
  std::vector<Error> failures;  ///< names without a file, folders without one
};
[[nodiscard]] InputList expand_inputs(const std::vector<std::string>& named);

/// All bytes of one input ("-" is standard input). Fails with not_found, not_readable or too_large; never reads over
/// `limit`.
[[nodiscard]] Result<std::string> input_bytes(const std::string& path, std::uintmax_t limit);

}  // namespace cotejo
