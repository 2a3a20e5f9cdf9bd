// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// The prose keeps up with the house: folders, tables and links that the documents name are there, and none is
// forgotten.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

namespace {

namespace fs = std::filesystem;
const fs::path kRoot = COTEJO_SOURCE_DIR;

std::string contents(const fs::path& file) {
  std::ifstream in(file);
  std::stringstream all;
  all << in.rdbuf();
  return all.str();
}

TEST(Architecture, names_every_folder_of_the_source) {
  const std::string text = contents(kRoot / "ARCHITECTURE.md");
  for (const auto& entry : fs::directory_iterator(kRoot / "src")) {
    if (!entry.is_directory()) continue;
    const std::string name = entry.path().filename().string();
    EXPECT_NE(text.find("`" + name + "`"), std::string::npos) << name;
  }
}

TEST(Documents, link_to_files_that_are_there) {
  static const std::regex kLink("\\]\\(([^)#:]+)\\)");
  int links = 0;
  for (const char* name : {"README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "docs/formats/README.md",
                           "docs/formats/conllu.md", "eval/README.md", "SECURITY.md", "docs/operations/watch.md"}) {
    const std::string text = contents(kRoot / name);
    ASSERT_FALSE(text.empty()) << name;
    for (auto it = std::sregex_iterator(text.begin(), text.end(), kLink); it != std::sregex_iterator(); ++it, ++links) {
      EXPECT_TRUE(fs::exists((kRoot / name).parent_path() / (*it)[1].str())) << name << " links to " << (*it)[1];
    }
  }
  EXPECT_GT(links, 5);
}

TEST(Documents, name_tables_that_are_there) {
  static const std::regex kTable("`([a-z_]+\\.tsv)`");
  const std::string text = contents(kRoot / "ARCHITECTURE.md");
  int tables = 0;
  for (auto it = std::sregex_iterator(text.begin(), text.end(), kTable); it != std::sregex_iterator(); ++it, ++tables) {
    EXPECT_TRUE(fs::exists(kRoot / "data" / "es" / (*it)[1].str())) << (*it)[1];
  }
  EXPECT_GT(tables, 3);
}

TEST(Tables, say_in_their_heads_what_they_are) {
  int tables = 0;
  for (const auto& entry : fs::directory_iterator(kRoot / "data" / "es")) {
    if (entry.path().extension() != ".tsv") continue;
    ++tables;
    EXPECT_EQ(contents(entry.path()).rfind("#", 0), 0U) << entry.path().filename();
  }
  EXPECT_GT(tables, 30);
}

}  // namespace
