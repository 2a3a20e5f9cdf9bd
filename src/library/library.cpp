// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "library/library.h"

#include <sqlite3.h>

#include <cstdlib>
#include <system_error>

#include "library/sqlite/connection.h"
#include "library/sqlite/migrations.h"
#include "library/sqlite/statement.h"

namespace cotejo::library {
namespace fs = std::filesystem;

Library::Library(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {}
Library::Library(Library&&) noexcept = default;
Library& Library::operator=(Library&&) noexcept = default;
Library::~Library() = default;

fs::path Library::default_file() {
  if (const char* file = std::getenv("COTEJO_LIBRARY")) return file;
  if (const char* data = std::getenv("XDG_DATA_HOME")) return fs::path(data) / "cotejo" / "library.db";
  const char* const home = std::getenv("HOME");
  return fs::path(home == nullptr ? "." : home) / ".local" / "share" / "cotejo" / "library.db";
}

Result<Library> Library::open(const fs::path& file) {
  std::error_code failed;
  if (file.has_parent_path()) fs::create_directories(file.parent_path(), failed);
  if (failed) return Error{ErrorCode::not_readable, "its folder cannot be made: " + failed.message(), file.string()};
  auto connection = std::make_unique<Connection>();
  const auto placed = [&](Error error) {
    error.place = file.string();
    return error;
  };
  if (sqlite3_open(file.c_str(), &connection->database) != SQLITE_OK) {
    return placed(database_error(connection->database, "opening the library"));
  }
  sqlite3* const database = connection->database;
  sqlite3_busy_timeout(database, 10'000);
  if (sqlite3_exec(database, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;",
                   nullptr, nullptr, nullptr) != SQLITE_OK) {
    return placed(database_error(database, "opening the library"));
  }
  if (auto migrated = migrate(database); !migrated) return placed(migrated.error());
  return Library(std::move(connection));
}

Outcome Library::begin() {
  return Statement(connection_->database, "BEGIN IMMEDIATE").run("writing to the library");
}
Outcome Library::commit() {
  return Statement(connection_->database, "COMMIT").run("writing to the library");
}

Outcome Library::add_raw(const std::string& sha256, const std::string& bytes) {
  Statement insert(connection_->database, "INSERT OR IGNORE INTO raw (sha256, bytes) VALUES (?, ?)");
  return insert.bind(std::string_view(sha256)).bind_blob(bytes).run("keeping the raw bytes");
}

Outcome Library::add_failure(const std::string& path, const std::string& sha256, const Error& error) {
  Statement insert(connection_->database,
                   "INSERT OR REPLACE INTO failures (path, sha256, code, message) VALUES (?, ?, ?, ?)");
  insert.bind(std::string_view(path)).bind(std::string_view(sha256));
  return insert.bind(std::string_view(to_string(error.code)))
      .bind(std::string_view(error.message))
      .run("recording a failure");
}

Outcome Library::replace_stories(const std::vector<StoredStory>& stories) {
  sqlite3* const database = connection_->database;
  if (auto done = Statement(database, "DELETE FROM stories").run("renewing the stories"); !done) return done;
  for (const StoredStory& story : stories) {
    const StoryRow& row = story.row;
    Statement insert(database,
                     "INSERT INTO stories (id, title, day_from, day_to, articles, facts, conflicts, outlets, document) "
                     "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(std::string_view(row.id)).bind(std::string_view(row.title)).bind(row.from).bind(row.to);
    insert.bind(row.articles).bind(row.facts).bind(row.conflicts).bind(row.outlets).bind(std::string_view(story.json));
    if (auto done = insert.run("keeping a story"); !done) return done;
    for (const std::string& article : story.article_ids) {
      Statement member(database, "INSERT OR REPLACE INTO story_articles (story, article) VALUES (?, ?)");
      if (auto done = member.bind(std::string_view(row.id)).bind(std::string_view(article)).run("keeping a story");
          !done)
        return done;
    }
  }
  return Done{};
}

namespace {

Result<std::vector<std::string>> all_texts(sqlite3* database, const char* sql, const char* doing) {
  Statement select(database, sql);
  std::vector<std::string> texts;
  while (select.step()) texts.push_back(select.text(0));
  if (select.failed()) return database_error(database, doing);
  return texts;
}

Result<std::optional<std::string>> one_text(sqlite3* database, const char* sql, const std::string& key,
                                            const char* doing) {
  Statement select(database, sql);
  std::optional<std::string> found;
  if (select.bind(std::string_view(key)).step()) found = select.text(0);
  if (select.failed()) return database_error(database, doing);
  return found;
}

}  // namespace

Result<std::vector<std::string>> Library::read_sources() const {
  return all_texts(connection_->database, "SELECT sha256 FROM articles UNION SELECT sha256 FROM sightings",
                   "listing what was read");
}

Result<std::vector<std::string>> Library::reading_documents() const {
  return all_texts(connection_->database, "SELECT reading FROM articles WHERE current ORDER BY id",
                   "reading the articles");
}

Result<std::optional<std::string>> Library::reading_document(const std::string& article_id) const {
  return one_text(connection_->database, "SELECT reading FROM articles WHERE id = ?", article_id, "reading an article");
}

Result<std::optional<std::string>> Library::raw_bytes(const std::string& sha256) const {
  return one_text(connection_->database, "SELECT bytes FROM raw WHERE sha256 = ?", sha256, "reading raw bytes");
}

Result<std::optional<std::string>> Library::story_document(const std::string& id) const {
  Statement select(connection_->database,
                   "SELECT document, id FROM stories WHERE substr(id, 1, length(?1)) = ?1 ORDER BY id LIMIT 2");
  std::optional<std::string> found;
  int matches = 0;
  select.bind(std::string_view(id));
  while (select.step()) {
    if (select.text(1) == id) return std::optional(select.text(0));
    found = select.text(0);
    ++matches;
  }
  if (select.failed()) return database_error(connection_->database, "reading a story");
  if (matches != 1 || id.empty()) found.reset();
  return found;
}

Result<std::vector<StoryRow>> Library::stories() const {
  Statement select(connection_->database,
                   "SELECT id, title, day_from, day_to, articles, facts, conflicts, outlets FROM stories "
                   "ORDER BY day_to IS NULL, day_to DESC, articles DESC, id");
  std::vector<StoryRow> rows;
  while (select.step()) {
    rows.push_back({select.text(0), select.text(1), select.optional_text(2), select.optional_text(3), select.number(4),
                    select.number(5), select.number(6), select.number(7)});
  }
  if (select.failed()) return database_error(connection_->database, "listing the stories");
  return rows;
}

Result<std::vector<ArticleRow>> Library::articles() const {
  Statement select(connection_->database,
                   "SELECT a.id, a.file, a.title, a.published, s.story FROM articles a LEFT JOIN story_articles s ON "
                   "s.article = a.id WHERE a.current ORDER BY a.id");
  std::vector<ArticleRow> rows;
  while (select.step()) {
    rows.push_back(
        {select.text(0), select.text(1), select.optional_text(2), select.optional_text(3), select.optional_text(4)});
  }
  if (select.failed()) return database_error(connection_->database, "listing the articles");
  return rows;
}

Result<std::vector<FailureRow>> Library::failures() const {
  Statement select(connection_->database, "SELECT path, code, message FROM failures ORDER BY path, sha256");
  std::vector<FailureRow> rows;
  while (select.step()) rows.push_back({select.text(0), select.text(1), select.text(2)});
  if (select.failed()) return database_error(connection_->database, "listing the failures");
  return rows;
}

}  // namespace cotejo::library
