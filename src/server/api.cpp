// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "server/api.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "base/version.h"
#include "server/page/files.h"

namespace cotejo::server {

using Json = nlohmann::ordered_json;
using library::Library;

namespace {

Json or_null(const std::optional<std::string>& value) {
  return value ? Json(*value) : Json(nullptr);
}

Response json(const Json& document) {
  return json_response(document.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n");
}

Response failed(const Error& error) {
  return problem(500, error.message);
}

Response health(const Library&) {
  return json({{"format", "cotejo.health/1"}, {"status", "ok"}, {"version", kVersion}, {"page", page_is_built()}});
}

Response stories(const Library& library) {
  const auto rows = library.stories();
  if (!rows) return failed(rows.error());
  Json list = Json::array();
  for (const auto& row : *rows) {
    list.push_back({{"id", row.id},
                    {"title", row.title},
                    {"from", or_null(row.from)},
                    {"to", or_null(row.to)},
                    {"articles", row.articles},
                    {"outlets", row.outlets},
                    {"facts", row.facts},
                    {"conflicts", row.conflicts}});
  }
  return json({{"format", "cotejo.stories/1"}, {"stories", std::move(list)}});
}

Response articles(const Library& library) {
  const auto rows = library.articles();
  if (!rows) return failed(rows.error());
  Json list = Json::array();
  for (const auto& row : *rows) {
    list.push_back({{"id", row.id},
                    {"file", row.file},
                    {"title", or_null(row.title)},
                    {"published", or_null(row.published)},
                    {"story", or_null(row.story)}});
  }
  return json({{"format", "cotejo.articles/1"}, {"articles", std::move(list)}});
}

Response failures(const Library& library) {
  const auto rows = library.failures();
  if (!rows) return failed(rows.error());
  Json list = Json::array();
  for (const auto& row : *rows) list.push_back({{"path", row.path}, {"code", row.code}, {"message", row.message}});
  return json({{"format", "cotejo.failures/1"}, {"failures", std::move(list)}});
}

Response document(const Result<std::optional<std::string>>& found, const char* missing) {
  if (!found) return failed(found.error());
  if (!*found) return problem(404, missing);
  return json_response(**found);
}

using List = Response (*)(const Library&);

List list_named(std::string_view name) {
  if (name == "health") return health;
  if (name == "stories") return stories;
  if (name == "articles") return articles;
  if (name == "failures") return failures;
  return nullptr;
}

}  // namespace

Response answer_api(std::string_view path, Libraries& libraries) {
  constexpr std::string_view kApi = "/api/";
  const std::string_view rest = path.substr(std::min(kApi.size(), path.size()));
  if (const List list = list_named(rest)) return libraries.with(list);
  const std::size_t slash = rest.find('/');
  if (slash != std::string_view::npos && rest.find('/', slash + 1) == std::string_view::npos) {
    const std::string_view kind = rest.substr(0, slash);
    const std::string id(rest.substr(slash + 1));
    if (kind == "stories") {
      return libraries.with([&](const Library& library) {
        return document(library.story_document(id), "There is no story with this id; /api/stories lists them.");
      });
    }
    if (kind == "articles") {
      return libraries.with([&](const Library& library) {
        return document(library.reading_document(id), "There is no article with this id; /api/articles lists them.");
      });
    }
  }
  return problem(404, "There is nothing here. The API has /api/stories, /api/articles, /api/failures and /api/health.");
}

}  // namespace cotejo::server
