// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "intake/input/gzip.h"

#include <fmt/format.h>
#include <zlib.h>

#include <algorithm>
#include <array>

namespace cotejo::intake {

namespace {

/// zlib's stream, ended when it goes.
struct Stream {
  Stream() { ready = inflateInit2(&z, 15 + 16) == Z_OK; }
  ~Stream() {
    if (ready) inflateEnd(&z);
  }
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;
  z_stream z = {};
  bool ready = false;
};

}  // namespace

bool is_gzip(std::string_view bytes) {
  return bytes.size() >= 3 && bytes.substr(0, 3) == "\x1F\x8B\x08";
}

Result<Expanded> expand_gzip(std::string_view bytes, std::uintmax_t limit) {
  Stream stream;
  if (!stream.ready) return Error{ErrorCode::internal, "zlib could not be started"};
  // zlib does not write to its input; its interface is older than const.
  stream.z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));  // NOLINT
  stream.z.avail_in = static_cast<uInt>(std::min<std::size_t>(bytes.size(), 0xFFFFFFFFU));
  Expanded expanded;
  std::array<char, 1 << 16> buffer;
  while (true) {
    stream.z.next_out = reinterpret_cast<Bytef*>(buffer.data());  // NOLINT
    stream.z.avail_out = buffer.size();
    const int status = inflate(&stream.z, Z_NO_FLUSH);
    const std::size_t got = buffer.size() - stream.z.avail_out;
    if (expanded.bytes.size() + got > limit) {
      return Error{
          ErrorCode::too_large,
          fmt::format("expands to more than {} bytes, the limit for one input; split it, or raise the limit", limit)};
    }
    expanded.bytes.append(buffer.data(), got);
    if (status == Z_STREAM_END) {
      const std::string_view rest(reinterpret_cast<const char*>(stream.z.next_in), stream.z.avail_in);  // NOLINT
      if (!is_gzip(rest) || inflateReset(&stream.z) != Z_OK) return expanded;
    } else if (status != Z_OK || (got == 0 && stream.z.avail_in == 0)) {
      break;
    }
  }
  if (expanded.bytes.empty()) {
    return Error{ErrorCode::malformed, "is compressed with gzip and broken from its start; fetch or copy it again"};
  }
  expanded.truncated = true;
  return expanded;
}

}  // namespace cotejo::intake
