// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <sqlite3.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace cotejo::library {

/// Why the database refused, in words that say what to do.
[[nodiscard]] Error database_error(sqlite3* database, std::string_view doing);

/// A prepared statement, for the length of its use. Values are always bound, never written into the SQL.
class Statement {
 public:
  Statement(sqlite3* database, const char* sql);
  ~Statement() { sqlite3_finalize(handle_); }
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  Statement& bind(std::string_view text);
  Statement& bind(const std::optional<std::string>& text);
  Statement& bind_blob(std::string_view bytes);
  Statement& bind(int number) { return bind(static_cast<std::int64_t>(number)); }
  Statement& bind(std::int64_t number);

  /// True while there is a row to look at. After false, `failed` tells an end from an error.
  bool step();
  [[nodiscard]] bool failed() const { return code_ != SQLITE_OK && code_ != SQLITE_ROW && code_ != SQLITE_DONE; }
  /// Runs a statement without rows.
  [[nodiscard]] Outcome run(std::string_view doing);

  [[nodiscard]] std::string text(int column) const;
  [[nodiscard]] std::optional<std::string> optional_text(int column) const;
  [[nodiscard]] int number(int column) const { return sqlite3_column_int(handle_, column); }
  [[nodiscard]] std::int64_t long_number(int column) const { return sqlite3_column_int64(handle_, column); }

 private:
  sqlite3* database_;
  sqlite3_stmt* handle_ = nullptr;
  int next_ = 1;
  int code_ = SQLITE_OK;
};

}  // namespace cotejo::library
