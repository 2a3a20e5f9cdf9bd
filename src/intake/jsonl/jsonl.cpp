// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
//
// The fields are found by simdjson on demand, which tells where each value stands; the text is unescaped here, since
// its characters must keep their places in the file.
#include "intake/jsonl/jsonl.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <array>
#include <optional>

#include "intake/html/html.h"
#include "intake/html/page_metadata.h"
#include "intake/metadata/printed_date.h"
#include "intake/plain/plain.h"
#include "text/utf8.h"

namespace cotejo::intake {

namespace {

namespace ondemand = simdjson::ondemand;

constexpr double kDayWeight = 0.93;
constexpr double kUrlWeight = 0.7;

enum class JsonField { title, text, url, day, outlet, authors, id };

struct FieldName {
  std::string_view name;
  JsonField field;
};

/// Where an object has several names of one field, the first in this list wins.
constexpr std::array<FieldName, 43> kNames = {{
    {"text", JsonField::text},
    {"maintext", JsonField::text},
    {"body", JsonField::text},
    {"content", JsonField::text},
    {"content_html", JsonField::text},
    {"content_text", JsonField::text},
    {"cleaned_text", JsonField::text},
    {"articleBody", JsonField::text},
    {"article_text", JsonField::text},
    {"event_text", JsonField::text},
    {"story_text", JsonField::text},
    {"full_text", JsonField::text},
    {"title", JsonField::title},
    {"headline", JsonField::title},
    {"url", JsonField::url},
    {"link", JsonField::url},
    {"source_url", JsonField::url},
    {"published", JsonField::day},
    {"date_publish", JsonField::day},
    {"date_published", JsonField::day},
    {"datePublished", JsonField::day},
    {"pubdate", JsonField::day},
    {"pub_date", JsonField::day},
    {"publish_date", JsonField::day},
    {"published_at", JsonField::day},
    {"publication_date", JsonField::day},
    {"date", JsonField::day},
    {"date_added", JsonField::day},
    {"outlet", JsonField::outlet},
    {"source", JsonField::outlet},
    {"source_domain", JsonField::outlet},
    {"source_name", JsonField::outlet},
    {"publisher", JsonField::outlet},
    {"site_name", JsonField::outlet},
    {"sitename", JsonField::outlet},
    {"domain", JsonField::outlet},
    {"authors", JsonField::authors},
    {"author", JsonField::authors},
    {"byline", JsonField::authors},
    {"id", JsonField::id},
    {"doc_id", JsonField::id},
    {"article_id", JsonField::id},
    {"story_id", JsonField::id},
}};

/// A string of the document, unescaped.
struct Unescaped {
  std::string text;
  OffsetMap map;            ///< to the source from `begin` on
  std::uint32_t begin = 0;  ///< behind the opening quotation mark
};

std::uint32_t hex4(std::string_view json, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = at; i < at + 4 && i < json.size(); ++i) {
    const char c = json[i];
    const int digit = c >= '0' && c <= '9'                     ? c - '0'
                      : (c | 0x20) >= 'a' && (c | 0x20) <= 'f' ? (c | 0x20) - 'a' + 10
                                                               : 0;
    value = value * 16 + static_cast<std::uint32_t>(digit);
  }
  return value;
}

/// simdjson has found the string valid as far as its end goes; `at` is behind its opening quotation mark.
Unescaped unescape(std::string_view json, std::size_t at) {
  Unescaped out;
  out.begin = static_cast<std::uint32_t>(at);
  while (at < json.size() && json[at] != '"') {
    out.map.add(static_cast<std::uint32_t>(out.text.size()), static_cast<std::uint32_t>(at) - out.begin);
    if (json[at] != '\\' || at + 1 >= json.size()) {
      out.text += json[at++];
      continue;
    }
    const char kind = json[at + 1];
    at += 2;
    switch (kind) {
      case 'n':
        out.text += '\n';
        break;
      case 't':
        out.text += '\t';
        break;
      case 'r':
        out.text += '\r';
        break;
      case 'b':
      case 'f':
        out.text += ' ';
        break;
      case 'u': {
        char32_t value = hex4(json, at);
        at += 4;
        if (value >= 0xD800 && value < 0xDC00 && json.substr(at, 2) == "\\u") {
          const char32_t low = hex4(json, at + 2);
          if (low >= 0xDC00 && low < 0xE000) {
            value = 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00);
            at += 6;
          }
        }
        append_utf8(out.text, value >= 0xD800 && value < 0xE000 ? 0xFFFD : value);
        break;
      }
      default:
        out.text += kind;
    }
  }
  out.map.add(static_cast<std::uint32_t>(out.text.size()), static_cast<std::uint32_t>(at) - out.begin);
  return out;
}

class ObjectReader {
 public:
  /// `json` is one object; `base` is its place in the decoded file.
  ObjectReader(std::string_view json, std::uint32_t base, const Origin& file, const Lexicon& lexicon)
      : json_(json), in_file_(nullptr, base, &file), lexicon_(lexicon) {}

