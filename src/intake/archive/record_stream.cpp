// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
//
// A member that breaks is left, and the next one is looked for by its first bytes. zlib may have run on into the next
// member before it sees that something is wrong, so the search starts a window back. That costs a second look at some
// bytes; a file made of nothing but false starts would make it quadratic, so the second looks have a budget. Fails
// where a break hides more than a window: the members in it are lost, and those behind it are found.
#include "intake/archive/record_stream.h"

#include <zlib.h>

#include <algorithm>

namespace cotejo::intake {

namespace {

constexpr std::size_t kChunk = 64U << 10;
constexpr std::size_t kHistory = 64U << 10;
/// Of all that was read, and a sum for small files.
constexpr std::uint64_t kRewindShare = 4;
constexpr std::uint64_t kRewindFree = 4U << 20;
constexpr std::string_view kMagic = "\x1F\x8B\x08";

}  // namespace

struct RecordStream::Inflater {
  Inflater() { ready = inflateInit2(&z, 15 + 16) == Z_OK; }
  ~Inflater() {
    if (ready) inflateEnd(&z);
  }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;
  z_stream z = {};
  bool ready = false;
};

RecordStream::RecordStream(std::unique_ptr<ByteSource> source)
    : source_(std::move(source)), inflater_(std::make_unique<Inflater>()) {
  refill();
  gzip_ = window_.compare(0, kMagic.size(), kMagic) == 0;
}

RecordStream::~RecordStream() = default;

/// More raw bytes behind the window, which keeps some that were used.
bool RecordStream::refill() {
  if (next_ > kHistory + kChunk) {
    const std::size_t drop = next_ - kHistory;
    window_.erase(0, drop);
    window_at_ += drop;
    next_ -= drop;
  }
  const std::size_t before = window_.size();
  window_.resize(before + kChunk);
  const std::size_t got = source_->read(window_.data() + before, kChunk);
  window_.resize(before + got);
  return got > 0;
}

std::string_view RecordStream::ahead() const {
  return std::string_view(buffer_).substr(used_);
}

bool RecordStream::more() {
  if (done_) return false;
  if (used_ > kChunk && used_ * 2 > buffer_.size()) {
    buffer_.erase(0, used_);
    used_ = 0;
  }
  if (gzip_) return inflate_more();
  if (next_ == window_.size() && !refill()) {
    done_ = true;
    return false;
  }
  buffer_.append(window_, next_);
  next_ = window_.size();
  return true;
}

bool RecordStream::inflate_more() {
  while (true) {
    if (next_ == window_.size() && !refill()) {
      done_ = damaged_ = true;
      return false;
    }
    z_stream& z = inflater_->z;
    z.next_in = reinterpret_cast<Bytef*>(window_.data() + next_);  // NOLINT
    z.avail_in = static_cast<uInt>(window_.size() - next_);
    const std::size_t before = buffer_.size();
    buffer_.resize(before + kChunk);
    z.next_out = reinterpret_cast<Bytef*>(buffer_.data() + before);  // NOLINT
    z.avail_out = kChunk;
    const int status = inflate(&z, Z_NO_FLUSH);
    buffer_.resize(before + kChunk - z.avail_out);
    next_ = window_.size() - z.avail_in;
    done_ = status != Z_OK && status != Z_BUF_ERROR;
    damaged_ = done_ && status != Z_STREAM_END;
    if (buffer_.size() > before) return true;
    if (done_) return false;
  }
}

void RecordStream::consume(std::size_t bytes) {
  used_ += bytes;
  consumed_ += bytes;
}

void RecordStream::put_back(std::string_view bytes) {
  buffer_.replace(0, used_, bytes);
  used_ = 0;
  consumed_ -= bytes.size();
}

bool RecordStream::next_member() {
  const bool first = window_at_ == 0 && next_ == 0 && consumed_ == 0 && buffer_.empty() && !done_;
  if (!gzip_) return first && !window_.empty();
  std::size_t from = next_;
  if (damaged_) {
    const std::size_t start = member_at_ >= window_at_ ? static_cast<std::size_t>(member_at_ - window_at_) + 1 : 0;
    const std::uint64_t again = next_ > start ? next_ - start : 0;
    if (rewound_ + again <= kRewindFree + kRewindShare * (window_at_ + next_)) {
      rewound_ += again;
      from = std::min(start, next_);
    }
  }
  buffer_.clear();
  used_ = 0;
  consumed_ = 0;
  return find_member(from);
}

bool RecordStream::find_member(std::size_t from) {
  while (true) {
    const std::size_t found = window_.find(kMagic, from);
    if (found != std::string::npos) {
      next_ = found;
      member_at_ = window_at_ + found;
      done_ = damaged_ = inflateReset(&inflater_->z) != Z_OK;
      return true;
    }
    // The magic may lie across the border.
    from = std::max(from, window_.size() - std::min(window_.size(), kMagic.size() - 1));
    next_ = window_.size();
    const std::uint64_t at = window_at_ + from;
    if (!refill()) {
      done_ = true;
      return false;
    }
    from = static_cast<std::size_t>(at - window_at_);
  }
}

std::uint64_t RecordStream::offset() const {
  return gzip_ ? member_at_ : consumed_;
}

}  // namespace cotejo::intake
