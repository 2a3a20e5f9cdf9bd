// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "fetch/stop.h"
#include "gather/visits.h"

namespace cotejo::gather {

struct WatchOptions {
  fetch::Seconds every = 15 * 60;  ///< between two polls of a feed
  std::size_t most_new = 500;      ///< of one feed in one poll; a sitemap names whole archives
};

struct RoundCount {
  int polled = 0;
  int unchanged = 0;
  int failed = 0;
  int found = 0;  ///< pages that the feeds named anew or say were changed
  VisitCount pages;
  std::size_t stories = 0;  ///< in the library now; 0 where they were not renewed
};

/// Polls feeds and fetches what they name. All it knows stands in the library: a watch that was stopped goes on where
/// it was, and one that is run by cron does not begin anew.
class Watch {
 public:
  Watch(const Visits::Tools& tools, const fetch::Stop& stop, const WatchOptions& options)
      : tools_(tools), web_(tools.library), stop_(stop), options_(options) {}

  /// Polls those feeds whose time has come, fetches the pages that wait, renews the stories if there is news. Failures
  /// of feeds and pages are told and remembered; it fails only where the library does.
  Result<RoundCount> round(const std::vector<fetch::Url>& feeds);
  /// When the first of these feeds is to be polled again.
  [[nodiscard]] Result<fetch::Seconds> next_poll(const std::vector<fetch::Url>& feeds) const;

 private:
  Outcome poll(const std::vector<fetch::Url>& feeds, bool nested);
  Outcome polled(library::FeedRow row, const fetch::Url& feed, fetch::Fetched fetched, bool nested);
  Outcome take(const FeedEntry& entry, const std::string& feed, std::size_t& taken);

  Visits::Tools tools_;
  library::WebMemory web_;
  const fetch::Stop& stop_;
  WatchOptions options_;
  RoundCount count_;
  std::vector<fetch::Url> nested_;  ///< sitemaps that an index named
};

}  // namespace cotejo::gather