  Result<Draft> read() {
    padded_ = simdjson::padded_string(json_);
    ondemand::parser parser;
    ondemand::document document;
    ondemand::object object;
    if (parser.iterate(padded_).get(document) != simdjson::SUCCESS ||
        document.get_object().get(object) != simdjson::SUCCESS) {
      return broken("is no JSON object");
    }
    for (auto member : object) {
      std::string_view key;
      ondemand::value value;
      if (member.unescaped_key().get(key) != simdjson::SUCCESS) return broken("is broken JSON");
      const auto rank = rank_of(key);
      if (member.value().get(value) != simdjson::SUCCESS) return broken("is broken JSON");
      if (!take(rank, value)) return broken("is broken JSON");
    }
    if (document.current_location().error() != simdjson::OUT_OF_BOUNDS || !closed()) return broken("is broken JSON");
    return draft();
  }

 private:
  static Error broken(std::string_view what) {
    return Error{ErrorCode::malformed, fmt::format("{}; each line must be one whole object in curly brackets", what)};
  }

  static std::size_t rank_of(std::string_view key) {
    const auto found =
        std::find_if(kNames.begin(), kNames.end(), [&](const FieldName& name) { return name.name == key; });
    return static_cast<std::size_t>(found - kNames.begin());
  }

  [[nodiscard]] bool closed() const {
    const auto last = json_.find_last_not_of(" \t\r\n");
    return last != std::string_view::npos && json_[last] == '}';
  }

  /// Notes where the value stands. False where the JSON is broken.
  bool take(std::size_t rank, ondemand::value& value) {
    ondemand::json_type type{};
    if (value.type().get(type) != simdjson::SUCCESS) return false;
    if (rank >= kNames.size()) return skip(value, type);
    const auto field = static_cast<std::size_t>(kNames[rank].field);
    if (type == ondemand::json_type::array || type == ondemand::json_type::object)
      return take_nested(field, value, type);
    const std::string_view token = value.raw_json_token();
    const auto offset = static_cast<std::size_t>(token.data() - padded_.data());
    if (type == ondemand::json_type::string) {
      std::string_view text;
      if (value.get_string().get(text) != simdjson::SUCCESS) return false;
      if (!text.empty() && rank < best_[field]) {
        best_[field] = rank;
        at_[field] = offset + 1;
      }
    } else if (type == ondemand::json_type::number && rank < best_[field]) {
      best_[field] = rank;
      number_[field] = std::string(token.substr(0, token.find_first_not_of("0123456789.+-eE")));
      at_[field] = 0;
    }
    return true;
  }

  /// Names in an array, or under "name" in an object: authors, publisher.
  bool take_nested(std::size_t field, ondemand::value& value, ondemand::json_type type) {
    std::string_view raw;
    bool ok = false;
    if (type == ondemand::json_type::array) {
      ondemand::array array;
      ok = value.get_array().get(array) == simdjson::SUCCESS && array.raw_json().get(raw) == simdjson::SUCCESS;
    } else {
      ondemand::object object;
      ok = value.get_object().get(object) == simdjson::SUCCESS && object.raw_json().get(raw) == simdjson::SUCCESS;
    }
    if (!ok) return false;
    simdjson::dom::parser parser;
    simdjson::dom::element element;
    if (parser.parse(raw.data(), raw.size()).get(element) != simdjson::SUCCESS) return false;
    std::string& names = number_[field];
    const auto add = [&](const simdjson::dom::element& item) {
      std::string_view name;
      if (item.get(name) != simdjson::SUCCESS && item["name"].get(name) != simdjson::SUCCESS) return;
      if (names.size() < 500 && !name.empty()) names += (names.empty() ? "" : ", ") + std::string(name);
    };
    simdjson::dom::array several;
    if (element.get(several) == simdjson::SUCCESS) {
      for (const simdjson::dom::element item : several) add(item);
    } else {
      add(element);
    }
    return true;
  }

  static bool skip(ondemand::value& value, ondemand::json_type type) {
    std::string_view ignored;
    switch (type) {
      case ondemand::json_type::array: {
        ondemand::array array;
        return value.get_array().get(array) == simdjson::SUCCESS && array.raw_json().get(ignored) == simdjson::SUCCESS;
      }
      case ondemand::json_type::object: {
        ondemand::object object;
        return value.get_object().get(object) == simdjson::SUCCESS &&
               object.raw_json().get(ignored) == simdjson::SUCCESS;
      }
      case ondemand::json_type::string:
        return value.get_string().get(ignored) == simdjson::SUCCESS;
      default:
        return true;
    }
  }

  [[nodiscard]] std::string string_of(JsonField field) const {
    const auto i = static_cast<std::size_t>(field);
    if (at_[i] > 0) return unescape(json_, at_[i]).text;
    return number_[i];
  }

