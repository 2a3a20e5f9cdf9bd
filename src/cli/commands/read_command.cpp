// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include <cstdio>

#include "cli/commands/commands.h"
#include "cli/session.h"
#include "cli/show_reading.h"
#include "cli/web.h"

namespace cotejo::cli {

int read_command(const Options& options) {
  const auto pipeline = load_pipeline(options);
  if (!pipeline) return kUsage;
  const Terminal terminal(options);
  bool first = true;
  const auto show = [&](const Reading& reading) {
    if (options.json) {
      std::printf("%s\n", formats::reading_to_json(reading, options.json_options()).c_str());
      return;
    }
    if (!std::exchange(first, false)) std::printf("\n\n");
    show_reading(terminal, reading, options.explain);
  };
  Options files = options;
  const std::vector<std::string> urls = take_urls(files.names);
  const bool all_read = files.names.empty() || read_all(files, *pipeline, show);
  const bool all_fetched = urls.empty() || read_urls(options, *pipeline, urls, show);
  return all_read && all_fetched ? kAllRead : kSomeFailed;
}

}  // namespace cotejo::cli
