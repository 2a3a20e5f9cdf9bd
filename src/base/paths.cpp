// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "base/paths.h"

#include <fmt/format.h>

#include <cstdlib>
#include <fstream>
#include <string>
#include <system_error>
#include <vector>

namespace cotejo {
namespace fs = std::filesystem;

namespace {

bool holds_tables(const fs::path& root) {
  std::error_code ignored;
  return fs::is_directory(root / "data" / "es", ignored);
}

void add_with_parents(std::vector<fs::path>& places, fs::path start) {
  for (int depth = 0; depth < 6 && !start.empty(); ++depth) {
    places.push_back(start);
    if (start == start.parent_path()) break;
    start = start.parent_path();
  }
}

}  // namespace

Result<Paths> find_paths(const std::optional<fs::path>& given) {
  std::vector<fs::path> places;
  std::error_code ignored;
  if (given) {
    places.push_back(*given);
  } else {
    if (const char* home = std::getenv("COTEJO_HOME")) places.emplace_back(home);
    const fs::path program = fs::read_symlink("/proc/self/exe", ignored);
    if (!program.empty()) {
      places.push_back(program.parent_path().parent_path() / "share" / "cotejo");
      add_with_parents(places, program.parent_path());
    }
    add_with_parents(places, fs::current_path(ignored));
  }
  std::string tried;
  for (const fs::path& place : places) {
    if (holds_tables(place)) return Paths{place};
    tried += "\n  " + place.string();
  }
  return Error{ErrorCode::not_found,
               "the language tables (a folder with data/es) were not found; set COTEJO_HOME to the folder that holds "
               "them. Tried:" +
                   tried};
}

Result<std::string> read_file(const fs::path& file, std::uintmax_t limit) {
  std::error_code failed;
  const auto status = fs::status(file, failed);
  if (failed || !fs::exists(status)) return Error{ErrorCode::not_found, "no such file", file.string()};
  if (fs::is_directory(status)) return Error{ErrorCode::not_readable, "is a folder, not a file", file.string()};
  const std::uintmax_t size = fs::is_regular_file(status) ? fs::file_size(file, failed) : 0;
  if (size > limit) {
    return Error{ErrorCode::too_large,
                 fmt::format("{} MB, over the limit of {} MB for one file", size >> 20, limit >> 20), file.string()};
  }
  std::ifstream in(file, std::ios::binary);
  if (!in) return Error{ErrorCode::not_readable, "cannot be opened: check its permissions", file.string()};
  std::string bytes(static_cast<std::size_t>(size), '\0');
  in.read(bytes.data(), static_cast<std::streamsize>(size));
  bytes.resize(static_cast<std::size_t>(in.gcount()));
  return bytes;
}

}  // namespace cotejo
