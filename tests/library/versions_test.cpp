// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "library/library.h"
#include "library/web_memory.h"
#include "support/temp_folder.h"

namespace cotejo::library {
namespace {

using ::testing::ElementsAre;

class VersionsTest : public ::testing::Test {
 protected:
  void add(const std::string& id, const ArticleOrigin& origin) {
    ASSERT_TRUE(library_.add_raw("sha-" + id, "raw"));
    ASSERT_TRUE(library_.add_article(id, id, id, std::nullopt, std::nullopt, "sha-" + id,
                                     R"({"article":{"outlet":"O"},"id":")" + id + "\"}", origin));
  }
  [[nodiscard]] std::vector<std::string> ids(const std::string& article) const {
    std::vector<std::string> ids;
    const auto rows = library_.versions(article);
    for (const VersionRow& row : *rows) ids.push_back(row.id + (row.current ? " current" : ""));
    return ids;
  }

  testing::TempFolder folder_{"versions"};
  Library library_ = std::move(*Library::open(folder_.path() / "l.db"));
};

TEST_F(VersionsTest, only_the_newest_is_current_and_the_old_ones_stay) {
  add("a1", {"http://x.org/1", "2025-01-01T10:00:00Z", "t1", ""});
  add("b2", {"http://x.org/1", "2025-01-01T12:00:00Z", "t2", "a1"});
  add("c3", {"http://x.org/1", "2025-01-01T11:00:00Z", "t3", "b2"});  // found later, and older
  EXPECT_THAT(ids("a1"), ElementsAre("a1", "c3", "b2 current"));
  EXPECT_THAT(ids("http://x.org/1"), ElementsAre("a1", "c3", "b2 current"));
  EXPECT_EQ(library_.articles()->size(), 1U);
  EXPECT_EQ(library_.reading_documents()->size(), 1U);
  EXPECT_TRUE(library_.reading_document("a1")->has_value());
  EXPECT_EQ((*library_.article_at("http://x.org/1"))->id, "b2");
}

TEST_F(VersionsTest, an_article_keeps_all_urls_under_which_it_was_found) {
  add("a1", {"http://x.org/1", std::nullopt, "t1", ""});
  ASSERT_TRUE(library_.add_sighting("a1", "http://m.x.org/1", "sha-mobile"));
  ASSERT_TRUE(library_.add_sighting("a1", "http://m.x.org/1", "sha-mobile"));
  EXPECT_THAT(*library_.urls("a1"), ElementsAre("http://m.x.org/1", "http://x.org/1"));
  EXPECT_EQ((*library_.article_at("http://m.x.org/1"))->id, "a1");
  EXPECT_THAT(*library_.read_sources(), ElementsAre("sha-a1", "sha-mobile"));
}

TEST_F(VersionsTest, the_same_words_are_looked_for_only_among_articles_with_urls) {
  add("a1", {"http://x.org/1", std::nullopt, "same", ""});
  add("b2", {std::nullopt, std::nullopt, "same", ""});
  const auto found = library_.articles_of_text("same");
  ASSERT_EQ(found->size(), 1U);
  EXPECT_EQ(found->front().id, "a1");
  EXPECT_EQ(found->front().outlet, "O");
}

TEST_F(VersionsTest, a_beginning_that_fits_two_articles_names_none) {
  add("aa1", {});
  add("aa2", {});
  EXPECT_TRUE(ids("aa").empty());
  EXPECT_TRUE(ids("").empty());
  EXPECT_THAT(ids("aa1"), ElementsAre("aa1 current"));
}

TEST_F(VersionsTest, what_is_known_of_the_web_stays) {
  WebMemory web(library_);
  ASSERT_TRUE(web.set_host("http://x.org", {1, "User-agent: *", 5'000'000'000, 7}));
  EXPECT_EQ(web.hosts()->at("http://x.org").robots_until, 5'000'000'000);
  FeedRow feed = *web.feed("http://x.org/feed");
  EXPECT_EQ(feed.polled, 0);
  feed.etag = "\"v1\"";
  feed.polled = 9;
  ASSERT_TRUE(web.set_feed(feed));
  EXPECT_EQ(web.feed("http://x.org/feed")->etag, "\"v1\"");
  ASSERT_TRUE(web.add_record({"w.warc.gz", 10, 20, "http://x.org/1", "2025-01-01T10:00:00Z", "s"}));
  EXPECT_EQ(web.records("s")->front().offset, 10);
}

TEST_F(VersionsTest, pages_wait_for_their_time) {
  WebMemory web(library_);
  PageRow page;
  page.url = "http://x.org/1";
  page.next = 100;
  ASSERT_TRUE(web.set_page(page));
  EXPECT_TRUE(web.waiting_pages(99, 10)->empty());
  EXPECT_EQ(web.waiting_pages(100, 10)->size(), 1U);
  page.state = "done";
  ASSERT_TRUE(web.set_page(page));
  EXPECT_TRUE(web.waiting_pages(100, 10)->empty());
  EXPECT_EQ((*web.page(page.url))->state, "done");
  EXPECT_FALSE(web.page("http://x.org/2")->has_value());
}

}  // namespace
}  // namespace cotejo::library
