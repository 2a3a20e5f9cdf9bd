// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
//
// The idea: read the trigger's own dependents; where its subject is missing, go the ways by which Spanish shares one:
// relative pronoun to antecedent, joined verb to its first, infinitive to the verb above it (whose object it is where
// that verb is one of asking). Fails with a wrong tree, and where a subject stands behind two clauses. A bounded walk
// upwards.
#include "reading/events/frame.h"

namespace cotejo::events {

namespace {

constexpr int kStepsUp = 5;

bool is_relative(const Word& word) {
  return word.upos == Upos::PRON && (word.lower == "que" || word.lower == "quien" || word.lower == "quienes" ||
                                     word.lower == "cual" || word.lower == "cuales" || word.lower == "donde");
}

class Framer {
 public:
  Framer(const Scene& scene, const Trigger& trigger) : scene_(scene), trigger_(trigger) {}

  Frame frame() {
    if (trigger_.noun) {
      nominal(trigger_.head);
      if (trigger_.light != nullptr) light();
    } else {
      verbal(trigger_.head, scene_.tree.passive(trigger_.head));
      if (!frame_.subject_known) shared_subject();
    }
    return std::move(frame_);
  }

 private:
  void add(Place place, std::uint32_t head, std::string_view preposition = {}, bool clause = false) {
    if (is_relative(scene_.word(head))) {
      const std::int32_t antecedent = antecedent_of(head);
      if (antecedent == kNone) return;
      head = static_cast<std::uint32_t>(antecedent);
    }
    if (place == Place::subject) frame_.subject_known = true;
    frame_.arguments.push_back({place, preposition, head, clause});
  }

  /// The noun that the relative clause around a pronoun hangs on.
  [[nodiscard]] std::int32_t antecedent_of(std::uint32_t pronoun) const {
    std::uint32_t at = pronoun;
    for (int up = 0; up < kStepsUp && scene_.tree.head(at) != kNone; ++up) {
      const bool relative = scene_.tree.relation(at) == Deprel::acl_relcl || scene_.tree.relation(at) == Deprel::acl;
      at = static_cast<std::uint32_t>(scene_.tree.head(at));
      if (relative) return static_cast<std::int32_t>(at);
    }
    return name_before(pronoun);
  }

  /// "a Lima, a donde llego", "Ana, a la que acuso": who or what is named right before, wherever a parser hung the
  /// clause.
  [[nodiscard]] std::int32_t name_before(std::uint32_t pronoun) const {
    std::uint32_t at = pronoun;
    const std::uint32_t first = scene_.sentence(pronoun).first;
    const auto between = [](const Word& word) {
      return word.upos == Upos::ADP || word.upos == Upos::DET || word.form == ",";
    };
    while (at > first && between(scene_.word(at - 1))) --at;
    if (at == pronoun || at == first) return kNone;
    const EntityIndex entity = scene_.lookup.at_word(at - 1);
    const bool place = entity != kNone && scene_.entity(entity).type == EntityType::LOC;
    const bool fits = entity != kNone && (place || scene_.word(pronoun).lower != "donde");
    return fits ? static_cast<std::int32_t>(at - 1) : kNone;
  }

  void verbal(std::uint32_t verb, bool passive) {
    for (const std::uint32_t c : scene_.tree.children(verb)) {
      switch (scene_.tree.relation(c)) {
        case Deprel::nsubj:
          add(passive ? Place::object : Place::subject, c);
          break;
        case Deprel::nsubj_pass:
          add(Place::object, c);
          break;
        case Deprel::obj:
          if (scene_.word(c).upos != Upos::PRON || is_relative(scene_.word(c))) {
            add(Place::object, c, scene_.tree.preposition(c));
          } else {
            note_clitic(c);
          }
          break;
        case Deprel::iobj:
          note_clitic(c);
          if (scene_.word(c).upos != Upos::PRON) add(Place::indirect, c, scene_.tree.preposition(c));
          break;
        case Deprel::obl_agent:
          add(Place::subject, c);
          break;
        case Deprel::obl:
        case Deprel::obl_arg:
        case Deprel::nmod:
        case Deprel::advmod:
          oblique(c, passive);
          break;
        case Deprel::ccomp:
        case Deprel::xcomp:
          if (c > verb) add(Place::object, c, scene_.tree.preposition(c), true);
          break;
        case Deprel::advcl:
          // "acuso de violar", "se comprometio a publicar": a clause behind a preposition.
          if (c > verb && !scene_.tree.preposition(c).empty()) {
            add(Place::preposition, c, scene_.tree.preposition(c), true);
          }
          break;
        default:
          break;
      }
    }
    if (passive && scene_.tree.relation(verb) == Deprel::acl && scene_.tree.head(verb) != kNone) {
      frame_.arguments.push_back({Place::object, {}, static_cast<std::uint32_t>(scene_.tree.head(verb)), false});
    }
    if (passive) frame_.subject_known = true;  // or nobody is to be named
  }

  void note_clitic(std::uint32_t c) {
    const Word& word = scene_.word(c);
    const bool personal = word.upos == Upos::PRON && word.feats.person == 3 && !word.feats.reflexive;
    if (personal && word.lower != "se" && !is_relative(word)) frame_.clitic = static_cast<std::int32_t>(c);
  }

