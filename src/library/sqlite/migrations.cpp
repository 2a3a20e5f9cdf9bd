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
constexpr std::array<const char*, 1> kSteps{
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
