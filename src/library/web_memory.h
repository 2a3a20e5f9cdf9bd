// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "library/library.h"

namespace cotejo::library {

/// Times are seconds since 1970.
struct HostRow {
  int rules = 0;
  std::string robots;
  std::int64_t robots_until = 0;
  std::int64_t not_before = 0;
};

struct FeedRow {
  std::string url;
  std::optional<std::string> etag;
  std::optional<std::string> last_modified;
  std::int64_t polled = 0;
  std::int64_t next = 0;  ///< not to be polled before
  int failures = 0;       ///< in a row
  std::optional<std::string> message;
};

/// A page that a feed named or a user gave. "waiting" for its first fetch or for a next one, "done", or "failed".
struct PageRow {
  std::string url;
  std::optional<std::string> feed;
  std::optional<std::string> stamp;  ///< what the feed said last of when it was changed
  std::string state = "waiting";
  int attempts = 0;       ///< failed ones in a row
  std::int64_t next = 0;  ///< not to be fetched before
  std::optional<std::string> etag;
  std::optional<std::string> last_modified;
  std::optional<std::string> message;
};

/// Where raw bytes lie in the WARC files beside the library.
struct RecordRow {
  std::string file;
  std::int64_t offset = 0;
  std::int64_t length = 0;
  std::string url;
  std::string fetched;
  std::string sha256;
};

/// What a library remembers of the web, so that nothing is fetched twice and a stopped watch goes on.
class WebMemory {
 public:
  explicit WebMemory(Library& library) : library_(&library) {}

  [[nodiscard]] Result<std::map<std::string, HostRow>> hosts() const;
  Outcome set_host(const std::string& origin, const HostRow& host);

  /// A feed that is not known has a row of its own URL and nothing else.
  [[nodiscard]] Result<FeedRow> feed(const std::string& url) const;
  Outcome set_feed(const FeedRow& feed);

  [[nodiscard]] Result<std::optional<PageRow>> page(const std::string& url) const;
  Outcome set_page(const PageRow& page);
  /// Those that wait and whose time has come, at most `limit`, the longest waiting first.
  [[nodiscard]] Result<std::vector<PageRow>> waiting_pages(std::int64_t now, int limit) const;

  Outcome add_record(const RecordRow& record);
  [[nodiscard]] Result<std::vector<RecordRow>> records(const std::string& sha256) const;

 private:
  Library* library_;
};

}  // namespace cotejo::library
