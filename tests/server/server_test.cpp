// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// A live server at a free port, asked as a browser would and as an attacker would.
#include "server/server.h"

#include <gtest/gtest.h>
#include <httplib.h>
#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <thread>

#include "base/version.h"
#include "library/library.h"

namespace cotejo::server {
namespace {

namespace fs = std::filesystem;
using library::Library;
using library::StoredStory;
using Json = nlohmann::json;

constexpr const char* kHostileTitle = "<script>alert(1)</script> \"'& \xE2\x80\xA8";

fs::path fresh_library(const std::string& name) {
  const fs::path folder = fs::path(COTEJO_BINARY_DIR) / "tests" / "server_libraries";
  fs::create_directories(folder);
  // Tests run side by side, each a process of its own.
  fs::path file = folder / (name + std::to_string(::getpid()) + ".db");
  for (const char* suffix : {"", "-wal", "-shm"}) fs::remove(file.string() + suffix);
  return file;
}

void fill(const fs::path& file) {
  auto library = Library::open(file);
  ASSERT_TRUE(library) << library.error().text();
  const Json reading = {{"format", "cotejo.reading/1"}, {"text", kHostileTitle}};
  ASSERT_TRUE(library->add_raw("00", "raw"));
  ASSERT_TRUE(library->add_article("aaaa1111", "a.txt", "in/a.txt", kHostileTitle, "2026-03-01", "00", reading.dump()));
  ASSERT_TRUE(library->add_failure("in/b.txt", "01", Error{ErrorCode::empty, "nothing but white space"}));
  StoredStory story;
  story.row.id = "s1234";
  story.row.title = kHostileTitle;
  story.row.from = "2026-03-01";
  story.row.articles = 1;
  story.json = Json{{"format", "cotejo.story/1"}, {"id", "s1234"}, {"title", kHostileTitle}}.dump();
  story.article_ids = {"aaaa1111"};
  ASSERT_TRUE(library->replace_stories({story}));
}

class LiveServer : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    const fs::path file = fresh_library("live");
    fill(file);
    auto started = Server::start({file, "127.0.0.1", 0});
    ASSERT_TRUE(started) << started.error().text();
    server_ = std::make_unique<Server>(std::move(*started));
  }
  static void TearDownTestSuite() { server_.reset(); }

  static httplib::Client client() { return httplib::Client("127.0.0.1", server_->port()); }

  static httplib::Result get(const std::string& path, const httplib::Headers& headers = {}) {
    return client().Get(path, headers);
  }

  /// What a problem document must have, whatever went wrong.
  static void expect_problem(const httplib::Result& answer, int status) {
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, status);
    EXPECT_EQ(answer->get_header_value("Content-Type"), "application/problem+json");
    EXPECT_EQ(answer->get_header_value("Cache-Control"), "no-store");
    EXPECT_TRUE(answer->has_header("Content-Security-Policy"));
    const Json problem = Json::parse(answer->body, nullptr, false);
    ASSERT_TRUE(problem.is_object()) << answer->body;
    EXPECT_EQ(problem["status"], status);
    EXPECT_FALSE(problem["title"].get<std::string>().empty());
    EXPECT_FALSE(problem["detail"].get<std::string>().empty());
  }

  /// The answer to bytes that no HTTP client would send.
  static std::string raw(const std::string& bytes);

  static std::unique_ptr<Server> server_;
};

std::unique_ptr<Server> LiveServer::server_;

std::string LiveServer::raw(const std::string& bytes) {
  const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(server_->port()));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  EXPECT_EQ(::connect(socket, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
  EXPECT_EQ(::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL), static_cast<ssize_t>(bytes.size()));
  std::string answer;
  char buffer[4096];
  for (ssize_t n = 0; (n = ::recv(socket, buffer, sizeof buffer, 0)) > 0;) {
    answer.append(buffer, static_cast<std::size_t>(n));
  }
  ::close(socket);
  return answer;
}

TEST_F(LiveServer, says_that_it_is_well) {
  const auto answer = get("/api/health");
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->status, 200);
  const Json health = Json::parse(answer->body);
  EXPECT_EQ(health["status"], "ok");
  EXPECT_EQ(health["version"], kVersion);
  EXPECT_TRUE(health["page"].is_boolean());
}

