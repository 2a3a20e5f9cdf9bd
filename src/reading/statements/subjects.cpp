// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
//
// The idea: the tree tells a verb's subject; where it does not, it is the nearest speaker before the verb that no
// preposition governs, past an apposition or a relative clause between commas. Fails where a subject stands far before
// its verb and another name between them. Looks back over at most kBack words.
#include "reading/statements/subjects.h"

#include <algorithm>

namespace cotejo::statements {

namespace {

constexpr std::uint32_t kBack = 45;

bool plural_verb(const Scene& scene, const Cue& cue) {
  for (std::uint32_t w = cue.words.first; w < cue.words.last; ++w) {
    if (is_finite(scene.word(w))) return scene.word(w).feats.number == Number::plur;
  }
  return false;
}

}  // namespace

Source SubjectFinder::of(const Cue& cue) const {
  const std::int32_t head = scene_.subject_of(cue.head);
  const bool relative = head != kNone && is_relative(scene_.word(static_cast<std::uint32_t>(head)));
  if (head != kNone && !relative) {
    Source found = sources_.headed(static_cast<std::uint32_t>(head));
    const std::vector<EntityIndex> all = scene_.salience.subject_of(cue.head, true);
    if (all.size() > found.members.size() && !found.members.empty()) found.members = all;
    if (const auto* mention = scene_.mention_at(static_cast<std::uint32_t>(head));
        found.nobody() && mention != nullptr) {
      return place(mention->entity, mention->first, mention->last);
    }
    if (found.nobody() || static_cast<std::uint32_t>(head) > cue.head) return found;
    add_joined_before(found, cue);
    return found;
  }
  const std::uint32_t floor = scene_.sentence(cue.head).first;
  const std::uint32_t first = cue.words.first;
  if (first > floor && is_relative(scene_.word(first - 1))) {
    // "en la que habló": there the relative is no subject.
    const bool oblique =
        first > floor + 1 && (scene_.word(first - 2).upos == Upos::DET || scene_.word(first - 2).upos == Upos::ADP);
    return oblique ? Source{} : antecedent(cue);
  }
  if ((first > floor && scene_.joins(first - 1)) || cue.gerund) return shared(cue);
  Source found = before(cue);
  add_joined_before(found, cue);
  return found;
}

/// "X celebró su victoria y prometió volver", "X cerró el acto asegurando que": the subject of the finite verb before.
Source SubjectFinder::shared(const Cue& cue) const {
  if (scene_.tagged.has_syntax) return {};  // salience follows the tree
  const std::uint32_t floor = scene_.sentence(cue.head).first;
  // After a comma (", y negó") it is likelier the equal of a verb of saying than of what that one's content says.
  const bool set_off = cue.words.first > floor + 1 && scene_.is_form(cue.words.first - 2, ",");
  Cue main;
  bool found = false;
  for (std::uint32_t w = cue.words.first; w-- > floor && cue.words.first - w < kBack;) {
    if (!is_finite(scene_.word(w)) || scene_.quoted(w)) continue;
    const bool says = scene_.lexicon.verb(scene_.word(w).lemma) != nullptr;
    if (found && !says) continue;
    found = true;
    main.head = w;
    main.words = {w, w + 1};
    if (says || !set_off) break;
  }
  return found ? before(main) : Source{};
}

/// Whom "quien" or "que" means: what stands before it, a comma passed over.
Source SubjectFinder::antecedent(const Cue& cue) const {
  const std::uint32_t floor = scene_.sentence(cue.head).first;
  std::uint32_t w = cue.words.first - 1;
  while (w > floor && (scene_.word(w).upos == Upos::PUNCT || w + 1 == cue.words.first)) --w;
  if (w + 1 == cue.words.first) return {};
  std::uint32_t noun = w;
  while (noun > floor && w - noun < 6 && (scene_.word(noun).upos == Upos::ADJ || scene_.word(noun).upos == Upos::NUM))
    --noun;
  Source found = person_of(noun);
  if (found.nobody()) found = sources_.ending_at(noun);
  if (found.nobody()) {
    found.words = {noun, noun + 1};
    found.stranger = true;
  }
  return found;
}

/// Of "Ana Gil, del Banco Sur, que advierte" Ana Gil.
Source SubjectFinder::person_of(std::uint32_t last) const {
  const std::uint32_t floor = scene_.sentence(last).first;
  std::uint32_t first = last;
  if (const auto* mention = scene_.mention_at(last)) first = mention->first;
  while (first > floor && (scene_.word(first - 1).upos == Upos::DET || scene_.is_form(first - 1, "de"))) --first;
  if (first < floor + 2 || !scene_.is_form(first, "de") || !scene_.is_form(first - 1, ",")) return {};
  const EntityIndex name = sources_.known_at(first - 2);
  return name == kNone || scene_.entity(name).type != EntityType::PER ? Source{} : sources_.ending_at(first - 2);
}

bool SubjectFinder::governed(std::uint32_t first) const {
  const std::uint32_t floor = scene_.sentence(first).first;
  while (first > floor && (scene_.word(first - 1).upos == Upos::DET || scene_.word(first - 1).upos == Upos::ADJ ||
                           (scene_.word(first - 1).upos == Upos::PUNCT && scene_.word(first - 1).lower != ","))) {
    --first;
  }
  return first > floor && scene_.word(first - 1).upos == Upos::ADP;
}

/// "Desde el ministerio aseguran que": a plural verb without subject, and the body from which they speak.
bool SubjectFinder::speaks_for_body(const Cue& cue, std::uint32_t first) const {
  const std::uint32_t floor = scene_.sentence(first).first;
  while (first > floor && in_noun_phrase(scene_.word(first - 1))) --first;
  return first > floor && scene_.is_form(first - 1, "desde") && plural_verb(scene_, cue);
}

/// Where "X, que ..., dijo" has a relative clause before the verb, the word before that clause; else where it was.
std::uint32_t SubjectFinder::past_clause(std::uint32_t chain) const {
  const std::uint32_t floor = scene_.sentence(chain).first;
  if (chain <= floor + 3 || !scene_.is_form(chain - 1, ",")) return chain;
  for (std::uint32_t w = chain - 1; w-- > floor + 1 && chain - w < kBack;) {
    if (!scene_.is_form(w, ",") || scene_.quoted(w)) continue;
    const Word& next = scene_.word(w + 1);
    if (is_relative(next) || next.lower == "que" || next.lemma == "cuyo" || next.lower == "donde") return w;
  }
  return chain;
}

/// A place that is a verb's subject acts as those who govern it.
Source SubjectFinder::place(EntityIndex entity, std::uint32_t first, std::uint32_t last) const {
  Source source;
  source.words = {first, last};
  if (scene_.entity(entity).type == EntityType::LOC) {
    source.members.push_back(entity);
  } else {
    source.stranger = true;
  }
  return source;
}

Source SubjectFinder::before(const Cue& cue) const {
  const std::uint32_t floor = scene_.sentence(cue.head).first;
  const std::uint32_t start = past_clause(cue.words.first);
  const std::uint32_t stop = start > floor + kBack ? start - kBack : floor;
  bool near = true;  // nothing but adverbs and clitics lies between
  for (std::uint32_t w = start; w-- > stop;) {
    const Word& word = scene_.word(w);
    if (scene_.in_time(w) || is_clitic(word) || word.upos == Upos::ADV || word.upos == Upos::AUX) continue;
    const auto* mention = scene_.mention_at(w);
    const bool name = mention != nullptr || word.upos == Upos::PROPN;
    if (name && word.upos != Upos::PUNCT) {
      std::uint32_t first = w;
      while (first > stop && mention == nullptr && scene_.word(first - 1).upos == Upos::PROPN) --first;
      if (mention != nullptr) first = mention->first;
      const bool free = !governed(first) || speaks_for_body(cue, first);
      Source found = free ? sources_.ending_at(w) : Source{};
      if (!found.nobody()) return found;
      if (near && mention != nullptr && !governed(first)) return place(mention->entity, first, mention->last);
      if (first <= stop) break;
      w = first;
      near = false;
      continue;
    }
    if (word.upos == Upos::NOUN) {
      if (!governed(w) || speaks_for_body(cue, w)) {
        Source found = sources_.ending_at(w);
        if (!found.nobody()) return found;
        if (near && w > floor && scene_.word(w - 1).upos == Upos::DET) return sources_.headed(w);
      }
      near = false;
      continue;
    }
    if (word.upos == Upos::PUNCT && word.lower != ";" && word.lower != ":") continue;
    if (word.upos == Upos::ADJ || word.upos == Upos::NUM) continue;
    if (is_finite(word) || word.upos == Upos::PUNCT) break;
    near = near && word.upos == Upos::DET;
  }
  return {};
}

/// A plural verb with one person before it: "el mandatario, X, y el ministro, Y, hablaron".
void SubjectFinder::add_joined_before(Source& source, const Cue& cue) const {
  constexpr std::uint32_t kBetween = 14;
  if (source.members.size() != 1 || !plural_verb(scene_, cue)) return;
  const EntityType type = scene_.entity(source.members.front()).type;
  if (type == EntityType::GROUP || source.words.empty()) return;
  const std::uint32_t floor = scene_.sentence(cue.head).first;
  bool joined = false;
  for (std::uint32_t w = source.words.first; w-- > floor && source.words.first - w < kBetween;) {
    if (is_verb(scene_.word(w))) return;
    if (scene_.is_form(w, "y") || scene_.is_form(w, "e")) joined = true;
    const EntityIndex other = joined ? sources_.known_at(w) : kNone;
    if (other == kNone || scene_.entity(other).type != type) continue;
    source.members.insert(source.members.begin(), other);
    source.words.first = scene_.mention_at(w)->first;
    return;
  }
}

Source SubjectFinder::left_out(const Cue& cue) const {
  std::vector<EntityIndex> members = scene_.salience.subject_of(cue.head, true);
  if (members.empty()) {
    entities::Wanted wanted;
    wanted.number = plural_verb(scene_, cue) ? Number::plur : Number::sing;
    wanted.speaker = true;
    const EntityIndex found = scene_.salience.before(cue.head, wanted);
    if (found != kNone) members.push_back(found);
  }
  return {std::move(members), {}};
}

}  // namespace cotejo::statements
