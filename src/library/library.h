// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"

namespace cotejo::library {

/// One article as the library lists it.
struct ArticleRow {
  std::string id;
  std::string file;
  std::optional<std::string> title;
  std::optional<std::string> published;
  std::optional<std::string> story;
};

/// One story as the library lists it.
struct StoryRow {
  std::string id;
  std::string title;
  std::optional<std::string> from;
  std::optional<std::string> to;
  int articles = 0;
  int facts = 0;
  int conflicts = 0;
  int outlets = 0;
};

/// A story to be kept: its row, its document (formats::story_to_json) and its articles' ids.
struct StoredStory {
  StoryRow row;
  std::string json;
  std::vector<std::string> article_ids;
};

/// What is known of where an article comes from; tells whether it was seen before.
struct ArticleOrigin {
  std::optional<std::string> url;
  std::optional<std::string> fetched;  ///< when its bytes were had from the web, in ISO 8601
  std::string text_sha256;             ///< of its words: the same under every URL
  std::string version_of;              ///< the id of an article that this one is a later or earlier version of
};

/// One version of an article: each has its own id, since each has raw bytes of its own.
struct VersionRow {
  std::string id;
  std::string line;  ///< the id of the version that came to the library first: the same for all
  std::string text_sha256;
  std::string sha256;
  std::string seen;  ///< when its bytes were fetched, or else added
  std::optional<std::string> outlet;
  bool fetched = false;  ///< from the web, and not from a file
  bool current = true;   ///< the newest: the one that stands in stories
};

/// An input that could not be read, with its reason: nothing is lost.
struct FailureRow {
  std::string path;
  std::string code;
  std::string message;
};

/// Articles, their raw bytes, readings and stories, in one SQLite file. Not thread-safe: one Library a thread; several
/// processes may use one file (WAL).
class Library {
 public:
  /// Opens or makes the file, and brings its schema up to date. Fails with not_readable, malformed (no library, or
  /// damaged), or unsupported (made by a newer cotejo).
  static Result<Library> open(const std::filesystem::path& file);
  /// $COTEJO_LIBRARY, else $XDG_DATA_HOME/cotejo/library.db, else ~/.local/share/cotejo/library.db.
  static std::filesystem::path default_file();

  /// Everything between two calls happens or does not happen at all.
  Outcome begin();
  Outcome commit();

  /// False where an article of that id is there already (its reading is then replaced).
  Result<bool> add_article(const std::string& id, const std::string& file, const std::string& path,
                           const std::optional<std::string>& title, const std::optional<std::string>& published,
                           const std::string& sha256, const std::string& reading_json,
                           const ArticleOrigin& origin = {});
  /// The same article was found under that URL in those bytes.
  Outcome add_sighting(const std::string& article, const std::string& url, const std::string& sha256);
  Outcome add_raw(const std::string& sha256, const std::string& bytes);
  Outcome add_failure(const std::string& path, const std::string& sha256, const Error& error);
  Outcome replace_stories(const std::vector<StoredStory>& stories);

  /// The newest version of what was found under a URL.
  [[nodiscard]] Result<std::optional<VersionRow>> article_at(const std::string& url) const;
  /// Newest versions with the same words that were found under some URL.
  [[nodiscard]] Result<std::vector<VersionRow>> articles_of_text(const std::string& text_sha256) const;
  /// All versions of an article, oldest first; it is named by id, by an unmistakable beginning of it, or by URL.
  [[nodiscard]] Result<std::vector<VersionRow>> versions(const std::string& article) const;
  /// All URLs under which an article was found.
  [[nodiscard]] Result<std::vector<std::string>> urls(const std::string& article_id) const;

  /// The SHA-256 of all raw bytes from which articles were read.
  [[nodiscard]] Result<std::vector<std::string>> read_sources() const;
  /// The readings of all articles, of each its newest version.
  [[nodiscard]] Result<std::vector<std::string>> reading_documents() const;
  [[nodiscard]] Result<std::optional<std::string>> reading_document(const std::string& article_id) const;
  [[nodiscard]] Result<std::optional<std::string>> raw_bytes(const std::string& sha256) const;
  [[nodiscard]] Result<std::vector<StoryRow>> stories() const;
  /// By id or by an unmistakable beginning of it.
  [[nodiscard]] Result<std::optional<std::string>> story_document(const std::string& id) const;
  [[nodiscard]] Result<std::vector<ArticleRow>> articles() const;
  [[nodiscard]] Result<std::vector<FailureRow>> failures() const;

  Library(Library&&) noexcept;
  Library& operator=(Library&&) noexcept;
  ~Library();

  struct Connection;

 private:
  friend class WebMemory;
  explicit Library(std::unique_ptr<Connection> connection);
  std::unique_ptr<Connection> connection_;
};

}  // namespace cotejo::library
