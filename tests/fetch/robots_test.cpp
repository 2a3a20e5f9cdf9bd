// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "fetch/robots.h"

#include <gtest/gtest.h>

namespace cotejo::fetch {
namespace {

using std::chrono::milliseconds;

TEST(Robots, the_longest_rule_decides_and_of_two_the_allow) {
  const Robots robots = Robots::parse(
      "User-agent: *\nDisallow: /a/\nAllow: /a/open\nDisallow: /a/open/shut\nAllow: /same\nDisallow: /same\n",
      "cotejo");
  EXPECT_TRUE(robots.allows("/"));
  EXPECT_FALSE(robots.allows("/a/x"));
  EXPECT_TRUE(robots.allows("/a/open/y"));
  EXPECT_FALSE(robots.allows("/a/open/shut"));
  EXPECT_TRUE(robots.allows("/same"));
  EXPECT_TRUE(robots.allows("/a"));
}

TEST(Robots, its_own_groups_are_joined_and_take_the_place_of_those_for_all) {
  const char* const text =
      "User-agent: *\nDisallow: /\n\nUser-Agent: other\nUser-agent: CoTeJo/2\nDisallow: /one\n\n"
      "user-agent: cotejo\nDisallow: /two # why\n";
  const Robots robots = Robots::parse(text, "cotejo");
  EXPECT_TRUE(robots.allows("/three"));
  EXPECT_FALSE(robots.allows("/one"));
  EXPECT_FALSE(robots.allows("/two"));
  EXPECT_FALSE(Robots::parse(text, "third").allows("/three"));
  EXPECT_TRUE(Robots::parse(text, "other").allows("/two"));
}

TEST(Robots, a_group_that_forbids_nothing_allows_all) {
  EXPECT_TRUE(Robots::parse("User-agent: *\nDisallow: /\nUser-agent: cotejo\nDisallow:\n", "cotejo").allows("/x"));
}

TEST(Robots, stars_fit_anything_and_a_dollar_the_end) {
  const Robots robots =
      Robots::parse("User-agent: *\nDisallow: /*.pdf$\nDisallow: /p/*/print\nDisallow: *sess=\n", "c");
  EXPECT_FALSE(robots.allows("/x/y.pdf"));
  EXPECT_TRUE(robots.allows("/x/y.pdf?z"));
  EXPECT_FALSE(robots.allows("/p/1/print?x"));
  EXPECT_TRUE(robots.allows("/p/print"));
  EXPECT_FALSE(robots.allows("/a?sess=1"));
}

TEST(Robots, percent_encodings_are_compared_as_one) {
  const Robots robots = Robots::parse("User-agent: *\nDisallow: /a%c3%b1o\nDisallow: /%62\nDisallow: /d%2Fe\n", "c");
  EXPECT_FALSE(robots.allows("/a\xC3\xB1o"));
  EXPECT_FALSE(robots.allows("/a%C3%B1o/x"));
  EXPECT_FALSE(robots.allows("/b"));
  EXPECT_TRUE(robots.allows("/d/e"));
}

TEST(Robots, crawl_delay_counts_for_its_group) {
  const char* const text = "User-agent: *\nCrawl-delay: 7\nUser-agent: cotejo\nCrawl-delay: 1.5\nAllow: /\n";
  EXPECT_EQ(Robots::parse(text, "cotejo").delay(), milliseconds(1500));
  EXPECT_EQ(Robots::parse(text, "other").delay(), milliseconds(7000));
  EXPECT_FALSE(Robots::parse("User-agent: *\nCrawl-delay: soon\n", "x").delay());
  EXPECT_LE(*Robots::parse("User-agent: *\nCrawl-delay: 1e300\n", "x").delay(), std::chrono::hours(24 * 30));
}

TEST(Robots, broken_lines_are_passed_over) {
  const Robots robots =
      Robots::parse("\xEF\xBB\xBF<html>\rUser-agent: *\r\nSitemap: x\r\n: :\nnonsense\nDisallow: /no\0pe\n", "c");
  EXPECT_FALSE(robots.allows("/no"));
  EXPECT_TRUE(Robots::parse("Disallow: /\n", "c").allows("/x")) << "a rule before any group";
}

TEST(Robots, says_nothing_about_itself) {
  EXPECT_TRUE(Robots::disallow_all().allows("/robots.txt"));
  EXPECT_FALSE(Robots::disallow_all().allows("/x"));
  EXPECT_TRUE(Robots::allow_all().allows("/x"));
}

TEST(Robots, a_file_made_to_be_slow_ends_and_allows_nothing) {
  const std::string pattern = "/*" + std::string(1000, 'a') + "b";
  std::string text = "User-agent: *\n";
  for (int i = 0; i < 200; ++i) text += "Disallow: " + pattern + "\n";
  const auto start = std::chrono::steady_clock::now();
  EXPECT_FALSE(Robots::parse(text, "c").allows("/" + std::string(4000, 'a')));
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(10));
}

}  // namespace
}  // namespace cotejo::fetch
