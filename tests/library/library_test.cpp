// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "library/library.h"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <fstream>

#include "support/temp_folder.h"

namespace cotejo::library {
namespace {
namespace fs = std::filesystem;

class LibraryTest : public ::testing::Test {
 protected:
  void SetUp() override { file_ = folder_.path() / "sub" / "library.db"; }

  Library open() {
    auto library = Library::open(file_);
    EXPECT_TRUE(library) << library.error().text();
    return std::move(*library);
  }
  static void add(Library& library, const std::string& id) {
    ASSERT_TRUE(library.add_raw("sha-" + id, std::string("raw \0 bytes", 11)));
    ASSERT_TRUE(library.add_article(id, id + ".txt", "/x/" + id + ".txt", "Title", "2025-01-02", "sha-" + id,
                                    "{\"id\":\"" + id + "\"}"));
  }
  static StoredStory story(const std::string& id, std::vector<std::string> articles) {
    return {{id, "T", std::nullopt, std::nullopt, static_cast<int>(articles.size()), 2, 3, 1},
            "{\"id\":\"" + id + "\"}",
            std::move(articles)};
  }

  testing::TempFolder folder_{"library"};
  fs::path file_;
};

TEST_F(LibraryTest, keeps_articles_and_raw_bytes_over_reopening) {
  {
    Library library = open();
    add(library, "a1");
  }
  const Library library = open();
  EXPECT_EQ(library.reading_document("a1")->value(), "{\"id\":\"a1\"}");
  EXPECT_EQ(library.raw_bytes("sha-a1")->value(), std::string("raw \0 bytes", 11));
  EXPECT_FALSE(library.reading_document("zz")->has_value());
}

TEST_F(LibraryTest, the_same_article_again_replaces_its_reading_and_is_not_new) {
  Library library = open();
  add(library, "a1");
  const auto fresh = library.add_article("a1", "a1.txt", "p", std::nullopt, std::nullopt, "sha-a1", "{\"v\":2}");
  ASSERT_TRUE(fresh);
  EXPECT_FALSE(*fresh);
  EXPECT_EQ(library.articles()->size(), 1U);
  EXPECT_EQ(library.reading_document("a1")->value(), "{\"v\":2}");
}

TEST_F(LibraryTest, stories_are_found_by_an_unmistakable_beginning) {
  Library library = open();
  add(library, "a1");
  add(library, "a2");
  ASSERT_TRUE(library.replace_stories({story("sabc", {"a1"}), story("sabd", {"a2"})}));
  EXPECT_TRUE(library.story_document("sabc")->has_value());
  EXPECT_FALSE(library.story_document("sab")->has_value());
  ASSERT_TRUE(library.replace_stories({story("sabc", {"a1", "a2"})}));
  EXPECT_TRUE(library.story_document("sa")->has_value());
  EXPECT_EQ(library.stories()->size(), 1U);
  EXPECT_FALSE(library.story_document("")->has_value());
  EXPECT_FALSE(library.story_document("s%")->has_value());
}

TEST_F(LibraryTest, what_is_begun_and_not_committed_never_happened) {
  {
    Library library = open();
    add(library, "a1");
    ASSERT_TRUE(library.begin());
    add(library, "a2");
  }
  EXPECT_EQ(open().articles()->size(), 1U);
}

TEST_F(LibraryTest, failures_are_kept_with_their_reason) {
  Library library = open();
  ASSERT_TRUE(library.add_failure("x.bin", "", {ErrorCode::binary, "a picture"}));
  ASSERT_EQ(library.failures()->size(), 1U);
  EXPECT_EQ(library.failures()->front().code, "binary");
}

TEST_F(LibraryTest, refuses_what_is_no_library_and_what_is_newer) {
  fs::create_directories(file_.parent_path());
  std::ofstream(file_) << "this is a text file, not a database, and long enough to be looked at";
  EXPECT_EQ(Library::open(file_).error().code, ErrorCode::malformed);
  fs::remove(file_);
  sqlite3* other = nullptr;
  ASSERT_EQ(sqlite3_open(file_.c_str(), &other), SQLITE_OK);
  sqlite3_exec(other, "CREATE TABLE theirs (x); ", nullptr, nullptr, nullptr);
  sqlite3_close(other);
  EXPECT_EQ(Library::open(file_).error().code, ErrorCode::malformed);
  fs::remove(file_);
  { open(); }
  ASSERT_EQ(sqlite3_open(file_.c_str(), &other), SQLITE_OK);
  sqlite3_exec(other, "PRAGMA user_version = 999", nullptr, nullptr, nullptr);
  sqlite3_close(other);
  const auto newer = Library::open(file_);
  ASSERT_FALSE(newer);
  EXPECT_EQ(newer.error().code, ErrorCode::unsupported);
}

}  // namespace
}  // namespace cotejo::library
