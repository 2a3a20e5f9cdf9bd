// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include <cstdio>

#include "cli/commands/commands.h"
#include "cli/session.h"
#include "cli/show_story.h"
#include "formats/story_json.h"

namespace cotejo::cli {

int collate_command(const Options& options) {
  const auto pipeline = load_pipeline(options);
  if (!pipeline) return kUsage;
  const Terminal terminal(options);
  std::vector<Reading> readings;
  const bool all_read = read_all(options, *pipeline, [&](Reading reading) { readings.push_back(std::move(reading)); });
  bool first = true;
  for (const CollatedStory& item : pipeline->collate(readings)) {
    std::vector<const Reading*> members;
    for (const ReadingIndex index : item.story.readings) members.push_back(&readings[index]);
    if (options.json) {
      std::printf("%s\n", formats::story_to_json(item.collation, members, options.json_options()).c_str());
      continue;
    }
    if (!std::exchange(first, false)) std::printf("\n\n");
    show_story(terminal, item.collation, members, {options.explain, options.all});
    if (!options.explain) continue;
    for (std::size_t i = 0; i < item.story.why.size(); ++i) {
      terminal.print(terminal.dim(members[i]->article.file + ": " + item.story.why[i].detail), 2, 4);
    }
  }
  return all_read ? kAllRead : kSomeFailed;
}

}  // namespace cotejo::cli
