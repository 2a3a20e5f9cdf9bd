// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "intake/input/kind.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace cotejo::intake {

namespace {

struct Magic {
  std::string_view bytes;
  const char* name;
  const char* advice;
};

constexpr const char* kNotText = "give the article's text or its HTML page";

constexpr std::array<Magic, 16> kBinary = {{
    {"\x89PNG", "a PNG image", kNotText},
    {"GIF8", "a GIF image", kNotText},
    {"\xFF\xD8\xFF", "a JPEG image", kNotText},
    {"%PDF-", "a PDF document", "convert it to text first"},
    {"PK\x03\x04", "a ZIP archive (or an office document)", "unpack it, or save the document as text, first"},
    {"PK\x05\x06", "an empty ZIP archive", kNotText},
    {"7z\xBC\xAF\x27\x1C", "a 7z archive", "unpack it first"},
    {"Rar!\x1A", "a RAR archive", "unpack it first"},
    {"BZh", "a bzip2 archive", "unpack it first"},
    {"\xFD"
     "7zXZ",
     "an xz archive", "unpack it first"},
    {"\x28\xB5\x2F\xFD", "a Zstandard archive", "unpack it first"},
    {"\x7F"
     "ELF",
     "a program", kNotText},
    {"{\\rtf", "an RTF document", "save it as text first"},
    {"\xD0\xCF\x11\xE0", "an old office document", "save it as text first"},
    {"ID3", "an MP3 sound file", kNotText},
    {"SQLite format 3", "an SQLite database", kNotText},
}};

bool starts_with(std::string_view text, std::string_view prefix) {
  return text.substr(0, prefix.size()) == prefix;
}

/// Whether `text` has `word` (given in lower case) within its first `limit` bytes.
std::size_t find_word(std::string_view text, std::string_view word, std::size_t from, std::size_t limit) {
  text = text.substr(0, limit);
  if (from >= text.size()) return std::string_view::npos;
  const auto found = std::search(text.begin() + static_cast<std::ptrdiff_t>(from), text.end(), word.begin(), word.end(),
                                 [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; });
  return found == text.end() ? std::string_view::npos : static_cast<std::size_t>(found - text.begin());
}

bool has_word(std::string_view text, std::string_view word, std::size_t limit) {
  return find_word(text, word, 0, limit) != std::string_view::npos;
}

std::string ending_of(std::string_view path) {
  std::string name(path.substr(path.rfind('/') + 1));
  for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  if (name.size() > 3 && name.ends_with(".gz")) name.resize(name.size() - 3);
  const auto dot = name.rfind('.');
  return dot == std::string::npos ? std::string() : name.substr(dot + 1);
}

std::optional<Error> refuse(std::string_view bytes, std::string_view head) {
  for (const Magic& magic : kBinary) {
    if (starts_with(bytes, magic.bytes)) {
      return Error{ErrorCode::binary, fmt::format("is {}, not a text; {}", magic.name, magic.advice)};
    }
  }
  if (has_word(head, "multipart/related", 4096) && has_word(head, "mime-version:", 4096)) {
    return Error{ErrorCode::unsupported, "is an MHTML archive, which is not read yet; save the page as HTML"};
  }
  return std::nullopt;
}

/// Lists of addresses hold no article.
std::optional<Error> refuse_list(std::string_view head) {
  constexpr std::size_t kWithin = 2048;
  if (has_word(head, "<opml", kWithin)) {
    return Error{ErrorCode::unsupported, "is a list of feeds (OPML) and no article; `cotejo watch` polls its feeds"};
  }
  if (has_word(head, "<urlset", kWithin) || has_word(head, "<sitemapindex", kWithin)) {
    return Error{ErrorCode::unsupported, "is a sitemap and no article; `cotejo watch` visits the pages that it names"};
  }
  return std::nullopt;
}

bool looks_like_html(std::string_view head) {
  if (has_word(head, "<!doctype html", 4096) || has_word(head, "<html", 8192)) return true;
  if (head.empty() || head.front() != '<') return false;
  for (const std::string_view tag : {"<head", "<body", "<div", "<p>", "<p ", "<article", "<h1", "<meta", "<section"}) {
    if (has_word(head, tag, 4096)) return true;
  }
  return false;
}

}  // namespace

