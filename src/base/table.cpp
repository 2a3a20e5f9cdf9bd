// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "base/table.h"

#include <fmt/format.h>

#include "base/paths.h"

namespace cotejo {

namespace {

std::vector<std::string> split_tabs(std::string_view line) {
  std::vector<std::string> fields;
  while (true) {
    const auto tab = line.find('\t');
    std::string_view field = line.substr(0, tab);
    while (!field.empty() && field.front() == ' ') field.remove_prefix(1);
    while (!field.empty() && field.back() == ' ') field.remove_suffix(1);
    fields.emplace_back(field);
    if (tab == std::string_view::npos) return fields;
    line.remove_prefix(tab + 1);
  }
}

}  // namespace

Result<Table> Table::load(const std::filesystem::path& file, std::size_t min_fields) {
  auto text = read_file(file);
  if (!text) return text.error();
  return parse(*text, file.string(), min_fields);
}

Result<Table> Table::parse(std::string_view text, std::string name, std::size_t min_fields) {
  Table table;
  table.name_ = std::move(name);
  std::size_t number = 0;
  while (!text.empty()) {
    const auto newline = text.find('\n');
    std::string_view line = text.substr(0, newline);
    text.remove_prefix(newline == std::string_view::npos ? text.size() : newline + 1);
    ++number;
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.find_first_not_of(" \t") == std::string_view::npos) continue;
    if (line.front() == '#') {
      if (table.rows_.empty() && line.find('\t') != std::string_view::npos) {
        line.remove_prefix(1);
        table.columns_ = split_tabs(line);
      }
      continue;
    }
    Row row{split_tabs(line), number};
    if (row.fields.size() < min_fields) {
      return Error{ErrorCode::malformed,
                   fmt::format("has {} field(s) where {} are needed, separated by tabs", row.fields.size(), min_fields),
                   table.place(row)};
    }
    table.rows_.push_back(std::move(row));
  }
  return table;
}

std::string Table::place(const Row& row) const {
  return fmt::format("{}:{}", name_, row.line);
}

}  // namespace cotejo
