// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "fetch/stop.h"

namespace cotejo::fetch {

/// Seconds since 1970.
using Seconds = std::int64_t;
[[nodiscard]] Seconds now_seconds();

/// What a host has told about itself, kept from run to run.
struct HostRecord {
  enum class Rules { unknown, stated, none, unreachable };  ///< of its robots.txt
  Rules rules = Rules::unknown;
  std::string robots;        ///< the file, where it is stated
  Seconds robots_until = 0;  ///< when it is to be asked for again
  Seconds not_before = 0;    ///< "Retry-After": leave it alone until then
};

/// By origin (Url::origin).
using HostRecords = std::map<std::string, HostRecord>;

/// When which host may be asked next. Thread-safe.
class Pace {
 public:
  using Clock = Stop::Clock;

  /// Takes the next slot of a host, `gap` before the one after it. Returns when it begins, or nothing where that
  /// is further away than `longest`; nothing is taken then.
  std::optional<Clock::time_point> take(const std::string& host, Clock::duration gap, Clock::duration longest);
  /// The answer is there: the next request has to wait `gap` from now on.
  void answered(const std::string& host, Clock::duration gap);

 private:
  std::mutex mutex_;
  std::map<std::string, Clock::time_point> next_;
};

}  // namespace cotejo::fetch