namespace {

/// A few zero bytes happen in pages, and never in other texts.
bool holds_zero_bytes(std::string_view bytes, bool html) {
  constexpr std::size_t kLooked = 1U << 16;
  if (starts_with(bytes, "\xFF\xFE") || starts_with(bytes, "\xFE\xFF")) return false;
  const std::string_view start = bytes.substr(0, kLooked);
  const auto zeros = static_cast<std::size_t>(std::count(start.begin(), start.end(), '\0'));
  return html ? zeros * 20 > start.size() : zeros > 0;
}

}  // namespace

Result<InputKind> kind_of(std::string_view bytes, std::string_view path) {
  std::string_view head = bytes;
  if (starts_with(head, "\xEF\xBB\xBF")) head.remove_prefix(3);
  const auto first = head.find_first_not_of(" \t\r\n\f\v");
  if (bytes.empty()) return Error{ErrorCode::empty, "is empty: it has no bytes at all"};
  if (first == std::string_view::npos) return Error{ErrorCode::empty, "holds nothing but white space"};
  head.remove_prefix(first);
  if (auto error = refuse(bytes, head)) return *error;
  const bool html = looks_like_html(head);
  if (holds_zero_bytes(bytes, html)) {
    return Error{ErrorCode::binary, "holds zero bytes, which no text does; give the article's text or its HTML page"};
  }
  const std::string ending = ending_of(path);
  if (has_word(head, "<rss", 2048) || has_word(head, "<rdf:rdf", 2048) ||
      (has_word(head, "<feed", 2048) && has_word(head, "w3.org/2005/atom", 4096))) {
    return InputKind::feed;
  }
  if (starts_with(head, "<")) {
    if (auto error = refuse_list(head)) return *error;
  }
  if (html) return InputKind::html;
  if (ending == "jsonl" || ending == "ndjson") return InputKind::json_lines;
  if (head.front() == '{') {
    if (has_word(head, "jsonfeed.org/version/1", 1024)) return InputKind::json_feed;
    const auto newline = head.find('\n');
    const std::string_view rest = newline == std::string_view::npos ? "" : head.substr(newline + 1);
    const auto next = rest.find_first_not_of(" \t\r\n");
    // A pretty-printed object goes on with a member, not with a further object.
    return next != std::string_view::npos && rest[next] == '{' ? InputKind::json_lines : InputKind::json;
  }
  if (head.front() == '[' && ending == "json") {
    return Error{ErrorCode::unsupported, "is a JSON array; write one object a line (JSON Lines) instead"};
  }
  if (ending == "html" || ending == "htm" || ending == "xhtml") return InputKind::html;
  if (starts_with(head, "<?xml")) {
    return Error{ErrorCode::unsupported, "is XML and neither RSS, Atom nor HTML; give one of these or plain text"};
  }
  return InputKind::plain;
}

std::string_view declared_charset(std::string_view bytes) {
  constexpr std::size_t kWithin = 4096;
  for (const std::string_view word : {"charset=", "encoding="}) {
    std::size_t at = find_word(bytes, word, 0, kWithin);
    if (at == std::string_view::npos) continue;
    at += word.size();
    while (at < bytes.size() && (bytes[at] == '"' || bytes[at] == '\'' || bytes[at] == ' ')) ++at;
    const std::size_t end = bytes.find_first_of("\"' ;>?/\r\n", at);
    const std::string_view name = bytes.substr(at, std::min(end, bytes.size()) - at);
    if (!name.empty() && name.size() < 40) return name;
  }
  return {};
}

}  // namespace cotejo::intake
