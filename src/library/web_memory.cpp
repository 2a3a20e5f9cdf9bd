// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "library/web_memory.h"

#include "library/sqlite/connection.h"
#include "library/sqlite/statement.h"

namespace cotejo::library {

namespace {

constexpr const char* kReading = "reading what is known of the web";
constexpr const char* kWriting = "keeping what is known of the web";

constexpr const char* kPageColumns =
    "SELECT url, feed, stamp, state, attempts, next, etag, last_modified, message FROM pages ";

PageRow page_row(const Statement& row) {
  return {row.text(0),        row.optional_text(1), row.optional_text(2), row.text(3),         row.number(4),
          row.long_number(5), row.optional_text(6), row.optional_text(7), row.optional_text(8)};
}

}  // namespace

Result<std::map<std::string, HostRow>> WebMemory::hosts() const {
  sqlite3* const database = library_->connection_->database;
  Statement select(database, "SELECT origin, rules, robots, robots_until, not_before FROM hosts");
  std::map<std::string, HostRow> hosts;
  while (select.step())
    hosts[select.text(0)] = {select.number(1), select.text(2), select.long_number(3), select.long_number(4)};
  if (select.failed()) return database_error(database, kReading);
  return hosts;
}

Outcome WebMemory::set_host(const std::string& origin, const HostRow& host) {
  Statement insert(
      library_->connection_->database,
      "INSERT OR REPLACE INTO hosts (origin, rules, robots, robots_until, not_before) VALUES (?, ?, ?, ?, ?)");
  insert.bind(std::string_view(origin)).bind(host.rules).bind(std::string_view(host.robots));
  return insert.bind(host.robots_until).bind(host.not_before).run(kWriting);
}

Result<FeedRow> WebMemory::feed(const std::string& url) const {
  sqlite3* const database = library_->connection_->database;
  Statement select(database, "SELECT etag, last_modified, polled, next, failures, message FROM feeds WHERE url = ?");
  FeedRow feed;
  feed.url = url;
  if (select.bind(std::string_view(url)).step()) {
    feed.etag = select.optional_text(0);
    feed.last_modified = select.optional_text(1);
    feed.polled = select.long_number(2);
    feed.next = select.long_number(3);
    feed.failures = select.number(4);
    feed.message = select.optional_text(5);
  }
  if (select.failed()) return database_error(database, kReading);
  return feed;
}

Outcome WebMemory::set_feed(const FeedRow& feed) {
  Statement insert(
      library_->connection_->database,
      "INSERT OR REPLACE INTO feeds (url, etag, last_modified, polled, next, failures, message) VALUES (?, ?, "
      "?, ?, ?, ?, ?)");
  insert.bind(std::string_view(feed.url)).bind(feed.etag).bind(feed.last_modified).bind(feed.polled);
  return insert.bind(feed.next).bind(feed.failures).bind(feed.message).run(kWriting);
}

Result<std::optional<PageRow>> WebMemory::page(const std::string& url) const {
  sqlite3* const database = library_->connection_->database;
  Statement select(database, (std::string(kPageColumns) + "WHERE url = ?").c_str());
  std::optional<PageRow> page;
  if (select.bind(std::string_view(url)).step()) page = page_row(select);
  if (select.failed()) return database_error(database, kReading);
  return page;
}

Outcome WebMemory::set_page(const PageRow& page) {
  Statement insert(
      library_->connection_->database,
      "INSERT OR REPLACE INTO pages (url, feed, stamp, state, attempts, next, etag, last_modified, message) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  insert.bind(std::string_view(page.url)).bind(page.feed).bind(page.stamp).bind(std::string_view(page.state));
  insert.bind(page.attempts).bind(page.next).bind(page.etag).bind(page.last_modified).bind(page.message);
  return insert.run(kWriting);
}

Result<std::vector<PageRow>> WebMemory::waiting_pages(std::int64_t now, int limit) const {
  sqlite3* const database = library_->connection_->database;
  Statement select(
      database,
      (std::string(kPageColumns) + "WHERE state = 'waiting' AND next <= ? ORDER BY next, url LIMIT ?").c_str());
  std::vector<PageRow> pages;
  select.bind(now).bind(limit);
  while (select.step()) pages.push_back(page_row(select));
  if (select.failed()) return database_error(database, kReading);
  return pages;
}

Outcome WebMemory::add_record(const RecordRow& record) {
  Statement insert(
      library_->connection_->database,
      "INSERT OR REPLACE INTO records (file, offset, length, url, fetched, sha256) VALUES (?, ?, ?, ?, ?, ?)");
  insert.bind(std::string_view(record.file)).bind(record.offset).bind(record.length);
  insert.bind(std::string_view(record.url)).bind(std::string_view(record.fetched));
  return insert.bind(std::string_view(record.sha256)).run(kWriting);
}

Result<std::vector<RecordRow>> WebMemory::records(const std::string& sha256) const {
  sqlite3* const database = library_->connection_->database;
  Statement select(
      database,
      "SELECT file, offset, length, url, fetched, sha256 FROM records WHERE sha256 = ? ORDER BY fetched, file, "
      "offset");
  std::vector<RecordRow> rows;
  select.bind(std::string_view(sha256));
  while (select.step()) {
    rows.push_back(
        {select.text(0), select.long_number(1), select.long_number(2), select.text(3), select.text(4), select.text(5)});
  }
  if (select.failed()) return database_error(database, kReading);
  return rows;
}

}  // namespace cotejo::library
