// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
//
// Crawlers keep bodies as they came, or with chunks and compression undone and the headers left as they were (Common
// Crawl). So each header is believed only as far as the bytes bear it out: a body that does not start with a chunk's
// size is not chunked, one that is no gzip is plain.
#include "intake/archive/http_message.h"

#include <brotli/decode.h>
#include <fmt/format.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>
#include <optional>

#include "intake/input/gzip.h"

namespace cotejo::intake {

namespace {

constexpr std::size_t kBuffer = 1U << 16;

Error too_large(std::uint64_t limit) {
  return Error{ErrorCode::too_large, fmt::format("expands to more than {} bytes, the limit for one page", limit)};
}

/// The size line of a chunk at `at`; moves `at` behind it. Nothing where there is none.
std::optional<std::uint64_t> chunk_size(std::string_view body, std::size_t& at) {
  const auto newline = body.find('\n', at);
  if (newline == std::string_view::npos || newline - at > 100) return std::nullopt;
  const std::string_view line = trimmed_ascii(body.substr(at, newline - at));
  std::uint64_t size = 0;
  const auto parsed = std::from_chars(line.data(), line.data() + line.size(), size, 16);
  if (parsed.ec != std::errc()) return std::nullopt;
  const std::string_view rest = trimmed_ascii(line.substr(static_cast<std::size_t>(parsed.ptr - line.data())));
  if (!rest.empty() && rest.front() != ';') return std::nullopt;
  at = newline + 1;
  return size;
}

/// False where the body is not chunked.
bool join_chunks(std::string_view body, std::string& out, bool& incomplete) {
  std::size_t at = 0;
  bool first = true;
  while (true) {
    const auto size = chunk_size(body, at);
    if (!size && first) return false;
    if (!size) break;
    if (*size == 0) return true;
    const std::size_t left = body.size() - at;
    out.append(body, at, static_cast<std::size_t>(std::min<std::uint64_t>(*size, left)));
    if (*size > left) break;
    at += static_cast<std::size_t>(*size);
    if (body.substr(at, 2) == "\r\n") {
      at += 2;
    } else if (body.substr(at, 1) == "\n") {
      at += 1;
    } else if (first) {
      out.clear();
      return false;
    }
    first = false;
  }
  incomplete = true;
  return true;
}

/// zlib's own format, or raw as some servers send it. False where the bytes are neither.
Result<bool> expand_deflate(std::string_view bytes, std::uint64_t limit, int window, std::string& out,
                            bool& incomplete) {
  z_stream z = {};
  if (inflateInit2(&z, window) != Z_OK) return Error{ErrorCode::internal, "zlib could not be started"};
  const std::unique_ptr<z_stream, int (*)(z_stream*)> ending(&z, &inflateEnd);
  z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));  // NOLINT
  z.avail_in = static_cast<uInt>(std::min<std::size_t>(bytes.size(), 0xFFFFFFFFU));
  std::array<char, kBuffer> buffer;
  int status = Z_OK;
  while (status == Z_OK) {
    z.next_out = reinterpret_cast<Bytef*>(buffer.data());  // NOLINT
    z.avail_out = buffer.size();
    status = inflate(&z, Z_NO_FLUSH);
    const std::size_t got = buffer.size() - z.avail_out;
    if (out.size() + got > limit) return too_large(limit);
    out.append(buffer.data(), got);
    if (got == 0 && z.avail_in == 0) break;
  }
  incomplete = status != Z_STREAM_END;
  return !out.empty();
}

Result<bool> expand_brotli(std::string_view bytes, std::uint64_t limit, std::string& out, bool& incomplete) {
  const std::unique_ptr<BrotliDecoderState, void (*)(BrotliDecoderState*)> state(
      BrotliDecoderCreateInstance(nullptr, nullptr, nullptr), &BrotliDecoderDestroyInstance);
  if (state == nullptr) return Error{ErrorCode::internal, "brotli could not be started"};
  const auto* in = reinterpret_cast<const std::uint8_t*>(bytes.data());  // NOLINT
  std::size_t in_left = bytes.size();
  std::array<std::uint8_t, kBuffer> buffer;
  BrotliDecoderResult status = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT;
  while (status == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT) {
    std::uint8_t* to = buffer.data();
    std::size_t room = buffer.size();
    status = BrotliDecoderDecompressStream(state.get(), &in_left, &in, &room, &to, nullptr);
    const std::size_t got = buffer.size() - room;
    if (out.size() + got > limit) return too_large(limit);
    out.append(reinterpret_cast<const char*>(buffer.data()), got);  // NOLINT
  }
  incomplete = status != BROTLI_DECODER_RESULT_SUCCESS;
  // Plain text can pass for a few bytes of brotli.
  return !out.empty() && (!incomplete || out.size() > bytes.size());
}

