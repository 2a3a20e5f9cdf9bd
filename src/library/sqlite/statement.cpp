// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "library/sqlite/statement.h"

#include <fmt/format.h>

namespace cotejo::library {

Error database_error(sqlite3* database, std::string_view doing) {
  const int code = sqlite3_errcode(database) & 0xFF;
  std::string advice;
  ErrorCode kind = ErrorCode::internal;
  switch (code) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      kind = ErrorCode::not_readable, advice = "; another cotejo is writing to it: try again when it is done";
      break;
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
      kind = ErrorCode::not_readable, advice = "; check the file's and its folder's permissions";
      break;
    case SQLITE_FULL:
      kind = ErrorCode::not_readable, advice = "; the disk is full";
      break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      kind = ErrorCode::malformed, advice = "; the file is damaged or no cotejo library: name another with --library";
      break;
    default:
      break;
  }
  return {kind, fmt::format("{}: {}{}", doing, sqlite3_errmsg(database), advice)};
}

Statement::Statement(sqlite3* database, const char* sql) : database_(database) {
  code_ = sqlite3_prepare_v2(database, sql, -1, &handle_, nullptr);
}

Statement& Statement::bind(std::string_view text) {
  sqlite3_bind_text(handle_, next_++, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
  return *this;
}

Statement& Statement::bind(const std::optional<std::string>& text) {
  if (text) return bind(std::string_view(*text));
  sqlite3_bind_null(handle_, next_++);
  return *this;
}

Statement& Statement::bind_blob(std::string_view bytes) {
  sqlite3_bind_blob(handle_, next_++, bytes.data(), static_cast<int>(bytes.size()), SQLITE_TRANSIENT);
  return *this;
}

Statement& Statement::bind(std::int64_t number) {
  sqlite3_bind_int64(handle_, next_++, number);
  return *this;
}

bool Statement::step() {
  if (handle_ == nullptr) return false;
  code_ = sqlite3_step(handle_);
  return code_ == SQLITE_ROW;
}

Outcome Statement::run(std::string_view doing) {
  while (step()) {
  }
  if (handle_ == nullptr || failed()) return database_error(database_, doing);
  return Done{};
}

std::string Statement::text(int column) const {
  const auto* const bytes = static_cast<const char*>(sqlite3_column_blob(handle_, column));
  return bytes == nullptr ? std::string()
                          : std::string(bytes, static_cast<std::size_t>(sqlite3_column_bytes(handle_, column)));
}

std::optional<std::string> Statement::optional_text(int column) const {
  if (sqlite3_column_type(handle_, column) == SQLITE_NULL) return std::nullopt;
  return text(column);
}

}  // namespace cotejo::library
