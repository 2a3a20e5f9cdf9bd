// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "reading/entities/work.h"

#include "reading/entities/demonyms.h"
#include "text/utf8.h"

namespace cotejo::entities {

constexpr std::size_t kMaxPlaces = 8;  ///< places with one stem that are looked at

Work::Work(const EntityFinder::Tables& t, const Tagged& words, Reading& draft)
    : tables(t),
      tagged(words),
      reading(draft),
      name_at(words.words.size(), kNone),
      name_entity(words.names.size(), kNone),
      nominal_at(words.words.size(), kNone),
      taken(words.words.size(), false) {
  folded.reserve(words.words.size());
  for (const Word& word : words.words) folded.push_back(fold(word.form));
  for (std::uint32_t n = 0; n < words.names.size(); ++n) {
    for (std::uint32_t w = words.names[n].first; w < words.names[n].last; ++w)
      name_at[w] = static_cast<std::int32_t>(n);
  }
}

EntityIndex Work::add(Entity entity) {
  reading.entities.push_back(std::move(entity));
  facts.emplace_back();
  return static_cast<EntityIndex>(reading.entities.size()) - 1;
}

EntityIndex Work::named_at(std::uint32_t word) const {
  if (word >= name_at.size() || name_at[word] == kNone) return kNone;
  return name_entity[static_cast<std::size_t>(name_at[word])];
}

Span Work::span(std::uint32_t first, std::uint32_t last) const {
  if (first >= last) return {};
  return {tagged.words[first].span.begin, tagged.words[last - 1].span.end};
}

void Work::mention(EntityIndex e, std::uint32_t first, std::uint32_t last, MentionForm form) {
  for (std::uint32_t w = first; w < last; ++w) taken[w] = true;
  // The article of "del" belongs to the preposition's token.
  while (first + 1 < last && tagged.words[first].continues_token) ++first;
  entity(e).mentions.push_back({span(first, last), form});
}

EntityIndex Work::state(const std::string& iso) {
  const auto known_state = states.find(iso);
  if (known_state != states.end()) return known_state->second;
  Entity entity;
  entity.type = EntityType::LOC;
  const Country* country = tables.gazetteer.country(iso);
  entity.name = country == nullptr ? iso : country->names.front();
  entity.refs["iso"] = iso;
  entity.why = {"entities.implied_state", "the article does not name it; others belong to it or stand for it", {}};
  const EntityIndex made = add(std::move(entity));
  known(made).iso = iso;
  known(made).state = true;
  states.emplace(iso, made);
  return made;
}

EntityIndex Work::demonym(std::uint32_t word) {
  const Word& w = tagged.words[word];
  const bool adjective = w.upos == Upos::ADJ || w.upos == Upos::NOUN || w.upos == Upos::VERB || w.upos == Upos::X;
  if (!adjective || name_at[word] != kNone || !is_lower(decode_utf8(w.form, 0).value)) return kNone;
  return demonym_inside(word);
}

EntityIndex Work::demonym_inside(std::uint32_t word) {
  const Word& w = tagged.words[word];
  const auto asked = demonyms_.find(folded[word]);
  if (asked != demonyms_.end()) return asked->second;
  EntityIndex found = kNone;
  if (const Country* country = tables.gazetteer.country_of_demonym(w.lower); country != nullptr) {
    found = state(country->code);
  } else if (folded[word].size() > kDemonymStem) {
    const std::string base = demonym_base(folded[word]);
    const auto [begin, end] = places_by_stem().equal_range(base.substr(0, kDemonymStem));
    std::size_t looked_at = 0;
    for (auto place = begin; place != end && looked_at < kMaxPlaces; ++place, ++looked_at) {
      if (made_from_place(base, place->second.first)) found = place->second.second;
    }
  }
  demonyms_.emplace(folded[word], found);
  return found;
}

const std::unordered_multimap<std::string, std::pair<std::string, EntityIndex>>& Work::places_by_stem() {
  if (stems_built_) return stems_;
  stems_built_ = true;
  for (std::size_t e = 0; e < reading.entities.size(); ++e) {
    if (reading.entities[e].type != EntityType::LOC) continue;
    for (const std::string& part : facts[e].parts) {
      if (part.size() < kDemonymStem || tables.is_generic(part, NameType::LOC, true)) continue;
      stems_.emplace(part.substr(0, kDemonymStem), std::pair{part, static_cast<EntityIndex>(e)});
    }
  }
  return stems_;
}

std::uint32_t Work::sentence_end(std::uint32_t word) const {
  const std::int32_t s = tagged.sentence_at(tagged.words[word].span.begin);
  return s == kNone ? word + 1 : tagged.sentences[static_cast<std::size_t>(s)].last;
}

std::uint32_t Work::sentence_begin(std::uint32_t word) const {
  const std::int32_t s = tagged.sentence_at(tagged.words[word].span.begin);
  return s == kNone ? word : tagged.sentences[static_cast<std::size_t>(s)].first;
}

}  // namespace cotejo::entities
