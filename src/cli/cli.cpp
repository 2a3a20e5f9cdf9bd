// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/cli.h"

#include <csignal>
#include <map>

#include "cli/commands/commands.h"
#include "cli/options.h"

namespace cotejo::cli {

int run(const std::vector<std::string>& arguments) {
  // A reader that has seen enough (`cotejo read ... | head`) ends the program quietly.
  std::signal(SIGPIPE, SIG_DFL);
  const Parsed parsed = parse_arguments(arguments.empty() ? std::vector<std::string>{"--help"} : arguments);
  if (!parsed.options) return parsed.status;
  static const std::map<std::string, int (*)(const Options&)> kCommands{
      {"read", read_command},   {"parse", parse_command},     {"collate", collate_command}, {"add", add_command},
      {"watch", watch_command}, {"stories", stories_command}, {"show", show_command},       {"serve", serve_command}};
  return kCommands.at(parsed.options->command)(*parsed.options);
}

}  // namespace cotejo::cli
