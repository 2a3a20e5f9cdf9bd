// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <cstdio>

#include "cli/commands/commands.h"
#include "cli/session.h"
#include "cli/show_story.h"
#include "cli/show_versions.h"
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

Result<std::vector<ShownVersion>> versions_of(const library::Library& library, const std::string& article) {
  const auto rows = library.versions(article);
  if (!rows) return rows.error();
  if (rows->empty()) {
    return Error{ErrorCode::not_found, "no one article of that id or address; give all of it", article};
  }
  std::vector<ShownVersion> versions;
  std::vector<std::string> ids;
  for (const library::VersionRow& row : *rows) ids.push_back(row.id);
  const auto readings = readings_of(library, ids);
  if (!readings) return readings.error();
  for (std::size_t i = 0; i < rows->size(); ++i) {
    const library::VersionRow& row = (*rows)[i];
    auto urls = library.urls(row.id);
    if (!urls) return urls.error();
    versions.push_back({row.id, row.seen, row.current, std::move(*urls), (*readings)[i].article.text});
  }
  return versions;
}

}  // namespace

int show_command(const Options& options) {
  const auto library = library::Library::open(options.library_file());
  if (!library) return complain(library.error()), kSomeFailed;
  const std::string& id = options.names.front();
  if (options.versions) {
    const auto versions = versions_of(*library, id);
    if (!versions) return complain(versions.error()), kSomeFailed;
    return show_versions(Terminal(options), *versions), kAllRead;
  }
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
