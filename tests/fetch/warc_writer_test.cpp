// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "fetch/warc_writer.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "base/hash.h"
#include "intake/input/gzip.h"
#include "support/temp_folder.h"

namespace cotejo::fetch {
namespace {
namespace fs = std::filesystem;

std::string contents(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::stringstream all;
  all << in.rdbuf();
  return all.str();
}

Exchange page(const std::string& body) {
  Exchange e;
  e.url = "http://example.org/x";
  e.time = 1700000000;
  e.address = "93.184.216.34";
  e.request = "GET /x HTTP/1.1\r\nHost: example.org\r\n\r\n";
  e.head = "HTTP/1.1 200 OK\r\n\r\n";
  e.body = body;
  return e;
}

class WarcWriterTest : public ::testing::Test {
 protected:
  WarcWriter open(std::uint64_t bytes = 1 << 20) {
    auto writer = WarcWriter::open(folder(), {bytes, "cotejo-test/1"});
    EXPECT_TRUE(writer);
    return std::move(*writer);
  }
  [[nodiscard]] fs::path folder() const { return folder_.path() / "warc"; }
  [[nodiscard]] std::string record(const WarcPlace& place) const {
    return intake::expand_gzip(contents(folder() / place.file).substr(place.offset, place.length), 1 << 20)->bytes;
  }
  [[nodiscard]] long files() const { return std::distance(fs::directory_iterator(folder()), {}); }
  testing::TempFolder folder_{"warc"};
};

TEST_F(WarcWriterTest, a_response_stands_at_its_place_with_its_digests) {
  WarcWriter writer = open();
  const auto place = writer.write(page("hola"));
  ASSERT_TRUE(place);
  const std::string text = record(*place);
  EXPECT_EQ(text.rfind("WARC/1.1\r\nWARC-Type: response\r\n", 0), 0U);
  EXPECT_NE(text.find("WARC-Date: 2023-11-14T22:13:20Z\r\n"), std::string::npos);
  EXPECT_NE(text.find("WARC-Target-URI: http://example.org/x\r\n"), std::string::npos);
  EXPECT_NE(text.find("WARC-Payload-Digest: sha256:" + sha256_hex("hola")), std::string::npos);
  EXPECT_NE(text.find("WARC-Block-Digest: sha256:" + sha256_hex("HTTP/1.1 200 OK\r\n\r\nhola")), std::string::npos);
  EXPECT_NE(text.find("Content-Length: 23\r\n\r\nHTTP/1.1 200 OK\r\n\r\nhola\r\n\r\n"), std::string::npos);
}

TEST_F(WarcWriterTest, a_file_is_a_row_of_members_info_response_and_request) {
  EXPECT_TRUE(open().write(page("hola")));
  const std::string file = contents(fs::directory_iterator(folder())->path());
  const auto all = intake::expand_gzip(file, 1 << 20);
  ASSERT_TRUE(all);
  EXPECT_FALSE(all->truncated);
  const auto info = all->bytes.find("WARC-Type: warcinfo");
  const auto response = all->bytes.find("WARC-Type: response");
  const auto request = all->bytes.find("WARC-Type: request");
  EXPECT_LT(info, response);
  EXPECT_LT(response, request);
  const auto id = all->bytes.find("WARC-Record-ID: ", response) + 16;
  EXPECT_NE(all->bytes.find("WARC-Concurrent-To: " + all->bytes.substr(id, 47)), std::string::npos);
}

TEST_F(WarcWriterTest, goes_on_with_the_last_file_until_it_is_full) {
  EXPECT_TRUE(open().write(page("a")));
  EXPECT_TRUE(open().write(page("b")));
  EXPECT_EQ(files(), 1);
  EXPECT_TRUE(open(10).write(page("c")));
  EXPECT_EQ(files(), 2);
  WarcWriter writer = open(10);
  EXPECT_TRUE(writer.write(page("d")));
  const auto place = writer.write(page("e"));
  EXPECT_EQ(files(), 4);
  EXPECT_NE(record(*place).find("\r\n\r\ne\r\n\r\n"), std::string::npos);
}

TEST_F(WarcWriterTest, two_writers_take_two_files) {
  WarcWriter one = open();
  EXPECT_TRUE(one.write(page("a")));
  WarcWriter two = open();
  const auto b = two.write(page("b"));
  const auto c = one.write(page("c"));
  EXPECT_EQ(files(), 2);
  EXPECT_NE(b->file, c->file);
  EXPECT_NE(record(*c).find("\r\n\r\nc\r\n\r\n"), std::string::npos);
}

TEST_F(WarcWriterTest, a_304_is_a_revisit_and_a_cut_body_says_so) {
  WarcWriter writer = open();
  Exchange e = page("");
  e.not_modified = true;
  EXPECT_NE(record(*writer.write(e)).find("WARC-Profile: http://netpreserve.org/warc/1.1/revisit/server-not-modified"),
            std::string::npos);
  e = page("half");
  e.truncated = "length";
  EXPECT_NE(record(*writer.write(e)).find("WARC-Truncated: length"), std::string::npos);
}

TEST_F(WarcWriterTest, a_folder_that_cannot_be_made_is_said) {
  std::ofstream(folder_.path() / "file") << "x";
  EXPECT_EQ(WarcWriter::open(folder_.path() / "file" / "warc").error().code, ErrorCode::not_readable);
}

}  // namespace
}  // namespace cotejo::fetch
