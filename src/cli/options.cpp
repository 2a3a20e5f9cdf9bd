// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/options.h"

#include <CLI/CLI.hpp>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <iostream>

#include "base/version.h"
#include "cli/flags.h"
#include "library/library.h"

namespace cotejo::cli {

namespace {

bool takes(std::string_view commands, std::string_view command) {
  if (commands == "*") return true;
  for (std::size_t at = 0; at < commands.size();) {
    const auto blank = std::min(commands.find(' ', at), commands.size());
    if (commands.substr(at, blank - at) == command) return true;
    at = blank + 1;
  }
  return false;
}

void add_flag(CLI::App& app, const Flag& flag, Options& options) {
  const std::string name(flag.name);
  const std::string help(flag.help);
  CLI::Option* const option = std::visit(
      [&](auto target) -> CLI::Option* {
        using Target = std::decay_t<decltype(options.*target)>;
        if constexpr (std::is_same_v<Target, bool>) {
          return app.add_flag(name, options.*target, help);
        } else {
          return app.add_option(name, options.*target, help)->type_name(std::string(flag.value));
        }
      },
      flag.target);
  option->group(std::string(flag.category));
}

/// "90s", "15m", "2h", "1d".
std::optional<fetch::Seconds> duration(std::string_view text) {
  fetch::Seconds number = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (failed != std::errc() || end + 1 != text.data() + text.size() || number < 0 || number > 1'000'000)
    return std::nullopt;
  const fetch::Seconds unit = *end == 's' ? 1 : *end == 'm' ? 60 : *end == 'h' ? 3600 : *end == 'd' ? 86400 : 0;
  const fetch::Seconds seconds = number * unit;
  if (seconds < 60 || seconds > 7 * 86400) return std::nullopt;
  return seconds;
}

void add_checks(CLI::App& app) {
  if (auto* colour = app.get_option_no_throw("--color")) colour->check(CLI::IsMember({"auto", "always", "never"}));
  if (auto* threads = app.get_option_no_throw("--threads")) threads->check(CLI::Range(0, 256));
  if (auto* size = app.get_option_no_throw("--max-mb")) size->check(CLI::Range(1, 4096));
  if (auto* width = app.get_option_no_throw("--width")) width->check(CLI::Range(20, 1000));
  if (auto* port = app.get_option_no_throw("--port")) port->check(CLI::Range(0, 65535));
  if (auto* delay = app.get_option_no_throw("--delay")) delay->check(CLI::Range(0, 3600));
  if (auto* every = app.get_option_no_throw("--every")) {
    every->check([](const std::string& text) {
      return duration(text) ? std::string()
                            : "'" + text + "' is no time between a minute and a week; write 15m, 2h or 1d";
    });
  }
  if (auto* day = app.get_option_no_throw("--given-day")) {
    day->check([](const std::string& text) {
      return text.size() == 10 && Date::parse(text) ? std::string() : "'" + text + "' is no day; write YYYY-MM-DD";
    });
  }
}

}  // namespace

IntakeOptions Options::intake() const {
  IntakeOptions intake;
  intake.max_bytes = static_cast<std::uintmax_t>(max_mb) << 20;
  intake.any_language = any_language;
  intake.clean = clean;
  if (!given_day.empty()) intake.given_day = Date::parse(given_day);
  return intake;
}

fetch::FetchOptions Options::fetching() const {
  fetch::FetchOptions fetching;
  fetching.user_agent = user_agent;
  fetching.allow_private = allow_private;
  fetching.delay = std::chrono::seconds(delay);
  fetching.limits.max_bytes = std::min(fetching.limits.max_bytes, static_cast<std::uint64_t>(max_mb) << 20);
  fetching.limits.max_expanded = static_cast<std::uint64_t>(max_mb) << 20;
  return fetching;
}

fetch::Seconds Options::every_seconds() const {
  return duration(every).value_or(15 * 60);
}

Result<Paths> Options::paths() const {
  if (home.empty()) return find_paths();
  return find_paths(std::filesystem::path(home));
}

std::filesystem::path Options::library_file() const {
  return library.empty() ? library::Library::default_file() : std::filesystem::path(library);
}

Parsed parse_arguments(const std::vector<std::string>& arguments) {
  Options options;
  CLI::App app{
      "cotejo lays news accounts side by side: what happened, who says so, how sure it is, and where the accounts "
      "part.",
      "cotejo"};
  app.set_version_flag("--version", kVersion);
  app.require_subcommand(1);
  app.footer(
      "`cotejo COMMAND --help` tells more. Exit status: 0 all read, 1 some inputs failed (each is named), 2 wrong "
      "usage.");
  for (const Command& command : command_table()) {
    CLI::App* const sub = app.add_subcommand(std::string(command.name), std::string(command.summary));
    sub->footer(std::string(command.manual));
    if (!command.arguments.empty()) {
      auto* names = sub->add_option(
          std::string(command.arguments == "STORY" ? "story" : "paths"), options.names,
          command.arguments == "STORY"     ? "the id of a story; with --versions, the id or the URL of an article"
          : command.arguments == "FEED..." ? "OPML files, or addresses of feeds"
                                           : "files, folders, or - for standard input; read and add: URLs, too");
      names->required()->type_name("");
      if (command.arguments == "STORY") names->expected(1);
    }
    for (const Flag& flag : flag_table()) {
      if (takes(flag.commands, command.name)) add_flag(*sub, flag, options);
    }
    add_checks(*sub);
  }
  std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
  try {
    app.parse(reversed);
  } catch (const CLI::ParseError& error) {
    const int code = app.exit(error, std::cout, std::cerr);
    return {std::nullopt, code == 0 ? kAllRead : kUsage};
  }
  options.command = app.get_subcommands().front()->get_name();
  return {std::move(options), kAllRead};
}

}  // namespace cotejo::cli
