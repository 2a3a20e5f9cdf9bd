// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
//
// The idea: a state is known by any of its names. Of several towns with one name the article means the one in a state
// that it names; failing that, one so much larger than its namesakes that nobody would think of them. Else there is no
// reference. Fails for a namesake village in the news of its own country. Costs one look-up a place.
#include "reading/entities/places.h"

#include <fmt/format.h>

#include <algorithm>

namespace cotejo::entities {

namespace {

constexpr std::uint32_t kTimesLarger = 10;
constexpr std::uint32_t kWellKnown = 200'000;  ///< inhabitants
constexpr std::size_t kNamesakes = 64;
constexpr std::uint32_t kLongestName = 16;  ///< words of a name that is looked into

bool is_town(const Place& place) {
  return place.kind == PlaceKind::city || place.kind == PlaceKind::capital;
}

/// The one place that can be meant; nullptr where there is none or more than one.
const Place* meant(const Work& work, const std::string& name) {
  std::vector<const Place*> all = work.tables.gazetteer.places(name);
  if (all.size() > kNamesakes) all.resize(kNamesakes);
  if (all.empty()) return nullptr;
  const auto in_named_state = [&](const Place* place) { return work.states.count(place->country) != 0; };
  std::vector<const Place*> near;
  std::copy_if(all.begin(), all.end(), std::back_inserter(near), in_named_state);
  std::vector<const Place*>& choice = near.empty() ? all : near;
  // A town and the province around it share a name: the town.
  if (choice.size() > 1 && std::any_of(choice.begin(), choice.end(), [](const Place* p) { return is_town(*p); })) {
    choice.erase(std::remove_if(choice.begin(), choice.end(), [](const Place* p) { return !is_town(*p); }),
                 choice.end());
  }
  if (choice.size() == 1) return choice.front();
  const bool largest =
      choice[0]->population >= kWellKnown && choice[0]->population / kTimesLarger >= choice[1]->population;
  return largest || choice[0]->kind == PlaceKind::capital ? choice.front() : nullptr;
}

void refer(Work& work, EntityIndex e, const Place& place) {
  Entity& entity = work.entity(e);
  if (place.geonames != 0) entity.refs["geonames"] = std::to_string(place.geonames);
  if (place.lat != 0 || place.lon != 0) {
    entity.refs["lat"] = fmt::format("{:.2f}", place.lat);
    entity.refs["lon"] = fmt::format("{:.2f}", place.lon);
  }
  if (!place.country.empty()) entity.refs["country"] = place.country;
}

using PlaceKeys = std::unordered_map<std::string, EntityIndex>;  ///< joined key of a name form -> place

/// The state, place or adjective of either inside a body's name; kNone where there is none.
EntityIndex owner_inside(Work& work, const Name& name, const PlaceKeys& places) {
  for (std::uint32_t w = name.first; w < name.last; ++w) {
    // A state's name has one to four words.
    for (std::uint32_t last = std::min(name.last, w + 4); last > w; --last) {
      if (last - w == name.last - name.first) continue;
      const std::string_view inner = work.span(w, last).in(work.reading.article.text);
      const Country* country = work.tables.gazetteer.country_named(inner);
      if (country != nullptr) return work.state(country->code);
      if (const SeatOfPower* seat = work.tables.gazetteer.seat_of_power(inner); seat != nullptr) {
        return work.state(seat->country);
      }
    }
    const std::string_view word = work.tagged.words[w].span.in(work.reading.article.text);
    if (w > name.first) {
      // A place of this article, the rest of the name: "Ministerio de Salud de Andarca".
      const auto place = places.find(joined_key(name_parts(work.span(w, name.last).in(work.reading.article.text))));
      if (place != places.end()) return place->second;
    }
    // A seat of power only where the name's head belongs to states: a school in a capital is not its state's.
    const auto head = work.tables.seat_uses.find(work.folded[name.first]);
    const bool of_state = head != work.tables.seat_uses.end() && head->second == SeatUse::state_noun;
    const bool inner = of_state && w > name.first && w + 1 == name.last;
    if (const Country* seat = inner ? work.tables.gazetteer.country_of_capital(word) : nullptr; seat != nullptr) {
      return work.state(seat->code);
    }
    if (const EntityIndex e = work.demonym_inside(w); e != kNone) return e;
  }
  return kNone;
}

}  // namespace

void mark_places(Work& work) {
  for (std::size_t e = 0; e < work.reading.entities.size(); ++e) {
    const auto index = static_cast<EntityIndex>(e);
    Entity& entity = work.entity(index);
    if (entity.type != EntityType::LOC && entity.type != EntityType::ORG) continue;  // a union is a body to the tagger
    const Country* country = nullptr;
    for (const Mention& mention : entity.mentions) {
      country = work.tables.gazetteer.country_named(mention.span.in(work.reading.article.text));
      if (country != nullptr) break;
    }
    if (country == nullptr || work.states.count(country->code) != 0) continue;
    entity.refs["iso"] = country->code;
    work.known(index).iso = country->code;
    work.known(index).state = true;
    work.states.emplace(country->code, index);
  }
  for (std::size_t e = 0; e < work.reading.entities.size(); ++e) {
    const auto index = static_cast<EntityIndex>(e);
    if (work.entity(index).type != EntityType::LOC || work.known(index).state) continue;
    const Place* place = meant(work, work.entity(index).name);
    if (place == nullptr) continue;
    refer(work, index, *place);
    const auto state = work.states.find(place->country);
    if (state != work.states.end()) work.known(index).country = state->second;
  }
}

void find_owners(Work& work) {
  const std::size_t named = work.reading.entities.size();
  std::vector<bool> done(named, false);
  PlaceKeys places;
  for (std::size_t e = 0; e < named; ++e) {
    const auto index = static_cast<EntityIndex>(e);
    if (work.entity(index).type == EntityType::LOC) places.emplace(joined_key(work.known(index).parts), index);
  }
  for (std::uint32_t n = 0; n < work.tagged.names.size(); ++n) {
    const EntityIndex e = work.name_entity[n];
    if (e == kNone || done[static_cast<std::size_t>(e)] || work.entity(e).type != EntityType::ORG) continue;
    const std::uint32_t length = work.tagged.names[n].last - work.tagged.names[n].first;
    if (length > kLongestName) continue;
    // A palace is its state's whether or not it acts as the state here.
    const SeatOfPower* seat =
        work.tables.gazetteer.seat_of_power(work.tagged.names[n].span.in(work.reading.article.text));
    const EntityIndex owner = seat != nullptr ? work.state(seat->country)
                              : length < 2    ? kNone
                                              : owner_inside(work, work.tagged.names[n], places);
    if (owner == kNone || owner == e) continue;
    done[static_cast<std::size_t>(e)] = true;
    work.entity(e).of = owner;
    work.known(e).country = owner;
  }
}

}  // namespace cotejo::entities
