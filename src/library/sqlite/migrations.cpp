// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "library/sqlite/migrations.h"

#include <fmt/format.h>

#include <array>

#include "library/sqlite/statement.h"

namespace cotejo::library {

namespace {

/// "ctjo": tells a cotejo library from other SQLite files.
constexpr int kApplicationId = 0x63746A6F;

/// Append only: a step that was released is never changed.
constexpr std::array<const char*, 2> kSteps{
    // 1: articles, their raw bytes, readings, stories and what could not be read.
    R"sql(
    CREATE TABLE raw (sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL) WITHOUT ROWID;
    CREATE TABLE articles (
      id TEXT PRIMARY KEY, file TEXT NOT NULL, path TEXT NOT NULL, title TEXT, published TEXT,
      sha256 TEXT NOT NULL REFERENCES raw (sha256), reading TEXT NOT NULL,
      added TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))) WITHOUT ROWID;
    CREATE TABLE stories (
      id TEXT PRIMARY KEY, title TEXT NOT NULL, day_from TEXT, day_to TEXT, articles INTEGER NOT NULL, facts INTEGER NOT NULL,
      conflicts INTEGER NOT NULL, outlets INTEGER NOT NULL, document TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE story_articles (
      story TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE, article TEXT NOT NULL REFERENCES articles (id),
      PRIMARY KEY (article)) WITHOUT ROWID;
    CREATE TABLE failures (
      path TEXT NOT NULL, sha256 TEXT NOT NULL, code TEXT NOT NULL, message TEXT NOT NULL,
      seen TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), PRIMARY KEY (path, sha256)) WITHOUT ROWID;
    )sql",
    // 2: what is fetched from the web, and versions of articles. Of articles that were there before, the words are not
    // known to be those of another until they are read anew.
    R"sql(
    ALTER TABLE articles ADD COLUMN url TEXT;
    ALTER TABLE articles ADD COLUMN fetched TEXT;
    ALTER TABLE articles ADD COLUMN text_sha256 TEXT NOT NULL DEFAULT '';
    ALTER TABLE articles ADD COLUMN line TEXT NOT NULL DEFAULT '';
    ALTER TABLE articles ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
    ALTER TABLE articles ADD COLUMN current INTEGER NOT NULL DEFAULT 1;
    CREATE TABLE sightings (
      article TEXT NOT NULL REFERENCES articles (id), url TEXT NOT NULL, sha256 TEXT NOT NULL,
      first_seen TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),
      last_seen TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), PRIMARY KEY (article, url, sha256)) WITHOUT ROWID;
    UPDATE articles SET line = id, url = CASE WHEN json_valid(reading) THEN json_extract(reading, '$.article.url') END;
    INSERT INTO sightings (article, url, sha256) SELECT id, url, sha256 FROM articles WHERE url IS NOT NULL;
    CREATE INDEX articles_line ON articles (line);
    CREATE INDEX articles_text ON articles (text_sha256) WHERE text_sha256 <> '';
    CREATE INDEX sightings_url ON sightings (url);
    CREATE TABLE hosts (
      origin TEXT PRIMARY KEY, rules INTEGER NOT NULL, robots TEXT NOT NULL, robots_until INTEGER NOT NULL,
      not_before INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE feeds (
      url TEXT PRIMARY KEY, etag TEXT, last_modified TEXT, polled INTEGER NOT NULL DEFAULT 0, next INTEGER NOT NULL DEFAULT 0,
      failures INTEGER NOT NULL DEFAULT 0, message TEXT) WITHOUT ROWID;
    CREATE TABLE pages (
      url TEXT PRIMARY KEY, feed TEXT, stamp TEXT, state TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0,
      next INTEGER NOT NULL DEFAULT 0, etag TEXT, last_modified TEXT, message TEXT) WITHOUT ROWID;
    CREATE INDEX pages_next ON pages (state, next);
    CREATE TABLE records (
      file TEXT NOT NULL, offset INTEGER NOT NULL, length INTEGER NOT NULL, url TEXT NOT NULL, fetched TEXT NOT NULL,
      sha256 TEXT NOT NULL, PRIMARY KEY (file, offset)) WITHOUT ROWID;
    CREATE INDEX records_sha256 ON records (sha256);
    )sql",
};

Outcome execute(sqlite3* database, const std::string& sql, const char* doing) {
  if (sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
    return database_error(database, doing);
  return Done{};
}

Result<int> pragma(sqlite3* database, const char* sql) {
  Statement statement(database, sql);
  if (!statement.step()) return database_error(database, "reading the library");
  return statement.number(0);
}

}  // namespace

Outcome migrate(sqlite3* database) {
  const auto application = pragma(database, "PRAGMA application_id");
  if (!application) return application.error();
  const auto version = pragma(database, "PRAGMA user_version");
  if (!version) return version.error();
  const auto tables = pragma(database, "SELECT count(*) FROM sqlite_master");
  if (!tables) return tables.error();
  if (*application != kApplicationId && *tables > 0) {
    return Error{ErrorCode::malformed, "a database, and no cotejo library: name another file with --library"};
  }
  const int known = static_cast<int>(kSteps.size());
  if (*version > known) {
    return Error{ErrorCode::unsupported,
                 fmt::format("made by a newer cotejo (schema {}, this program reads up to {}): upgrade cotejo",
                             *version, known)};
  }
  for (int step = *version; step < known; ++step) {
    const std::string sql =
        fmt::format("BEGIN IMMEDIATE; {} PRAGMA application_id = {}; PRAGMA user_version = {}; COMMIT;",
                    kSteps[static_cast<std::size_t>(step)], kApplicationId, step + 1);
    if (auto done = execute(database, sql, "bringing the library's schema up to date"); !done) {
      sqlite3_exec(database, "ROLLBACK", nullptr, nullptr, nullptr);
      return done;
    }
  }
  return Done{};
}

}  // namespace cotejo::library
