// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "language/names/tables.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/table.h"

namespace cotejo {

namespace {

constexpr std::uint32_t kBigPlace = 100000;

/// Plural and feminine forms of a title or a context word, roughly: enough to know it again.
std::vector<std::string> inflected(std::string_view word) {
  std::vector<std::string> forms{std::string(word)};
  const std::string base(word);
  if (base.empty()) return forms;
  if (is_vowel_at(base, last_letter(base))) {
    forms.push_back(base + "s");
  } else if (base.ends_with('z')) {
    forms.push_back(base.substr(0, base.size() - 1) + "ces");
  } else {
    forms.push_back(base + "es");
    if (const std::string plain = without_last_accent(base); !plain.empty()) forms.push_back(plain + "es");
  }
  return forms;
}

/// Whether a place's name is likely to be meant by news in Spanish, where it is a bank's or a team's, too.
bool speaks_spanish(std::string_view country) {
  constexpr std::array<std::string_view, 21> kCodes = {"ES", "MX", "AR", "CO", "CL", "PE", "VE", "EC", "BO", "PY", "UY",
                                                       "CR", "PA", "GT", "HN", "SV", "NI", "CU", "DO", "PR", ""};
  return std::find(kCodes.begin(), kCodes.end(), country) != kCodes.end();
}

}  // namespace

Result<NameTables> NameTables::load(const std::filesystem::path& tables) {
  NameTables names;
  auto gazetteer = Gazetteer::load(tables);
  if (!gazetteer) return gazetteer.error();
  names.gazetteer_ = std::move(*gazetteer);
  if (auto done = names.load_heads(tables / "name_heads.tsv"); !done) return done.error();
  if (auto done = names.load_contexts(tables / "name_contexts.tsv"); !done) return done.error();
  if (auto done = names.load_known(tables); !done) return done.error();
  if (auto done = names.load_persons(tables); !done) return done.error();
  if (auto done = names.load_sport(tables / "sport_words.tsv"); !done) return done.error();
  names.add_places();
  return names;
}

Result<bool> NameTables::load_heads(const std::filesystem::path& file) {
  auto table = Table::load(file, 2);
  if (!table) return table.error();
  for (const Table::Row& row : table->rows()) {
    const auto type = parse_enum<NameType>(row[1]);
    if (!type || (!row[2].empty() && row[2] != "alone")) {
      return Error{ErrorCode::malformed, "a type (PER ORG LOC MISC), then 'alone' or nothing", table->place(row)};
    }
    std::string word(row[0]);
    for (char& c : word) c = c == '_' ? ' ' : c;
    heads_[word] = {*type, row[2] == "alone"};
  }
  // "las Copas de Europa"; what has a row of its own keeps it.
  for (const Table::Row& row : table->rows()) {
    if (row[0].find('_') != std::string_view::npos) continue;
    for (const std::string& form : inflected(row[0])) heads_.emplace(form, Head{*parse_enum<NameType>(row[1]), false});
  }
  return true;
}

Result<bool> NameTables::load_contexts(const std::filesystem::path& file) {
  auto table = Table::load(file, 4);
  if (!table) return table.error();
  for (const Table::Row& row : table->rows()) {
    const auto type = parse_enum<NameType>(row[2]);
    Context context;
    const auto read = std::from_chars(row[3].data(), row[3].data() + row[3].size(), context.weight);
    if (!type || read.ec != std::errc() || (row[1] != "de" && row[1] != "a" && row[1] != "before")) {
      return Error{ErrorCode::malformed, "word, 'de', 'a' or 'before', type, weight", table->place(row)};
    }
    context.type = *type;
    context.with = row[1] == "before" ? '\0' : row[1][0];
    for (const std::string& form : inflected(row[0])) contexts_[form].push_back(context);
  }
  return true;
}

Result<bool> NameTables::load_sport(const std::filesystem::path& file) {
  auto table = Table::load(file, 2);
  if (!table) return table.error();
  for (const Table::Row& row : table->rows()) {
    if (row[1] != "1" && row[1] != "2") return Error{ErrorCode::malformed, "a lemma, then 1 or 2", table->place(row)};
    sport_[std::string(row[0])] = row[1] == "2" ? 2 : 1;
  }
  return true;
}

void NameTables::add_known(std::string_view name, Known known) {
  const std::string key = Gazetteer::key(name);
  if (key.empty()) return;
  for (std::size_t blank = key.find(' '); blank != std::string::npos; blank = key.find(' ', blank + 1)) {
    prefixes_.emplace(key.substr(0, blank), true);
  }
  known_.emplace(key, known);
}

Result<bool> NameTables::load_known(const std::filesystem::path& tables) {
  auto names = Table::load(tables / "known_names.tsv", 2);
  if (!names) return names.error();
  for (const Table::Row& row : names->rows()) {
    const auto type = parse_enum<NameType>(row[1]);
    if (!type) return Error{ErrorCode::malformed, "unknown type", names->place(row)};
    add_known(row[0], {*type, true, "known name"});
  }
  auto media = Table::load(tables / "media.tsv", 3);
  if (!media) return media.error();
  for (const Table::Row& row : media->rows()) add_known(row[0], {NameType::ORG, row[4] != "no", "medium"});
  auto seats = Table::load(tables / "seats_of_power.tsv", 2);
  if (!seats) return seats.error();
  for (const Table::Row& row : seats->rows()) {
    const auto type = parse_enum<NameType>(row[1]);
    if (type) add_known(row[0], {*type, true, "seat of power"});
  }
  auto companies = Table::load(tables / "company_words.tsv");
  if (!companies) return companies.error();
  for (const Table::Row& row : companies->rows()) companies_.emplace(Gazetteer::key(row[0]), true);
  return true;
}

void NameTables::add_places() {
  for (const Country& country : gazetteer_.countries()) {
    for (const std::string& name : country.names) add_known(name, {NameType::LOC, true, "country"});
  }
  gazetteer_.for_each_place_name([this](const std::string& name, const Place& place) {
    const bool small = place.kind == PlaceKind::city && place.population < kBigPlace;
    const auto found = known_.find(name);
    if (found == known_.end()) {
      add_known(name, {NameType::LOC, !small, "place"});
    } else if (!small && found->second.type != NameType::LOC && speaks_spanish(place.country)) {
      found->second = {NameType::LOC, false, "place"};  // a bank or a team of the same name: its surroundings decide
    }
  });
}

Result<bool> NameTables::load_persons(const std::filesystem::path& tables) {
  auto persons = Table::load(tables / "person_names.tsv", 2);
  if (!persons) return persons.error();
  for (const Table::Row& row : persons->rows()) {
    if (row[1] != "given" && row[1] != "family") {
      return Error{ErrorCode::malformed, "'given' or 'family'", persons->place(row)};
    }
    persons_[Gazetteer::key(row[0])] |= row[1] == "given" ? 1 : 2;
  }
  auto stops = Table::load(tables / "not_names.tsv");
  if (!stops) return stops.error();
  for (const Table::Row& row : stops->rows()) stops_.emplace(std::string(row[0]), true);
  auto titles = Table::load(tables / "titles.tsv", 2);
  if (!titles) return titles.error();
  for (const Table::Row& row : titles->rows()) {
    for (const std::string_view form : {row[0], row[1]}) {
      if (form.size() < 2) continue;
      for (const std::string& inflection : inflected(form.substr(0, form.find(' ')))) titles_.emplace(inflection, true);
    }
  }
  auto verbs = Table::load(tables / "reporting_verbs.tsv", 3);
  if (!verbs) return verbs.error();
  for (const Table::Row& row : verbs->rows()) {
    if (row[2] == "speech" && row[0].find(' ') == std::string_view::npos) {
      const std::string_view verb = row[0].ends_with("-se") ? row[0].substr(0, row[0].size() - 3) : row[0];
      speech_.emplace(std::string(verb), true);
    }
  }
  return true;
}

}  // namespace cotejo
