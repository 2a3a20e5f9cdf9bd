// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <optional>

#include "base/result.h"

namespace cotejo {

/// Where the linguistic knowledge lies: the folder that holds `data/es` and `models/es`.
struct Paths {
  std::filesystem::path root;

  [[nodiscard]] std::filesystem::path tables(const char* language = "es") const { return root / "data" / language; }
  [[nodiscard]] std::filesystem::path models(const char* language = "es") const { return root / "models" / language; }
};

/// Looks, in this order, at `given`, at $COTEJO_HOME, beside the program (`../share/cotejo` when installed, the folders
/// above it when run from a build folder) and at the working directory and its parents. Fails with not_found and the
/// list of places tried.
[[nodiscard]] Result<Paths> find_paths(const std::optional<std::filesystem::path>& given = {});

/// A whole file. Fails with not_found, not_readable, or too_large (over `limit` bytes; nothing is read then).
[[nodiscard]] Result<std::string> read_file(const std::filesystem::path& file, std::uintmax_t limit = 64ULL << 20);

}  // namespace cotejo
