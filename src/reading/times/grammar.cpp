// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "reading/times/grammar.h"

#include <fmt/format.h>

#include "base/table.h"
#include "text/utf8.h"

namespace cotejo::times {

namespace {

Cue cue_of(std::string_view name) {
  if (name == "past") return Cue::past;
  if (name == "future") return Cue::future;
  return name == "present" ? Cue::present : Cue::none;
}

void add_endings(const Table::Row& row, std::vector<Ending>& endings) {
  std::string_view forms = row[2];
  while (!forms.empty()) {
    const auto comma = std::min(forms.find(','), forms.size());
    const Span inner = trimmed(forms, {0, static_cast<std::uint32_t>(comma)});
    if (!inner.empty()) endings.push_back({std::string(inner.in(forms)), cue_of(row[1])});
    forms.remove_prefix(std::min(comma + 1, forms.size()));
  }
}

Error at_row(const Table& table, const Table::Row& row, const Error& error) {
  return {ErrorCode::malformed, error.message, table.place(row)};
}

}  // namespace

Outcome TimeFinder::Grammar::read_words(const Table& words) {
  for (const Table::Row& row : words.rows()) {
    if (row[0] == "ENDING") add_endings(row, endings);
  }
  if (auto added = lexicon.add(words); !added) return added;
  for (const auto& [name, atom] :
       {std::pair{"CUE", &cue_atom}, std::pair{"CUEPREP", &cue_before_atom}, std::pair{"COUNTED", &counted_atom}}) {
    auto found = lexicon.atom(name);
    if (!found) return found.error();
    *atom = *found;
  }
  return Done{};
}

Outcome TimeFinder::Grammar::read_rules(const Table& rows) {
  Macros macros;
  std::vector<Program> programs;
  for (const Table::Row& row : rows.rows()) {
    const std::string_view name = row[0];
    if (!name.empty() && name.front() == '@') {
      macros.emplace(name, row[2]);
      continue;
    }
    Rule rule;
    rule.name = name;
    rule.type = parse_enum<TimexType>(row[1]);
    if (!rule.type && row[1] != "NONE") {
      return at_row(rows, row,
                    {ErrorCode::malformed, fmt::format("'{}' is no type: DATE TIME DURATION SET NONE", row[1])});
    }
    auto program = compile(row[2], macros, lexicon, names);
    if (!program) return at_row(rows, row, program.error());
    auto recipe = parse_recipe(row[3], names);
    if (!recipe) return at_row(rows, row, recipe.error());
    rule.recipe = std::move(*recipe);
    programs.push_back(std::move(*program));
    rules.push_back(std::move(rule));
  }
  lengths = LengthCaptures::of(names);
  lexicon.seal();
  automaton.build(std::move(programs), lexicon);
  return Done{};
}

Result<TimeFinder::Grammar> TimeFinder::Grammar::load(const Paths& paths) {
  const auto words = Table::load(paths.tables() / "times_words.tsv", 3);
  if (!words) return words.error();
  const auto rows = Table::load(paths.tables() / "times_rules.tsv", 3);
  if (!rows) return rows.error();
  Grammar grammar;
  if (auto read = grammar.read_words(*words); !read) return read.error();
  if (auto read = grammar.read_rules(*rows); !read) return read.error();
  return grammar;
}

}  // namespace cotejo::times