TEST_F(LiveServer, lists_stories_articles_and_failures) {
  const Json stories = Json::parse(get("/api/stories")->body)["stories"];
  ASSERT_EQ(stories.size(), 1U);
  EXPECT_EQ(stories[0]["id"], "s1234");
  EXPECT_EQ(stories[0]["from"], "2026-03-01");
  EXPECT_TRUE(stories[0]["to"].is_null());
  EXPECT_EQ(stories[0]["articles"], 1);
  const Json articles = Json::parse(get("/api/articles")->body)["articles"];
  ASSERT_EQ(articles.size(), 1U);
  EXPECT_EQ(articles[0]["story"], "s1234");
  const Json failures = Json::parse(get("/api/failures")->body)["failures"];
  ASSERT_EQ(failures.size(), 1U);
  EXPECT_EQ(failures[0]["code"], "empty");
}

TEST_F(LiveServer, hands_out_documents_as_they_were_kept) {
  const auto story = get("/api/stories/s1234");
  ASSERT_EQ(story->status, 200);
  EXPECT_EQ(Json::parse(story->body)["format"], "cotejo.story/1");
  const auto reading = get("/api/articles/aaaa1111");
  ASSERT_EQ(reading->status, 200);
  EXPECT_EQ(Json::parse(reading->body)["text"], kHostileTitle);
}

TEST_F(LiveServer, hostile_strings_stay_json_and_nothing_else) {
  for (const char* path : {"/api/stories", "/api/stories/s1234", "/api/articles/aaaa1111"}) {
    const auto answer = get(path);
    EXPECT_EQ(answer->get_header_value("Content-Type"), "application/json; charset=utf-8");
    EXPECT_EQ(answer->get_header_value("X-Content-Type-Options"), "nosniff");
    EXPECT_NE(answer->body.find("<script>"), std::string::npos);
  }
  EXPECT_EQ(Json::parse(get("/api/stories")->body)["stories"][0]["title"], kHostileTitle);
}

TEST_F(LiveServer, unknown_things_are_problems) {
  expect_problem(get("/api/stories/none"), 404);
  expect_problem(get("/api/articles/none"), 404);
  expect_problem(get("/api/articles/"), 404);
  expect_problem(get("/api/stories/s1234/more"), 404);
  expect_problem(get("/api/"), 404);
  expect_problem(get("/api"), 404);
  expect_problem(get("/nowhere"), 404);
  expect_problem(get("/..%2f..%2fetc%2fpasswd"), 404);
  expect_problem(get("/api/articles/%00"), 404);
  expect_problem(get("/api/articles/%FF%FE"), 404);
  expect_problem(get("/api/articles/' OR 1=1 --"), 404);
}

TEST_F(LiveServer, writes_are_refused) {
  const auto posted = client().Post("/api/stories", "x=1", "text/plain");
  expect_problem(posted, 405);
  EXPECT_EQ(posted->get_header_value("Allow"), "GET, HEAD");
  expect_problem(client().Delete("/api/stories/s1234"), 405);
  expect_problem(client().Put("/", "x", "text/plain"), 405);
  expect_problem(client().Options("/api/stories"), 405);
  const auto large = client().Post("/api/stories", std::string(1 << 20, 'x'), "text/plain");
  if (large) {
    EXPECT_EQ(large->status, 413);
  }
}

TEST_F(LiveServer, names_of_others_are_refused) {
  expect_problem(get("/api/stories", {{"Host", "evil.example"}}), 403);
  expect_problem(get("/", {{"Host", "evil.example"}}), 403);
  EXPECT_EQ(get("/api/stories", {{"Host", "localhost:1"}})->status, 200);
  EXPECT_NE(raw("POST / HTTP/1.1\r\nHost: evil.example\r\nContent-Length: 0\r\n\r\n").find("403"), std::string::npos);
  EXPECT_NE(raw("GET / HTTP/1.1\r\n\r\n").find("400 Bad Request"), std::string::npos);
}

TEST_F(LiveServer, what_the_reader_has_is_not_sent_again) {
  for (const char* path : {"/", "/api/stories", "/api/stories/s1234"}) {
    const auto first = get(path);
    ASSERT_EQ(first->status, 200);
    const std::string etag = first->get_header_value("ETag");
    ASSERT_FALSE(etag.empty());
    const auto second = get(path, {{"If-None-Match", etag}});
    EXPECT_EQ(second->status, 304);
    EXPECT_TRUE(second->body.empty());
    EXPECT_EQ(second->get_header_value("ETag"), etag);
    EXPECT_EQ(get(path, {{"If-None-Match", "\"0\""}})->status, 200);
  }
}

TEST_F(LiveServer, head_has_everything_but_the_body) {
  const auto answer = client().Head("/api/stories");
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->status, 200);
  EXPECT_TRUE(answer->body.empty());
  EXPECT_EQ(answer->get_header_value("Content-Length"), std::to_string(get("/api/stories")->body.size()));
}

