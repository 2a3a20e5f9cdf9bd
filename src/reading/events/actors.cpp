// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "reading/events/actors.h"

#include <algorithm>

namespace cotejo::events {

namespace {

constexpr std::uint32_t kLongestObject = 60;  ///< words
constexpr std::uint32_t kLongestOffice = 8;
constexpr std::uint32_t kLongestOffices = 24;

const std::vector<Slot> kVerbWho = {{Place::subject, {}}};
const std::vector<Slot> kVerbWhom = {{Place::object, {}}, {Place::indirect, {}}};
const std::vector<Slot> kVerbObject = {{Place::object, {}}};
const std::vector<Slot> kNoSlots = {};

void add_once(std::vector<EntityIndex>& list, EntityIndex entity) {
  if (entity != kNone && std::find(list.begin(), list.end(), entity) == list.end()) list.push_back(entity);
}

bool can_act(const Entity& entity) {
  return entity.type != EntityType::MISC;
}

/// "los dos mandatarios", "ambos": two who were told of together.
bool means_pair(const Scene& scene, std::uint32_t head) {
  const Word& word = scene.word(head);
  if (word.lemma == "ambos" || word.lower == "ambos" || word.lower == "ambas") return true;
  for (const std::uint32_t c : scene.tree.children(head)) {
    const std::string& form = scene.word(c).lower;
    if (form == "dos" || form == "ambos" || form == "ambas") return true;
  }
  return false;
}

class Reader {
 public:
  Reader(const Scene& scene, const Trigger& trigger, const Frame& frame)
      : scene_(scene), trigger_(trigger), frame_(frame), entry_(*trigger.entry) {}

  Actors actors() {
    read_who();
    read_whom();
    read_where();
    read_object();
    std::erase_if(actors_.whom, [&](EntityIndex e) {
      return std::find(actors_.who.begin(), actors_.who.end(), e) != actors_.who.end();
    });
    return std::move(actors_);
  }

 private:
  /// Parsers are of two minds about "a X": an object, an indirect object or an oblique.
  [[nodiscard]] bool fills(const Argument& argument, const Slot& slot) const {
    if (slot.place == Place::preposition) {
      return argument.preposition == slot.preposition && argument.place != Place::subject;
    }
    if (argument.place == slot.place) return true;
    if (slot.place == Place::indirect) return argument.preposition == "a" && argument.place == Place::preposition;
    return slot.place == Place::object && argument.place == Place::indirect && !has_object();
  }

  [[nodiscard]] bool has_object() const {
    return std::any_of(frame_.arguments.begin(), frame_.arguments.end(),
                       [](const Argument& a) { return a.place == Place::object; });
  }

  [[nodiscard]] std::vector<EntityIndex> somebody(std::uint32_t head) const {
    std::vector<EntityIndex> found;
    collect(head, found);
    for (const std::uint32_t c : scene_.tree.children(head)) {
      const Deprel relation = scene_.tree.relation(c);
      if (relation == Deprel::conj) collect(c, found);
      // "los ministros Ana Rey y Luis Paz"
      if ((relation != Deprel::appos && relation != Deprel::flat) || scene_.word(head).feats.number != Number::plur)
        continue;
      for (const std::uint32_t joined : scene_.tree.children(c)) {
        if (scene_.tree.relation(joined) == Deprel::conj) collect(joined, found);
      }
    }
    if (found.size() == 1 && scene_.word(head).feats.number == Number::plur) collect_holders(head, found);
    if (found.empty() && means_pair(scene_, head)) found = scene_.salience.pair_before(head);
    return found;
  }

  /// "los presidentes de A, Ana Rey, y de B, Luis Paz": every name that a comma sets off, wherever a parser hung it.
  void collect_holders(std::uint32_t head, std::vector<EntityIndex>& into) const {
    const std::uint32_t last = std::min(scene_.tree.phrase_last(head), head + kLongestOffices);
    for (std::uint32_t w = head + 1; w + 1 < last && scene_.word(w).upos != Upos::VERB; ++w) {
      if (scene_.word(w).form != ",") continue;
      const EntityIndex next = scene_.lookup.at_word(w + 1);
      if (next != kNone && scene_.entity(next).type == EntityType::PER) add_once(into, next);
    }
  }

