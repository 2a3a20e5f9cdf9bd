// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// A watch from feeds to stories, against a server of our own.
#include "gather/watch.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <memory>
#include <sstream>

#include "base/hash.h"
#include "intake/input/gzip.h"
#include "support/raw_server.h"
#include "support/temp_folder.h"

namespace cotejo::gather {
namespace {

using cotejo::testing::Caller;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::UnorderedElementsAre;

const Pipeline& pipeline() {
  static const Pipeline kPipeline = [] {
    auto loaded = Pipeline::load({COTEJO_SOURCE_DIR});
    if (!loaded) std::abort();
    return std::move(*loaded);
  }();
  return kPipeline;
}

std::string page(const std::string& title, const std::string& sentence) {
  return "<html lang='es'><head><title>" + title + "</title></head><body><article><h1>" + title +
         "</h1><p>La alcaldesa de Lerma, Ana Ruiz, dijo el martes que las obras del puerto comenzar\u00e1n en mayo y "
         "que "
         "los vecinos del barrio podr\u00e1n seguirlas desde el paseo.</p><p>" +
         sentence + "</p></article></body></html>";
}

std::string rss(const std::vector<std::string>& urls) {
  std::string xml = "<?xml version='1.0'?><rss><channel><title>x</title>";
  for (const std::string& url : urls) xml += "<item><link>" + url + "</link></item>";
  return xml + "</channel></rss>";
}

class WatchTest : public ::testing::Test {
 protected:
  static constexpr const char* kHtml = "Content-Type: text/html; charset=utf-8\r\n";

  RoundCount round(const std::vector<std::string>& feeds) {
    fetch::FetchOptions options;
    options.allow_private = true;
    options.delay = options.backoff = std::chrono::milliseconds(1);
    options.longest_wait = std::chrono::milliseconds(500);
    options.limits.total = std::chrono::milliseconds(3000);
    auto warc = fetch::WarcWriter::open(warc_folder(file()));
    auto fetcher = fetch::Fetcher::make(options, &*warc, stop_, *known_hosts(library_));
    failures_.clear();
    Watch watch({library_, pipeline(), *fetcher, {}, 60, [&](const Error& e) { failures_.push_back(e.text()); }, {}},
                stop_, options_);
    std::vector<fetch::Url> urls;
    for (const std::string& feed : feeds) urls.push_back(*fetch::Url::parse(server_.url(feed)));
    const auto count = watch.round(urls);
    EXPECT_TRUE(count) << count.error().text();
    return *count;
  }
  /// Makes as if the time until the next poll had passed.
  void time_passes(const std::string& feed) {
    library::WebMemory web(library_);
    library::FeedRow row = *web.feed(server_.url(feed));
    row.next = 0;
    ASSERT_TRUE(web.set_feed(row));
  }
  [[nodiscard]] std::filesystem::path file() const { return folder_.path() / "news.db"; }

