// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
//
// pugixml tells where a node's text starts in the document; the text is then taken from the document itself, so that
// each character keeps its place. HTML in a feed is escaped or in CDATA, and often escaped twice in titles.
#include "intake/feed/feed.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <pugixml.hpp>

#include "intake/html/html.h"
#include "intake/html/page_metadata.h"
#include "intake/metadata/printed_date.h"
#include "text/utf8.h"

namespace cotejo::intake {

namespace {

constexpr double kPublishedWeight = 0.93;
constexpr double kUpdatedWeight = 0.6;
constexpr double kUrlWeight = 0.7;
constexpr std::size_t kMostItems = 100000;

/// Some text of the feed and where it stands in it.
struct Field {
  std::string text;
  OffsetMap map;  ///< from `text` to the source from `begin` on
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  [[nodiscard]] bool empty() const { return text.empty(); }
};

/// The character that an entity at `at` stands for, and its length; length 0 where there is none.
CodePoint entity(std::string_view xml, std::size_t at) {
  struct Named {
    std::string_view name;
    char32_t value;
  };
  static constexpr std::array<Named, 5> kNamed = {
      {{"&lt;", '<'}, {"&gt;", '>'}, {"&amp;", '&'}, {"&quot;", '"'}, {"&apos;", '\''}}};
  for (const Named& named : kNamed) {
    if (xml.substr(at, named.name.size()) == named.name) {
      return {named.value, static_cast<std::uint32_t>(named.name.size())};
    }
  }
  if (xml.substr(at, 2) != "&#") return {0, 0};
  const bool hex = at + 2 < xml.size() && (xml[at + 2] == 'x' || xml[at + 2] == 'X');
  const std::size_t from = at + (hex ? 3 : 2);
  const std::string_view digits = xml.substr(from, 8);
  std::uint32_t value = 0;
  const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), value, hex ? 16 : 10);
  const auto size = static_cast<std::size_t>(end - digits.data());
  if (failed != std::errc() || size == 0 || size >= digits.size() || *end != ';' || value == 0 || value > 0x10FFFF) {
    return {0, 0};
  }
  return {value, static_cast<std::uint32_t>(from - at + size + 1)};
}

class FeedReader {
 public:
  FeedReader(std::string_view xml, const Origin& origin, const Lexicon& lexicon)
      : xml_(xml), origin_(origin), lexicon_(lexicon) {}

  Result<std::vector<Draft>> read() {
    const auto parsed = document_.load_buffer(xml_.data(), xml_.size(),
                                              pugi::parse_default | pugi::parse_ws_pcdata_single, pugi::encoding_utf8);
    std::vector<Draft> drafts;
    pugi::xml_node root = document_.document_element();
    const pugi::xml_node channel = root.child("channel") ? root.child("channel") : root;
    outlet_ = text_of(channel.child("title")).text;
    base_ = root.attribute("xml:base").value();
    if (base_.empty()) base_ = plain(text_of(channel.child("link")).text);
    if (base_.empty()) base_ = channel.child("link").attribute("href").value();
    // RSS 1.0 puts the items beside the channel.
    for (const pugi::xml_node parent : {channel, root}) {
      for (const pugi::xml_node node : parent.children()) {
        const std::string_view name = node.name();
        if ((name == "item" || name == "entry") && drafts.size() < kMostItems) drafts.push_back(item(node));
      }
      if (!drafts.empty()) break;
    }
    if (!drafts.empty()) {
      if (!parsed) {
        drafts.front().notices.push_back(
            {"truncated_feed",
             fmt::format("the feed breaks off ({}); the items before that were read", parsed.description())});
      }
      return drafts;
    }
    if (!parsed) {
      return Error{ErrorCode::malformed,
                   fmt::format("is a feed with broken XML at byte {}: {}", parsed.offset, parsed.description())};
    }
    return Error{ErrorCode::not_article, "is a feed without items; wait for news, or give another feed"};
  }

 private:
  /// All character data directly below an element; from the document, where it can be found there. Markup that stands
  /// there unescaped (Atom's xhtml) is taken as it is.
  [[nodiscard]] Field text_of(const pugi::xml_node& element) const {
    Field field;
    if (const auto markup = element.find_child([](const pugi::xml_node& child) { return is_markup(child); })) {
      return markup_of(element, markup);
    }
    for (const pugi::xml_node child : element.children()) {
      const bool cdata = child.type() == pugi::node_cdata;
      if (!cdata && child.type() != pugi::node_pcdata) continue;
      const auto offset = child.offset_debug();
      if (offset < 0 || static_cast<std::size_t>(offset) >= xml_.size()) continue;
      append(field, static_cast<std::size_t>(offset), cdata);
    }
    return field;
  }

  static bool is_markup(const pugi::xml_node& child) {
    const std::string_view name = child.name();
    const std::size_t colon = name.find(':');
    const std::string_view local = name.substr(colon == std::string_view::npos ? 0 : colon + 1);
    return child.type() == pugi::node_element && (local == "div" || local == "p" || local == "section");
  }

  [[nodiscard]] Field markup_of(const pugi::xml_node& element, const pugi::xml_node& first) const {
    Field field;
    const auto offset = first.offset_debug();
    if (offset < 1 || static_cast<std::size_t>(offset) > xml_.size()) return field;
    const auto begin = static_cast<std::size_t>(offset) - 1;
    const auto end = std::min(xml_.find(std::string("</") + element.name(), begin), xml_.size());
    field.text = std::string(xml_.substr(begin, end - begin));
    field.begin = static_cast<std::uint32_t>(begin);
    field.end = static_cast<std::uint32_t>(end);
    return field;
  }

