// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <chrono>
#include <condition_variable>
#include <mutex>

namespace cotejo::fetch {

/// A wish to end, told to all who wait.
class Stop {
 public:
  using Clock = std::chrono::steady_clock;

  void stop() {
    {
      const std::lock_guard lock(mutex_);
      stopped_ = true;
    }
    changed_.notify_all();
  }
  [[nodiscard]] bool stopped() const {
    const std::lock_guard lock(mutex_);
    return stopped_;
  }
  /// Waits; false as soon as somebody wants to end.
  bool sleep_until(Clock::time_point when) const {
    std::unique_lock lock(mutex_);
    return !changed_.wait_until(lock, when, [this] { return stopped_; });
  }

 private:
  mutable std::mutex mutex_;
  mutable std::condition_variable changed_;
  bool stopped_ = false;
};

}  // namespace cotejo::fetch
