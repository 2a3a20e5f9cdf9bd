// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
//
// Articles and their versions. A line is one article over time; its versions are rows of their own, of which the one
// that was fetched last (or added last, where none was fetched) is current.
#include "library/sqlite/connection.h"
#include "library/sqlite/statement.h"

namespace cotejo::library {

namespace {

VersionRow version_row(const Statement& row) {
  VersionRow version;
  version.id = row.text(0);
  version.line = row.text(1);
  version.text_sha256 = row.text(2);
  version.sha256 = row.text(3);
  version.seen = row.text(4);
  version.outlet = row.optional_text(5);
  version.current = row.number(6) != 0;
  version.fetched = row.number(7) != 0;
  return version;
}

/// Those rows of articles ("a") that fit `where`, in which ? stands for the key.
Result<std::vector<VersionRow>> all_versions(sqlite3* database, const std::string& where, const std::string& key) {
  Statement select(
      database,
      ("SELECT a.id, a.line, a.text_sha256, a.sha256, coalesce(a.fetched, a.added), "
       "json_extract(a.reading, '$.article.outlet'), a.current, a.fetched IS NOT NULL FROM articles a WHERE " +
       where)
          .c_str());
  std::vector<VersionRow> rows;
  select.bind(std::string_view(key));
  while (select.step()) rows.push_back(version_row(select));
  if (select.failed()) return database_error(database, "looking for versions of an article");
  return rows;
}

}  // namespace

Result<bool> Library::add_article(const std::string& id, const std::string& file, const std::string& path,
                                  const std::optional<std::string>& title, const std::optional<std::string>& published,
                                  const std::string& sha256, const std::string& reading_json,
                                  const ArticleOrigin& origin) {
  sqlite3* const database = connection_->database;
  Statement known(database, "SELECT 1 FROM articles WHERE id = ?");
  const bool there = known.bind(std::string_view(id)).step();
  Statement upsert(
      database,
      "INSERT INTO articles (id, file, path, title, published, sha256, reading, url, fetched, text_sha256, line, "
      "version) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, coalesce((SELECT line FROM articles WHERE id = ?11), ?1), "
      "coalesce((SELECT max(version) + 1 FROM articles WHERE line = (SELECT line FROM articles WHERE id = ?11)), 1)) "
      "ON CONFLICT (id) DO UPDATE SET title = excluded.title, published = excluded.published, reading = "
      "excluded.reading, text_sha256 = excluded.text_sha256, url = coalesce(excluded.url, url), fetched = "
      "coalesce(excluded.fetched, fetched)");
  upsert.bind(std::string_view(id)).bind(std::string_view(file)).bind(std::string_view(path));
  upsert.bind(title).bind(published).bind(std::string_view(sha256)).bind(std::string_view(reading_json));
  upsert.bind(origin.url).bind(origin.fetched).bind(std::string_view(origin.text_sha256));
  upsert.bind(std::string_view(origin.version_of));
  if (auto done = upsert.run("keeping an article"); !done) return done.error();
  if (origin.url) {
    if (auto done = add_sighting(id, *origin.url, sha256); !done) return done.error();
  }
  Statement newest(database,
                   "UPDATE articles SET current = (id = (SELECT id FROM articles WHERE line = ?1 "
                   "ORDER BY coalesce(fetched, added) DESC, version DESC LIMIT 1)) WHERE line = ?1");
  Statement line(database, "SELECT line FROM articles WHERE id = ?");
  if (!line.bind(std::string_view(id)).step()) return database_error(database, "keeping an article");
  if (auto done = newest.bind(std::string_view(line.text(0))).run("keeping an article"); !done) return done.error();
  return !there;
}

Outcome Library::add_sighting(const std::string& article, const std::string& url, const std::string& sha256) {
  Statement insert(
      connection_->database,
      "INSERT INTO sightings (article, url, sha256) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET last_seen = "
      "excluded.last_seen");
  return insert.bind(std::string_view(article))
      .bind(std::string_view(url))
      .bind(std::string_view(sha256))
      .run("keeping where an article was found");
}

Result<std::optional<VersionRow>> Library::article_at(const std::string& url) const {
  auto rows = all_versions(connection_->database,
                           "a.current AND a.line IN (SELECT b.line FROM sightings s JOIN articles "
                           "b ON b.id = s.article WHERE s.url = ?) ORDER BY a.id LIMIT 1",
                           url);
  if (!rows) return rows.error();
  return rows->empty() ? std::nullopt : std::optional(std::move(rows->front()));
}

Result<std::vector<VersionRow>> Library::articles_of_text(const std::string& text_sha256) const {
  return all_versions(connection_->database, "a.current AND a.text_sha256 = ? AND a.url IS NOT NULL ORDER BY a.id",
                      text_sha256);
}

Result<std::vector<VersionRow>> Library::versions(const std::string& article) const {
  sqlite3* const database = connection_->database;
  Statement lines(
      database,
      "SELECT DISTINCT line FROM articles WHERE id = ?1 OR (length(?1) > 0 AND substr(id, 1, length(?1)) = ?1) "
      "OR id IN (SELECT article FROM sightings WHERE url = ?1) LIMIT 2");
  lines.bind(std::string_view(article));
  std::vector<std::string> found;
  while (lines.step()) found.push_back(lines.text(0));
  if (lines.failed()) return database_error(database, "looking for versions of an article");
  if (found.size() != 1) return std::vector<VersionRow>{};
  return all_versions(database, "a.line = ? ORDER BY coalesce(a.fetched, a.added), a.version", found.front());
}

Result<std::vector<std::string>> Library::urls(const std::string& article_id) const {
  Statement select(connection_->database,
                   "SELECT url FROM sightings WHERE article = ? GROUP BY url ORDER BY min(first_seen), url");
  std::vector<std::string> urls;
  select.bind(std::string_view(article_id));
  while (select.step()) urls.push_back(select.text(0));
  if (select.failed()) return database_error(connection_->database, "listing where an article was found");
  return urls;
}

}  // namespace cotejo::library