  void append(Field& field, std::size_t at, bool cdata) const {
    const std::size_t end = std::min(cdata ? xml_.find("]]>", at) : xml_.find('<', at), xml_.size());
    if (field.text.empty()) field.begin = static_cast<std::uint32_t>(at);
    while (at < end) {
      field.map.add(static_cast<std::uint32_t>(field.text.size()), static_cast<std::uint32_t>(at) - field.begin);
      const CodePoint c = !cdata && xml_[at] == '&' ? entity(xml_, at) : CodePoint{0, 0};
      if (c.size > 0) {
        append_utf8(field.text, c.value);
        at += c.size;
      } else {
        field.text += xml_[at++];
      }
    }
    field.map.add(static_cast<std::uint32_t>(field.text.size()), static_cast<std::uint32_t>(end) - field.begin);
    field.end = static_cast<std::uint32_t>(end);
  }

  Draft item(const pugi::xml_node& node) const {
    Draft draft;
    Metadata& meta = draft.meta;
    meta.outlet = named(node.child("source"));
    if (!meta.outlet && !outlet_.empty()) meta.outlet = plain(outlet_);
    meta.byline = named(node.child("dc:creator"));
    if (!meta.byline) meta.byline = named(node.child("author"));
    link(node, meta);
    days(node, meta);
    title(node, draft);
    body(node, draft);
    return draft;
  }

  /// The text of an element, or of its <name> or <title>.
  [[nodiscard]] std::optional<std::string> named(const pugi::xml_node& node) const {
    for (const pugi::xml_node from : {node.child("name"), node.child("title"), node}) {
      std::string text = plain(text_of(from).text);
      if (!text.empty()) return text;
    }
    return std::nullopt;
  }

  /// Markup and entities taken out, white space folded.
  [[nodiscard]] static std::string plain(const std::string& html) {
    if (html.find_first_of("<&\n\t") == std::string::npos) {
      return std::string(trimmed(html, {0, static_cast<std::uint32_t>(html.size())}).in(html));
    }
    const OffsetMap map;
    const Origin nowhere(&map);
    std::string text;
    for (const Line& line : fragment_lines(html, nowhere)) text += (text.empty() ? "" : " ") + line.text;
    return text;
  }

  void link(const pugi::xml_node& node, Metadata& meta) const {
    for (const pugi::xml_node child : node.children("link")) {
      const std::string_view relation = child.attribute("rel").value();
      std::string url = child.attribute("href").value();
      if (url.empty()) url = plain(text_of(child).text);
      url = absolute_url(node.attribute("xml:base") ? node.attribute("xml:base").value() : base_, url);
      if (url.starts_with("http") && (relation.empty() || relation == "alternate")) {
        meta.url = url;
        break;
      }
    }
    // An address in the guid is the article's, unless it says that it is none.
    const std::string id = plain(text_of(node.child("guid") ? node.child("guid") : node.child("id")).text);
    if (!meta.url && id.starts_with("http")) meta.url = id;
  }

  void days(const pugi::xml_node& node, Metadata& meta) const {
    struct DayField {
      const char* name;
      double weight;
    };
    static constexpr std::array<DayField, 4> kFields = {{{"pubDate", kPublishedWeight},
                                                         {"published", kPublishedWeight},
                                                         {"dc:date", kPublishedWeight},
                                                         {"updated", kUpdatedWeight}}};
    for (const DayField& field : kFields) {
      if (const auto day = parse_meta_date(text_of(node.child(field.name)).text, lexicon_)) {
        meta.days.push_back({*day, DateBasis::meta, fmt::format("feed {}", field.name), field.weight, {}});
      }
    }
    if (!meta.url) return;
    if (const auto day = date_in_url(*meta.url)) meta.days.push_back({*day, DateBasis::url, "url", kUrlWeight, {}});
  }

  void title(const pugi::xml_node& node, Draft& draft) const {
    const Field field = text_of(node.child("title"));
    std::string text = plain(field.text);
    if (text.empty()) return;
    Line line;
    line.raw = origin_.raw({field.begin, field.end});
    line.hint = Hint::title;
    line.text = text;
    draft.meta.title = std::move(text);
    draft.meta.title_raw = line.raw;
    draft.lines.push_back(std::move(line));
  }

  /// The longest of the fields that hold text; a feed may give a teaser and the whole.
  void body(const pugi::xml_node& node, Draft& draft) const {
    Field longest;
    for (const char* const name : {"content:encoded", "content", "description", "summary", "encoded"}) {
      Field field = text_of(node.child(name));
      if (field.text.size() > longest.text.size()) longest = std::move(field);
    }
    if (longest.empty()) return;
    const Origin in_feed(nullptr, longest.begin, &origin_);
    const Origin in_field(&longest.map, 0, &in_feed);
    for (Line& line : fragment_lines(longest.text, in_field)) draft.lines.push_back(std::move(line));
  }

  std::string_view xml_;
  const Origin& origin_;
  const Lexicon& lexicon_;
  pugi::xml_document document_;
  std::string outlet_;
  std::string base_;  ///< against which relative addresses stand
};

}  // namespace

Result<std::vector<Draft>> read_feed(std::string_view xml, const Origin& origin, const Lexicon& lexicon) {
  return FeedReader(xml, origin, lexicon).read();
}

}  // namespace cotejo::intake