  /// The entity of a phrase, or of the name that explains its head: "el papa Benito".
  [[nodiscard]] EntityIndex named(std::uint32_t head) const {
    const EntityIndex entity = scene_.lookup.of_phrase(head);
    // "el presidente de A, X, y el de B, Y": the second office is left out, its holder is not.
    const bool marked = !scene_.tree.preposition(head).empty() || (head > 0 && scene_.word(head - 1).upos == Upos::ADP);
    const bool elliptic = scene_.tree.relation(head) == Deprel::conj && marked;
    // "el vicepresidente de la empresa, Luis Rey": the office by itself is nobody yet.
    const bool office = entity != kNone && scene_.entity(entity).type == EntityType::GROUP &&
                        scene_.word(head).feats.number != Number::plur;
    if (entity != kNone && !elliptic && !office) return entity;
    if (const EntityIndex holder = elliptic ? set_off_after(head, entity) : kNone; holder != kNone) return holder;
    for (const std::uint32_t c : scene_.tree.children(head)) {
      const Deprel relation = scene_.tree.relation(c);
      const bool explains = relation == Deprel::flat || relation == Deprel::appos ||
                            (relation == Deprel::nmod && scene_.tree.preposition(c).empty());
      if (!explains) continue;
      const EntityIndex name = scene_.lookup.of_phrase(c);
      if (name != kNone && (!office || scene_.entity(name).type == EntityType::PER)) return name;
    }
    return entity == kNone ? named_aside(head) : entity;
  }

  /// "a su colega peruana, Ana Rey, ...": a person named between commas within the phrase of somebody unnamed.
  [[nodiscard]] EntityIndex named_aside(std::uint32_t head) const {
    const std::uint32_t last = std::min(scene_.tree.phrase_last(head), head + kLongestOffice);
    for (std::uint32_t w = head + 1; w + 1 < last; ++w) {
      if (scene_.word(w).form != ",") continue;
      const EntityIndex next = scene_.lookup.at_word(w + 1);
      return next != kNone && scene_.entity(next).type == EntityType::PER ? next : kNone;
    }
    return kNone;
  }

  /// The person named between commas behind a phrase, wherever a parser hung the name: "y de B, Luis Rey, firmaron".
  [[nodiscard]] EntityIndex set_off_after(std::uint32_t head, EntityIndex entity) const {
    std::uint32_t w = head + 1;
    const auto size = static_cast<std::uint32_t>(scene_.tagged.words.size());
    while (w < size && entity != kNone && scene_.lookup.of_phrase(w) == entity) ++w;
    if (w + 1 >= size || scene_.word(w).form != ",") return kNone;
    const EntityIndex next = scene_.lookup.of_phrase(w + 1);
    return next != kNone && scene_.entity(next).type == EntityType::PER ? next : kNone;
  }

  void collect(std::uint32_t head, std::vector<EntityIndex>& into) const {
    const EntityIndex entity = named(head);
    if (entity == kNone) return;
    const Entity& found = scene_.entity(entity);
    if (!can_act(found)) return;
    if (found.members.empty() && found.type == EntityType::GROUP && means_pair(scene_, head)) {
      const std::vector<EntityIndex> pair = scene_.salience.pair_before(head);
      for (const EntityIndex one : pair) add_once(into, one);
      if (!pair.empty()) return;
    }
    if (found.members.empty()) {
      add_once(into, entity);
    } else {
      for (const EntityIndex member : found.members) add_once(into, member);
    }
  }

  /// "la cumbre de Lima" was there; "la cumbre de Peru y Chile" was theirs.
  [[nodiscard]] bool names_place(EntityIndex entity, const Slot& slot) const {
    return trigger_.noun && slot.preposition == "de" && scene_.entity(entity).type == EntityType::LOC &&
           !scene_.acts_as_state(entity);
  }

  void take(const std::vector<Slot>& slots, std::vector<EntityIndex>& into, bool first_only) {
    for (const Slot& slot : slots) {
      for (const Argument& argument : frame_.arguments) {
        if (argument.clause || !fills(argument, slot) || is_time(argument.head)) continue;
        for (const EntityIndex entity : somebody(argument.head)) {
          add_once(names_place(entity, slot) ? actors_.where : into, entity);
        }
      }
      if (into.empty() && slot.preposition == "de" && !trigger_.noun) take_origin(into);
      if (first_only && !into.empty()) return;
    }
  }

