// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cotejo::fetch {

/// What a robots.txt (RFC 9309) says to one program.
class Robots {
 public:
  /// The rules of all groups for the product `token` ("cotejo", case aside), or of those for "*" where it has none.
  /// Broken lines are passed over; what stands behind 512 KB is not read.
  static Robots parse(std::string_view text, std::string_view token);
  static Robots allow_all() { return {}; }
  static Robots disallow_all();

  /// The longest rule that fits decides; of an Allow and a Disallow of one length, the Allow. `/robots.txt` is
  /// always allowed.
  [[nodiscard]] bool allows(std::string_view path_and_query) const;
  /// Crawl-delay is no part of the RFC; it is taken as the shortest time between two requests.
  [[nodiscard]] std::optional<std::chrono::milliseconds> delay() const { return delay_; }

 private:
  struct Rule {
    std::string pattern;
    bool allow;
  };
  std::vector<Rule> rules_;
  std::optional<std::chrono::milliseconds> delay_;
};

}  // namespace cotejo::fetch
