// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
//
// The idea: a source is a noun phrase whose head is an entity that can speak, or a noun of source_nouns.tsv. Of a noun
// for a person the name in apposition is meant ("el portavoz del ministerio, X"), of "datos de X" it is X. Everything
// else
// ("la relación indica") is no source, so that the verbs of saying that also mean showing do not fire. Fails on persons
// whom neither a name nor a noun of the table tells. Looks at a bounded number of words around a cue.
#include "reading/statements/sources.h"

#include <algorithm>

#include "reading/entities/joint.h"
#include "text/utf8.h"

namespace cotejo::statements {

namespace {

constexpr std::uint32_t kPhrase = 16;  ///< words a noun phrase is followed
constexpr std::uint32_t kBack = 40;    ///< words looked at before a verb for its subject

bool skipped_before_phrase(const Scene& scene, std::uint32_t w) {
  const Word& word = scene.word(w);
  if (scene.mention_at(w) != nullptr && word.upos != Upos::PUNCT) return false;
  return scene.in_time(w) || word.upos == Upos::DET || word.upos == Upos::ADV || word.upos == Upos::NUM ||
         word.upos == Upos::ADJ ||
         (word.upos == Upos::PUNCT && word.lower != "," && word.lower != "." && word.lower != ";") || is_clitic(word);
}

}  // namespace

bool SourceReader::speaks(EntityIndex index) const {
  const Entity& entity = scene_.entity(index);
  return entity.type != EntityType::LOC || entity.stands_for != kNone || entity.refs.count("iso") != 0;
}

Source SourceReader::at(std::uint32_t from, std::uint32_t limit, bool lenient) const {
  limit = std::min(limit, from + kPhrase * 2);
  bool demonstrative = false;
  bool same = false;
  for (std::uint32_t w = from; w < limit; ++w) {
    const Word& word = scene_.word(w);
    if (const auto* mention = scene_.mention_at(w); mention != nullptr && word.upos != Upos::PUNCT) {
      Source found = named(w, limit);
      for (std::uint32_t i = mention->first; i < mention->last; ++i) same = same || scene_.word(i).lemma == "mismo";
      found.same = same && mention->form == MentionForm::nominal;
      return found;
    }
    if (word.upos == Upos::PROPN) return unknown_name(w, limit);
    const bool partitive =
        w + 1 < limit && scene_.is_form(w + 1, "de") && (word.lemma == "uno" || word.lemma == "alguno");
    if (partitive) {  // "uno de los funcionarios"
      ++w;
      continue;
    }
    if (word.upos == Upos::PRON && !is_clitic(word)) return pronoun(w);
    if (word.upos == Upos::NOUN && !scene_.in_time(w)) {
      const auto kind = scene_.lexicon.source_kind(word);
      if (!kind) {
        const EntityIndex known = scene_.lookup.of_phrase(w);
        if (known != kNone && speaks(known)) return {{known}, {w, w + 1}};
        return lenient && w > from ? unnamed(w, SourceKind::person, limit) : Source{};
      }
      Source found = unnamed(w, *kind, limit);
      found.self = demonstrative && *kind == SourceKind::medium;
      found.same = same && found.unnamed;
      return found;
    }
    if (word.upos == Upos::DET) demonstrative = word.lemma == "este" || word.lemma == "nuestro";
    same = same || word.lemma == "mismo";
    if (!skipped_before_phrase(scene_, w)) return {};
  }
  return {};
}

/// A proper name that nobody told us of: names joined by "de", as they stand.
Source SourceReader::unknown_name(std::uint32_t w, std::uint32_t limit) const {
  const auto is_name = [&](std::uint32_t i) {
    return scene_.word(i).upos == Upos::PROPN && scene_.mention_at(i) == nullptr;
  };
  const auto links = [&](std::uint32_t i) {
    return scene_.is_form(i, "de") || scene_.is_form(i, "la") || scene_.is_form(i, "el");
  };
  std::uint32_t end = w + 1;
  for (std::uint32_t i = end; i < std::min(limit, w + kPhrase) && (is_name(i) || links(i)); ++i) {
    if (is_name(i)) end = i + 1;
  }
  Source source;
  source.words = {w, end};
  source.unnamed = true;
  return source;
}

Source SourceReader::named(std::uint32_t w, std::uint32_t limit) const {
  const entities::MentionRef& mention = *scene_.mention_at(w);
  Source source;
  source.words = {mention.first, std::min(mention.last, limit)};
  const EntityIndex entity = mention.entity;
  std::uint32_t noun = mention.first;
  while (noun + 1 < mention.last && scene_.word(noun).upos != Upos::NOUN) ++noun;
  if (scene_.word(noun).upos == Upos::NOUN && scene_.entity(entity).type == EntityType::GROUP &&
      scene_.lexicon.source_kind(scene_.word(noun)) == SourceKind::person) {
    // "la alcaldesa, Teresa Blanco": a phrase that nobody resolved, and the name beside it.
    const EntityIndex person = apposed(noun, limit);
    if (person != kNone) return {{person}, source.words};
    if (const std::uint32_t unknown = apposed_unknown(noun, limit); unknown != 0) return unknown_name(unknown, limit);
  }
  if (!speaks(entity) && !called_a_source(mention.first)) return {};
  source.medium = scene_.is_medium(entity);
  source.members.push_back(entity);
  add_joined(source, limit);
  return source;
}

/// "la empresa Altiplano", "el diario La Región": a place's name, but the noun before it tells who is meant.
bool SourceReader::called_a_source(std::uint32_t name) const {
  if (name <= scene_.sentence(name).first) return false;
  const auto kind = scene_.lexicon.source_kind(scene_.word(name - 1));
  return kind == SourceKind::body || kind == SourceKind::medium;
}

/// "Ruiz y Rey": names joined with nothing but titles between them.
void SourceReader::add_joined(Source& source, std::uint32_t limit) const {
  constexpr std::size_t kMost = 6;
  const EntityType type = scene_.entity(source.members.front()).type;
  std::uint32_t next = source.words.last;
  while (next + 1 < limit && source.members.size() < kMost &&
         (scene_.is_form(next, "y") || scene_.is_form(next, "e"))) {
    std::uint32_t start = next + 1;
    while (start < limit && scene_.mention_at(start) == nullptr &&
           (scene_.word(start).upos == Upos::DET || scene_.word(start).upos == Upos::NOUN)) {
      ++start;
    }
    const auto* more = start < limit ? scene_.mention_at(start) : nullptr;
    if (more == nullptr || more->last > limit || !speaks(more->entity)) return;
    if (scene_.entity(more->entity).type != type) return;
    source.members.push_back(more->entity);
    source.words.last = more->last;
    next = more->last;
  }
}

EntityIndex SourceReader::apposed(std::uint32_t noun, std::uint32_t limit) const {
  for (std::uint32_t w = noun + 1; w < std::min(limit, noun + kPhrase); ++w) {
    const Word& word = scene_.word(w);
    const auto* mention = scene_.mention_at(w);
    if (mention != nullptr && mention->first == w) {
      const bool person = scene_.entity(mention->entity).type == EntityType::PER;
      const Word& before = scene_.word(w - 1);
      // An apposition between commas is closed by one: in "para el cargo, Luis Rey eligió ..." the name is the subject.
      const bool open = before.lower == "," && mention->last < limit && scene_.word(mention->last).upos != Upos::PUNCT;
      if (person && open) return kNone;
      if (person && before.upos != Upos::ADP && before.lower != "y" && before.upos != Upos::DET) return mention->entity;
      if (person && before.upos != Upos::PUNCT) return kNone;
      w = std::max(w, mention->last - 1);
      continue;
    }
    if (word.lower == "," && w + 1 < limit && scene_.mention_at(w + 1) == nullptr) return kNone;
    if (is_finite(word) || word.lower == ";" || word.lower == "." || word.lower == "que") return kNone;
  }
  return kNone;
}

/// The same where the name in apposition is none that we know: its first word, 0 where there is none.
std::uint32_t SourceReader::apposed_unknown(std::uint32_t noun, std::uint32_t limit) const {
  const std::uint32_t end = std::max(phrase_end(noun, limit), noun + 1);
  std::uint32_t w = noun + 1;
  while (w < end && (scene_.word(w).upos == Upos::ADJ || scene_.word(w).upos == Upos::NOUN)) ++w;
  if (w >= end) w += w < limit && scene_.is_form(w, ",") ? 1 : 0;
  const bool name = w < limit && scene_.word(w).upos == Upos::PROPN && scene_.mention_at(w) == nullptr;
  return name ? w : 0;
}

/// Of "datos del INE" the INE; of "funcionarios de Estados Unidos" Estados Unidos.
EntityIndex SourceReader::owner(std::uint32_t noun, std::uint32_t limit) const {
  for (std::uint32_t w = noun + 1; w < std::min(limit, noun + kPhrase); ++w) {
    const Word& word = scene_.word(w);
    if (const auto* mention = scene_.mention_at(w); mention != nullptr && word.upos != Upos::PUNCT) {
      return mention->entity;
    }
    const auto* cue = scene_.lexicon.cues.at(scene_.tagged, w, limit);
    if (cue != nullptr && cue->value.role == PhraseRole::relay) return kNone;  // "una nota recogida por X"
    if (word.lower == "," || is_finite(word) || word.lower == "que" || scene_.in_time(w)) return kNone;
  }
  return kNone;
}

std::uint32_t SourceReader::phrase_end(std::uint32_t noun, std::uint32_t limit) const {
  std::uint32_t end = noun + 1;
  for (std::uint32_t w = noun + 1; w < std::min(limit, noun + kPhrase); ++w) {
    const Word& word = scene_.word(w);
    if (is_nominal(word) || word.upos == Upos::ADJ || scene_.mention_at(w) != nullptr) {
      if (word.upos == Upos::PUNCT) break;
      end = w + 1;
      continue;
    }
    const bool links = word.lower == "de" || word.upos == Upos::DET || word.lower == "y" || word.upos == Upos::NUM;
    if (!links || scene_.in_time(w)) break;
  }
  return end;
}

Source SourceReader::unnamed(std::uint32_t noun, SourceKind kind, std::uint32_t limit) const {
  Source source;
  source.words = {noun, phrase_end(noun, limit)};
  source.medium = kind == SourceKind::medium;
  if (source.words.last + 1 < limit && scene_.is_form(source.words.last, "como")) {
    const auto* example = scene_.mention_at(source.words.last + 1);  // "medios como X"
    for (std::uint32_t w = source.words.last + 1; example == nullptr && w < std::min(limit, source.words.last + 4);
         ++w) {
      example = scene_.mention_at(w);
    }
    if (example != nullptr && speaks(example->entity)) return named(example->first, limit);
  }
  const auto* own = scene_.mention_at(noun);
  const EntityIndex known = own != nullptr ? own->entity : scene_.lookup.of_phrase(noun);
  const bool usable = known != kNone && speaks(known);
  const bool holder = kind == SourceKind::person || kind == SourceKind::medium || kind == SourceKind::body;
  if (holder) {
    const EntityIndex name = apposed(noun, limit);
    if (name != kNone) {
      source.members.push_back(name);
      return source;
    }
    if (const std::uint32_t unknown = apposed_unknown(noun, limit); unknown != 0) return unknown_name(unknown, limit);
    // "la agencia Andes", "el diario «El Sol»": the medium's name follows it directly.
    for (std::uint32_t w = noun + 1; w < source.words.last + 2 && w < limit; ++w) {
      const auto* mention = scene_.mention_at(w);
      if (mention == nullptr || scene_.word(w).upos == Upos::PUNCT) continue;
      const EntityType type = scene_.entity(mention->entity).type;
      const bool direct = scene_.word(w - 1).upos != Upos::ADP && scene_.word(w - 1).upos != Upos::DET;
      if (direct && (type == EntityType::ORG || (kind == SourceKind::medium && type == EntityType::MISC))) {
        source.members.push_back(mention->entity);
        source.words.last = std::max(source.words.last, mention->last);
        return source;
      }
      break;
    }
  }
  if (usable) {
    source.members.push_back(known);
    return source;
  }
  source.of = owner(noun, limit);
  if (kind == SourceKind::data && source.of != kNone && scene_.entity(source.of).type != EntityType::LOC &&
      scene_.entity(source.of).type != EntityType::MISC) {
    source.members.push_back(source.of);
    return source;
  }
  source.unnamed = true;
  source.thing = kind == SourceKind::document || kind == SourceKind::data;
  return source;
}

Source SourceReader::pronoun(std::uint32_t w) const {
  const Word& word = scene_.word(w);
  const EntityIndex known = scene_.lookup.of_phrase(w);
  if (known != kNone) return {{known}, {w, w + 1}};
  if (word.lower == "ambos" || word.lower == "ambas") return {scene_.salience.pair_before(w), {w, w + 1}};
  if (word.feats.person != 3 && word.lemma != "este" && word.lemma != "ese") return {};
  entities::Wanted wanted;
  wanted.number = word.feats.number == Number::plur ? Number::plur : Number::sing;
  wanted.gender = word.feats.gender;
  wanted.speaker = true;
  const EntityIndex found = scene_.salience.before(w, wanted);
  return found == kNone ? Source{} : Source{{found}, {w, w + 1}};
}

Source SourceReader::headed(std::uint32_t head) const {
  const std::uint32_t limit = scene_.sentence(head).last;
  if (const auto* mention = scene_.mention_at(head); mention != nullptr) return named(mention->first, limit);
  Source found = at(head, limit);
  if (found.nobody()) {
    found.words = {head, head + 1};
    found.stranger = true;
  }
  return found;
}

Source SourceReader::ending_at(std::uint32_t w) const {
  const std::uint32_t floor = scene_.sentence(w).first;
  if (const auto* mention = scene_.mention_at(w); mention != nullptr) {
    if (scene_.entity(mention->entity).type != EntityType::PER && mention->first > floor) {
      const Source name = name_before(mention->first);
      if (!name.nobody()) return name;
    }
    return named(mention->first, w + 1);
  }
  if (scene_.word(w).upos == Upos::PROPN) {
    std::uint32_t start = w;
    while (start > floor &&
           (scene_.word(start - 1).upos == Upos::PROPN ||
            (start > floor + 1 && scene_.is_form(start - 1, "de") && scene_.word(start - 2).upos == Upos::PROPN))) {
      --start;
    }
    return unknown_name(start, w + 1);
  }
  const auto kind = scene_.lexicon.source_kind(scene_.word(w));
  if (scene_.word(w).upos != Upos::NOUN || !kind) return {};
  std::uint32_t start = w;
  while (start > floor && (scene_.word(start - 1).upos == Upos::DET || scene_.word(start - 1).upos == Upos::ADJ))
    --start;
  if (*kind == SourceKind::person) {
    Source name = name_before(start);
    if (!name.nobody()) return name;
  }
  return unnamed(w, *kind, scene_.sentence(w).last);
}

/// Of "Néstor Apaza, secretario general": the person before the comma that opens the apposition.
Source SourceReader::name_before(std::uint32_t apposition) const {
  const std::uint32_t floor = scene_.sentence(apposition).first;
  if (apposition < floor + 2 || !scene_.is_form(apposition - 1, ",")) return {};
  const auto* name = scene_.mention_at(apposition - 2);
  if (name != nullptr && scene_.entity(name->entity).type == EntityType::PER) return named(name->first, name->last);
  return {};
}

EntityIndex SourceReader::known_at(std::uint32_t w) const {
  const auto* mention = scene_.mention_at(w);
  return mention != nullptr && speaks(mention->entity) ? mention->entity : kNone;
}

EntityIndex SourceBook::entity(const Source& source) {
  if (source.self || source.nobody()) return kNone;
  const Span span = span_of(tagged_, source.words);
  if (source.members.empty() && span.empty()) return kNone;
  if (!source.members.empty()) {
    return source.members.size() == 1 ? source.members.front() : entities::joint(reading_, source.members, span);
  }
  const std::string name(span.in(reading_.article.text));
  const auto [known, fresh] = made_.try_emplace(fold(name), kNone);
  if (!fresh) {
    auto& mentions = reading_.entities[static_cast<std::size_t>(known->second)].mentions;
    const auto at =
        std::partition_point(mentions.begin(), mentions.end(), [&](const Mention& m) { return m.span < span; });
    if (at == mentions.end() || at->span != span) mentions.insert(at, {span, MentionForm::nominal});
    return known->second;
  }
  Entity group;
  group.type = EntityType::GROUP;
  group.name = name;
  group.of = source.of;
  group.mentions.push_back({span, MentionForm::nominal});
  group.why = {"statements.unnamed_source", "a noun phrase that says something", {span}};
  reading_.entities.push_back(std::move(group));
  known->second = static_cast<EntityIndex>(reading_.entities.size()) - 1;
  return known->second;
}

}  // namespace cotejo::statements
