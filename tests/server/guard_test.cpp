// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "server/guard.h"

#include <gtest/gtest.h>

namespace cotejo::server {
namespace {

int status_for(const Guard& guard, const std::string& host, const std::string& method = "GET") {
  const auto refused = guard.refuse({method, "/", {host}, ""});
  return refused ? refused->status : 200;
}

TEST(HostName, is_without_its_port_and_in_lower_case) {
  EXPECT_EQ(host_name("LocalHost:8080"), "localhost");
  EXPECT_EQ(host_name("localhost"), "localhost");
  EXPECT_EQ(host_name("[::1]:8080"), "[::1]");
  EXPECT_EQ(host_name("[::1]"), "[::1]");
}

TEST(HostName, that_hides_another_name_is_none) {
  EXPECT_EQ(host_name("localhost:80.evil.example"), "");
  EXPECT_EQ(host_name("[::1].evil.example"), "");
  EXPECT_EQ(host_name("localhost:80@evil.example"), "");
  EXPECT_EQ(host_name(""), "");
}

TEST(Guard, lets_loopback_names_pass) {
  const Guard guard("127.0.0.1", {});
  EXPECT_EQ(status_for(guard, "localhost:8080"), 200);
  EXPECT_EQ(status_for(guard, "127.0.0.1"), 200);
  EXPECT_EQ(status_for(guard, "[::1]:9"), 200);
}

TEST(Guard, refuses_a_name_pointed_here_from_outside) {
  const Guard guard("127.0.0.1", {});
  EXPECT_EQ(status_for(guard, "evil.example"), 403);
  EXPECT_EQ(status_for(guard, "localhost.evil.example"), 403);
  EXPECT_EQ(status_for(guard, "127.0.0.1.evil.example"), 403);
  EXPECT_EQ(status_for(guard, ""), 403);
}

TEST(Guard, knows_the_address_listened_at_and_the_names_given) {
  const Guard guard("fe80::1", {"News.Example.org"});
  EXPECT_EQ(status_for(guard, "[fe80::1]:8080"), 200);
  EXPECT_EQ(status_for(guard, "news.example.org"), 200);
  EXPECT_EQ(status_for(guard, "other.example.org"), 403);
}

TEST(Guard, wants_one_host_header) {
  const Guard guard("127.0.0.1", {});
  EXPECT_EQ(guard.refuse({"GET", "/", {}, ""})->status, 400);
  EXPECT_EQ(guard.refuse({"GET", "/", {"localhost", "evil.example"}, ""})->status, 400);
}

TEST(Guard, lets_nothing_write) {
  const Guard guard("127.0.0.1", {});
  EXPECT_EQ(status_for(guard, "localhost", "HEAD"), 200);
  for (const char* method : {"POST", "PUT", "DELETE", "OPTIONS", "PATCH", "get"}) {
    EXPECT_EQ(status_for(guard, "localhost", method), 405) << method;
  }
}

TEST(UnlessKnown, compares_whole_tags) {
  const Response first = unless_known(json_response("{}"), {"GET", "/", {}, ""});
  ASSERT_EQ(first.status, 200);
  const auto again = [&](const std::string& tags) { return unless_known(json_response("{}"), {"GET", "/", {}, tags}); };
  EXPECT_EQ(again(first.etag).status, 304);
  EXPECT_EQ(again("W/" + first.etag).status, 304);
  EXPECT_EQ(again("\"other\", " + first.etag).status, 304);
  EXPECT_EQ(again("*").status, 304);
  EXPECT_EQ(again("\"other\"").status, 200);
  EXPECT_EQ(again(first.etag.substr(0, 9)).status, 200);
  EXPECT_EQ(again("x" + first.etag).status, 200);
  EXPECT_TRUE(again(first.etag).body.empty());
}

}  // namespace
}  // namespace cotejo::server
