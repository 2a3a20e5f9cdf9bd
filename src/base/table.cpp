// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "base/table.h"

#include <fmt/format.h>

#include "base/paths.h"

namespace cotejo {

namespace {

/// Appends the fields of a line, without the blanks around them.
void split_tabs(std::string_view line, std::vector<std::string_view>& fields) {
  while (true) {
    const auto tab = line.find('\t');
    std::string_view field = line.substr(0, tab);
    while (!field.empty() && field.front() == ' ') field.remove_prefix(1);
    while (!field.empty() && field.back() == ' ') field.remove_suffix(1);
    fields.push_back(field);
    if (tab == std::string_view::npos) return;
    line.remove_prefix(tab + 1);
  }
}

}  // namespace

Result<Table> Table::load(const std::filesystem::path& file, std::size_t min_fields) {
  auto text = read_file(file);
  if (!text) return text.error();
  return parse_text(std::move(*text), file.string(), min_fields);
}

Result<Table> Table::parse(std::string_view text, std::string name, std::size_t min_fields) {
  return parse_text(std::string(text), std::move(name), min_fields);
}

Result<Table> Table::parse_text(std::string whole, std::string name, std::size_t min_fields) {
  Table table;
  table.name_ = std::move(name);
  table.text_ = std::make_unique<const std::string>(std::move(whole));
  std::string_view text = *table.text_;
  std::size_t number = 0;
  std::vector<std::size_t> ends;  // of each row's fields; the list moves as it grows
  while (!text.empty()) {
    const auto newline = text.find('\n');
    std::string_view line = text.substr(0, newline);
    text.remove_prefix(newline == std::string_view::npos ? text.size() : newline + 1);
    ++number;
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.find_first_not_of(" \t") == std::string_view::npos) continue;
    if (line.front() == '#') {
      if (table.rows_.empty() && line.find('\t') != std::string_view::npos) {
        std::vector<std::string_view> columns;
        split_tabs(line.substr(1), columns);
        table.columns_.assign(columns.begin(), columns.end());
      }
      continue;
    }
    const std::size_t before = table.fields_.size();
    split_tabs(line, table.fields_);
    table.rows_.push_back({{}, number});
    ends.push_back(table.fields_.size());
    if (ends.back() - before < min_fields) {
      return Error{
          ErrorCode::malformed,
          fmt::format("has {} field(s) where {} are needed, separated by tabs", ends.back() - before, min_fields),
          table.place(table.rows_.back())};
    }
  }
  std::size_t begin = 0;
  for (std::size_t i = 0; i < ends.size(); ++i) {
    table.rows_[i].fields = std::span(table.fields_).subspan(begin, ends[i] - begin);
    begin = ends[i];
  }
  return table;
}

std::string Table::place(const Row& row) const {
  return fmt::format("{}:{}", name_, row.line);
}

}  // namespace cotejo
