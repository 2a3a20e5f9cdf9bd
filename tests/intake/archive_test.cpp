// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <zip.h>

#include "base/hash.h"
#include "intake/archive/digest.h"
#include "intake/archive/http_message.h"
#include "intake/archive/page_archive.h"
#include "intake/intake_testing.h"
#include "intake/warc_testing.h"

namespace cotejo {
namespace {

constexpr std::uint64_t kMost = 1U << 20;

struct Pages {
  std::vector<std::string> urls;
  std::vector<ArchivedPage> pages;
  std::map<std::string, std::uint64_t> left_out;
};

Pages pages_of(const std::string& bytes) {
  Pages found;
  auto archive = PageArchive::open_bytes(bytes, kMost);
  EXPECT_TRUE(archive) << (archive ? "" : archive.error().text());
  if (!archive) return found;
  while (auto page = archive->next()) {
    found.urls.push_back(page->provenance.url.substr(page->provenance.url.rfind('/') + 1));
    found.pages.push_back(std::move(*page));
  }
  found.left_out = archive->left_out();
  return found;
}

using Names = std::vector<std::string>;

TEST(Warc, plain_and_member_by_member_and_as_a_whole_give_the_same_pages) {
  const std::string info = warc_record("warcinfo", "", "software: test\r\n");
  const std::string request = warc_record("request", "https://diario.example/1.html", "GET / HTTP/1.1\r\n\r\n");
  const std::string one = response_record(1);
  const std::string two = response_record(2);
  const Names wanted = {"1.html", "2.html"};
  EXPECT_EQ(pages_of(info + request + one + two).urls, wanted);
  EXPECT_EQ(pages_of(gzipped(info) + gzipped(request) + gzipped(one) + gzipped(two)).urls, wanted);
  EXPECT_EQ(pages_of(gzipped(info + request + one + two)).urls, wanted);
  EXPECT_TRUE(pages_of(info + request + one + two).left_out.empty());
}

TEST(Warc, page_carries_address_time_and_place) {
  const std::string first = gzipped(response_record(1));
  const Pages found = pages_of(first + gzipped(response_record(2)));
  ASSERT_EQ(found.pages.size(), 2U);
  EXPECT_EQ(found.pages[1].bytes, numbered_page(2));
  EXPECT_EQ(found.pages[1].provenance.url, "https://diario.example/2.html");
  EXPECT_EQ(found.pages[1].provenance.fetched, "2023-09-18T06:00:00Z");
  EXPECT_EQ(found.pages[1].provenance.member, std::to_string(first.size()));
}

TEST(Warc, what_is_no_page_is_counted_with_its_reason) {
  const Pages found =
      pages_of(warc_record("response", "https://a.example/1", http_answer("x", "Content-Type: image/jpeg\r\n")) +
               warc_record("response", "https://a.example/2", http_answer("gone", "Content-Type: text/html\r\n", 404)) +
               warc_record("response", "https://a.example/3", http_answer(" \n")) +
               warc_record("response", "https://a.example/4", "no HTTP at all") +
               warc_record("response", "https://a.example/5", http_answer(std::string(kMost + 1, 'x'))) +
               warc_record("revisit", "https://a.example/6", "") + response_record(7));
  EXPECT_EQ(found.urls, Names{"7.html"});
  const std::map<std::string, std::uint64_t> wanted = {{"image/jpeg", 1},
                                                       {"status 404", 1},
                                                       {"empty page", 1},
                                                       {"no HTTP answer", 1},
                                                       {"page over the limit of size", 1},
                                                       {"revisit of a page kept elsewhere", 1}};
  EXPECT_EQ(found.left_out, wanted);
}

TEST(Warc, broken_record_does_not_end_the_file) {
  std::string no_length = response_record(2);
  no_length.replace(no_length.find("Content-Length"), 14, "Content-Lentgh");
  const Names wanted = {"1.html", "3.html"};
  EXPECT_EQ(pages_of(response_record(1) + no_length + response_record(3)).urls, wanted);
  EXPECT_EQ(pages_of(gzipped(response_record(1)) + gzipped(no_length) + gzipped(response_record(3))).urls, wanted);
  EXPECT_EQ(pages_of(response_record(1) + no_length + response_record(3)).left_out.at("broken record"), 1U);
  EXPECT_EQ(pages_of(response_record(1) + "some garbage\n<html>WARC/1.0</html>\n" + response_record(3)).urls, wanted);
}

TEST(Warc, damaged_and_cut_members_cost_no_other_record) {
  const std::string one = gzipped(response_record(1));
  const std::string two = gzipped(response_record(2));
  const std::string three = gzipped(response_record(3));
  std::string damaged = two;
  for (std::size_t i = 40; i < 60; ++i) damaged[i] = static_cast<char>(~damaged[i]);
  for (const std::string& bad : {damaged, two.substr(0, two.size() / 2), two.substr(0, 12), std::string(30, '\0')}) {
    const Pages found = pages_of(one + bad + three);
    ASSERT_GE(found.urls.size(), 2U);
    EXPECT_EQ(found.urls.front(), "1.html");
    EXPECT_EQ(found.urls.back(), "3.html");
  }
}

TEST(Warc, record_that_breaks_off_gives_back_the_next_one) {
  const std::string cut = response_record(1).substr(0, response_record(1).size() - 60);
  const Pages found = pages_of(cut + "\r\n" + response_record(2) + response_record(3));
  EXPECT_EQ(found.urls, (Names{"1.html", "2.html", "3.html"}));
  ASSERT_FALSE(found.pages[0].provenance.notices.empty());
  EXPECT_EQ(found.pages[0].provenance.notices[0].code, "truncated_record");
}

TEST(Warc, file_that_breaks_off_gives_what_is_there) {
  const std::string whole = gzipped(response_record(1)) + gzipped(response_record(2));
  const Pages found = pages_of(whole.substr(0, whole.size() - 20));
  EXPECT_EQ(found.urls, (Names{"1.html", "2.html"}));
}

TEST(Warc, every_cut_and_every_changed_byte_ends) {
  const std::string whole = gzipped(response_record(1)) + gzipped(response_record(2));
  for (std::size_t size = 0; size < whole.size(); size += 7) (void)pages_of(whole.substr(0, size));
  for (std::size_t at = 0; at < whole.size(); at += 7) {
    std::string changed = whole;
    changed[at] = static_cast<char>(changed[at] ^ 0x55);
    (void)pages_of(changed);
  }
}

TEST(Warc, digest_that_does_not_fit_is_told) {
  const std::string content = http_answer(numbered_page(1));
  const std::string right = "WARC-Block-Digest: sha1:" + sha1_hex(content) + "\r\n";
  const auto notices = [&](const std::string& header) {
    return pages_of(warc_record("response", "https://a.example/1", content, header)).pages.at(0).provenance.notices;
  };
  EXPECT_TRUE(notices(right).empty());
  ASSERT_EQ(notices("WARC-Block-Digest: sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\r\n").size(), 1U);
  EXPECT_EQ(notices("WARC-Payload-Digest: sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\r\n").size(), 1U);
}

TEST(Digest, base_32_and_hexadecimal_are_known) {
  using intake::check_digest;
  using intake::DigestCheck;
  EXPECT_EQ(check_digest("sha1:da39a3ee5e6b4b0d3255bfef95601890afd80709", ""), DigestCheck::fits);
  EXPECT_EQ(check_digest("sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ", ""), DigestCheck::fits);
  EXPECT_EQ(check_digest("sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ", "a"), DigestCheck::differs);
  EXPECT_EQ(check_digest("md5:d41d8cd98f00b204e9800998ecf8427e", ""), DigestCheck::unknown);
  EXPECT_EQ(check_digest("", ""), DigestCheck::unknown);
}

TEST(Warc, articles_of_a_file_in_memory_are_read) {
  const std::string bytes = gzipped(response_record(1)) + gzipped(response_record(2));
  auto items = read_items(bytes, "folder/dia.warc.gz");
  ASSERT_EQ(items.size(), 2U);
  ASSERT_TRUE(items[1]);
  EXPECT_EQ(items[1]->file, "dia.warc.gz#" + std::to_string(gzipped(response_record(1)).size()));
  EXPECT_EQ(items[1]->url, "https://diario.example/2.html");
  EXPECT_EQ(items[1]->fetched, "2023-09-18T06:00:00Z");
  EXPECT_EQ(items[1]->outlet, "diario.example");
}

TEST(Warc, charset_of_the_http_header_goes_before_the_page) {
  std::string latin = numbered_page(1, "utf-8");
  std::string bytes;
  for (std::size_t i = 0; i < latin.size(); ++i) {
    if (static_cast<unsigned char>(latin[i]) == 0xC3) {
      bytes += static_cast<char>(latin[++i] + 0x40);
    } else {
      bytes += latin[i];
    }
  }
  auto items = read_items(warc_record("response", "https://a.example/1",
                                      http_answer(bytes, "Content-Type: text/html; charset=\"ISO-8859-1\"\r\n")),
                          "a.warc");
  ASSERT_EQ(items.size(), 1U);
  ASSERT_TRUE(items[0]) << items[0].error().text();
  EXPECT_NE(items[0]->text.find("inaugur\u00f3"), std::string::npos);
  EXPECT_EQ(items[0]->raw.charset, "windows-1252");
}

std::string body_of(std::string_view message, std::uint64_t limit = kMost) {
  const auto response = intake::parse_http_response(message, limit);
  return response ? response->body : "error: " + response.error().text();
}

TEST(HttpMessage, chunks_are_joined) {
  EXPECT_EQ(body_of(http_answer("5\r\nHola \r\n6;x=1\r\nmundo.\r\n0\r\n\r\n", "Transfer-Encoding: chunked\r\n")),
            "Hola mundo.");
  EXPECT_EQ(body_of(http_answer("5\r\nHola \r\n60\r\nmundo.", "Transfer-Encoding: chunked\r\n")), "Hola mundo.");
}

TEST(HttpMessage, body_that_was_joined_before_stays) {
  EXPECT_EQ(body_of(http_answer("<p>Hola</p>", "Transfer-Encoding: chunked\r\n")), "<p>Hola</p>");
  EXPECT_EQ(body_of(http_answer("123\n<p>Hola</p>", "Transfer-Encoding: chunked\r\n")), "<p>Hola</p>");
}

TEST(HttpMessage, compressed_bodies_are_expanded) {
  EXPECT_EQ(body_of(http_answer(gzipped("Hola mundo."), "Content-Encoding: gzip\r\n")), "Hola mundo.");
  EXPECT_EQ(body_of(http_answer("Hola mundo.", "Content-Encoding: gzip\r\n")), "Hola mundo.");
  const std::string gzip = gzipped("Hola mundo.");
  EXPECT_EQ(body_of(http_answer(gzip.substr(10, gzip.size() - 18), "Content-Encoding: deflate\r\n")), "Hola mundo.");
  const std::string brotli("\x0b\x05\x80Hola mundo.\x03", 15);
  EXPECT_EQ(body_of(http_answer(brotli, "content-encoding: br\r\n")), "Hola mundo.");
  EXPECT_EQ(body_of(http_answer("<p>Hola</p>", "Content-Encoding: br\r\n")), "<p>Hola</p>");
}

TEST(HttpMessage, body_that_expands_without_end_is_refused) {
  const auto response =
      intake::parse_http_response(http_answer(gzipped(std::string(3 << 20, 'a')), "Content-Encoding: gzip\r\n"), kMost);
  ASSERT_FALSE(response);
  EXPECT_EQ(response.error().code, ErrorCode::too_large);
}

TEST(MediaType, parts_are_told_apart) {
  const auto media = intake::parse_media_type("Text/HTML ; Charset='UTF-8' ; boundary=x");
  EXPECT_EQ(media.type, "text/html");
  EXPECT_EQ(media.charset, "utf-8");
}

/// A ZIP archive with one member.
std::string zipped(const std::string& name, const std::string& bytes, bool packed = false) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* const sink = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(sink);
  zip_t* const zip = zip_open_from_source(sink, ZIP_TRUNCATE, &error);
  const auto index = zip_file_add(zip, name.c_str(), zip_source_buffer(zip, bytes.data(), bytes.size(), 0), 0);
  zip_set_file_compression(zip, static_cast<zip_uint64_t>(index), packed ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 9);
  zip_close(zip);
  zip_stat_t stat;
  zip_source_stat(sink, &stat);
  std::string out(stat.size, '\0');
  zip_source_open(sink);
  zip_source_read(sink, out.data(), out.size());
  zip_source_close(sink);
  zip_source_free(sink);
  return out;
}

TEST(Wacz, pages_of_the_files_inside_are_read) {
  const std::string bytes = zipped("archive/data.warc.gz", gzipped(response_record(1)) + gzipped(response_record(2)));
  EXPECT_TRUE(PageArchive::recognises_bytes(bytes));
  const Pages found = pages_of(bytes);
  EXPECT_EQ(found.urls, (Names{"1.html", "2.html"}));
  EXPECT_EQ(found.pages[0].provenance.member, "archive/data.warc.gz:0");
}

TEST(Wacz, names_that_climb_lead_nowhere_and_other_archives_are_none) {
  EXPECT_EQ(pages_of(zipped("../../etc/x.warc", response_record(1))).urls, Names{"1.html"});
  EXPECT_FALSE(PageArchive::recognises_bytes(zipped("word/document.xml", "<xml/>")));
  EXPECT_FALSE(PageArchive::recognises_bytes("PK\x03\x04 and no more"));
}

TEST(Wacz, member_that_expands_too_far_is_left_out) {
  const std::string bomb = zipped("archive/a.warc", std::string(4 << 20, '\0'), true);
  const Pages found = pages_of(bomb);
  EXPECT_TRUE(found.pages.empty());
  EXPECT_EQ(found.left_out.at("member that expands too far"), 1U);
}

TEST(Archive, without_pages_is_no_article) {
  EXPECT_EQ(error_of(warc_record("warcinfo", "", "x"), "a.warc").code, ErrorCode::not_article);
}

}  // namespace
}  // namespace cotejo
