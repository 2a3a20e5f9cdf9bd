// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "language/model/model_file.h"

#include <gtest/gtest.h>

namespace {

using namespace cotejo;

std::string sample_file() {
  ModelWriter writer;
  writer.add("numbers", "12345");
  writer.add("words", std::string(100, 'w'));
  return writer.bytes();
}

TEST(ModelFile, gives_back_its_sections) {
  const auto file = ModelFile::parse(sample_file(), "m");
  ASSERT_TRUE(file) << file.error().text();
  EXPECT_EQ(file->section("numbers"), "12345");
  EXPECT_EQ(file->section("words"), std::string(100, 'w'));
  EXPECT_EQ(file->section("nothing"), "");
}

TEST(ModelFile, that_is_something_else_is_refused) {
  for (const std::string bytes : {"", "COTEJO", "<html><body>not found</body></html>"}) {
    const auto file = ModelFile::parse(bytes, "m");
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().code, ErrorCode::malformed);
    EXPECT_NE(file.error().message.find("no cotejo model"), std::string::npos);
  }
}

TEST(ModelFile, cut_short_is_refused_wherever_it_ends) {
  const std::string whole = sample_file();
  for (std::size_t size = 8; size < whole.size(); ++size) {
    const auto file = ModelFile::parse(whole.substr(0, size), "m");
    ASSERT_FALSE(file) << size;
    EXPECT_NE(file.error().message.find("cut short"), std::string::npos) << size;
  }
}

TEST(ModelFile, with_any_byte_changed_is_refused) {
  const std::string whole = sample_file();
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string damaged = whole;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x41);
    EXPECT_FALSE(ModelFile::parse(damaged, "m")) << at;
  }
}

TEST(ModelFile, with_bytes_behind_is_refused) {
  const auto file = ModelFile::parse(sample_file() + "x", "m");
  ASSERT_FALSE(file);
  EXPECT_NE(file.error().message.find("damaged"), std::string::npos);
}

TEST(ModelFile, of_a_newer_format_says_so) {
  std::string newer = sample_file();
  newer[8] = static_cast<char>(ModelFile::kFormat + 1);
  const auto file = ModelFile::parse(newer, "m");
  ASSERT_FALSE(file);
  EXPECT_EQ(file.error().code, ErrorCode::unsupported);
  EXPECT_NE(file.error().message.find("newer cotejo"), std::string::npos);
}

TEST(ByteReader, past_the_end_gives_zeros_and_says_so) {
  ByteReader in(std::string_view("\x05\x00\x00\x00ab", 6));
  EXPECT_EQ(in.string(), "");
  EXPECT_FALSE(in.ok());
  EXPECT_EQ(in.number<int>(), 0);
}

}  // namespace