  testing::TempFolder folder_{"watch"};
  cotejo::testing::RawServer server_;
  fetch::Stop stop_;
  WatchOptions options_;
  std::vector<std::string> failures_;
  library::Library library_ = std::move(*library::Library::open(file()));
};

TEST_F(WatchTest, adds_what_feeds_name_and_fetches_nothing_twice) {
  server_.on("/rss", [&](const Caller& c) {
    if (c.asked_with("If-None-Match: \"f1\"")) return c.answer("304 Not Modified", "", "");
    c.ok(rss({server_.url("/1"), server_.url("/2")}), "ETag: \"f1\"\r\n");
  });
  server_.on("/1",
             [](const Caller& c) { c.ok(page("Obras en el puerto", "El plan costar\u00e1 dos millones."), kHtml); });
  server_.on("/2",
             [](const Caller& c) { c.ok(page("Pleno en Lerma", "El pleno aprob\u00f3 ayer el presupuesto."), kHtml); });
  const RoundCount first = round({"/rss"});
  EXPECT_EQ(first.pages.fresh, 2) << ::testing::PrintToString(failures_);
  EXPECT_GT(first.stories, 0U);
  EXPECT_EQ(round({"/rss"}).polled, 0) << "its time has not come";
  time_passes("/rss");
  const RoundCount later = round({"/rss"});
  EXPECT_EQ(later.unchanged, 1);
  EXPECT_EQ(later.pages.fresh, 0);
  EXPECT_THAT(server_.asked(true), UnorderedElementsAre("/robots.txt", "/rss", "/1", "/2", "/rss"));
}

TEST_F(WatchTest, every_article_leads_to_the_bytes_that_came) {
  server_.on("/rss", [&](const Caller& c) { c.ok(rss({server_.url("/1")})); });
  const std::string html = page("Obras en el puerto", "El plan costar\u00e1 dos millones.");
  server_.on("/1", [&](const Caller& c) { c.ok(html, kHtml); });
  round({"/rss"});
  ASSERT_EQ(library_.articles()->size(), 1U);
  EXPECT_EQ(library_.raw_bytes(sha256_hex(html))->value(), html);
  const auto records = library::WebMemory(library_).records(sha256_hex(html));
  ASSERT_EQ(records->size(), 1U);
  const library::RecordRow& record = records->front();
  EXPECT_EQ(library_.articles()->front().file, record.file + "#" + std::to_string(record.offset));
  std::ifstream in(warc_folder(file()) / record.file, std::ios::binary);
  std::stringstream bytes;
  bytes << in.rdbuf();
  const auto expanded = intake::expand_gzip(
      bytes.str().substr(static_cast<std::size_t>(record.offset), static_cast<std::size_t>(record.length)), 1 << 20);
  EXPECT_THAT(expanded->bytes, HasSubstr(html));
}

TEST_F(WatchTest, the_records_are_an_archive_like_any_other) {
  server_.on("/rss", [&](const Caller& c) { c.ok(rss({server_.url("/1")})); });
  server_.on("/1", [](const Caller& c) {
    const std::string html = page("Obras en el puerto", "El plan costar\u00e1 dos millones.");
    c.send("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n" +
           fmt::format("{:x}\r\n{}\r\n0\r\n\r\n", html.size(), html));
  });
  round({"/rss"});
  ASSERT_EQ(library_.articles()->size(), 1U);
  const library::ArticleRow article = library_.articles()->front();
  const std::string file = warc_folder(this->file()) / article.file.substr(0, article.file.find('#'));
  std::vector<Article> read;
  pipeline().read_inputs({file}, {{}, 1, {}}, [&](const InputResult& result) {
    for (const ReadingItem& item : result.items) {
      if (item) read.push_back(item->article);
    }
  });
  ASSERT_EQ(read.size(), 1U);
  EXPECT_EQ(read.front().id, article.id);
  EXPECT_EQ(read.front().file, article.file);
  EXPECT_EQ(read.front().url, server_.url("/1"));
  for (const Notice& notice : read.front().notices) EXPECT_EQ(notice.code, "short");  // no broken digest
}

TEST_F(WatchTest, a_feed_that_says_that_a_page_changed_brings_its_new_version) {
  std::string stamp = "2025-01-01";
  std::string sentence = "Hay cinco heridos en el hospital.";
  server_.on("/map", [&](const Caller& c) {
    c.ok("<urlset><url><loc>" + server_.url("/1") + "</loc><lastmod>" + stamp + "</lastmod></url></urlset>");
  });
  server_.on("/1", [&](const Caller& c) { c.ok(page("Choque en la autopista", sentence), kHtml); });
  EXPECT_EQ(round({"/map"}).pages.fresh, 1);
  time_passes("/map");
  EXPECT_EQ(round({"/map"}).found, 0);
  stamp = "2025-01-02";
  time_passes("/map");
  EXPECT_EQ(round({"/map"}).pages.unchanged, 1) << "the feed says so, the bytes do not";
  stamp = "2025-01-03";
  sentence = "Hay siete heridos en el hospital.";
  time_passes("/map");
  EXPECT_EQ(round({"/map"}).pages.versions, 1);
  EXPECT_EQ(library_.articles()->size(), 1U);
  EXPECT_EQ(library_.versions(server_.url("/1"))->size(), 2U);
}

TEST_F(WatchTest, the_same_article_under_two_addresses_is_one) {
  server_.on("/rss", [&](const Caller& c) {
    c.ok(rss({server_.url("/1"), server_.url("/1?from=rss"), server_.url("/r")}));
  });
  const std::string html = page("Obras en el puerto", "El plan costar\u00e1 dos millones.");
  server_.on("/1", [&](const Caller& c) { c.ok(html + "<!-- 1 -->", kHtml); });
  server_.on("/1?from=rss", [&](const Caller& c) { c.ok(html + "<!-- 2 -->", kHtml); });
  server_.on("/r", [&](const Caller& c) { c.redirect("/1"); });
  const RoundCount count = round({"/rss"});
  EXPECT_EQ(count.pages.fresh, 1);
  ASSERT_EQ(library_.articles()->size(), 1U);
  EXPECT_THAT(*library_.urls(library_.articles()->front().id),
              UnorderedElementsAre(server_.url("/1"), server_.url("/1?from=rss"), server_.url("/r")));
}

TEST_F(WatchTest, a_broken_feed_and_a_missing_page_do_not_end_it) {
  server_.on("/good", [&](const Caller& c) {
    c.ok(rss({server_.url("/gone"), server_.url("/1"), server_.url("/later")}));
  });
  server_.on("/html", [](const Caller& c) { c.ok("<html><body>no feed</body></html>"); });
  server_.on("/1",
             [](const Caller& c) { c.ok(page("Obras en el puerto", "El plan costar\u00e1 dos millones."), kHtml); });
  server_.on("/later", [](const Caller& c) { c.answer("503 Busy", "Retry-After: 3000\r\n", ""); });
  const RoundCount count = round({"/html", "/good", "/missing"});
  EXPECT_EQ(count.polled, 3);
  EXPECT_EQ(count.failed, 2);
  EXPECT_EQ(count.pages.fresh, 1);
  EXPECT_EQ(count.pages.failed, 1);
  EXPECT_EQ(count.pages.later, 1);
  library::WebMemory web(library_);
  EXPECT_EQ((*web.page(server_.url("/gone")))->state, "failed");
  EXPECT_EQ((*web.page(server_.url("/later")))->state, "waiting");
  EXPECT_EQ(web.feed(server_.url("/html"))->failures, 1);
  EXPECT_THAT(*web.feed(server_.url("/missing"))->message, HasSubstr("404"));
}

TEST_F(WatchTest, goes_on_where_it_was_stopped) {
  server_.on("/rss", [&](const Caller& c) { c.ok(rss({server_.url("/1"), server_.url("/2")}), "ETag: \"f\"\r\n"); });
  server_.on("/1", [&](const Caller& c) {
    stop_.stop();
    c.ok(page("Obras en el puerto", "El plan costar\u00e1 dos millones."), kHtml);
  });
  server_.on("/2",
             [](const Caller& c) { c.ok(page("Pleno en Lerma", "El pleno aprob\u00f3 ayer el presupuesto."), kHtml); });
  round({"/rss"});
  EXPECT_EQ(library::WebMemory(library_).waiting_pages(fetch::now_seconds(), 9)->size(),
            2U - library_.articles()->size());
  fetch::Stop again;
  fetch::FetchOptions options;
  options.allow_private = true;
  options.delay = std::chrono::milliseconds(1);
  auto fetcher = fetch::Fetcher::make(options, nullptr, again);
  Watch watch({library_, pipeline(), *fetcher, {}, 60, {}, {}}, again, {});
  ASSERT_TRUE(watch.round({*fetch::Url::parse(server_.url("/rss"))}));
  EXPECT_EQ(library_.articles()->size(), 2U);
}

TEST_F(WatchTest, an_index_of_sitemaps_is_followed_one_step) {
  server_.on("/index", [&](const Caller& c) {
    c.ok("<sitemapindex><sitemap><loc>" + server_.url("/map") + "</loc></sitemap></sitemapindex>");
  });
  server_.on("/map", [&](const Caller& c) {
    c.ok("<sitemapindex><sitemap><loc>" + server_.url("/deeper") + "</loc></sitemap></sitemapindex>");
  });
  round({"/index"});
  EXPECT_THAT(server_.asked(), ElementsAre("/index", "/map"));
}

TEST_F(WatchTest, takes_a_part_of_a_huge_feed_and_the_rest_at_the_next_poll) {
  options_.most_new = 2;
  server_.on("/rss", [&](const Caller& c) {
    if (c.asked_with("If-None-Match")) return c.answer("304 Not Modified", "", "");
    c.ok(rss({server_.url("/1"), server_.url("/2"), server_.url("/3")}), "ETag: \"f\"\r\n");
  });
  EXPECT_EQ(round({"/rss"}).found, 2);
  time_passes("/rss");
  EXPECT_EQ(round({"/rss"}).found, 1);
}

}  // namespace
}  // namespace cotejo::gather
