// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "pipeline/inputs.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <set>
#include <system_error>

#include "base/paths.h"

namespace cotejo {
namespace fs = std::filesystem;

namespace {

bool hidden(const fs::path& path) {
  const std::string name = path.filename().string();
  return name.size() > 1 && name.front() == '.';
}

/// Files of a folder, at all depths, by path. Links to folders are not followed: they can lead round in circles.
std::vector<std::string> files_below(const fs::path& folder, std::vector<Error>& failures) {
  std::vector<std::string> files;
  std::error_code failed;
  fs::recursive_directory_iterator entries(folder, fs::directory_options::skip_permission_denied, failed);
  if (failed)
    failures.push_back({ErrorCode::not_readable, "the folder cannot be read: " + failed.message(), folder.string()});
  while (!failed && entries != fs::recursive_directory_iterator()) {
    const fs::directory_entry& entry = *entries;
    std::error_code ignored;
    if (hidden(entry.path())) {
      if (entry.is_directory(ignored)) entries.disable_recursion_pending();
    } else if (entry.is_regular_file(ignored)) {
      files.push_back(entry.path().string());
    }
    entries.increment(failed);
  }
  std::sort(files.begin(), files.end());
  return files;
}

Result<std::string> standard_input(std::uintmax_t limit) {
  std::string bytes;
  std::string chunk(1U << 16, '\0');
  while (const std::size_t got = std::fread(chunk.data(), 1, chunk.size(), stdin)) {
    bytes.append(chunk, 0, got);
    if (bytes.size() > limit) {
      return Error{ErrorCode::too_large,
                   fmt::format("more than {} MB on standard input; raise --max-mb or cut it up", limit >> 20), "-"};
    }
  }
  return bytes;
}

}  // namespace

InputList expand_inputs(const std::vector<std::string>& named) {
  InputList list;
  std::set<std::string> seen;
  const auto add = [&](const std::string& path) {
    if (seen.insert(path).second) list.paths.push_back(path);
  };
  for (const std::string& name : named) {
    std::error_code failed;
    if (name == "-") {
      add(name);
    } else if (fs::is_directory(name, failed)) {
      const auto files = files_below(name, list.failures);
      if (files.empty()) list.failures.push_back({ErrorCode::empty, "a folder without files", name});
      for (const std::string& file : files) add(file);
    } else if (fs::exists(name, failed)) {
      add(name);
    } else {
      list.failures.push_back({ErrorCode::not_found, "no such file or folder", name});
    }
  }
  return list;
}

Result<std::string> input_bytes(const std::string& path, std::uintmax_t limit) {
  return path == "-" ? standard_input(limit) : read_file(path, limit);
}

}  // namespace cotejo
