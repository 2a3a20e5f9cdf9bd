// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// serve_documents LIBRARY DOCUMENTS...: makes a fresh library of JSON documents, one a line (`cotejo.reading/1`,
// `cotejo.story/1`), and serves it at a free port until its input ends. What the page's browser test looks at.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "library/library.h"
#include "server/server.h"

namespace {

using cotejo::library::Library;
using cotejo::library::StoredStory;
using Json = nlohmann::json;

std::optional<std::string> text_or_nothing(const Json& value) {
  return value.is_string() ? std::optional(value.get<std::string>()) : std::nullopt;
}

bool keep_reading(Library& library, const Json& reading, const std::string& line) {
  const Json& article = reading.at("article");
  const std::string id = article.at("id");
  const std::string file = article.at("file");
  return library.add_raw(id, "").has_value() &&
         library
             .add_article(id, file, file, text_or_nothing(article.at("title")),
                          text_or_nothing(article.at("published").at("value")), id, line)
             .has_value();
}

StoredStory stored(const Json& story, const std::string& line) {
  StoredStory kept;
  std::set<std::string> outlets;
  for (const Json& article : story.at("articles")) {
    kept.article_ids.push_back(article.at("id"));
    if (article.contains("outlet") && article["outlet"].is_string()) outlets.insert(article["outlet"]);
  }
  kept.row = {story.at("id"),
              story.at("title"),
              text_or_nothing(story.at("from")),
              text_or_nothing(story.at("to")),
              static_cast<int>(kept.article_ids.size()),
              static_cast<int>(story.at("facts").size()),
              static_cast<int>(story.at("conflicts").size()),
              static_cast<int>(outlets.size())};
  kept.json = line;
  return kept;
}

bool keep_documents(Library& library, const std::vector<std::string>& files) {
  std::vector<StoredStory> stories;
  for (const std::string& file : files) {
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
      const Json document = Json::parse(line);
      if (document.at("format") == "cotejo.story/1") {
        stories.push_back(stored(document, line));
      } else if (!keep_reading(library, document, line)) {
        return false;
      }
    }
  }
  return library.replace_stories(stories).has_value();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return std::fputs("serve_documents LIBRARY DOCUMENTS...\n", stderr), 2;
  const std::filesystem::path file = argv[1];
  for (const char* suffix : {"", "-wal", "-shm"}) std::filesystem::remove(file.string() + suffix);
  {
    auto library = Library::open(file);
    if (!library || !keep_documents(*library, {argv + 2, argv + argc})) {
      return std::fputs("serve_documents: cannot make the library\n", stderr), 1;
    }
  }
  auto server = cotejo::server::Server::start({file, "127.0.0.1", 0});
  if (!server) return std::fprintf(stderr, "serve_documents: %s\n", server.error().text().c_str()), 1;
  std::printf("%s\n", server->address().c_str());
  std::fflush(stdout);
  while (std::cin.get() != EOF) {
  }
  server->stop();
}