  /// "recibio armas de Polonia": a parser may hang the giver on what is given.
  void take_origin(std::vector<EntityIndex>& into) const {
    for (const Argument& argument : frame_.arguments) {
      if (argument.place != Place::object || argument.clause) continue;
      for (const std::uint32_t c : scene_.tree.children(argument.head)) {
        if (scene_.tree.relation(c) == Deprel::nmod && scene_.tree.preposition(c) == "de") collect(c, into);
      }
    }
  }

  void read_who() {
    if (entry_.symmetric()) {
      take({{Place::subject, {}}, {Place::preposition, "con"}, {Place::preposition, "entre"}}, actors_.who, false);
      const bool active = !frame_.subject_known || trigger_.noun;
      if (active && actors_.who.size() < 2) add_dropped_subject();
      return;
    }
    if (trigger_.noun) {
      // "descarto un acuerdo" is not his.
      const bool doer = trigger_.light != nullptr && trigger_.light->who != LightWho::none;
      if (doer) take(kVerbWho, actors_.who, false);
      take(entry_.who, actors_.who, false);
      if (actors_.who.empty() || frame_.possessor != kNone) add_possessor();
      return;
    }
    const bool usual = entry_.who.empty() || transitive();
    take(usual ? kVerbWho : entry_.who, actors_.who, false);
    const bool wants_subject = usual || entry_.who.front().place == Place::subject;
    if (wants_subject && !frame_.subject_known) add_dropped_subject();
  }

  /// Spanish leaves subjects out: whom the text is about.
  void add_dropped_subject() {
    if (trigger_.noun && trigger_.light == nullptr) return;
    if (trigger_.noun && trigger_.light->who != LightWho::subj) return;
    if (scene_.tree.passive(trigger_.verb)) return;
    // "se ha reforzado la seguridad": an act without a doer.
    const bool own_pronoun = entry_.lemma.ends_with("se") || !trigger_.known;
    if (!trigger_.noun && scene_.tree.reflexive(trigger_.verb) && !own_pronoun) return;
    const Feats& feats = scene_.word(scene_.tree.finite(trigger_.verb)).feats;
    if (feats.mood == Mood::none && !actors_.who.empty()) return;
    for (const EntityIndex entity : scene_.salience.subject_of(trigger_.verb)) {
      if (!can_act(scene_.entity(entity))) continue;
      const Entity& found = scene_.entity(entity);
      if (found.members.empty()) add_once(actors_.who, entity);
      for (const EntityIndex member : found.members) add_once(actors_.who, member);
    }
  }

  void add_possessor() {
    if (frame_.possessor == kNone) return;
    const auto word = static_cast<std::uint32_t>(frame_.possessor);
    entities::Wanted wanted;
    const EntityIndex entity = scene_.salience.before(word, wanted);
    if (entity == kNone) return;
    const bool undergone = !entry_.whom.empty() && entry_.whom.front().preposition == "de";
    add_once(undergone ? actors_.whom : actors_.who, entity);
  }

  /// Of verbs whose subject undergoes: "bajo los impuestos", "recibio a Ana Rey" are somebody's doing all the same.
  [[nodiscard]] bool transitive() const {
    if (trigger_.noun || entry_.whom.empty() || entry_.whom.front().place != Place::subject) return false;
    if (scene_.tree.passive(trigger_.verb) || entry_.words > 1) return false;
    const bool takes_things = std::any_of(entry_.object.begin(), entry_.object.end(),
                                          [](const Slot& slot) { return slot.place == Place::object; });
    return std::any_of(frame_.arguments.begin(), frame_.arguments.end(), [&](const Argument& argument) {
      if (argument.clause || is_time(argument.head)) return false;
      if (!takes_things) return argument.place == Place::object && frame_.subject_known && !measure(argument.head);
      if (argument.preposition != "a" || argument.place == Place::subject) return false;
      const EntityIndex entity = scene_.lookup.of_phrase(argument.head);
      return entity != kNone && scene_.entity(entity).type == EntityType::PER;
    });
  }

  /// "subio un 4 %", "cayo tres puntos": how much, and no object.
  [[nodiscard]] bool measure(std::uint32_t head) const {
    if (scene_.word(head).upos == Upos::NUM || scene_.word(head).upos == Upos::SYM) return true;
    const auto children = scene_.tree.children(head);
    return std::any_of(children.begin(), children.end(),
                       [&](std::uint32_t c) { return scene_.word(c).upos == Upos::NUM; });
  }

