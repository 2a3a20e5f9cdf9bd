// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

#include "base/result.h"

namespace cotejo::fetch {

/// Whether a user's input is meant as a URL: it begins with http:// or https://.
[[nodiscard]] bool looks_like_url(std::string_view text);

/// An absolute http or https URL in one spelling: lower-case scheme and host, no default port, dot segments resolved,
/// no fragment, unsafe characters percent-encoded.
class Url {
 public:
  /// Fails with usage: no http(s), no host, a user name or password in it, too long.
  static Result<Url> parse(std::string_view text);
  /// What a link or a Location header on this page leads to.
  [[nodiscard]] Result<Url> resolve(std::string_view reference) const;

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] const std::string& host() const { return host_; }
  [[nodiscard]] const std::string& path_and_query() const { return target_; }
  /// "https://example.org" or "http://example.org:8080": what one robots.txt speaks for.
  [[nodiscard]] const std::string& origin() const { return origin_; }

 private:
  std::string text_;
  std::string host_;
  std::string target_;
  std::string origin_;
};

}  // namespace cotejo::fetch
