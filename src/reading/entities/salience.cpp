// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
//
// The idea: what a missing subject means is first a matter of grammar (a verb joined to another shares its subject) and
// then of nearness: the subject of the sentence before is likelier than its object, a person likelier than a place,
// this sentence likelier than the one before. Fails where the article returns to somebody whom it last named many
// sentences ago, and where two people of one number and gender take turns without being named. Costs one pass to build;
// a question looks at kMentionsBack mentions.
#include "reading/entities/salience.h"

#include <algorithm>

namespace cotejo::entities {

namespace {

constexpr int kMentionsBack = 40;
constexpr int kSentencesBack = 4;
constexpr int kHeadsUp = 6;          ///< how far a subject is looked for up the tree
constexpr std::uint32_t kNear = 12;  ///< words looked at for a conjunct or for a neighbouring subject

bool is_verb(const Word& word) {
  return word.upos == Upos::VERB || word.upos == Upos::AUX;
}

bool is_finite(const Word& word) {
  return is_verb(word) && (word.feats.verb_form == VerbForm::fin || word.feats.mood != Mood::none);
}

bool is_subject(Deprel relation) {
  return relation == Deprel::nsubj || relation == Deprel::nsubj_pass;
}

/// Verbs that take over the subject of the verb they hang on.
bool shares_subject(Deprel relation) {
  return relation == Deprel::conj || relation == Deprel::advcl || relation == Deprel::xcomp ||
         relation == Deprel::parataxis || relation == Deprel::ccomp;
}

/// The finite word that carries number and person: the verb itself, or the auxiliary before a participle or gerund.
const Word& finite_part(const Tagged& tagged, std::uint32_t verb) {
  if (is_finite(tagged.words[verb])) return tagged.words[verb];
  for (std::uint32_t w = verb; w > 0 && verb - w < 5; --w) {
    const Word& before = tagged.words[w - 1];
    if (before.upos == Upos::PUNCT) break;
    if (before.upos == Upos::AUX && is_finite(before)) return before;
  }
  return tagged.words[verb];
}

}  // namespace

Salience::Salience(const Tagged& tagged, const Reading& reading, const EntityLookup& lookup)
    : tagged_(tagged),
      reading_(reading),
      lookup_(lookup),
      subject_(tagged.words.size(), kNone),
      sentence_(tagged.words.size(), kNone),
      first_verb_(tagged.sentences.size(), kNone),
      quoted_(tagged.words.size(), false) {
  for (std::uint32_t w = 0; w < tagged.words.size(); ++w) {
    const Word& word = tagged.words[w];
    if (!is_subject(word.deprel) || word.head == kNone) continue;
    auto& slot = subject_[static_cast<std::size_t>(word.head)];
    if (slot == kNone) slot = static_cast<std::int32_t>(w);
  }
  for (std::size_t s = 0; s < tagged.sentences.size(); ++s) {
    const Sentence& sentence = tagged.sentences[s];
    for (std::uint32_t w = sentence.first; w < sentence.last; ++w) {
      sentence_[w] = static_cast<std::int32_t>(s);
      if (first_verb_[s] == kNone && is_finite(tagged.words[w])) first_verb_[s] = static_cast<std::int32_t>(w);
    }
  }
  mark_quotes(reading);
}

void Salience::mark_quotes(const Reading& reading) {
  std::uint32_t block = 0;
  bool open = false;
  for (std::uint32_t w = 0; w < tagged_.words.size(); ++w) {
    const std::int32_t s = sentence_[w];
    if (s != kNone && tagged_.sentences[static_cast<std::size_t>(s)].block != block) {
      block = tagged_.sentences[static_cast<std::size_t>(s)].block;
      open = false;  // a quotation that runs over paragraphs opens each of them again
    }
    const std::string_view form = tagged_.words[w].span.in(reading.article.text);
    if (form == "\"") {
      open = !open;
    } else if (form == "\u00ab" || form == "\u201c" || form == "\u2018") {
      open = true;
    } else if (form == "\u00bb" || form == "\u201d" || form == "\u2019") {
      open = false;
    } else {
      quoted_[w] = open;
    }
  }
}

std::vector<EntityIndex> Salience::coordinated(std::uint32_t head) const {
  std::vector<EntityIndex> found;
  const EntityIndex first = lookup_.of_phrase(head);
  if (first != kNone) found.push_back(first);
  const std::uint32_t end = std::min<std::uint32_t>(static_cast<std::uint32_t>(tagged_.words.size()), head + 2 * kNear);
  for (std::uint32_t w = head + 1; w < end; ++w) {
    const Word& word = tagged_.words[w];
    if (word.deprel != Deprel::conj || word.head != static_cast<std::int32_t>(head)) continue;
    const EntityIndex next = lookup_.of_phrase(w);
    if (next != kNone && std::find(found.begin(), found.end(), next) == found.end()) found.push_back(next);
  }
  return found;
}

/// Whom a subject that stands there means: a noun phrase, or a pronoun for the antecedent of its clause or for somebody
/// told of before.
std::vector<EntityIndex> Salience::told_subject(std::uint32_t head, bool speaker) const {
  std::vector<EntityIndex> named = coordinated(head);
  const Word& word = tagged_.words[head];
  if (!named.empty() || (word.upos != Upos::PRON && word.upos != Upos::DET && word.upos != Upos::NUM)) return named;
  if (word.lower == "que" || word.lower.starts_with("quien") || word.lower.starts_with("cual")) {
    if (word.head == kNone) return {};
    const Word& verb = tagged_.words[static_cast<std::size_t>(word.head)];
    const bool relative = verb.deprel == Deprel::acl_relcl || verb.deprel == Deprel::acl;
    return relative && verb.head != kNone ? coordinated(static_cast<std::uint32_t>(verb.head))
                                          : std::vector<EntityIndex>{};
  }
  if (word.lower == "ambos" || word.lower == "ambas" || word.lower == "dos") return pair_before(head);
  if (word.feats.person == 1 || word.feats.person == 2 || word.lower == "yo" || word.lower.starts_with("nosotr"))
    return {};
  Wanted wanted;
  wanted.number = word.feats.number == Number::none ? Number::sing : word.feats.number;
  wanted.gender = word.feats.gender;
  wanted.speaker = speaker;
  const bool personal = word.lower == "\u00e9l" || word.lower == "ella" || word.lower == "ellos" ||
                        word.lower == "ellas" || word.lower == "este" || word.lower == "esta" ||
                        word.lower == "\u00e9ste" || word.lower == "\u00e9sta";
  if (!personal) return {};
  const EntityIndex found = before(head, wanted);
  if (found != kNone) return {found};
  return wanted.number == Number::plur ? pair_before(head) : std::vector<EntityIndex>{};
}

std::vector<EntityIndex> Salience::subject_of(std::uint32_t verb, bool speaker) const {
  if (verb >= tagged_.words.size()) return {};
  std::uint32_t at = verb;
  for (int up = 0; up < kHeadsUp; ++up) {
    if (subject_[at] != kNone) return told_subject(static_cast<std::uint32_t>(subject_[at]), speaker);
    const Word& word = tagged_.words[at];
    if (word.head == kNone || !(shares_subject(word.deprel) || word.deprel == Deprel::aux)) break;
    // Two finite verbs share a subject only where they agree in number.
    const auto next = static_cast<std::uint32_t>(word.head);
    const Number here = finite_part(tagged_, at).feats.number;
    const Number there = finite_part(tagged_, next).feats.number;
    if (here != Number::none && there != Number::none && here != there) break;
    if (quoted_[at] != quoted_[next]) break;
    at = next;
  }
  const Feats& feats = finite_part(tagged_, verb).feats;
  if (feats.person == 1 || feats.person == 2) return {};
  Wanted wanted;
  wanted.number = feats.number == Number::none ? Number::sing : feats.number;
  wanted.speaker = speaker;
  const EntityIndex found = before(verb, wanted);
  if (found != kNone) return {found};
  return wanted.number == Number::plur ? pair_before(verb) : std::vector<EntityIndex>{};
}

bool Salience::fits(EntityIndex index, const MentionRef& mention, const Wanted& wanted) const {
  const Entity& entity = reading_.entities[static_cast<std::size_t>(index)];
  if (index == wanted.not_this) return false;
  if (entity.type == EntityType::MISC) return false;
  if (wanted.speaker && entity.type == EntityType::LOC && entity.stands_for == kNone && !entity.refs.count("iso")) {
    return false;
  }
  const Feats& feats = tagged_.words[mention.head].feats;
  const bool plural = entity.type == EntityType::GROUP && (!entity.members.empty() || feats.number == Number::plur);
  if (wanted.number == Number::plur ? !plural : plural) return false;
  if (wanted.gender != Gender::none && feats.gender != Gender::none && feats.gender != wanted.gender) return false;
  return true;
}

double Salience::weight(const MentionRef& mention, std::uint32_t word, const Wanted& wanted) const {
  const std::int32_t here = sentence_[word];
  const std::int32_t there = sentence_[mention.head];
  const Word& head = tagged_.words[mention.head];
  double weight = 10 - 3 * (here - there);
  const bool has_relation = head.deprel != Deprel::none;
  const std::int32_t verb = there == kNone ? kNone : first_verb_[static_cast<std::size_t>(there)];
  const bool leads = verb != kNone && static_cast<std::int32_t>(mention.head) < verb;
  const bool governed = mention.first > 0 && tagged_.words[mention.first - 1].upos == Upos::ADP;
  if (has_relation ? is_subject(head.deprel) : leads && !governed) weight += 4;
  if (governed || head.deprel == Deprel::nmod) weight -= 3;
  switch (reading_.entities[static_cast<std::size_t>(mention.entity)].type) {
    case EntityType::PER:
      weight += 3;
      break;
    case EntityType::ORG:
    case EntityType::GROUP:
      weight += 1;
      break;
    default:
      weight -= wanted.speaker ? 3 : 1;
  }
  if (quoted_[mention.head] && !quoted_[word]) weight -= 4;
  if (lookup_.nested(static_cast<std::size_t>(&mention - lookup_.mentions().data()))) weight -= 4;
  return weight;
}

EntityIndex Salience::before(std::uint32_t word, const Wanted& wanted) const {
  if (word >= tagged_.words.size()) return kNone;
  const auto& mentions = lookup_.mentions();
  auto at = std::partition_point(mentions.begin(), mentions.end(),
                                 [&](const MentionRef& m) { return m.span.begin < tagged_.words[word].span.begin; });
  EntityIndex best = kNone;
  double best_weight = 0;
  for (int seen = 0; at != mentions.begin() && seen < kMentionsBack; ++seen) {
    const MentionRef& mention = *--at;
    if (mention.first >= mention.last || mention.last > word) continue;
    if (sentence_[word] - sentence_[mention.head] > kSentencesBack) break;
    if (!fits(mention.entity, mention, wanted)) continue;
    const double found = weight(mention, word, wanted);
    if (found > best_weight) {
      best_weight = found;
      best = mention.entity;
    }
  }
  return best;
}

std::vector<EntityIndex> Salience::pair_before(std::uint32_t word) const {
  Wanted wanted;
  const EntityIndex first = before(word, wanted);
  if (first == kNone) return {};
  wanted.not_this = first;
  const EntityIndex second = before(word, wanted);
  if (second == kNone) return {};
  const auto type = [&](EntityIndex e) { return reading_.entities[static_cast<std::size_t>(e)].type; };
  return type(first) == type(second) ? std::vector{first, second} : std::vector<EntityIndex>{};
}

}  // namespace cotejo::entities