  void read_whom() {
    if (transitive()) return take(kVerbWhom, actors_.whom, false);
    const bool usual = entry_.whom.empty() && !trigger_.noun;
    // "llego a Lima": where a phrase with "a" is the place it is nobody.
    const std::vector<Slot>& slots = !usual ? entry_.whom : entry_.where.empty() ? kVerbWhom : kNoSlots;
    take(slots, actors_.whom, false);
    if (trigger_.noun && trigger_.light != nullptr) take({{Place::indirect, {}}}, actors_.whom, true);
    if (actors_.whom.empty() && !trigger_.noun) read_clitic();
  }

  /// "lo acusa de mentir", "le pidio que viniera": who was told of last and fits. An accusative may be a thing, so that
  /// it counts only with verbs of which the tables say that they are done to somebody.
  void read_clitic() {
    if (frame_.clitic == kNone) return;
    const auto word = static_cast<std::uint32_t>(frame_.clitic);
    const Feats& feats = scene_.word(word).feats;
    const auto done_to = [](const Slot& slot) { return slot.place == Place::object || slot.preposition == "a"; };
    const bool listed = std::any_of(entry_.whom.begin(), entry_.whom.end(), done_to);
    const bool dative = scene_.word(word).lower == "le" || scene_.word(word).lower == "les";
    if (!listed && !(dative && entry_.whom.empty() && entry_.where.empty())) return;
    entities::Wanted wanted;
    wanted.number = feats.number == Number::none ? Number::sing : feats.number;
    if (!dative) wanted.gender = feats.gender;
    wanted.speaker = true;
    if (!actors_.who.empty()) wanted.not_this = actors_.who.front();
    EntityIndex found = scene_.salience.before(word, wanted);
    if (found != kNone && scene_.entity(found).type == EntityType::GROUP && wanted.number == Number::sing) {
      // "su rival, Ana Rey, la felicito": an office may be that of the doer.
      wanted.not_this = found;
      found = scene_.salience.before(word, wanted);
    }
    add_once(actors_.whom, found);
  }

  void read_object() {
    if (entry_.symmetric() && entry_.object.empty()) return;
    const std::vector<Slot>& slots = !entry_.object.empty() ? entry_.object : trigger_.noun ? kNoSlots : kVerbObject;
    for (const Slot& slot : slots) {
      for (const Argument& argument : frame_.arguments) {
        if (!fills(argument, slot)) continue;
        if (entry_.object.empty() && !argument.clause && !actors_.whom.empty() && argument.place == Place::object)
          continue;
        if (!argument.clause && scene_.word(argument.head).upos == Upos::PRON) continue;
        if (is_time(argument.head) || (!argument.clause && is_place(argument.head))) continue;
        if (!argument.clause && (trigger_.noun || slot.preposition == "a") && acts(argument.head)) continue;
        actors_.object = quote(argument);
        return;
      }
    }
    // What befalls a thing: "se rompio un dique", "resulto herido un joven".
    if (!trigger_.noun && actors_.whom.empty() && !entry_.whom.empty() && entry_.whom.front().place == Place::subject) {
      for (const Argument& argument : frame_.arguments) {
        if (argument.place == Place::subject || argument.place == Place::object) {
          actors_.object = quote(argument);
          return;
        }
      }
    }
  }

  [[nodiscard]] bool acts(std::uint32_t head) const {
    const EntityIndex entity = scene_.lookup.of_phrase(head);
    const auto among = [&](const std::vector<EntityIndex>& list) {
      return std::find(list.begin(), list.end(), entity) != list.end();
    };
    return entity != kNone && (among(actors_.who) || among(actors_.whom));
  }

  [[nodiscard]] bool is_place(std::uint32_t head) const {
    const EntityIndex entity = scene_.lookup.of_phrase(head);
    return entity != kNone && std::find(actors_.where.begin(), actors_.where.end(), entity) != actors_.where.end();
  }

  /// "prometio la semana pasada": a time stands where an object would.
  [[nodiscard]] bool is_time(std::uint32_t head) const {
    const Span word = scene_.word(head).span;
    const auto& times = scene_.reading.times;
    const auto at =
        std::partition_point(times.begin(), times.end(), [&](const Timex& t) { return t.span.end <= word.begin; });
    return at != times.end() && at->span.contains(word);
  }

