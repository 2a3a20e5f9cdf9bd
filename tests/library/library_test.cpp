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

TEST_F(LibraryTest, of_a_library_that_an_older_cotejo_made_nothing_is_lost) {
  fs::create_directories(file_.parent_path());
  sqlite3* old = nullptr;
  ASSERT_EQ(sqlite3_open(file_.c_str(), &old), SQLITE_OK);
  const char* const schema_1 =
      "CREATE TABLE raw (sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL) WITHOUT ROWID;"
      "CREATE TABLE articles (id TEXT PRIMARY KEY, file TEXT NOT NULL, path TEXT NOT NULL, title TEXT, published TEXT,"
      "  sha256 TEXT NOT NULL REFERENCES raw (sha256), reading TEXT NOT NULL,"
      "  added TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))) WITHOUT ROWID;"
      "CREATE TABLE stories (id TEXT PRIMARY KEY, title TEXT NOT NULL, day_from TEXT, day_to TEXT, articles INTEGER "
      "NOT "
      "NULL, facts INTEGER NOT NULL, conflicts INTEGER NOT NULL, outlets INTEGER NOT NULL, document TEXT NOT NULL) "
      "WITHOUT ROWID;"
      "CREATE TABLE story_articles (story TEXT NOT NULL, article TEXT NOT NULL, PRIMARY KEY (article)) WITHOUT ROWID;"
      "CREATE TABLE failures (path TEXT NOT NULL, sha256 TEXT NOT NULL, code TEXT NOT NULL, message TEXT NOT NULL, "
      "seen "
      "TEXT NOT NULL DEFAULT '', PRIMARY KEY (path, sha256)) WITHOUT ROWID;"
      "INSERT INTO raw VALUES ('s1', 'bytes');"
      "INSERT INTO articles (id, file, path, sha256, reading) VALUES ('a1', 'f', 'p', 's1', "
      "'{\"article\":{\"url\":\"http://x.org/1\"}}');"
      "PRAGMA application_id = 1668573807; PRAGMA user_version = 1;";
  ASSERT_EQ(sqlite3_exec(old, schema_1, nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(old);
  sqlite3_close(old);
  const Library library = open();
  EXPECT_EQ(library.articles()->size(), 1U);
  EXPECT_EQ(library.versions("a1")->size(), 1U);
  EXPECT_EQ((*library.article_at("http://x.org/1"))->id, "a1");
}

}  // namespace
}  // namespace cotejo::library
