// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "lexicon/gazetteer.h"

#include <charconv>

#include "base/table.h"
#include "text/utf8.h"

namespace cotejo {

namespace {

std::vector<std::string> split_bars(std::string_view list) {
  std::vector<std::string> parts;
  while (!list.empty()) {
    const auto bar = list.find('|');
    if (bar != 0) parts.emplace_back(list.substr(0, bar));
    list.remove_prefix(bar == std::string_view::npos ? list.size() : bar + 1);
  }
  return parts;
}

template <class T>
bool read_number(std::string_view text, T& value) {
  if (text.empty()) return true;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  return read.ec == std::errc() && read.ptr == text.data() + text.size();
}

template <class Map>
const std::uint32_t* find(const Map& map, std::string_view name) {
  const auto found = map.find(Gazetteer::key(name));
  return found == map.end() ? nullptr : &found->second;
}

}  // namespace

std::vector<std::string> demonym_forms(std::string_view masculine) {
  const std::string word(masculine);
  const auto stem = [&](std::size_t cut) { return word.substr(0, word.size() - cut); };
  if (word.ends_with('o')) return {word, stem(1) + "a", word + "s", stem(1) + "as"};
  if (word.ends_with("\u00E9s")) return {word, stem(3) + "esa", stem(3) + "eses", stem(3) + "esas"};
  if (word.ends_with("\u00E1n")) return {word, stem(3) + "ana", stem(3) + "anes", stem(3) + "anas"};
  if (word.ends_with("\u00F3n")) return {word, stem(3) + "ona", stem(3) + "ones", stem(3) + "onas"};
  if (word.ends_with("\u00FAs") || word.ends_with("\u00EDs"))
    return {word, stem(0) + "a", stem(0) + "es", stem(0) + "as"};
  if (word.ends_with('l')) return {word, word + "a", word + "es", word + "as"};
  if (word.ends_with("\u00ED") || word.ends_with("\u00FA")) return {word, word + "es", word + "s"};
  return {word, word + "s"};
}

std::string Gazetteer::key(std::string_view name) {
  const std::string folded = fold(name);
  std::string out;
  out.reserve(folded.size());
  for (const char c : folded) {
    if (c == '.') continue;
    if (c == ' ' || c == '-' || c == '\n' || c == '\t') {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else {
      out += c;
    }
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

Result<Gazetteer> Gazetteer::load(const std::filesystem::path& tables) {
  Gazetteer gazetteer;
  if (auto done = gazetteer.load_countries(tables / "countries.tsv"); !done) return done.error();
  if (auto done = gazetteer.load_regions(tables / "regions.tsv"); !done) return done.error();
  if (auto done = gazetteer.load_places(tables / "places.tsv"); !done) return done.error();
  if (auto done = gazetteer.load_seats(tables / "seats_of_power.tsv"); !done) return done.error();
  return gazetteer;
}

Result<bool> Gazetteer::load_countries(const std::filesystem::path& file) {
  auto table = Table::load(file, 3);
  if (!table) return table.error();
  for (const Table::Row& row : table->rows()) {
    const auto id = static_cast<std::uint32_t>(countries_.size());
    Country country{std::string(row[0]), split_bars(row[1]), split_bars(row[3]), split_bars(row[4]),
                    row[2] == "former"};
    if (country.names.empty()) return Error{ErrorCode::malformed, "a country needs a name", table->place(row)};
    for (const std::string& name : country.names) country_names_.emplace(key(name), id);
    for (const std::string& name : country.capitals) capitals_.emplace(key(name), id);
    for (const std::string& demonym : country.demonyms) {
      for (const std::string& form : demonym_forms(demonym)) demonyms_.emplace(key(form), id);
    }
    country_codes_.emplace(key(country.code), id);
    countries_.push_back(std::move(country));
  }
  return true;
}

void Gazetteer::add_place(Place place, std::string_view alternates) {
  const auto id = static_cast<std::uint32_t>(places_.size());
  place_keys_[key(place.name)].push_back(id);
  for (const std::string& other : split_bars(alternates)) place_keys_[key(other)].push_back(id);
  places_.push_back(std::move(place));
}

Result<bool> Gazetteer::load_places(const std::filesystem::path& file) {
  auto table = Table::load(file, 4);
  if (!table) return table.error();
  for (const Table::Row& row : table->rows()) {
    const auto kind = parse_enum<PlaceKind>(row[2]);
    Place place;
    place.name = row[0];
    place.country = row[3];
    const bool numbers = read_number(row[4], place.lat) && read_number(row[5], place.lon) &&
                         read_number(row[6], place.geonames) && read_number(row[7], place.population);
    if (!kind || !numbers) return Error{ErrorCode::malformed, "unknown kind or bad number", table->place(row)};
    place.kind = *kind;
    add_place(std::move(place), row[1]);
  }
  return true;
}

Result<bool> Gazetteer::load_regions(const std::filesystem::path& file) {
  auto table = Table::load(file, 2);
  if (!table) return table.error();
  for (const Table::Row& row : table->rows()) {
    const auto kind = parse_enum<PlaceKind>(row[1]);
    if (!kind) return Error{ErrorCode::malformed, "unknown kind", table->place(row)};
    Place place;
    place.name = row[0];
    place.kind = *kind;
    add_place(std::move(place), {});
  }
  return true;
}

Result<bool> Gazetteer::load_seats(const std::filesystem::path& file) {
  auto table = Table::load(file, 2);
  if (!table) return table.error();
  for (const Table::Row& row : table->rows()) {
    const auto type = parse_enum<NameType>(row[1]);
    if (!type) return Error{ErrorCode::malformed, "unknown type", table->place(row)};
    seat_names_.emplace(key(row[0]), static_cast<std::uint32_t>(seats_.size()));
    seats_.push_back({std::string(row[0]), *type, std::string(row[2])});
  }
  return true;
}

const Place* Gazetteer::place(std::string_view name) const {
  const auto found = place_keys_.find(key(name));
  return found == place_keys_.end() ? nullptr : &places_[found->second.front()];
}

std::vector<const Place*> Gazetteer::places(std::string_view name) const {
  std::vector<const Place*> all;
  if (const auto found = place_keys_.find(key(name)); found != place_keys_.end()) {
    for (const std::uint32_t id : found->second) all.push_back(&places_[id]);
  }
  return all;
}

const Country* Gazetteer::country_named(std::string_view name) const {
  const std::uint32_t* found = find(country_names_, name);
  return found == nullptr ? nullptr : &countries_[*found];
}

const Country* Gazetteer::country(std::string_view code) const {
  const std::uint32_t* found = find(country_codes_, code);
  return found == nullptr ? nullptr : &countries_[*found];
}

const Country* Gazetteer::country_of_demonym(std::string_view word) const {
  const std::uint32_t* found = find(demonyms_, word);
  return found == nullptr ? nullptr : &countries_[*found];
}

const Country* Gazetteer::country_of_capital(std::string_view name) const {
  const std::uint32_t* found = find(capitals_, name);
  return found == nullptr ? nullptr : &countries_[*found];
}

const SeatOfPower* Gazetteer::seat_of_power(std::string_view name) const {
  const std::uint32_t* found = find(seat_names_, name);
  return found == nullptr ? nullptr : &seats_[*found];
}

}  // namespace cotejo
