// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "cli/commands/commands.h"
#include "cli/session.h"
#include "cli/terminal.h"
#include "library/library.h"

namespace cotejo::cli {

int stories_command(const Options& options) {
  const auto library = library::Library::open(options.library_file());
  if (!library) return complain(library.error()), kSomeFailed;
  const auto stories = library->stories();
  if (!stories) return complain(stories.error()), kSomeFailed;
  if (stories->empty()) {
    notice(options, fmt::format("no stories yet in {}; `cotejo add PATH...` puts articles there",
                                options.library_file().string()));
  }
  const Terminal terminal(options);
  for (const library::StoryRow& row : *stories) {
    if (options.json) {
      const nlohmann::ordered_json json = {{"id", row.id},
                                           {"title", row.title},
                                           {"from", row.from ? nlohmann::ordered_json(*row.from) : nullptr},
                                           {"to", row.to ? nlohmann::ordered_json(*row.to) : nullptr},
                                           {"articles", row.articles},
                                           {"facts", row.facts},
                                           {"conflicts", row.conflicts},
                                           {"outlets", row.outlets}};
      std::printf("%s\n", json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace).c_str());
      continue;
    }
    terminal.print(fmt::format("{} {}", terminal.cyan(row.id), terminal.bold(row.title)), 0, 4);
    terminal.print(terminal.dim(fmt::format("{} \u00b7 {} articles \u00b7 {} facts \u00b7 {} conflicts",
                                            row.from ? *row.from + " to " + row.to.value_or("?") : "undated",
                                            row.articles, row.facts, row.conflicts)),
                   4);
  }
  return kAllRead;
}

}  // namespace cotejo::cli