  /// Without the clause that holds the trigger itself: "las medidas que adopto el Gobierno" are "las medidas".
  [[nodiscard]] Span quote(const Argument& argument) const {
    for (const std::uint32_t c : scene_.tree.children(argument.head)) {
      const std::uint32_t first = scene_.tree.phrase_first(c);
      // A further clause ("... y que X acepto") is another thing said.
      const bool further = argument.clause && scene_.tree.relation(c) == Deprel::conj &&
                           scene_.word(scene_.tree.finite(c)).feats.mood != Mood::none;
      if (further && first > argument.head) return quoted_phrase(scene_, argument.head, first);
      const bool holds = first <= trigger_.head && trigger_.head < scene_.tree.phrase_last(c);
      if (holds && c > argument.head && first > argument.head) return quoted_phrase(scene_, argument.head, first);
    }
    return quoted_phrase(scene_, argument.head);
  }

  void read_where() {
    for (const Slot& slot : entry_.where) take_places(slot);
    if (actors_.where.empty()) take_places({Place::preposition, "en"});
    if (actors_.where.empty()) take_adjuncts();
  }

  /// "sobre el rio Salado", "desde Quito": what the parser takes for a place, whatever its preposition.
  void take_adjuncts() {
    for (const Argument& argument : frame_.arguments) {
      const bool place = argument.place == Place::preposition && !argument.clause;
      if (!place || scene_.word(argument.head).adjunct != Adjunct::place) continue;
      const EntityIndex entity = scene_.lookup.of_phrase(argument.head);
      if (entity == kNone || scene_.entity(entity).type != EntityType::LOC) continue;
      add_once(actors_.where, entity);
      return;
    }
  }

  /// "se reunio con X en Lima": a parser may hang the place on the person.
  void take_places_of(std::uint32_t head) {
    for (const std::uint32_t c : scene_.tree.children(head)) {
      if (scene_.tree.relation(c) != Deprel::nmod || scene_.tree.preposition(c) != "en") continue;
      const EntityIndex place = scene_.lookup.of_phrase(c);
      if (place != kNone && scene_.entity(place).type == EntityType::LOC) add_once(actors_.where, place);
    }
  }

  void take_places(const Slot& slot) {
    for (const Argument& argument : frame_.arguments) {
      if (argument.clause) continue;
      if (slot.preposition == "en" && argument.preposition != "en") take_places_of(argument.head);
      if (!fills(argument, slot)) continue;
      const EntityIndex head = scene_.lookup.of_phrase(argument.head);
      if (head != kNone && scene_.entity(head).type != EntityType::LOC && slot.place != Place::preposition) continue;
      const std::uint32_t first = scene_.tree.phrase_first(argument.head);
      const std::uint32_t last = scene_.tree.phrase_last(argument.head);
      for (std::uint32_t w = first; w < last; ++w) {
        const EntityIndex entity = scene_.lookup.at_word(w);
        if (entity == kNone || scene_.entity(entity).type != EntityType::LOC) continue;
        add_once(actors_.where, entity);
        break;
      }
      // "en Isla Mocha, en el lago Sur": what follows only says where that is.
      if (slot.preposition == "en" && !actors_.where.empty()) return;
    }
  }

  const Scene& scene_;
  const Trigger& trigger_;
  const Frame& frame_;
  const Entry& entry_;
  Actors actors_;
};

bool is_outer(const Word& word) {
  return word.upos == Upos::PUNCT || word.upos == Upos::ADP || word.upos == Upos::SCONJ || word.upos == Upos::CCONJ;
}

}  // namespace

Actors actors_of(const Scene& scene, const Trigger& trigger, const Frame& frame) {
  return Reader(scene, trigger, frame).actors();
}

Span quoted_phrase(const Scene& scene, std::uint32_t head, std::uint32_t limit) {
  std::uint32_t first = scene.tree.phrase_first(head);
  std::uint32_t last = std::min(scene.tree.phrase_last(head), limit);
  while (first < head && is_outer(scene.word(first))) ++first;
  while (last > head + 1 && scene.word(last - 1).upos == Upos::PUNCT) --last;
  last = std::min(last, first + kLongestObject);
  return {scene.word(first).span.begin, scene.word(std::max(last, first + 1) - 1).span.end};
}

}  // namespace cotejo::events
