// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <gtest/gtest.h>

#include <chrono>
#include <string>

#include "fetch/fetcher.h"
#include "support/raw_server.h"

namespace cotejo::fetch {

/// A fetcher that may ask this machine and does not take its time, and a server to ask.
class FetchTest : public ::testing::Test {
 protected:
  using Caller = cotejo::testing::Caller;
  using Clock = std::chrono::steady_clock;

  FetchTest() {
    options.allow_private = true;
    options.delay = options.backoff = std::chrono::milliseconds(1);
    options.limits.total = options.limits.connect = std::chrono::milliseconds(1500);
    options.longest_wait = std::chrono::milliseconds(2500);
    options.limits.max_bytes = 100'000;
    options.limits.max_expanded = 1'000'000;
  }

  Fetcher fetcher(HostRecords hosts = {}, WarcWriter* warc = nullptr) {
    auto made = Fetcher::make(options, warc, stop, std::move(hosts));
    EXPECT_TRUE(made);
    return std::move(*made);
  }
  static Request to(const std::string& url) { return {*Url::parse(url), {}}; }
  Fetched get(const std::string& path) { return fetcher().fetch(to(server.url(path))); }
  static std::string failure(const Fetched& fetched) {
    return fetched ? "fetched" : std::string(to_string(fetched.error().code)) + ": " + fetched.error().message;
  }

  FetchOptions options;
  Stop stop;
  cotejo::testing::RawServer server;
};

}  // namespace cotejo::fetch
