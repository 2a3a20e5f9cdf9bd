// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "reading/entities/tables.h"

#include <algorithm>
#include <array>

#include "base/table.h"
#include "reading/entities/name_parts.h"
#include "text/utf8.h"

namespace cotejo::entities {

namespace {

using Tables = EntityFinder::Tables;

std::vector<std::string> split(std::string_view list, char separator) {
  std::vector<std::string> items;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(separator), list.size());
    if (end > 0) items.emplace_back(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return items;
}

Error bad_value(const Table& table, const Table::Row& row, std::string_view what) {
  return {ErrorCode::malformed, std::string(what), table.place(row)};
}

/// Runs `use` on every row; the first error ends it.
template <class Use>
Outcome each_row(const Paths& paths, const char* file, std::size_t fields, Use use) {
  auto table = Table::load(paths.tables() / file, fields);
  if (!table) return table.error();
  for (const Table::Row& row : table->rows()) {
    Outcome outcome = use(*table, row);
    if (!outcome) return outcome;
  }
  return Done{};
}

Outcome add_title(Tables& tables, const Table::Row& row) {
  const std::string masculine(row[0]);
  const std::string feminine(row[1]);
  Title title;
  title.title = masculine;
  title.kind = row[2];
  if (row[3] != "-") title.also = split(row[3], ',');
  const bool common = feminine == "=";
  title.gender = common ? Gender::none : Gender::masc;
  tables.titles.add(masculine, title);
  Title plural = title;
  plural.plural = true;
  plural.gender = Gender::none;
  for (const std::string& form : plurals_of(masculine, false)) tables.titles.add(form, plural);
  if (common || feminine == "-") return Done{};
  title.gender = Gender::fem;
  tables.titles.add(feminine, title);
  plural.gender = Gender::fem;
  for (const std::string& form : plurals_of(feminine, false)) tables.titles.add(form, plural);
  return Done{};
}

Outcome add_group(Tables& tables, const Table& table, const Table::Row& row) {
  if (row[1] != "plural" && row[1] != "collective" && row[1] != "both") {
    return bad_value(table, row, "number must be plural, collective or both");
  }
  GroupHead head;
  head.kind = row[2];
  head.bare = row[3] == "yes";
  if (row[1] != "plural") tables.groups.add(row[0], head);
  if (row[1] == "collective") return Done{};
  head.plural = true;
  for (const std::string& form : plurals_of(row[0], true)) tables.groups.add(form, head);
  return Done{};
}

Outcome add_nominal(Tables& tables, const Table& table, const Table::Row& row) {
  const auto type = parse_enum<NameType>(row[1]);
  if (!type) return bad_value(table, row, "type must be PER, ORG, LOC or MISC");
  Nominal nominal;
  nominal.type = *type;
  nominal.any = row[2] == "*";
  if (!nominal.any && row[2] != "+") nominal.names = split(row[2], ' ');
  if (row[3] != "-") nominal.group = row[3];
  tables.nominals.add(row[0], nominal);
  return Done{};
}

Outcome add_given_name(Tables& tables, const Table& table, const Table::Row& row) {
  if (row[1] != "m" && row[1] != "f") return bad_value(table, row, "gender must be m or f");
  tables.given_names.emplace(fold(row[0]), row[1] == "m" ? Gender::masc : Gender::fem);
  return Done{};
}

Outcome add_generic_name(Tables& tables, const Table& table, const Table::Row& row) {
  const auto type = parse_enum<NameType>(row[1]);
  if (!type) return bad_value(table, row, "type must be PER, ORG, LOC or MISC");
  tables.generic_names.emplace(joined_key(name_parts(row[0])), GenericName{*type, row[2] == "first"});
  return Done{};
}

Outcome add_seat_use(Tables& tables, const Table& table, const Table::Row& row) {
  static constexpr std::array<std::pair<std::string_view, SeatUse>, 4> kUses = {{{"state_noun", SeatUse::state_noun},
                                                                                 {"place_noun", SeatUse::place_noun},
                                                                                 {"place_verb", SeatUse::place_verb},
                                                                                 {"aimed_verb", SeatUse::aimed_verb}}};
  const auto use = std::find_if(kUses.begin(), kUses.end(), [&](const auto& u) { return u.first == row[1]; });
  if (use == kUses.end()) return bad_value(table, row, "use must be state_noun, place_noun, place_verb or aimed_verb");
  tables.seat_uses.emplace(fold(row[0]), use->second);
  return Done{};
}

}  // namespace

bool Title::means(std::string_view other_kind) const {
  return kind == other_kind ||
         std::any_of(also.begin(), also.end(), [&](const std::string& k) { return k == "*" || k == other_kind; });
}

Result<std::unique_ptr<Tables>> Tables::load(const Paths& paths) {
  auto gazetteer = Gazetteer::load(paths.tables());
  if (!gazetteer) return gazetteer.error();
  auto tables = std::make_unique<Tables>();
  Tables& t = *tables;
  t.gazetteer = std::move(*gazetteer);
  std::uint32_t alias_row = 0;
  const std::vector<Outcome> outcomes = {
      each_row(paths, "titles.tsv", 4, [&](const Table&, const Table::Row& row) { return add_title(t, row); }),
      each_row(paths, "groups.tsv", 4,
               [&](const Table& table, const Table::Row& row) { return add_group(t, table, row); }),
      each_row(paths, "nominals.tsv", 4,
               [&](const Table& table, const Table::Row& row) { return add_nominal(t, table, row); }),
      each_row(paths, "given_names.tsv", 2,
               [&](const Table& table, const Table::Row& row) { return add_given_name(t, table, row); }),
      each_row(paths, "generic_names.tsv", 3,
               [&](const Table& table, const Table::Row& row) { return add_generic_name(t, table, row); }),
      each_row(paths, "metonymy.tsv", 2,
               [&](const Table& table, const Table::Row& row) { return add_seat_use(t, table, row); }),
      each_row(paths, "family_names_first.tsv", 1,
               [&](const Table&, const Table::Row& row) -> Outcome {
                 t.family_names_first.insert(fold(row[0]));
                 return Done{};
               }),
      each_row(paths, "org_aliases.tsv", 1,
               [&](const Table&, const Table::Row& row) -> Outcome {
                 for (const std::string& name : split(row[0], '|')) {
                   t.org_aliases.emplace(joined_key(name_parts(name)), alias_row);
                 }
                 ++alias_row;
                 return Done{};
               }),
  };
  for (const Outcome& outcome : outcomes) {
    if (!outcome) return outcome.error();
  }
  return tables;
}

Gender Tables::gender_of_given_name(const std::string& folded) const {
  const auto known = given_names.find(folded);
  if (known != given_names.end()) return known->second;
  if (folded.size() < 3) return Gender::none;
  return folded.back() == 'a' ? Gender::fem : folded.back() == 'o' ? Gender::masc : Gender::none;
}

bool Tables::is_generic(const std::string& folded, NameType type, bool first) const {
  const auto [begin, end] = generic_names.equal_range(folded);
  return std::any_of(begin, end, [&](const auto& g) { return g.second.type == type && g.second.first == first; });
}

}  // namespace cotejo::entities
