// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <cstdio>

#include "cli/commands/commands.h"
#include "cli/session.h"
#include "cli/show_story.h"
#include "formats/story_json.h"
#include "library/library.h"

namespace cotejo::cli {

namespace {

/// The readings of a story's articles, in its order. Fails where the library lost one.
Result<std::vector<Reading>> readings_of(const library::Library& library, const std::vector<std::string>& article_ids) {
  std::vector<Reading> readings;
  for (const std::string& id : article_ids) {
    const auto document = library.reading_document(id);
    if (!document) return document.error();
    if (!*document)
      return Error{ErrorCode::malformed, "the library holds a story, and not its article " + id + "; add it again"};
    auto reading = formats::reading_from_json(**document);
    if (!reading) return reading.error();
    readings.push_back(std::move(*reading));
  }
  return readings;
}

}  // namespace

int show_command(const Options& options) {
  const auto library = library::Library::open(options.library_file());
  if (!library) return complain(library.error()), kSomeFailed;
  const std::string& id = options.names.front();
  const auto document = library->story_document(id);
  if (!document) return complain(document.error()), kSomeFailed;
  if (!*document) {
    complain({ErrorCode::not_found, "no one story of that id; `cotejo stories` lists them", id});
    return kSomeFailed;
  }
  if (options.json) return std::printf("%s\n", (*document)->c_str()), kAllRead;
  const auto ids = formats::story_article_ids(**document);
  if (!ids) return complain(ids.error()), kSomeFailed;
  const auto readings = readings_of(*library, *ids);
  if (!readings) return complain(readings.error()), kSomeFailed;
  std::vector<const Reading*> members;
  for (const Reading& reading : *readings) members.push_back(&reading);
  const auto collation = formats::story_from_json(**document, members);
  if (!collation) return complain(collation.error()), kSomeFailed;
  show_story(Terminal(options), *collation, members, {options.explain, options.all});
  return kAllRead;
}

}  // namespace cotejo::cli
