// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/paths.h"
#include "base/result.h"
#include "fetch/fetcher.h"
#include "formats/reading_json.h"
#include "intake/intake.h"

namespace cotejo::cli {

/// What the user asked for, checked. Filled from the flag table (flags.cpp), never parsed again.
struct Options {
  std::string command;
  std::vector<std::string> names;  ///< PATHs, or the STORY of `show`

  bool json = false;
  bool explain = false;
  bool all = false;
  bool quiet = false;
  bool any_language = false;
  bool clean = false;
  bool conllu = false;
  bool pretokenized = false;
  bool refined = false;
  bool statuses = false;
  bool allow_private = false;
  bool once = false;
  bool versions = false;
  std::string colour = "auto";
  std::string given_day;
  std::string library;
  std::string home;
  std::string host = "127.0.0.1";
  std::string name;
  std::string user_agent = fetch::default_user_agent();
  std::string every = "15m";
  int port = 8080;
  int delay = 2;
  int threads = 0;
  int max_mb = 64;
  int width = 0;

  [[nodiscard]] IntakeOptions intake() const;
  [[nodiscard]] fetch::FetchOptions fetching() const;
  [[nodiscard]] fetch::Seconds every_seconds() const;
  [[nodiscard]] formats::JsonOptions json_options() const { return {explain, -1}; }
  [[nodiscard]] Result<Paths> paths() const;
  [[nodiscard]] std::filesystem::path library_file() const;
};

/// Exit statuses of the program.
inline constexpr int kAllRead = 0;
inline constexpr int kSomeFailed = 1;
inline constexpr int kUsage = 2;

/// The options, or the exit status of a run that ends here (help printed: 0; wrong usage, said on stderr: 2).
struct Parsed {
  std::optional<Options> options;
  int status = kAllRead;
};
[[nodiscard]] Parsed parse_arguments(const std::vector<std::string>& arguments);

}  // namespace cotejo::cli
