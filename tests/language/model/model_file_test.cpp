// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "language/model/model_file.h"

#include <gtest/gtest.h>

#include <fstream>

#include "support/temp_folder.h"

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

TEST(ModelFile, sections_lie_at_multiples_of_64_wherever_the_bytes_are) {
  const cotejo::testing::TempFolder folder("model");
  const auto path = folder.path() / "m.cotejo";
  std::ofstream(path, std::ios::binary) << sample_file();
  auto mapped = ModelBytes::map(path);
  ASSERT_TRUE(mapped) << mapped.error().text();
  for (const ModelBytes& bytes : {ModelBytes(sample_file()), *mapped}) {
    auto file = ModelFile::parse(bytes, "m");
    ASSERT_TRUE(file);
    const std::string_view section = file->section("words");
    const ModelFile moved = std::move(*file);
    EXPECT_EQ(moved.section("words").data(), section.data());
    EXPECT_EQ(moved.section("words"), std::string(100, 'w'));
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(section.data()) % 64, 0U);
  }
}

TEST(ModelBytes, that_cannot_be_mapped_say_why) {
  const cotejo::testing::TempFolder folder("model");
  const auto missing = ModelBytes::map(folder.path() / "none");
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().code, ErrorCode::not_found);
  EXPECT_NE(missing.error().text().find("none"), std::string::npos);
  const auto directory = ModelBytes::map(folder.path());
  ASSERT_FALSE(directory);
  EXPECT_EQ(directory.error().code, ErrorCode::not_readable);
  std::ofstream(folder.path() / "empty").flush();
  const auto empty = ModelBytes::map(folder.path() / "empty");
  ASSERT_TRUE(empty);
  EXPECT_FALSE(ModelFile::parse(*empty, "m"));
}

TEST(ByteReader, past_the_end_gives_zeros_and_says_so) {
  ByteReader in(std::string_view("\x05\x00\x00\x00ab", 6));
  EXPECT_EQ(in.string(), "");
  EXPECT_FALSE(in.ok());
  EXPECT_EQ(in.number<int>(), 0);
}

}  // namespace
