// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "base/paths.h"

#include <gtest/gtest.h>

#include <fstream>

#include "base/hash.h"
#include "support/temp_folder.h"

namespace cotejo {
namespace {
namespace fs = std::filesystem;

TEST(ReadFile, refuses_what_is_over_the_limit_without_reading_it) {
  const testing::TempFolder folder("paths");
  const fs::path file = folder.path() / "note.txt";
  std::ofstream(file) << std::string(2048, 'x');
  EXPECT_TRUE(read_file(file, 2048));
  const auto refused = read_file(file, 2047);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::too_large);
}

TEST(ReadFile, a_folder_is_no_file) {
  const auto refused = read_file(fs::temp_directory_path());
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::not_readable);
}

TEST(FindPaths, a_folder_without_tables_is_refused_by_name) {
  const auto paths = find_paths(fs::path("/nowhere"));
  ASSERT_FALSE(paths);
  EXPECT_NE(paths.error().message.find("/nowhere"), std::string::npos);
}

TEST(Sha256, is_the_published_one) {
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

}  // namespace
}  // namespace cotejo
