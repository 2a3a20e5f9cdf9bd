// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "fetch/hosts.h"

#include <algorithm>

namespace cotejo::fetch {

Seconds now_seconds() {
  return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

std::optional<Pace::Clock::time_point> Pace::take(const std::string& host, Clock::duration gap,
                                                  Clock::duration longest) {
  const std::lock_guard lock(mutex_);
  const auto now = Clock::now();
  auto& next = next_[host];
  const auto begin = std::max(now, next);
  if (begin - now > longest) return std::nullopt;
  next = begin + gap;
  return begin;
}

void Pace::answered(const std::string& host, Clock::duration gap) {
  const std::lock_guard lock(mutex_);
  auto& next = next_[host];
  next = std::max(next, Clock::now() + gap);
}

}  // namespace cotejo::fetch
