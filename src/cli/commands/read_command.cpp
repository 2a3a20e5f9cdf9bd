// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include <cstdio>

#include "cli/commands/commands.h"
#include "cli/session.h"
#include "cli/show_reading.h"

namespace cotejo::cli {

int read_command(const Options& options) {
  const auto pipeline = load_pipeline(options);
  if (!pipeline) return kUsage;
  const Terminal terminal(options);
  bool first = true;
  const bool all_read = read_all(options, *pipeline, [&](const Reading& reading) {
    if (options.json) {
      std::printf("%s\n", formats::reading_to_json(reading, options.json_options()).c_str());
      return;
    }
    if (!std::exchange(first, false)) std::printf("\n\n");
    show_reading(terminal, reading, options.explain);
  });
  return all_read ? kAllRead : kSomeFailed;
}

}  // namespace cotejo::cli
