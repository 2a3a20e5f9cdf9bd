// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "values/tagged.h"

namespace cotejo {

COTEJO_ENUM(PlaceKind, city, capital, admin, continent, region, sea, river, mountain, island);

struct Place {
  std::string name;
  PlaceKind kind = PlaceKind::city;
  std::string country;  ///< code of a Country; empty for what lies in several
  float lat = 0, lon = 0;
  std::uint32_t geonames = 0;  ///< 0 where unknown
  std::uint32_t population = 0;
};

struct Country {
  std::string code;                   ///< ISO 3166, or as countries.tsv says
  std::vector<std::string> names;     ///< the usual one first
  std::vector<std::string> capitals;  ///< all spellings, and further seats of government
  std::vector<std::string> demonyms;  ///< masculine singular
  bool former = false;
};

struct SeatOfPower {
  std::string name;
  NameType type = NameType::ORG;
  std::string country;  ///< empty where several countries have one of that name
};

/// What the program knows of the world's places. Names are looked up without regard to case, accents and full stops.
/// Immutable after loading; pointers live as long as it does.
class Gazetteer {
 public:
  static Result<Gazetteer> load(const std::filesystem::path& tables);

  /// The most populous place of that name; null where none is known. Countries are no places here.
  [[nodiscard]] const Place* place(std::string_view name) const;
  /// All places of that name, the most populous first.
  [[nodiscard]] std::vector<const Place*> places(std::string_view name) const;
  /// By any of its names ("EE. UU.", "Holanda").
  [[nodiscard]] const Country* country_named(std::string_view name) const;
  [[nodiscard]] const Country* country(std::string_view code) const;
  /// By any form of the adjective ("surcoreanas"); the first country where several share it.
  [[nodiscard]] const Country* country_of_demonym(std::string_view word) const;
  /// By the name of its capital or another seat of its government.
  [[nodiscard]] const Country* country_of_capital(std::string_view name) const;
  [[nodiscard]] const SeatOfPower* seat_of_power(std::string_view name) const;

  [[nodiscard]] const std::vector<Country>& countries() const { return countries_; }
  /// Calls visit(key, place) for every name of every place, the most populous place of a name alone.
  template <class Visit>
  void for_each_place_name(Visit visit) const {
    for (const auto& [name, ids] : place_keys_) visit(name, places_[ids.front()]);
  }

  /// The key under which names are kept: folded, full stops dropped, white space and hyphens as one blank.
  [[nodiscard]] static std::string key(std::string_view name);

 private:
  using Index = std::unordered_map<std::string, std::uint32_t>;

  Result<bool> load_countries(const std::filesystem::path& file);
  Result<bool> load_places(const std::filesystem::path& file);
  Result<bool> load_regions(const std::filesystem::path& file);
  Result<bool> load_seats(const std::filesystem::path& file);
  void add_place(Place place, std::string_view alternates);

  std::vector<Country> countries_;
  std::vector<Place> places_;
  std::vector<SeatOfPower> seats_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> place_keys_;
  Index country_names_, country_codes_, demonyms_, capitals_, seat_names_;
};

/// All forms of a Spanish adjective of origin: "ruso", "rusa", "rusos", "rusas"; "aleman" with its accents.
[[nodiscard]] std::vector<std::string> demonym_forms(std::string_view masculine);

}  // namespace cotejo