  [[nodiscard]] Result<Draft> draft() const {
    const auto text = static_cast<std::size_t>(JsonField::text);
    if (at_[text] == 0) {
      return Error{ErrorCode::malformed,
                   "has no text: one of the fields text, maintext, body or content must hold it as a string"};
    }
    Draft draft;
    Metadata& meta = draft.meta;
    const auto set = [](std::optional<std::string>& slot, std::string value) {
      if (!value.empty()) slot = std::move(value);
    };
    set(meta.url, string_of(JsonField::url));
    set(meta.outlet, string_of(JsonField::outlet));
    set(meta.byline, string_of(JsonField::authors));
    set(meta.source_id, string_of(JsonField::id));
    if (!meta.outlet && meta.url) set(meta.outlet, host_of(*meta.url));
    if (const auto day = parse_meta_date(string_of(JsonField::day), lexicon_)) {
      meta.days.push_back({*day, DateBasis::meta, "json date", kDayWeight, {}});
    }
    if (meta.url) {
      if (const auto day = date_in_url(*meta.url)) meta.days.push_back({*day, DateBasis::url, "url", kUrlWeight, {}});
    }
    add_title(draft);
    add_text(draft);
    return draft;
  }

  void add_title(Draft& draft) const {
    const std::size_t at = at_[static_cast<std::size_t>(JsonField::title)];
    if (at == 0) return;
    const Unescaped title = unescape(json_, at);
    const Span whole = trimmed(title.text, {0, static_cast<std::uint32_t>(title.text.size())});
    if (whole.empty()) return;
    const Origin in_object(nullptr, title.begin, &in_file_);
    const Origin in_field(&title.map, 0, &in_object);
    Line line;
    line.text = std::string(whole.in(title.text));
    std::replace(line.text.begin(), line.text.end(), '\n', ' ');
    line.raw = in_field.raw(whole);
    line.hint = Hint::title;
    draft.meta.title = line.text;
    draft.lines.push_back(std::move(line));
  }

  void add_text(Draft& draft) const {
    const Unescaped text = unescape(json_, at_[static_cast<std::size_t>(JsonField::text)]);
    const Origin in_object(nullptr, text.begin, &in_file_);
    const Origin in_field(&text.map, 0, &in_object);
    const bool markup = text.text.find("<p>") != std::string::npos || text.text.find("<p ") != std::string::npos ||
                        text.text.find("<br") != std::string::npos;
    for (Line& line : markup ? fragment_lines(text.text, in_field) : plain_lines(text.text, in_field)) {
      draft.lines.push_back(std::move(line));
    }
  }

  static constexpr std::size_t kFields = 7;
  std::string_view json_;
  Origin in_file_;
  const Lexicon& lexicon_;
  simdjson::padded_string padded_;
  std::array<std::size_t, kFields> best_ = {kNames.size(), kNames.size(), kNames.size(), kNames.size(),
                                            kNames.size(), kNames.size(), kNames.size()};
  std::array<std::size_t, kFields> at_ = {};  ///< behind the opening quotation mark; 0 where the field is no string
  std::array<std::string, kFields> number_;
};

}  // namespace

std::vector<JsonItem> read_json_lines(std::string_view text, const Origin& origin, const Lexicon& lexicon) {
  std::vector<JsonItem> items;
  std::size_t at = 0;
  for (std::size_t line = 1; at < text.size(); ++line) {
    const std::size_t newline = std::min(text.find('\n', at), text.size());
    const Span span = trimmed(text, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(newline)});
    if (!span.empty()) items.push_back({line, ObjectReader(span.in(text), span.begin, origin, lexicon).read()});
    at = newline + 1;
  }
  return items;
}

Result<std::vector<Draft>> read_json_feed(std::string_view text, const Origin& origin, const Lexicon& lexicon) {
  const simdjson::padded_string padded(text);
  ondemand::parser parser;
  ondemand::document document;
  ondemand::object feed;
  ondemand::array items;
  const Error broken{ErrorCode::malformed, "is a JSON Feed with broken JSON; fetch it again"};
  if (parser.iterate(padded).get(document) != simdjson::SUCCESS ||
      document.get_object().get(feed) != simdjson::SUCCESS) {
    return broken;
  }
  std::string outlet;
  std::string_view title;
  if (feed["title"].get_string().get(title) == simdjson::SUCCESS) outlet = std::string(title);
  std::vector<Draft> drafts;
  if (feed["items"].get_array().get(items) != simdjson::SUCCESS) return broken;
  for (auto item : items) {
    ondemand::object object;
    std::string_view raw;
    if (item.get_object().get(object) != simdjson::SUCCESS || object.raw_json().get(raw) != simdjson::SUCCESS) break;
    const auto at = static_cast<std::uint32_t>(raw.data() - padded.data());
    auto draft = ObjectReader(text.substr(at, raw.size()), at, origin, lexicon).read();
    if (!draft) continue;
    if (draft->meta.url && draft->meta.outlet == host_of(*draft->meta.url) && !outlet.empty())
      draft->meta.outlet = outlet;
    drafts.push_back(std::move(*draft));
  }
  if (drafts.empty()) return Error{ErrorCode::not_article, "is a feed without items that hold text; give another feed"};
  return drafts;
}

Result<Draft> read_json(std::string_view text, const Origin& origin, const Lexicon& lexicon) {
  const Span span = trimmed(text, {0, static_cast<std::uint32_t>(text.size())});
  return ObjectReader(span.in(text), span.begin, origin, lexicon).read();
}

}  // namespace cotejo::intake
