// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace cotejo {

/// A table of linguistic knowledge (data/es/*.tsv): UTF-8, one row a line, fields separated by tabs. Lines that start
/// with
/// '#' and blank lines are comments. The last comment line that holds a tab before the first row names the columns:
///
///     # verb<TAB>stance
///     afirmar<TAB>says
class Table {
 public:
  struct Row {
    std::span<const std::string_view> fields;  ///< of the table's text
    std::size_t line = 0;                      ///< counted from 1, for messages

    /// The empty view where the row is shorter.
    [[nodiscard]] std::string_view operator[](std::size_t column) const {
      return column < fields.size() ? fields[column] : std::string_view();
    }
  };

  /// Fails with not_found or not_readable, and with malformed (file:line) where a row has fewer than `min_fields`
  /// fields.
  static Result<Table> load(const std::filesystem::path& file, std::size_t min_fields = 1);
  static Result<Table> parse(std::string_view text, std::string name, std::size_t min_fields = 1);

  [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }
  [[nodiscard]] const std::vector<std::string>& columns() const { return columns_; }
  /// "file:line", for a message about a row.
  [[nodiscard]] std::string place(const Row& row) const;

 private:
  static Result<Table> parse_text(std::string text, std::string name, std::size_t min_fields);

  // Tables are most of what a start of the program reads: rows view the text, and all fields lie in one list.
  std::unique_ptr<const std::string> text_;
  std::vector<std::string_view> fields_;
  std::string name_;
  std::vector<std::string> columns_;
  std::vector<Row> rows_;
};

}  // namespace cotejo
