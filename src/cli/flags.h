// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>
#include <variant>
#include <vector>

#include "cli/options.h"

namespace cotejo::cli {

/// One flag of the program: the single source of parsing, of `--help`, and of the tests that walk over it.
struct Flag {
  std::string_view name;      ///< "--json"; with a short form "-q,--quiet"
  std::string_view value;     ///< what stands behind it in help ("FILE"); empty for a switch
  std::string_view commands;  ///< those that take it, separated by blanks; "*" for all
  std::string_view category;
  std::string_view help;
  std::variant<bool Options::*, int Options::*, std::string Options::*> target;
};

struct Command {
  std::string_view name;
  std::string_view arguments;  ///< "PATH...", "STORY", or nothing
  std::string_view summary;    ///< one line
  std::string_view manual;     ///< what it prints, and examples
};

[[nodiscard]] const std::vector<Flag>& flag_table();
[[nodiscard]] const std::vector<Command>& command_table();

}  // namespace cotejo::cli
