// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "gather/feed_list.h"

#include <nlohmann/json.hpp>
#include <pugixml.hpp>
#include <set>

#include "intake/input/gzip.h"

namespace cotejo::gather {

namespace {

constexpr std::size_t kMostEntries = 5000;   ///< of one feed; a news sitemap has a thousand at most
constexpr std::size_t kMostFeeds = 100'000;  ///< of one list
constexpr std::uintmax_t kMostBytes = 64ULL << 20;

/// The name without its prefix: feeds differ in what they call their namespaces.
std::string_view local_name(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  const auto colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1));
}

/// The text below the first child of one of these names, the earlier name first.
std::string text_of(const pugi::xml_node& node, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    for (const pugi::xml_node child : node.children()) {
      if (local_name(child) != name) continue;
      std::string text = trimmed(child.text().get());
      if (!text.empty()) return text;
    }
  }
  return {};
}

/// Where an item of RSS or Atom leads to.
std::string link_of(const pugi::xml_node& item) {
  for (const pugi::xml_node child : item.children()) {
    if (local_name(child) != "link") continue;
    const std::string_view relation = child.attribute("rel").value();
    if (!relation.empty() && relation != "alternate") continue;
    const std::string href = trimmed(child.attribute("href").value());
    if (!href.empty()) return href;
    std::string text = trimmed(child.text().get());
    if (!text.empty()) return text;
  }
  // An address as its own name; guids that are none are marked as such.
  for (const pugi::xml_node child : item.children()) {
    if (local_name(child) != "guid" && local_name(child) != "id") continue;
    std::string id = trimmed(child.text().get());
    if (fetch::looks_like_url(id) && std::string_view(child.attribute("isPermaLink").value()) != "false") return id;
  }
  return {};
}

class LinkReader {
 public:
  explicit LinkReader(const fetch::Url& feed) : feed_(feed) {}

  Result<FeedContents> xml(std::string_view text) {
    pugi::xml_document document;
    const auto parsed = document.load_buffer(text.data(), text.size());
    const pugi::xml_node root = document.document_element();
    const std::string_view name = local_name(root);
    if (name == "urlset" || name == "sitemapindex") {
      sitemap(root, name == "urlset" ? contents_.entries : contents_.sitemaps);
    } else if (name == "rss" || name == "RDF" || name == "feed") {
      // RSS 1.0 puts the items beside the channel, Atom has none.
      items(root);
      items(root.child("channel"));
    } else {
      return no_feed();
    }
    // What stands before a break counts; the next poll brings the rest.
    if (!parsed && contents_.entries.empty() && contents_.sitemaps.empty()) return no_feed();
    return std::move(contents_);
  }

  Result<FeedContents> json(std::string_view text) {
    const auto document = nlohmann::json::parse(text, nullptr, false);
    if (!document.is_object() || !document.contains("items") || !document["items"].is_array()) return no_feed();
    for (const auto& item : document["items"]) {
      if (!item.is_object()) continue;
      const auto text_at = [&](const char* key) {
        const auto found = item.find(key);
        return found != item.end() && found->is_string() ? found->get<std::string>() : std::string();
      };
      std::string url = text_at("url");
      if (url.empty() && fetch::looks_like_url(text_at("id"))) url = text_at("id");
      add(contents_.entries, url, text_at("date_modified"));
    }
    return std::move(contents_);
  }

 private:
  [[nodiscard]] Error no_feed() const {
    return {ErrorCode::malformed, "is no feed (RSS, Atom, JSON Feed) and no sitemap; look at the address in a browser",
            feed_.text()};
  }

  void items(const pugi::xml_node& parent) {
    for (const pugi::xml_node node : parent.children()) {
      const std::string_view name = local_name(node);
      if (name == "item" || name == "entry")
        add(contents_.entries, link_of(node), text_of(node, {"updated", "modified"}));
    }
  }

  void sitemap(const pugi::xml_node& root, std::vector<FeedEntry>& entries) {
    for (const pugi::xml_node node : root.children()) {
      if (local_name(node) == "url" || local_name(node) == "sitemap")
        add(entries, text_of(node, {"loc"}), text_of(node, {"lastmod"}));
    }
  }

  void add(std::vector<FeedEntry>& entries, const std::string& link, std::string stamp) {
    if (link.empty() || entries.size() >= kMostEntries) return;
    auto url = feed_.resolve(link);
    if (!url || !seen_.insert(url->text()).second) return;
    entries.push_back({std::move(*url), stamp.substr(0, 100)});
  }

  const fetch::Url& feed_;
  FeedContents contents_;
  std::set<std::string> seen_;
};

}  // namespace

Result<FeedContents> read_feed_links(std::string_view bytes, const fetch::Url& feed) {
  intake::Expanded expanded;
  if (intake::is_gzip(bytes)) {
    auto opened = intake::expand_gzip(bytes, kMostBytes);
    if (!opened) return opened.error();
    expanded = std::move(*opened);
    bytes = expanded.bytes;
  }
  const auto first = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  const bool json = first != std::string_view::npos && bytes[first] == '{';
  return json ? LinkReader(feed).json(bytes.substr(first)) : LinkReader(feed).xml(bytes);
}

Result<std::vector<fetch::Url>> feeds_of_opml(std::string_view xml) {
  pugi::xml_document document;
  const auto parsed = document.load_buffer(xml.data(), xml.size());
  const pugi::xml_node root = document.document_element();
  if (std::string_view(root.name()) != "opml") {
    return Error{ErrorCode::malformed,
                 "is no OPML list of feeds; export one from a feed reader, or give feeds by address"};
  }
  if (!parsed) return Error{ErrorCode::malformed, std::string("is broken OPML: ") + parsed.description()};
  std::vector<fetch::Url> feeds;
  std::set<std::string> seen;
  // Outlines nest; the walk goes over siblings and up, without recursion.
  for (pugi::xml_node node = root.first_child(); node && feeds.size() < kMostFeeds;) {
    if (std::string_view(node.name()) == "outline") {
      auto url = fetch::Url::parse(trimmed(node.attribute("xmlUrl").value()));
      if (url && seen.insert(url->text()).second) feeds.push_back(std::move(*url));
    }
    if (node.first_child()) {
      node = node.first_child();
      continue;
    }
    while (node && node != root && !node.next_sibling()) node = node.parent();
    node = node == root ? pugi::xml_node() : node.next_sibling();
  }
  if (feeds.empty()) return Error{ErrorCode::empty, "is an OPML list without a feed (outline with xmlUrl) in it"};
  return feeds;
}

}  // namespace cotejo::gather