TEST_F(LiveServer, ranges_are_not_served_and_do_no_harm) {
  const std::string whole = get("/api/stories")->body;
  for (const char* range : {"bytes=0-3", "bytes=999999-", "bytes=-5", "bytes=5-2", "bytes=0-1,3-4"}) {
    const auto answer = get("/api/stories", {{"Range", range}});
    ASSERT_TRUE(answer) << range;
    if (answer->status != 416) {
      EXPECT_EQ(answer->status, 200) << range;
      EXPECT_EQ(answer->body, whole) << range;
    }
  }
}

TEST_F(LiveServer, long_and_broken_requests_are_refused) {
  expect_problem(get("/" + std::string(2000, 'a')), 414);
  expect_problem(get("/" + std::string(9000, 'a')), 414);
  EXPECT_NE(raw("nonsense\r\n\r\n").find(" 400 "), std::string::npos);
  EXPECT_NE(raw("BREW / HTTP/1.1\r\nHost: localhost\r\n\r\n").find("HTTP/1.1 4"), std::string::npos);
  EXPECT_EQ(get("/api/health")->status, 200);
}

TEST_F(LiveServer, a_body_is_never_taken_for_the_next_request) {
  const std::string answer =
      raw("GET /api/health HTTP/1.1\r\nHost: localhost\r\nContent-Length: 60\r\n\r\n"
          "GET /api/stories HTTP/1.1\r\nHost: localhost\r\n\r\n");
  EXPECT_NE(answer.find("\"status\":\"ok\""), std::string::npos);
  EXPECT_EQ(answer.find("s1234"), std::string::npos);
}

TEST_F(LiveServer, the_page_comes_with_its_files_and_no_inline_code) {
  const auto page = get("/");
  ASSERT_EQ(page->status, 200);
  EXPECT_EQ(page->get_header_value("Content-Type"), "text/html; charset=utf-8");
  EXPECT_EQ(page->get_header_value("Content-Security-Policy").rfind("default-src 'none'; script-src 'self';", 0), 0U);
  EXPECT_EQ(page->get_header_value("Referrer-Policy"), "no-referrer");
  EXPECT_EQ(page->body.find("<style"), std::string::npos);
  EXPECT_EQ(page->body.find(" style="), std::string::npos);
  EXPECT_EQ(page->body.find(" onload="), std::string::npos);
  for (std::size_t at = page->body.find("<script"); at != std::string::npos; at = page->body.find("<script", at + 1)) {
    EXPECT_NE(page->body.substr(at, page->body.find('>', at) - at).find(" src="), std::string::npos);
  }
  for (std::size_t at = page->body.find("\"/"); at != std::string::npos; at = page->body.find("\"/", at + 1)) {
    const std::string path = page->body.substr(at + 1, page->body.find('"', at + 1) - at - 1);
    EXPECT_EQ(get(path)->status, 200) << path;
  }
}

TEST_F(LiveServer, many_readers_at_once_all_get_the_same) {
  std::atomic<int> good{0};
  std::vector<std::thread> readers;
  for (int i = 0; i < 16; ++i) {
    readers.emplace_back([&] {
      for (int n = 0; n < 20; ++n) {
        const auto answer = get("/api/stories/s1234");
        if (answer && answer->status == 200) ++good;
      }
    });
  }
  for (std::thread& reader : readers) reader.join();
  EXPECT_EQ(good, 16 * 20);
}

TEST(ServerStart, says_what_to_do_when_the_port_is_taken) {
  const fs::path file = fresh_library("taken");
  auto first = Server::start({file, "127.0.0.1", 0});
  ASSERT_TRUE(first);
  const auto second = Server::start({file, "127.0.0.1", first->port()});
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().code, ErrorCode::usage);
  EXPECT_NE(second.error().message.find("--port"), std::string::npos);
}

TEST(ServerStart, refuses_what_is_no_port_no_host_and_no_library) {
  const fs::path file = fresh_library("refused");
  EXPECT_FALSE(Server::start({file, "127.0.0.1", 70000}));
  EXPECT_FALSE(Server::start({file, "host.invalid", 0}));
  EXPECT_FALSE(Server::start({fs::path(COTEJO_SOURCE_DIR) / "LICENSE", "127.0.0.1", 0}));
}

TEST(ServerStop, ends_the_wait_and_frees_the_port) {
  const fs::path file = fresh_library("stopped");
  auto server = Server::start({file, "127.0.0.1", 0});
  ASSERT_TRUE(server);
  const int port = server->port();
  EXPECT_EQ(server->address(), "http://127.0.0.1:" + std::to_string(port) + "/");
  std::thread waiting([&] { server->wait(); });
  server->stop();
  waiting.join();
  server->stop();
  EXPECT_TRUE(Server::start({file, "127.0.0.1", port}));
}

}  // namespace
}  // namespace cotejo::server