  void oblique(std::uint32_t c, bool passive) {
    const std::string_view preposition = scene_.tree.preposition(c);
    if (preposition.empty()) return;
    if (passive && preposition == "por") {
      add(Place::subject, c);
    } else {
      add(Place::preposition, c, preposition);
    }
  }

  void nominal(std::uint32_t noun) {
    for (const std::uint32_t c : scene_.tree.children(noun)) {
      switch (scene_.tree.relation(c)) {
        case Deprel::nmod:
        case Deprel::obl:
        case Deprel::obl_arg:
        case Deprel::acl:
          if (!scene_.tree.preposition(c).empty()) {
            const bool clause = scene_.word(c).upos == Upos::VERB;
            add(Place::preposition, c, scene_.tree.preposition(c), clause);
          }
          break;
        case Deprel::amod:
          add(Place::preposition, c, "de");  // "la invasion rusa"
          break;
        case Deprel::det:
          if (scene_.word(c).lemma == "su") frame_.possessor = static_cast<std::int32_t>(c);
          break;
        default:
          break;
      }
    }
  }

  /// The light verb's arguments are the noun's.
  void light() {
    const std::uint32_t verb = trigger_.verb;
    if (scene_.tree.head(verb) == static_cast<std::int32_t>(trigger_.head)) {  // "acuerdo firmado por"
      for (const std::uint32_t c : scene_.tree.children(verb)) {
        if (scene_.tree.relation(c) == Deprel::obl || scene_.tree.relation(c) == Deprel::obl_agent) oblique(c, true);
      }
      return;
    }
    const std::size_t own = frame_.arguments.size();
    verbal(verb, scene_.tree.passive(verb));
    std::erase_if(frame_.arguments, [&](const Argument& a) { return a.head == trigger_.head; });
    const bool passive = scene_.tree.passive(verb);
    if (!frame_.subject_known && trigger_.light->who != LightWho::none && !passive) shared_subject();
    for (std::size_t a = own; a < frame_.arguments.size(); ++a) {
      Argument& argument = frame_.arguments[a];
      if (argument.place != Place::subject) continue;
      if (trigger_.light->who == LightWho::whom) argument.place = Place::indirect;
      if (trigger_.light->who == LightWho::where) {
        argument.place = Place::preposition;
        argument.preposition = "en";
      }
    }
  }

  void shared_subject() {
    std::uint32_t at = trigger_.verb;
    bool infinitive = false;  // the way led from one over an adverb
    for (int up = 0; up < kStepsUp && scene_.tree.head(at) != kNone; ++up) {
      const Deprel relation = scene_.tree.relation(at);
      const auto above = static_cast<std::uint32_t>(scene_.tree.head(at));
      if (scene_.word(above).upos == Upos::ADV) {  // "antes de viajar, ..."
        at = above;
        infinitive = infinitive || scene_.word(trigger_.verb).feats.verb_form == VerbForm::inf;
        continue;
      }
      if (scene_.word(above).upos != Upos::VERB) {
        if (relation == Deprel::acl_relcl && up == 0) return;  // the pronoun would have told
        break;
      }
      const bool finite = scene_.word(scene_.tree.finite(at)).feats.mood != Mood::none;
      const bool joined = relation == Deprel::conj || relation == Deprel::parataxis;
      const bool controlled = !finite && (relation == Deprel::xcomp || relation == Deprel::advcl ||
                                          relation == Deprel::ccomp || relation == Deprel::obl);
      // "pidio al Gobierno que indemnice": those who are asked.
      const Feats& mood = scene_.word(scene_.tree.finite(at)).feats;
      const bool asked = relation == Deprel::ccomp && mood.mood == Mood::sub && take_asked(above);
      if (asked) return;
      if (!joined && !controlled && !infinitive) break;
      if (take_subject(above, controlled && relation != Deprel::advcl)) return;
      at = above;
    }
  }

  /// Whom a verb of asking names; nobody where it asks nobody.
  bool take_asked(std::uint32_t verb) {
    const Entry* entry = scene_.verb_entry(verb);
    return entry != nullptr && entry->inner == EventStatus::proposed && take_addressed(verb);
  }

  bool take_addressed(std::uint32_t verb) {
    for (const std::uint32_t c : scene_.tree.children(verb)) {
      const Deprel relation = scene_.tree.relation(c);
      const bool somebody = relation == Deprel::iobj || relation == Deprel::obj ||
                            (relation == Deprel::obl && scene_.tree.preposition(c) == "a") ||
                            (relation == Deprel::obl_arg && scene_.tree.preposition(c) == "a");
      if (somebody && scene_.lookup.of_phrase(c) != kNone) return add(Place::subject, c), true;
    }
    return false;
  }

  /// The subject of the verb above or, where that verb asks somebody to do it, whom it asks.
  bool take_subject(std::uint32_t verb, bool complement) {
    const Entry* entry = scene_.verb_entry(verb);
    if (complement && entry != nullptr && entry->object_controls) {
      take_addressed(verb);
      return true;  // not its subject's doing
    }
    for (const std::uint32_t c : scene_.tree.children(verb)) {
      const Deprel relation = scene_.tree.relation(c);
      if (relation == Deprel::nsubj || relation == Deprel::nsubj_pass) return add(Place::subject, c), true;
    }
    return false;
  }

  const Scene& scene_;
  const Trigger& trigger_;
  Frame frame_;
};

}  // namespace

Frame frame_of(const Scene& scene, const Trigger& trigger) {
  return Framer(scene, trigger).frame();
}

}  // namespace cotejo::events
