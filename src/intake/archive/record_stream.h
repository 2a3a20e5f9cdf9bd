// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "intake/archive/byte_source.h"

namespace cotejo::intake {

/// A file of records, expanded piece by piece. Compressed with gzip, it is a row of members, usually one a record;
/// uncompressed, it is a single member. Memory holds what lies ahead and a window of the file, whatever its size.
class RecordStream {
 public:
  explicit RecordStream(std::unique_ptr<ByteSource> source);
  ~RecordStream();
  RecordStream(const RecordStream&) = delete;
  RecordStream& operator=(const RecordStream&) = delete;

  /// Expanded bytes of this member that were not consumed yet.
  [[nodiscard]] std::string_view ahead() const;
  /// Makes `ahead` longer; false where the member ends or is broken.
  bool more();
  void consume(std::size_t bytes);
  /// Puts bytes back in front of what is ahead: they turn out to be of the next record.
  void put_back(std::string_view bytes);

  /// Goes to the next member, over whatever lies between; false at the end of the file.
  bool next_member();

  /// In the file: of the member's first byte where it is compressed, else of what is ahead.
  [[nodiscard]] std::uint64_t offset() const;
  /// The member ended before its time, or its bytes are no gzip.
  [[nodiscard]] bool damaged() const { return damaged_; }

 private:
  struct Inflater;
  bool refill();
  bool inflate_more();
  bool find_member(std::size_t from);

  std::unique_ptr<ByteSource> source_;
  std::unique_ptr<Inflater> inflater_;
  std::string window_;           ///< raw bytes: some that were used, and those that come next
  std::size_t next_ = 0;         ///< in window_: the first byte not used
  std::uint64_t window_at_ = 0;  ///< window_'s place in the file
  std::uint64_t member_at_ = 0;  ///< the member's place in the file
  std::uint64_t rewound_ = 0;    ///< bytes looked through again after damage
  std::string buffer_;           ///< expanded bytes
  std::size_t used_ = 0;         ///< of buffer_
  std::uint64_t consumed_ = 0;   ///< expanded bytes of this member that are behind us
  bool gzip_ = false;
  bool done_ = false;
  bool damaged_ = false;
};

}  // namespace cotejo::intake
