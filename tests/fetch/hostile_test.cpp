// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// Safety: servers that are slow, endless, lying, or lead inside.
#include <gmock/gmock.h>
#include <zlib.h>

#include <thread>

#include "fetching.h"

namespace cotejo::fetch {
namespace {

using std::chrono::milliseconds;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::StartsWith;

using HostileTest = FetchTest;

std::string gzipped(const std::string& bytes) {
  z_stream z{};
  deflateInit2(&z, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
  std::string out(deflateBound(&z, bytes.size()), '\0');
  z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  z.avail_in = static_cast<uInt>(bytes.size());
  z.next_out = reinterpret_cast<Bytef*>(out.data());
  z.avail_out = static_cast<uInt>(out.size());
  deflate(&z, Z_FINISH);
  out.resize(z.total_out);
  deflateEnd(&z);
  return out;
}

TEST_F(HostileTest, a_slow_server_ends_at_the_time_limit) {
  server.on("/slow", [](const Caller& c) {
    c.send("HTTP/1.1 200 OK\r\n\r\n");
    while (c.send(".")) std::this_thread::sleep_for(milliseconds(20));
  });
  server.on("/silent", [](const Caller& c) {
    for (int i = 0; i < 200 && c.send(""); ++i) std::this_thread::sleep_for(milliseconds(20));
  });
  const auto start = Clock::now();
  EXPECT_THAT(failure(get("/slow")), HasSubstr("not_readable: took longer than 1.5 s"));
  EXPECT_THAT(failure(get("/silent")), HasSubstr("took longer"));
  EXPECT_LT(Clock::now() - start, std::chrono::seconds(8));
}

TEST_F(HostileTest, an_endless_body_ends_at_the_size_limit) {
  server.on("/endless", [](const Caller& c) {
    c.send("HTTP/1.1 200 OK\r\n\r\n");
    const std::string block(10'000, 'x');
    while (c.send(block)) {
    }
  });
  server.on("/announced", [](const Caller& c) { c.send("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\nx"); });
  EXPECT_THAT(failure(get("/endless")), StartsWith("too_large: sends more than 97 KB"));
  EXPECT_THAT(failure(get("/announced")), StartsWith("too_large"));
}

TEST_F(HostileTest, headers_without_end_end) {
  server.on("/headers", [](const Caller& c) {
    c.send("HTTP/1.1 200 OK\r\n");
    const std::string line = "X-More: " + std::string(1000, 'x') + "\r\n";
    while (c.send(line)) {
    }
  });
  server.on("/interim", [](const Caller& c) {
    while (c.send("HTTP/1.1 100 Continue\r\n\r\n")) std::this_thread::sleep_for(milliseconds(1));
  });
  EXPECT_THAT(failure(get("/headers")), StartsWith("too_large"));
  EXPECT_FALSE(get("/interim"));
}

TEST_F(HostileTest, a_small_file_that_expands_hugely_is_refused) {
  server.on("/bomb", [](const Caller& c) {
    c.ok(gzipped(std::string(20 << 20, 'x')), "Content-Type: text/html\r\nContent-Encoding: gzip\r\n");
  });
  EXPECT_THAT(failure(get("/bomb")), StartsWith("too_large: expands to more than"));
}

TEST_F(HostileTest, gzip_is_expanded_and_false_or_broken_gzip_said) {
  server.on("/gzip", [](const Caller& c) { c.ok(gzipped("hola"), "Content-Encoding: gzip\r\n"); });
  server.on("/false", [](const Caller& c) { c.ok("hola", "Content-Encoding: gzip\r\n"); });
  server.on("/cut",
            [](const Caller& c) { c.ok(gzipped(std::string(5000, 'x')).substr(0, 20), "Content-Encoding: gzip\r\n"); });
  server.on("/other", [](const Caller& c) { c.ok("hola", "Content-Encoding: br\r\n"); });
  EXPECT_EQ(get("/gzip")->body, "hola");
  EXPECT_THAT(failure(get("/false")), StartsWith("malformed"));
  EXPECT_THAT(failure(get("/cut")), StartsWith("malformed"));
  EXPECT_THAT(failure(get("/other")), HasSubstr("'br'"));
}

TEST_F(HostileTest, a_length_that_is_a_lie_is_found_or_cuts) {
  server.on("/longer", [](const Caller& c) { c.send("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nshort"); });
  server.on("/shorter", [](const Caller& c) { c.send("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nholaXXXX"); });
  server.on("/negative", [](const Caller& c) { c.send("HTTP/1.1 200 OK\r\nContent-Length: -4\r\n\r\nhola"); });
  EXPECT_THAT(failure(get("/longer")), StartsWith("not_readable: cannot be fetched"));
  EXPECT_EQ(get("/shorter")->body, "hola");
  EXPECT_FALSE(get("/negative"));
}

TEST_F(HostileTest, what_is_no_http_is_refused) {
  server.on("/ssh", [](const Caller& c) { c.send("SSH-2.0-OpenSSH_9.2\r\n"); });
  server.on("/zeros", [](const Caller& c) { c.send(std::string(1000, '\0')); });
  EXPECT_FALSE(get("/ssh"));
  EXPECT_FALSE(get("/zeros"));
}

TEST_F(HostileTest, redirects_in_a_circle_and_without_end_end) {
  server.on("/a", [](const Caller& c) { c.redirect("/b"); });
  server.on("/b", [](const Caller& c) { c.redirect("/a"); });
  for (int i = 0; i < 20; ++i) {
    server.on("/" + std::to_string(i), [i](const Caller& c) { c.redirect("/" + std::to_string(i + 1)); });
  }
  EXPECT_THAT(failure(get("/a")), HasSubstr("in a circle"));
  EXPECT_THAT(failure(get("/0")), HasSubstr("more than 5 times"));
  EXPECT_THAT(server.asked(), ElementsAre("/a", "/b", "/0", "/1", "/2", "/3", "/4", "/5"));
}

TEST_F(HostileTest, redirects_to_other_than_the_web_are_refused) {
  int number = 0;
  for (const char* to : {"file:///etc/passwd", "ftp://127.0.0.1/x", "gopher://127.0.0.1:25/x", "javascript:alert(1)",
                         "dict://127.0.0.1:11211/stats", "data:text/html,x", "http://user:pw@127.0.0.1/"}) {
    const std::string path = "/" + std::to_string(number++);
    server.on(path, [to](const Caller& c) { c.redirect(to); });
    EXPECT_THAT(failure(get(path)), StartsWith("not_allowed: is redirected to what is no web address")) << to;
  }
  server.on("/nowhere", [](const Caller& c) { c.answer("302 Found", "", ""); });
  EXPECT_FALSE(get("/nowhere"));
}

TEST_F(HostileTest, this_machine_is_not_asked_unless_allowed_however_it_is_called) {
  options.allow_private = false;
  for (const char* host : {"127.0.0.1", "localhost", "2130706433", "0x7f000001", "127.1", "0.0.0.0", "[::1]",
                           "[::ffff:127.0.0.1]", "[::]"}) {
    EXPECT_THAT(failure(fetcher().fetch(to(server.url("/x", host)))), StartsWith("not_allowed: leads to")) << host;
  }
  EXPECT_TRUE(server.asked(true).empty());
}

TEST_F(HostileTest, private_networks_are_refused_before_anything_is_sent) {
  options.allow_private = false;
  for (const char* url : {"http://10.0.0.1/", "http://192.168.1.1/", "http://169.254.169.254/latest/meta-data/",
                          "http://[fe80::1]/", "http://[fd00::1]/", "http://224.0.0.1/"}) {
    EXPECT_THAT(failure(fetcher().fetch(to(url))), StartsWith("not_allowed: leads to")) << url;
  }
}

TEST_F(HostileTest, a_proxy_of_the_environment_is_not_used) {
  ::setenv("http_proxy", server.url("").c_str(), 1);
  ::setenv("ALL_PROXY", server.url("").c_str(), 1);
  options.allow_private = false;
  EXPECT_THAT(failure(fetcher().fetch(to("http://10.0.0.1/"))), StartsWith("not_allowed"));
  EXPECT_TRUE(server.asked(true).empty());
  ::unsetenv("http_proxy");
  ::unsetenv("ALL_PROXY");
}

TEST_F(HostileTest, a_redirect_takes_no_cookies_and_no_referrer_along) {
  cotejo::testing::RawServer other;
  std::string request;
  other.on("/end", [&](const Caller& c) {
    request = c.request();
    c.answer("200 OK", "Set-Cookie: a=b\r\n", "x");
  });
  server.on("/start", [&](const Caller& c) {
    c.answer("302 Found", "Set-Cookie: s=1; Domain=127.0.0.1\r\nLocation: " + other.url("/end") + "\r\n", "");
  });
  EXPECT_TRUE(get("/start"));
  EXPECT_EQ(request.find("Cookie"), std::string::npos);
  EXPECT_EQ(request.find("Referer"), std::string::npos);
  EXPECT_EQ(request.find("Authorization"), std::string::npos);
}

}  // namespace
}  // namespace cotejo::fetch
