// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "intake/metadata/json_ld.h"

#include <simdjson.h>

#include <array>
#include <vector>

namespace cotejo::intake {

namespace {

using simdjson::dom::element;
using simdjson::dom::object;

constexpr std::size_t kMostObjects = 2000;

std::string string_of(const object& from, std::string_view key) {
  std::string_view text;
  if (from[key].get(text) != simdjson::SUCCESS) return {};
  return std::string(text);
}

/// A name given as a string, as an object with a name, or as an array of these (the first ones, joined by commas).
std::string name_of(const object& from, std::string_view key) {
  element value;
  if (from[key].get(value) != simdjson::SUCCESS) return {};
  const auto one = [](const element& item) -> std::string {
    std::string_view text;
    if (item.get(text) == simdjson::SUCCESS) return std::string(text);
    object inner;
    return item.get(inner) == simdjson::SUCCESS ? string_of(inner, "name") : std::string();
  };
  simdjson::dom::array several;
  if (value.get(several) != simdjson::SUCCESS) return one(value);
  std::string names;
  std::size_t count = 0;
  for (const element item : several) {
    const std::string name = one(item);
    if (name.empty() || ++count > 5) continue;
    names += names.empty() ? name : ", " + name;
  }
  return names;
}

bool has_type(const object& from, bool article) {
  static constexpr std::array<std::string_view, 4> kArticles = {"Article", "BlogPosting", "LiveBlogPosting", "Report"};
  const auto fits = [&](std::string_view type) {
    if (!article) return type == "WebPage" || type == "ItemPage";
    for (const std::string_view name : kArticles) {
      if (type.ends_with(name)) return true;
    }
    return false;
  };
  element type;
  if (from["@type"].get(type) != simdjson::SUCCESS) return false;
  std::string_view name;
  if (type.get(name) == simdjson::SUCCESS) return fits(name);
  simdjson::dom::array several;
  if (type.get(several) != simdjson::SUCCESS) return false;
  for (const element item : several) {
    if (item.get(name) == simdjson::SUCCESS && fits(name)) return true;
  }
  return false;
}

bool is_outlet(const object& from) {
  const std::string type = string_of(from, "@type");
  return type == "WebSite" || type == "NewsMediaOrganization" || type == "Organization";
}

bool is_false(const object& from, std::string_view key) {
  bool value = true;
  if (from[key].get(value) == simdjson::SUCCESS) return !value;
  const std::string text = string_of(from, key);
  return text == "false" || text == "False";
}

void take(std::string& known, std::string found) {
  if (known.empty()) known = std::move(found);
}

void read_article(const object& from, JsonLd& known) {
  const bool first = !known.article;
  known.article = true;
  known.live = known.live || string_of(from, "@type") == "LiveBlogPosting";
  if (!first) {
    // A second article on the page is a related one; only a body where the first had none is taken.
    return;
  }
  take(known.headline, string_of(from, "headline"));
  take(known.headline, string_of(from, "name"));
  take(known.published, string_of(from, "datePublished"));
  take(known.modified, string_of(from, "dateModified"));
  take(known.author, name_of(from, "author"));
  take(known.publisher, name_of(from, "publisher"));
  take(known.body, string_of(from, "articleBody"));
  take(known.url, string_of(from, "url"));
  known.paywalled = known.paywalled || is_false(from, "isAccessibleForFree");
}

void walk(const element& root, JsonLd& known) {
  std::vector<element> open = {root};
  JsonLd page;
  for (std::size_t seen = 0; !open.empty() && seen < kMostObjects; ++seen) {
    const element here = open.back();
    open.pop_back();
    simdjson::dom::array several;
    if (here.get(several) == simdjson::SUCCESS) {
      for (const element item : several) {
        if (open.size() > kMostObjects) break;
        open.push_back(item);
      }
      continue;
    }
    object fields;
    if (here.get(fields) != simdjson::SUCCESS) continue;
    if (has_type(fields, true)) {
      read_article(fields, known);
      continue;
    }
    if (has_type(fields, false)) {
      take(page.published, string_of(fields, "datePublished"));
      take(page.modified, string_of(fields, "dateModified"));
    }
    known.video = known.video || string_of(fields, "@type") == "VideoObject";
    if (is_outlet(fields)) take(page.publisher, string_of(fields, "name"));
    for (const std::string_view key : {"@graph", "mainEntity", "mainEntityOfPage"}) {
      element inner;
      if (fields[key].get(inner) == simdjson::SUCCESS) open.push_back(inner);
    }
  }
  take(known.published, page.published);
  take(known.modified, page.modified);
  take(known.publisher, page.publisher);
}

/// The string behind `"key":` in JSON too broken to parse.
std::string scan(std::string_view json, std::string_view key) {
  const std::string quoted = '"' + std::string(key) + '"';
  auto at = json.find(quoted);
  if (at == std::string_view::npos) return {};
  at = json.find_first_not_of(" \t\r\n:", at + quoted.size());
  if (at == std::string_view::npos || json[at] != '"') return {};
  const auto end = json.find('"', at + 1);
  return end == std::string_view::npos || end - at > 80 ? std::string()
                                                        : std::string(json.substr(at + 1, end - at - 1));
}

}  // namespace

void read_json_ld(std::string_view json, JsonLd& known) {
  const auto first = json.find_first_of("{[");
  const auto last = json.find_last_of("}]");
  if (first == std::string_view::npos || last == std::string_view::npos || last < first) return;
  std::string text(json.substr(first, last - first + 1));
  // Line breaks inside strings are the commonest fault; outside of them a blank does as well.
  for (char& c : text) c = static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  simdjson::dom::parser parser;
  element root;
  if (parser.parse(text).get(root) == simdjson::SUCCESS) {
    walk(root, known);
    return;
  }
  take(known.published, scan(text, "datePublished"));
  take(known.modified, scan(text, "dateModified"));
  take(known.headline, scan(text, "headline"));
}

}  // namespace cotejo::intake
