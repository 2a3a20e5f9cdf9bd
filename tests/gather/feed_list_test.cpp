// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "gather/feed_list.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cotejo::gather {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::vector<std::string> links(const std::string& bytes) {
  const auto contents = read_feed_links(bytes, *fetch::Url::parse("http://x.org/feeds/all.xml"));
  if (!contents) return {contents.error().message};
  std::vector<std::string> all;
  for (const FeedEntry& entry : contents->entries)
    all.push_back(entry.url.text() + (entry.stamp.empty() ? "" : " " + entry.stamp));
  for (const FeedEntry& sitemap : contents->sitemaps) all.push_back("map " + sitemap.url.text());
  return all;
}

TEST(FeedLinks, of_rss_are_links_or_lasting_names) {
  EXPECT_THAT(links("<?xml version='1.0'?><rss><channel><link>http://x.org/</link>"
                    "<item><link> http://x.org/1#a </link><guid>http://x.org/other</guid></item>"
                    "<item><guid>http://x.org/2</guid></item>"
                    "<item><guid isPermaLink='false'>http://x.org/3</guid></item>"
                    "<item><link><![CDATA[/4?a=1&b=2]]></link></item>"
                    "<item><link>http://x.org/1</link></item>"
                    "<item><link>javascript:alert(1)</link></item><item/></channel></rss>"),
              ElementsAre("http://x.org/1", "http://x.org/2", "http://x.org/4?a=1&b=2"));
}

TEST(FeedLinks, of_rss_1_stand_beside_the_channel) {
  EXPECT_THAT(links("<rdf:RDF xmlns:rdf='r'><channel/><item><link>http://x.org/1</link></item></rdf:RDF>"),
              ElementsAre("http://x.org/1"));
}

TEST(FeedLinks, of_atom_are_those_to_the_page_and_tell_when_it_changed) {
  EXPECT_THAT(links("<feed xmlns='http://www.w3.org/2005/Atom'><entry><link rel='self' href='/x'/>"
                    "<link rel='alternate' href='../1'/><updated>2025-01-01T00:00:00Z</updated></entry>"
                    "<atom:entry><atom:link href='http://x.org/2'/></atom:entry></feed>"),
              ElementsAre("http://x.org/1 2025-01-01T00:00:00Z", "http://x.org/2"))
      << "prefixed elements count, too";
}

TEST(FeedLinks, of_json_feeds) {
  EXPECT_THAT(links(R"({"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","url":"http://x.org/1",)"
                    R"("date_modified":"2025"},{"id":"http://x.org/2"},{"id":7},null,{"url":["x"]}]})"),
              ElementsAre("http://x.org/1 2025", "http://x.org/2"));
}

TEST(FeedLinks, of_sitemaps_and_their_indexes) {
  EXPECT_THAT(links("<urlset xmlns='s' xmlns:news='n'><url><loc>http://x.org/1</loc><lastmod>2025-01-01</lastmod>"
                    "<news:news><news:title>T</news:title></news:news></url></urlset>"),
              ElementsAre("http://x.org/1 2025-01-01"));
  EXPECT_THAT(links("<sitemapindex><sitemap><loc>http://x.org/news.xml.gz</loc></sitemap></sitemapindex>"),
              ElementsAre("map http://x.org/news.xml.gz"));
}

TEST(FeedLinks, of_what_is_no_feed_are_refused_in_words) {
  for (const char* text : {"", "hola", "<html><body>no</body></html>", "{\"items\":3}", "{", "<rss", "[]"}) {
    EXPECT_THAT(links(text), ElementsAre(HasSubstr("is no feed"))) << text;
  }
}

TEST(FeedLinks, of_a_feed_that_breaks_off_are_those_before_the_break) {
  EXPECT_THAT(links("<rss><channel><item><link>http://x.org/1</link></item><item><link>http://x.o"),
              ElementsAre("http://x.org/1", "http://x.o/"));
}

TEST(FeedLinks, of_hostile_feeds_end) {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<a>";
  EXPECT_EQ(links("<rss>" + deep).size(), 1U);
  std::string json = "{\"items\":";
  json.append(200'000, '[');
  EXPECT_EQ(links(json).size(), 1U);
  std::string many = "<rss><channel>";
  for (int i = 0; i < 20'000; ++i) many += "<item><link>http://x.org/" + std::to_string(i) + "</link></item>";
  EXPECT_EQ(links(many + "</channel></rss>").size(), 5000U);
}

TEST(Opml, names_feeds_at_any_depth_once) {
  const auto feeds = feeds_of_opml(
      "<opml version='2.0'><head><title>x</title></head><body><outline text='Prensa'><outline text='a' "
      "xmlUrl='http://a.org/rss'/><outline><outline xmlUrl='http://b.org/rss'/></outline></outline>"
      "<outline xmlUrl='http://a.org/rss'/><outline xmlUrl='file:///etc/passwd'/></body></opml>");
  ASSERT_TRUE(feeds);
  ASSERT_EQ(feeds->size(), 2U);
  EXPECT_EQ(feeds->at(0).text(), "http://a.org/rss");
  EXPECT_EQ(feeds->at(1).text(), "http://b.org/rss");
}

TEST(Opml, that_is_none_or_empty_is_said) {
  EXPECT_EQ(feeds_of_opml("<rss/>").error().code, ErrorCode::malformed);
  EXPECT_EQ(feeds_of_opml("<opml><body>").error().code, ErrorCode::malformed);
  EXPECT_EQ(feeds_of_opml("<opml><body/></opml>").error().code, ErrorCode::empty);
}

}  // namespace
}  // namespace cotejo::gather
