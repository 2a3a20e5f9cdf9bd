// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "intake/archive/headers.h"
#include "intake/archive/record_stream.h"

namespace cotejo::intake {

/// One record of a WARC file (ISO 28500, versions 1.0 and 1.1).
struct WarcRecord {
  std::uint64_t offset = 0;  ///< in the file: of its gzip member, or of its first byte
  std::string type;          ///< "response", "request", "warcinfo", ...
  Headers headers;
  std::string content;     ///< kept for responses and resources only
  bool cut = false;        ///< the file holds less of the content than the record says
  bool too_large = false;  ///< over the limit: the content is not kept
};

/// The records of a WARC file, one at a time.
class WarcReader {
 public:
  /// `most`: bytes of content that a record may have.
  WarcReader(std::unique_ptr<ByteSource> source, std::uint64_t most);

  /// Nothing at the end of the file. What is no record is passed over, up to the next one.
  [[nodiscard]] std::optional<WarcRecord> next();

  /// Places where something stood that is no record.
  [[nodiscard]] std::size_t broken() const { return broken_; }

 private:
  bool to_record();
  bool find_version_in_member();
  std::optional<WarcRecord> read_record();
  void read_content(WarcRecord& record, std::uint64_t length);
  void give_back_next_record(WarcRecord& record);

  RecordStream stream_;
  std::uint64_t most_;
  std::size_t broken_ = 0;
  bool lost_ = false;     ///< looking for the next record after something broken
  bool started_ = false;  ///< the first member was entered
};

/// Whether a file that starts like this is a WARC file; `bytes` are expanded.
[[nodiscard]] bool starts_warc(std::string_view bytes);

}  // namespace cotejo::intake
