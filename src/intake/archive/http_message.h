// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "intake/archive/headers.h"

namespace cotejo::intake {

/// An HTTP answer as it went over the line.
struct HttpResponse {
  int status = 0;
  Headers headers;
  std::string_view stored;  ///< its body as it came, in the message
  std::string body;         ///< chunks joined, expanded
  bool incomplete = false;  ///< the body breaks off, or its compressed form is broken
};

/// Fails with malformed where there is no status line, with unsupported for an encoding that is not known, and with
/// too_large where the body expands to more than `limit` bytes.
[[nodiscard]] Result<HttpResponse> parse_http_response(std::string_view message, std::uint64_t limit);

/// Of "text/html; charset=utf-8": the type, in lower case, and the charset, or empty.
struct MediaType {
  std::string type;
  std::string charset;
};
[[nodiscard]] MediaType parse_media_type(std::string_view header);

}  // namespace cotejo::intake
