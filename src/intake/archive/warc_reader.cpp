// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
//
// A record is "WARC/1.x", header lines, an empty line, as many bytes as Content-Length says, and two line ends. Where
// one of these is not so, the record is given up and the next "WARC/1." at the start of a line is looked for, in the
// rest of the member or in the next one. A record that was cut off, with another written behind it, has the other's
// first bytes in its content: they are put back. Cost: each byte is looked at once, or twice after a break.
#include "intake/archive/warc_reader.h"

#include <algorithm>
#include <charconv>

namespace cotejo::intake {

namespace {

constexpr std::size_t kMostHeaders = 64U << 10;
constexpr std::string_view kVersion = "WARC/";

bool is_kept(std::string_view type) {
  return type == "response" || type == "resource";
}

/// "WARC/1.0" at the start of a line behind `from`.
std::size_t find_version(std::string_view text, std::size_t from) {
  for (auto at = text.find(kVersion, from); at != std::string_view::npos; at = text.find(kVersion, at + 1)) {
    if ((at == 0 || text[at - 1] == '\n') && starts_warc(text.substr(at))) return at;
  }
  return std::string_view::npos;
}

}  // namespace

bool starts_warc(std::string_view bytes) {
  return bytes.size() >= 8 && bytes.substr(0, 5) == kVersion && (bytes[5] == '0' || bytes[5] == '1') &&
         bytes[6] == '.' && bytes[7] >= '0' && bytes[7] <= '9';
}

WarcReader::WarcReader(std::unique_ptr<ByteSource> source, std::uint64_t most)
    : stream_(std::move(source)), most_(most) {}

std::optional<WarcRecord> WarcReader::next() {
  while (to_record()) {
    if (auto record = read_record()) {
      lost_ = false;
      return record;
    }
    broken_ += lost_ ? 0 : 1;
    lost_ = true;
  }
  return std::nullopt;
}

/// Goes to where a record may start: over line ends, into the next member, to the next version line after a break.
bool WarcReader::to_record() {
  if (!started_) {
    started_ = true;
    if (!stream_.next_member()) return false;
  }
  while (true) {
    if (lost_) {
      if (find_version_in_member()) return true;
    } else {
      const auto first = stream_.ahead().find_first_not_of("\r\n");
      if (first != std::string_view::npos) {
        stream_.consume(first);
        return true;
      }
      stream_.consume(stream_.ahead().size());
      if (stream_.more()) continue;
      if (stream_.damaged()) {
        ++broken_;
        lost_ = true;
      }
    }
    if (!stream_.next_member()) return false;
  }
}

bool WarcReader::find_version_in_member() {
  // The place itself is where the last try failed.
  std::size_t from = started_ && !stream_.ahead().empty() && starts_warc(stream_.ahead()) ? 1 : 0;
  while (true) {
    const std::size_t at = find_version(stream_.ahead(), from);
    if (at != std::string_view::npos) {
      stream_.consume(at);
      return true;
    }
    // A version line may be cut in two here.
    constexpr std::size_t kKept = 16;
    if (stream_.ahead().size() > kKept) {
      stream_.consume(stream_.ahead().size() - kKept);
      from = 1;
    }
    if (!stream_.more()) return false;
  }
}

std::optional<WarcRecord> WarcReader::read_record() {
  while (stream_.ahead().size() < 8 && stream_.more()) {
  }
  if (!starts_warc(stream_.ahead())) return std::nullopt;
  std::size_t end = end_of_headers(stream_.ahead());
  while (end == std::string_view::npos && stream_.ahead().size() < kMostHeaders && stream_.more()) {
    end = end_of_headers(stream_.ahead());
  }
  if (end == std::string_view::npos || end > kMostHeaders) return std::nullopt;
  WarcRecord record;
  record.offset = stream_.offset();
  const std::string_view head = stream_.ahead().substr(0, end);
  record.headers = Headers::parse(head.substr(head.find('\n') + 1));
  record.type = lower_ascii(record.headers.get("warc-type"));
  const std::string_view length_text = record.headers.get("content-length");
  std::uint64_t length = 0;
  const auto parsed = std::from_chars(length_text.data(), length_text.data() + length_text.size(), length);
  if (parsed.ec != std::errc() || length_text.empty() || record.type.empty()) return std::nullopt;
  stream_.consume(end);
  read_content(record, length);
  return record;
}

void WarcReader::read_content(WarcRecord& record, std::uint64_t length) {
  const bool kept = is_kept(record.type) && length <= most_;
  record.too_large = is_kept(record.type) && length > most_;
  std::uint64_t left = length;
  while (left > 0) {
    if (stream_.ahead().empty() && !stream_.more()) break;
    const std::string_view ahead = stream_.ahead();
    const std::size_t taken = static_cast<std::size_t>(std::min<std::uint64_t>(left, ahead.size()));
    if (kept) record.content.append(ahead, 0, taken);
    stream_.consume(taken);
    left -= taken;
  }
  record.cut = left > 0;
  while (stream_.ahead().size() < 2 && stream_.more()) {
  }
  const std::string_view behind = stream_.ahead();
  const bool ended = left == 0 && (behind.empty() || behind.front() == '\n' || behind.substr(0, 2) == "\r\n");
  if (kept && !ended) give_back_next_record(record);
}

void WarcReader::give_back_next_record(WarcRecord& record) {
  for (auto at = find_version(record.content, 0); at != std::string::npos; at = find_version(record.content, at + 1)) {
    if (record.content.find("WARC-Type:", at) == std::string::npos) return;
    stream_.put_back(std::string_view(record.content).substr(at));
    record.content.resize(at);
    record.cut = true;
    return;
  }
}

}  // namespace cotejo::intake
