// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "fetch/url.h"

#include <gtest/gtest.h>

namespace cotejo::fetch {
namespace {

std::string spelled(std::string_view text) {
  const auto url = Url::parse(text);
  return url ? url->text() : "refused: " + std::string(to_string(url.error().code));
}

TEST(Url, has_one_spelling) {
  EXPECT_EQ(spelled("HTTP://Example.ORG:80/a/../b?x=1#part"), "http://example.org/b?x=1");
  EXPECT_EQ(spelled("https://example.org"), "https://example.org/");
  EXPECT_EQ(spelled("https://example.org:8443/%C3%B1"), "https://example.org:8443/%C3%B1");
  EXPECT_EQ(spelled("https://example.org/a b"), "https://example.org/a%20b");
}

TEST(Url, takes_only_the_web_without_credentials) {
  for (const char* text :
       {"file:///etc/passwd", "ftp://example.org/x", "example.org", "http://", "http://user:secret@example.org/",
        "gopher://x/", "javascript:alert(1)", "http://exa mple.org/", "http://a/\x01"}) {
    EXPECT_EQ(spelled(text), "refused: usage") << text;
  }
  EXPECT_EQ(spelled("http://example.org/" + std::string(5000, 'a')), "refused: usage");
}

TEST(Url, odd_spellings_of_addresses_become_plain_ones) {
  EXPECT_EQ(Url::parse("http://2130706433/")->host(), "127.0.0.1");
  EXPECT_EQ(Url::parse("http://0x7f.1/")->host(), "127.0.0.1");
}

TEST(Url, links_are_resolved_against_their_page) {
  const Url page = *Url::parse("https://example.org/news/today.html?x=1");
  EXPECT_EQ(page.resolve("/a")->text(), "https://example.org/a");
  EXPECT_EQ(page.resolve("b.html#top")->text(), "https://example.org/news/b.html");
  EXPECT_EQ(page.resolve("//other.org/c")->text(), "https://other.org/c");
  EXPECT_EQ(page.resolve("http://third.org")->text(), "http://third.org/");
  EXPECT_FALSE(page.resolve("file:///etc/passwd"));
  EXPECT_FALSE(page.resolve("javascript:alert(1)"));
  EXPECT_FALSE(page.resolve("http://user:secret@example.org/"));
}

TEST(Url, origin_and_target_are_what_robots_txt_speaks_of) {
  const Url url = *Url::parse("http://example.org:8080/a?b=c");
  EXPECT_EQ(url.origin(), "http://example.org:8080");
  EXPECT_EQ(url.path_and_query(), "/a?b=c");
  EXPECT_TRUE(looks_like_url("HTTPS://x"));
  EXPECT_FALSE(looks_like_url("http.txt"));
}

}  // namespace
}  // namespace cotejo::fetch
