// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/cli.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "formats/reading_json.h"
#include "formats/story_json.h"
#include "pipeline/pipeline.h"

namespace cotejo::cli {
namespace fs = std::filesystem;

int run(const std::vector<std::string>& arguments) {
  if (arguments.empty()) return 2;
  const auto paths = find_paths();
  if (!paths) return std::fprintf(stderr, "cotejo: %s\n", paths.error().text().c_str()), 2;
  const auto pipeline = Pipeline::load(*paths);
  if (!pipeline) return std::fprintf(stderr, "cotejo: %s\n", pipeline.error().text().c_str()), 2;
  IntakeOptions options;
  formats::JsonOptions json;
  std::vector<std::string> files;
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    if (arguments[i] == "--json") continue;
    if (arguments[i] == "--explain") {
      json.explain = true;
    } else if (arguments[i] == "--given-day" && i + 1 < arguments.size()) {
      options.given_day = Date::parse(arguments[++i]);
    } else if (fs::is_directory(arguments[i])) {
      for (const auto& entry : fs::recursive_directory_iterator(arguments[i])) {
        if (entry.is_regular_file()) files.push_back(entry.path().string());
      }
    } else {
      files.push_back(arguments[i]);
    }
  }
  std::sort(files.begin(), files.end());
  bool failed = false;
  std::vector<Reading> readings;
  for (const std::string& file : files) {
    const auto bytes = read_file(file);
    if (!bytes) {
      std::fprintf(stderr, "cotejo: %s\n", bytes.error().text().c_str());
      failed = true;
      continue;
    }
    if (bytes->rfind("{\"format\": \"cotejo.reading/1\"", 0) == 0 ||
        bytes->rfind("{\"format\":\"cotejo.reading/1\"", 0) == 0) {
      for (std::size_t at = 0; at < bytes->size();) {
        const auto newline = std::min(bytes->find('\n', at), bytes->size());
        auto item = formats::reading_from_json(bytes->substr(at, newline - at));
        if (item) {
          readings.push_back(std::move(*item));
        } else {
          std::fprintf(stderr, "cotejo: %s\n", item.error().text().c_str());
          failed = true;
        }
        at = newline + 1;
      }
      continue;
    }
    for (auto& item : pipeline->read_bytes(*bytes, file, options)) {
      if (item) {
        readings.push_back(std::move(*item));
      } else {
        std::fprintf(stderr, "cotejo: %s\n", item.error().text().c_str());
        failed = true;
      }
    }
  }
  if (arguments[0] == "read") {
    for (const Reading& reading : readings) std::printf("%s\n", formats::reading_to_json(reading, json).c_str());
  } else {
    for (const CollatedStory& item : pipeline->collate(readings)) {
      std::vector<const Reading*> members;
      for (const ReadingIndex index : item.story.readings) members.push_back(&readings[index]);
      std::printf("%s\n", formats::story_to_json(item.collation, members, json).c_str());
    }
  }
  return failed ? 1 : 0;
}

}  // namespace cotejo::cli