Outcome expand(std::string_view encoding, std::uint64_t limit, HttpResponse& response) {
  std::string out;
  bool incomplete = false;
  bool done = false;
  if (encoding == "gzip" || encoding == "x-gzip") {
    if (!is_gzip(response.body)) return Done{};
    auto expanded = expand_gzip(response.body, limit);
    if (!expanded) return expanded.error();
    out = std::move(expanded->bytes);
    incomplete = expanded->truncated;
    done = true;
  } else if (encoding == "deflate" || encoding == "br") {
    auto tried = encoding == "br" ? expand_brotli(response.body, limit, out, incomplete)
                                  : expand_deflate(response.body, limit, 15, out, incomplete);
    if (tried && !*tried && encoding == "deflate") tried = expand_deflate(response.body, limit, -15, out, incomplete);
    if (!tried) return tried.error();
    done = *tried;
  } else if (!encoding.empty() && encoding != "identity" && encoding != "none" && encoding != "utf-8") {
    // A page that can be read is one, whatever its header says.
    if (trimmed_ascii(response.body).substr(0, 1) == "<") return Done{};
    return Error{ErrorCode::unsupported, fmt::format("content encoding {}", encoding)};
  }
  if (!done) return Done{};
  response.body = std::move(out);
  response.incomplete = response.incomplete || incomplete;
  return Done{};
}

}  // namespace

Result<HttpResponse> parse_http_response(std::string_view message, std::uint64_t limit) {
  HttpResponse response;
  const std::size_t end = end_of_headers(message);
  const auto newline = message.find('\n');
  if (message.substr(0, 5) != "HTTP/" || newline == std::string_view::npos || end == std::string_view::npos) {
    return Error{ErrorCode::malformed, "no HTTP answer"};
  }
  const auto blank = message.substr(0, newline).find(' ');
  if (blank != std::string_view::npos) {
    const std::string_view digits = trimmed_ascii(message.substr(blank, newline - blank));
    std::from_chars(digits.data(), digits.data() + std::min<std::size_t>(digits.size(), 3), response.status);
  }
  response.headers = Headers::parse(message.substr(newline + 1, end - newline - 1));
  response.stored = message.substr(end);
  const bool chunked = lower_ascii(response.headers.get("transfer-encoding")).find("chunked") != std::string::npos;
  if (!chunked || !join_chunks(response.stored, response.body, response.incomplete)) {
    response.body = std::string(response.stored);
  }
  // "gzip, br": what came last was done last.
  std::string encodings = lower_ascii(response.headers.get("content-encoding"));
  for (int level = 0; level < 4 && !encodings.empty(); ++level) {
    const auto comma = encodings.rfind(',');
    const std::size_t from = comma == std::string::npos ? 0 : comma + 1;
    const std::string encoding(trimmed_ascii(std::string_view(encodings).substr(from)));
    if (auto done = expand(encoding, limit, response); !done) return done.error();
    encodings.resize(comma == std::string::npos ? 0 : comma);
  }
  return response;
}

MediaType parse_media_type(std::string_view header) {
  MediaType media;
  const auto semicolon = std::min(header.find(';'), header.size());
  media.type = lower_ascii(trimmed_ascii(header.substr(0, semicolon)));
  const std::string parameters = lower_ascii(header.substr(semicolon));
  const auto at = parameters.find("charset=");
  if (at == std::string::npos) return media;
  std::string_view name = std::string_view(parameters).substr(at + 8);
  name = trimmed_ascii(name.substr(0, name.find_first_of(";,")));
  while (!name.empty() && (name.front() == '"' || name.front() == '\'')) name.remove_prefix(1);
  while (!name.empty() && (name.back() == '"' || name.back() == '\'')) name.remove_suffix(1);
  if (name.size() < 40) media.charset = std::string(name);
  return media;
}

}  // namespace cotejo::intake
