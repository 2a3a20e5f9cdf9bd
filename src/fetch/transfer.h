// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "fetch/stop.h"
#include "fetch/url.h"

namespace cotejo::fetch {

/// What one request may cost.
struct Limits {
  std::uint64_t max_bytes = 16ULL << 20;     ///< of a body as it is sent
  std::uint64_t max_expanded = 64ULL << 20;  ///< of a body when it is decompressed
  std::chrono::milliseconds connect{10'000};
  std::chrono::milliseconds total{60'000};
};

/// Why an exchange did not come to its end.
enum class Fault {
  none,
  forbidden_address,  ///< all addresses of the host are private ones
  too_large,          ///< over max_bytes, or headers without end
  too_slow,
  stopped,
  passing,  ///< the connection failed in a way that may be over in a moment
  lasting,  ///< no such host, no valid certificate, no HTTP
};

/// What came back on one request; with a fault, what had come until then.
struct Answer {
  Fault fault = Fault::none;
  std::string message;  ///< of the fault, in words
  int status = 0;
  std::string address;  ///< of the server
  std::string request;  ///< as sent
  std::string head;     ///< status line and headers as they came
  std::string body;     ///< still compressed, if it was sent so

  /// The value of a header, case aside; of several, the last.
  [[nodiscard]] std::optional<std::string> header(std::string_view name) const;
};

using HeaderList = std::vector<std::pair<std::string, std::string>>;

/// One connection at a time over libcurl: GET, no redirects, no cookies, no proxy, HTTP/1.1. The address is checked
/// when the socket is made, after all names are resolved, so that no name and no redirect leads inside.
class Transfer {
 public:
  Transfer(const Limits& limits, bool allow_private, const Stop& stop);
  Answer get(const Url& url, const HeaderList& headers);

  Transfer(Transfer&&) noexcept;
  ~Transfer();

  struct Curl;

 private:
  std::unique_ptr<Curl> curl_;
};

}  // namespace cotejo::fetch
