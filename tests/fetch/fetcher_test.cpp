// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// Politeness: robots.txt, rates, conditional requests, Retry-After, and records of all that came.
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

#include "fetching.h"
#include "intake/input/gzip.h"
#include "support/temp_folder.h"

namespace cotejo::fetch {
namespace {

using std::chrono::milliseconds;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

using FetcherTest = FetchTest;

TEST_F(FetcherTest, brings_a_page_and_says_who_asks) {
  std::string request;
  server.on("/a", [&](const Caller& c) {
    request = c.request();
    c.ok("<p>hola", "Content-Type: text/html; charset=utf-8\r\nETag: \"v1\"\r\n");
  });
  const auto fetched = get("/a");
  ASSERT_TRUE(fetched) << failure(fetched);
  EXPECT_EQ(fetched->body, "<p>hola");
  EXPECT_EQ(fetched->content_type, "text/html; charset=utf-8");
  EXPECT_EQ(fetched->validators.etag, "\"v1\"");
  EXPECT_THAT(request, HasSubstr("User-Agent: cotejo/"));
  EXPECT_THAT(server.asked(true), ElementsAre("/robots.txt", "/a"));
}

TEST_F(FetcherTest, robots_txt_is_asked_once_and_obeyed_for_the_name_in_the_user_agent) {
  server.on("/robots.txt",
            [](const Caller& c) { c.ok("User-agent: *\nDisallow: /private\nUser-agent: desk\nDisallow: /news\n"); });
  server.on("/news", [](const Caller& c) { c.ok("news"); });
  Fetcher one = fetcher();
  EXPECT_TRUE(one.fetch(to(server.url("/news"))));
  EXPECT_THAT(failure(one.fetch(to(server.url("/private/x")))), HasSubstr("not_allowed: the site's robots.txt"));
  options.user_agent = "Desk/2.0 (for us)";
  EXPECT_THAT(failure(fetcher().fetch(to(server.url("/news")))), HasSubstr("robots.txt"));
  EXPECT_THAT(server.asked(true), ElementsAre("/robots.txt", "/news", "/robots.txt"));
}

TEST_F(FetcherTest, robots_txt_that_is_missing_allows_all_and_one_that_cannot_be_had_nothing) {
  server.on("/x", [](const Caller& c) { c.ok("x"); });
  EXPECT_TRUE(get("/x"));
  server.on("/robots.txt", [](const Caller& c) { c.answer("403 Forbidden", "", ""); });
  EXPECT_TRUE(get("/x"));
  server.on("/robots.txt", [](const Caller& c) { c.answer("500 Oops", "", ""); });
  EXPECT_THAT(failure(get("/x")), HasSubstr("too_soon: the site's robots.txt cannot be fetched"));
  server.on("/robots.txt", [](const Caller&) {});  // hangs up
  EXPECT_THAT(failure(get("/x")), HasSubstr("robots.txt cannot be fetched"));
}

TEST_F(FetcherTest, robots_txt_is_followed_over_redirects) {
  server.on("/robots.txt", [](const Caller& c) { c.redirect("/real-robots"); });
  server.on("/real-robots", [](const Caller& c) { c.ok("User-agent: *\nDisallow: /x\n"); });
  EXPECT_THAT(failure(get("/x")), HasSubstr("robots.txt asks"));
}

TEST_F(FetcherTest, robots_txt_is_kept_until_it_expires_and_longer_while_it_cannot_be_had) {
  server.on("/robots.txt",
            [](const Caller& c) { c.ok("User-agent: *\nDisallow: /x\n", "Cache-Control: max-age=3600\r\n"); });
  server.on("/y", [](const Caller& c) { c.ok("y"); });
  Fetcher first = fetcher();
  EXPECT_TRUE(first.fetch(to(server.url("/y"))));
  HostRecords hosts = first.hosts();
  ASSERT_EQ(hosts.size(), 1U);
  HostRecord& host = hosts.begin()->second;
  EXPECT_NEAR(static_cast<double>(host.robots_until - now_seconds()), 3600, 5);
  Fetcher second = fetcher(hosts);
  EXPECT_THAT(failure(second.fetch(to(server.url("/x")))), HasSubstr("robots.txt asks"));
  EXPECT_THAT(server.asked(true), ElementsAre("/robots.txt", "/y"));
  host.robots_until = 0;
  server.on("/robots.txt", [](const Caller& c) { c.answer("503 Later", "", ""); });
  options.retries = 0;
  Fetcher third = fetcher(hosts);
  EXPECT_TRUE(third.fetch(to(server.url("/y"))));
  EXPECT_THAT(failure(third.fetch(to(server.url("/x")))), HasSubstr("robots.txt asks"));
}

TEST_F(FetcherTest, requests_to_one_host_keep_their_distance) {
  options.delay = milliseconds(200);
  server.on("/a", [](const Caller& c) { c.ok("a"); });
  Fetcher one = fetcher();
  const auto start = Clock::now();
  EXPECT_TRUE(one.fetch(to(server.url("/a"))));  // after robots.txt
  EXPECT_TRUE(one.fetch(to(server.url("/a"))));
  EXPECT_GE(Clock::now() - start, milliseconds(400));
}

TEST_F(FetcherTest, crawl_delay_makes_the_distance_longer_and_a_long_one_is_left_for_later) {
  server.on("/robots.txt", [](const Caller& c) { c.ok("User-agent: *\nCrawl-delay: 0.4\n"); });
  server.on("/a", [](const Caller& c) { c.ok("a"); });
  {
    Fetcher one = fetcher();
    EXPECT_TRUE(one.fetch(to(server.url("/a"))));
    const auto start = Clock::now();
    EXPECT_TRUE(one.fetch(to(server.url("/a"))));
    EXPECT_GE(Clock::now() - start, milliseconds(350));
  }
  server.on("/robots.txt", [](const Caller& c) { c.ok("User-agent: *\nCrawl-delay: 3600\n"); });
  Fetcher other = fetcher();
  EXPECT_TRUE(other.fetch(to(server.url("/a"))));
  EXPECT_THAT(failure(other.fetch(to(server.url("/a")))), HasSubstr("too_soon: the site wants 3600 s"));
}

TEST_F(FetcherTest, what_has_not_changed_is_not_sent_again) {
  server.on("/feed", [](const Caller& c) {
    if (c.asked_with("If-None-Match: \"v1\"") && c.asked_with("If-Modified-Since: Tue, 14 Nov 2023 22:13:20 GMT"))
      return c.answer("304 Not Modified", "ETag: \"v1\"\r\n", "");
    c.ok("feed", "ETag: \"v1\"\r\nLast-Modified: Tue, 14 Nov 2023 22:13:20 GMT\r\n");
  });
  Fetcher one = fetcher();
  const auto first = one.fetch(to(server.url("/feed")));
  ASSERT_TRUE(first);
  EXPECT_FALSE(first->not_modified);
  const auto again = one.fetch({*Url::parse(server.url("/feed")), first->validators});
  ASSERT_TRUE(again) << failure(again);
  EXPECT_TRUE(again->not_modified);
}

TEST_F(FetcherTest, a_304_that_nobody_asked_for_is_no_answer) {
  server.on("/x", [](const Caller& c) { c.answer("304 Not Modified", "", ""); });
  EXPECT_THAT(failure(get("/x")), HasSubstr("304"));
}

TEST_F(FetcherTest, retry_after_is_waited_for_when_it_is_short) {
  int times = 0;
  server.on("/x", [&](const Caller& c) {
    if (++times == 1) return c.answer("503 Busy", "Retry-After: 1\r\n", "");
    c.ok("x");
  });
  const auto start = Clock::now();
  const auto fetched = get("/x");
  EXPECT_TRUE(fetched) << failure(fetched);
  EXPECT_GE(Clock::now() - start, milliseconds(1000));
}

TEST_F(FetcherTest, retry_after_that_is_long_is_remembered_and_the_host_left_alone) {
  server.on("/x", [](const Caller& c) { c.answer("429 Too Many", "Retry-After: 3600\r\n", ""); });
  Fetcher one = fetcher();
  EXPECT_THAT(failure(one.fetch(to(server.url("/x")))), HasSubstr("not_readable: the server answers 429"));
  EXPECT_THAT(failure(one.fetch(to(server.url("/y")))), HasSubstr("asks to be left alone"));
  Fetcher later = fetcher(one.hosts());
  EXPECT_THAT(failure(later.fetch(to(server.url("/y")))), HasSubstr("asks to be left alone"));
  EXPECT_THAT(server.asked(), ElementsAre("/x"));
}

TEST_F(FetcherTest, a_passing_failure_is_tried_again_with_growing_breaks_and_a_lasting_one_not) {
  options.backoff = milliseconds(100);
  server.on("/x", [](const Caller& c) { c.answer("502 Bad", "", ""); });
  server.on("/gone", [](const Caller& c) { c.answer("410 Gone", "", ""); });
  const auto start = Clock::now();
  EXPECT_THAT(failure(get("/x")), HasSubstr("not_readable: the server answers 502"));
  EXPECT_GE(Clock::now() - start, milliseconds(300));
  EXPECT_THAT(failure(get("/gone")), HasSubstr("not_found"));
  EXPECT_THAT(server.asked(), ElementsAre("/x", "/x", "/x", "/gone"));
}

TEST_F(FetcherTest, all_that_came_is_recorded_with_its_request) {
  const cotejo::testing::TempFolder folder("fetched");
  auto warc = WarcWriter::open(folder.path());
  server.on("/a", [](const Caller& c) { c.redirect("/b"); });
  server.on("/b", [](const Caller& c) {
    c.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n4\r\nhola\r\n0\r\n\r\n");
  });
  const auto fetched = fetcher({}, &*warc).fetch(to(server.url("/a")));
  ASSERT_TRUE(fetched) << failure(fetched);
  EXPECT_EQ(fetched->body, "hola");
  EXPECT_EQ(fetched->url, server.url("/b"));
  ASSERT_TRUE(fetched->record);
  std::ifstream in(folder.path() / fetched->record->file, std::ios::binary);
  std::stringstream bytes;
  bytes << in.rdbuf();
  const std::string all = intake::expand_gzip(bytes.str(), 1 << 20)->bytes;
  for (const char* path : {"/robots.txt", "/a", "/b"}) {
    EXPECT_THAT(all, HasSubstr("WARC-Target-URI: " + server.url(path)));
    EXPECT_THAT(all, HasSubstr("GET " + std::string(path) + " HTTP/1.1\r\n"));
  }
  const std::string own =
      intake::expand_gzip(bytes.str().substr(fetched->record->offset, fetched->record->length), 1 << 20)->bytes;
  EXPECT_THAT(own, HasSubstr("WARC-IP-Address: 127.0.0.1"));
  EXPECT_THAT(own, HasSubstr("X-Crawler-Transfer-Encoding: chunked"));
  EXPECT_THAT(own, HasSubstr("\r\n\r\nhola\r\n\r\n"));
}

TEST_F(FetcherTest, hosts_do_not_wait_for_each_other) {
  cotejo::testing::RawServer other;
  server.on("/slow", [](const Caller& c) {
    std::this_thread::sleep_for(milliseconds(600));
    c.ok("slow");
  });
  other.on("/quick", [](const Caller& c) { c.ok("quick"); });
  std::vector<std::size_t> order;
  // Two names of one machine are two hosts.
  fetcher().fetch_all(
      {to(server.url("/slow")), to(other.url("/quick", "localhost")), to(other.url("/none", "localhost"))},
      [&](std::size_t i, const Fetched& fetched) {
        EXPECT_EQ(static_cast<bool>(fetched), i != 2) << failure(fetched);
        order.push_back(i);
      });
  EXPECT_THAT(order, ElementsAre(1, 2, 0));
}

TEST_F(FetcherTest, stopping_ends_waits_and_transfers) {
  options.limits.total = std::chrono::seconds(30);
  server.on("/slow", [](const Caller& c) {
    c.send("HTTP/1.1 200 OK\r\n\r\n");
    while (c.send(" ")) std::this_thread::sleep_for(milliseconds(50));
  });
  std::thread ender([this] {
    std::this_thread::sleep_for(milliseconds(300));
    stop.stop();
  });
  const auto start = Clock::now();
  int used = 0;
  fetcher().fetch_all({to(server.url("/slow")), to(server.url("/next"))}, [&](std::size_t, const Fetched&) { ++used; });
  EXPECT_LT(Clock::now() - start, std::chrono::seconds(5));
  EXPECT_EQ(used, 0);
  ender.join();
}

TEST_F(FetcherTest, a_user_agent_without_a_name_is_refused) {
  for (const char* agent : {"", " x", "(none)", "a\r\nHost: b", "\xC3\xB1"}) {
    options.user_agent = agent;
    EXPECT_EQ(Fetcher::make(options, nullptr, stop).error().code, ErrorCode::usage) << agent;
  }
}

}  // namespace
}  // namespace cotejo::fetch
