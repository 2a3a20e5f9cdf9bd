// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/exchange.h"

namespace cotejo::server {

/// Longest path that is looked at; nothing that the server has comes near it.
inline constexpr std::size_t kMaxPath = 1024;

/// Which host names a request may ask for: loopback's, the address listened at, and `names`. A page elsewhere whose own
/// name has been pointed at 127.0.0.1 (DNS rebinding) asks for another one, and is refused.
class Guard {
 public:
  Guard(std::string host, std::vector<std::string> names);

  /// The refusal, or nothing where the request may pass.
  [[nodiscard]] std::optional<Response> refuse(const Request& request) const;

 private:
  std::vector<std::string> names_;  // lower case, without a port
};

/// "[::1]:8080" -> "[::1]", "LocalHost:80" -> "localhost"; empty where that is no host.
[[nodiscard]] std::string host_name(std::string_view header);

/// An IPv6 address stands in brackets in a Host header and in a URL, and without them in an option.
[[nodiscard]] std::string host_in_url(const std::string& host);

}  // namespace cotejo::server
