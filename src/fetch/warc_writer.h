// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include "base/result.h"

namespace cotejo::fetch {

/// One request and what came back, as it went over the wire (a chunked body put together).
struct Exchange {
  std::string url;
  std::int64_t time = 0;  ///< seconds since 1970
  std::string address;    ///< of the server
  std::string request;
  std::string head;  ///< status line and headers, with the empty line
  std::string body;
  std::string truncated;      ///< "length", "time" or "disconnect" where the body is not whole
  bool not_modified = false;  ///< a 304: kept as a revisit record
};

/// Where a response record lies: `length` bytes (a gzip member of its own) from `offset` on.
struct WarcPlace {
  std::string file;  ///< name within the folder
  std::uint64_t offset = 0;
  std::uint64_t length = 0;
};

struct WarcOptions {
  std::uint64_t max_file_bytes = 1ULL << 30;  ///< a new file is begun when one has grown over this
  std::string software = "cotejo";
};

/// WARC 1.1 files (ISO 28500), each record compressed by itself, in one folder. Goes on with the folder's last file if
/// nobody else is writing to it. Thread-safe.
class WarcWriter {
 public:
  /// Makes the folder. Fails with not_readable.
  static Result<WarcWriter> open(const std::filesystem::path& folder, const WarcOptions& options = {});

  /// Appends the request and the response; the place is the response's. A record is written whole or not at all: what a
  /// full disk leaves of it is cut off again.
  Result<WarcPlace> write(const Exchange& exchange);

  WarcWriter(WarcWriter&&) noexcept;
  WarcWriter& operator=(WarcWriter&&) noexcept;
  ~WarcWriter();

  struct File;

 private:
  explicit WarcWriter(std::unique_ptr<File> file);
  std::unique_ptr<File> file_;
};

}  // namespace cotejo::fetch
