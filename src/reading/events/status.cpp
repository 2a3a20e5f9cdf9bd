// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
//
// The idea: a trigger has a status of its own where its verb is finite (tense, mood, negation) or its noun is described
// ("posible acuerdo"); where it does not, the words above it in the tree say (hedges.tsv; the speech acts' `inner` in
// event_verbs.tsv), the nearest first. A finite clause below a hedge is hedged too unless it is a relative one. Fails
// on irony, on negation carried by nouns the table does not know, and on conditionals whose "si" stands in another
// sentence. A bounded walk upwards.
#include "reading/events/status.h"

#include <optional>

namespace cotejo::events {

namespace {

constexpr int kStepsUp = 6;

class Judge {
 public:
  Judge(const Scene& scene, const Trigger& trigger) : scene_(scene), trigger_(trigger) {}

  Status status() {
    if (trigger_.light != nullptr && trigger_.light->status) {
      const std::optional<Status> beyond = own(trigger_.verb);
      if (beyond && beyond->value == EventStatus::negated) {
        return {denied(*trigger_.light->status, trigger_.verb), beyond->reason};
      }
      return {*trigger_.light->status, "'" + scene_.word(trigger_.verb).lemma + "' governs it"};
    }
    if (trigger_.noun) {
      if (auto described = described_status()) return *described;
    }
    if (trigger_.asserted()) {
      if (auto found = own(trigger_.verb)) return *found;
    }
    if (auto found = governed(trigger_.asserted() ? trigger_.verb : trigger_.head)) return *found;
    if (trigger_.asserted() && !carried_out_) {
      if (auto found = unsettled(trigger_.verb)) return *found;
    }
    return {EventStatus::happened, "nothing says otherwise"};
  }

 private:
  [[nodiscard]] const Feats& feats_of(std::uint32_t verb) const { return scene_.word(scene_.tree.finite(verb)).feats; }

  /// Of forms that do not say themselves that it is so, and that nothing above settles.
  [[nodiscard]] std::optional<Status> unsettled(std::uint32_t verb) const {
    const Feats& feats = feats_of(verb);
    // "el gol que marcara Ruiz" is a past, of newspapers more than of people.
    const bool literary = feats.tense == Tense::imp && scene_.tree.relation(verb) == Deprel::acl_relcl;
    if (feats.mood == Mood::sub && !literary) return Status{EventStatus::possible, "subjunctive"};
    const Word& word = scene_.word(verb);
    const bool bare = feats.mood == Mood::none && word.feats.verb_form == VerbForm::inf;
    if (bare) return Status{EventStatus::possible, "infinitive"};
    return std::nullopt;
  }

  /// "pudo", "ha podido", "hubo de": told as over.
  [[nodiscard]] bool over(std::uint32_t verb) const {
    const std::uint32_t finite = scene_.tree.finite(verb);
    const Feats& feats = scene_.word(finite).feats;
    if (finite != verb) return feats.mood == Mood::ind && feats.tense != Tense::fut;
    return feats.tense == Tense::past && (feats.mood == Mood::ind || feats.verb_form == VerbForm::part);
  }

  /// What the verb's own form says; nothing for the indicative of past and present and for infinitives.
  [[nodiscard]] std::optional<Status> own(std::uint32_t verb) const {
    if (scene_.tree.negated(verb)) return Status{EventStatus::negated, "negated"};
    const Feats& feats = feats_of(verb);
    if (feats.mood == Mood::cnd) {
      if (told_in_the_past(verb)) return Status{EventStatus::planned, "future seen from the past"};
      return Status{EventStatus::possible, "conditional"};
    }
    if (feats.mood == Mood::ind && feats.tense == Tense::fut && !modal(verb))
      return Status{EventStatus::planned, "future tense"};
    if (auto found = modal(verb)) return found;
    if (feats.mood == Mood::imp) return Status{EventStatus::proposed, "imperative"};
    return std::nullopt;
  }

  /// "anuncio que tendria lugar": a conditional below a past verb of saying is its future.
  [[nodiscard]] bool told_in_the_past(std::uint32_t verb) const {
    if (scene_.tree.finite(verb) != verb) return false;  // "habria aceptado" is hearsay
    std::uint32_t at = verb;
    for (int up = 0; up < 3 && scene_.tree.head(at) != kNone; ++up) {
      const Deprel relation = scene_.tree.relation(at);
      at = static_cast<std::uint32_t>(scene_.tree.head(at));
      if (relation == Deprel::ccomp) {
        const Feats& above = feats_of(at);
        return above.tense == Tense::past || above.tense == Tense::imp || scene_.tree.finite(at) != at;
      }
      if (relation != Deprel::conj) return false;
    }
    return false;
  }

  /// "un posible acuerdo", "la fallida cumbre", "sin acuerdo".
  [[nodiscard]] std::optional<Status> described_status() const {
    for (const std::uint32_t c : scene_.tree.children(trigger_.head)) {
      const Deprel relation = scene_.tree.relation(c);
      if (relation != Deprel::amod && relation != Deprel::acl && relation != Deprel::case_) continue;
      const Hedge* hedge = scene_.hedge(c);
      if (hedge == nullptr) continue;
      const bool preposition = hedge->scope == HedgeScope::prep && scene_.word(c).lower == "sin";
      if (hedge->scope == HedgeScope::adj || preposition)
        return Status{hedge->effect, "'" + scene_.word(c).lower + "'"};
    }
    return std::nullopt;
  }

  [[nodiscard]] static bool passes(Deprel relation, bool noun) {
    switch (relation) {
      case Deprel::xcomp:
      case Deprel::ccomp:
      case Deprel::csubj:
      case Deprel::csubj_pass:
      case Deprel::obj:
      case Deprel::conj:
      case Deprel::acl:
      case Deprel::advcl:
        return true;
      case Deprel::obl:
      case Deprel::obl_arg:
      case Deprel::nmod:
      case Deprel::nsubj_pass:
      case Deprel::nsubj:
        return noun;
      default:
        return false;
    }
  }

  /// "para reunirse", "sin llegar", "tras viajar", "si llega".
  [[nodiscard]] std::optional<Status> introduced(std::uint32_t verb) const {
    std::int32_t mark = kNone;
    for (const std::uint32_t c : scene_.tree.children(verb)) {
      if (c > verb) break;
      const Deprel relation = scene_.tree.relation(c);
      if (mark == kNone && relation == Deprel::mark) mark = static_cast<std::int32_t>(c);
      if (relation != Deprel::mark && relation != Deprel::case_ && relation != Deprel::advmod) continue;
      if (marks_another(c, verb)) continue;
      if (auto found = marked_by(c, verb)) return found;
    }
    // "luego de que": parsers hang the adverb on the main verb.
    if (mark <= static_cast<std::int32_t>(scene_.sentence(verb).first)) return std::nullopt;
    const auto before = static_cast<std::uint32_t>(mark) - 1;
    return scene_.word(before).upos == Upos::ADV ? marked_by(before, verb) : std::nullopt;
  }

  /// "antes de que llegaran, huyo": the adverb hangs on the verb and introduces another.
  [[nodiscard]] bool marks_another(std::uint32_t adverb, std::uint32_t verb) const {
    for (const std::uint32_t c : scene_.tree.children(adverb)) {
      const Deprel relation = scene_.tree.relation(c);
      if (relation == Deprel::advcl || relation == Deprel::nmod || relation == Deprel::obl || relation == Deprel::acl)
        return true;
    }
    const std::uint32_t next = adverb + 1;
    if (next >= verb || scene_.word(next).lower != "de") return false;
    return scene_.tree.head(next) != static_cast<std::int32_t>(verb) &&
           scene_.tree.head(next) != static_cast<std::int32_t>(adverb);
  }

  /// The verb that a clause hangs on, whatever stands between.
  [[nodiscard]] std::int32_t main_verb(std::uint32_t verb) const {
    std::int32_t at = scene_.tree.head(verb);
    for (int up = 0; up < 2 && at != kNone && scene_.word(static_cast<std::uint32_t>(at)).upos != Upos::VERB; ++up) {
      at = scene_.tree.head(static_cast<std::uint32_t>(at));
    }
    return at;
  }

  /// What a preposition, conjunction or adverb at the word does to the verb it introduces.
  [[nodiscard]] std::optional<Status> marked_by(std::uint32_t word, std::uint32_t verb) const {
    const Hedge* hedge = scene_.hedge(word);
    if (hedge == nullptr || (hedge->scope != HedgeScope::prep && hedge->scope != HedgeScope::conj)) return std::nullopt;
    const std::string reason = "'" + scene_.word(word).lower + "'";
    // "antes de viajar hablo ayer", but "antes de viajar hablara manana".
    const std::int32_t main = main_verb(verb);
    if (hedge->done && main != kNone && over(static_cast<std::uint32_t>(main)))
      return Status{*hedge->done, reason + " and what was done then"};
    return Status{hedge->effect, reason};
  }

  [[nodiscard]] bool definite(std::uint32_t noun) const {
    for (const std::uint32_t c : scene_.tree.children(noun)) {
      if (scene_.tree.relation(c) != Deprel::det) continue;
      const std::string& lemma = scene_.word(c).lemma;
      if (lemma == "el" || lemma == "este" || lemma == "ese" || lemma == "su" || lemma == "dicho") return true;
    }
    return false;
  }

  /// "puede viajar", "va a viajar", where the parser takes the modal verb for an auxiliary.
  [[nodiscard]] std::optional<Status> modal(std::uint32_t verb) const {
    for (const std::uint32_t c : scene_.tree.children(verb)) {
      if (c > verb) break;
      if (scene_.tree.relation(c) != Deprel::aux) continue;
      const Hedge* hedge = scene_.hedge(c);
      if (hedge == nullptr || hedge->scope != HedgeScope::inf || hedge->effect == EventStatus::happened) continue;
      if (hedge->done == EventStatus::happened && over(c)) continue;
      return Status{hedge->effect, "'" + scene_.word(c).lemma + "'"};
    }
    return std::nullopt;
  }

  /// What stands above says.
  [[nodiscard]] std::optional<Status> governed(std::uint32_t from) {
    std::uint32_t at = from;
    bool noun = !trigger_.asserted();
    if (!noun) {
      if (auto found = introduced(at)) return found;
    }
    for (int up = 0; up < kStepsUp && scene_.tree.head(at) != kNone; ++up) {
      const Deprel relation = scene_.tree.relation(at);
      if (!passes(relation, noun)) break;
      // A definite noun is there before what is planned with it: only its own governor can unsettle it.
      if (up > 0 && !trigger_.asserted() && definite(from)) break;
      // What was so is told, not promised or planned, wherever a parser hangs its clause.
      const Feats& feats = feats_of(at);
      const bool told = feats.mood == Mood::ind;
      const bool past = told && (feats.tense == Tense::past || feats.tense == Tense::imp || over(at));
      const bool complement = relation == Deprel::ccomp || relation == Deprel::csubj || relation == Deprel::conj;
      if ((told && (relation == Deprel::advcl || relation == Deprel::acl)) || (past && !complement)) break;
      const auto above = static_cast<std::uint32_t>(scene_.tree.head(at));
      if (relation != Deprel::conj && relation != Deprel::advcl) {
        if (auto found = effect_of(above, at, relation)) return found;
      }
      const Word& governor = scene_.word(above);
      if (governor.upos == Upos::VERB || governor.upos == Upos::AUX) {
        // An indefinite noun or an infinitive shares its verb's tense, a definite noun is there before.
        const bool settled = noun && definite(from);
        const bool shares = relation == Deprel::xcomp || relation == Deprel::conj || relation == Deprel::advcl ||
                            relation == Deprel::csubj || (noun && relation == Deprel::obj);
        if (!settled && shares) {
          if (feats_of(at).mood == Mood::none || noun) {
            if (auto found = own(above)) return found;
          }
        }
        if (noun && relation != Deprel::obj && relation != Deprel::obl && relation != Deprel::nsubj_pass) break;
        noun = false;
        if (auto found = introduced(above)) return found;
      }
      at = above;
    }
    return std::nullopt;
  }

  /// What a governor does to its complement.
  [[nodiscard]] std::optional<Status> effect_of(std::uint32_t governor, std::uint32_t from, Deprel relation) {
    const Word& word = scene_.word(governor);
    const std::string reason = "'" + word.lemma + "' governs it";
    const Hedge* hedge = scene_.hedge(governor);
    const bool complement = relation == Deprel::xcomp || relation == Deprel::ccomp || relation == Deprel::obj ||
                            relation == Deprel::csubj || relation == Deprel::csubj_pass || relation == Deprel::acl ||
                            relation == Deprel::nmod || relation == Deprel::nsubj_pass || relation == Deprel::obl_arg;
    if (hedge != nullptr && complement && carries_out(*hedge, governor)) {
      if (hedge->scope == HedgeScope::fact) return Status{EventStatus::happened, "'" + word.lemma + "' takes it as so"};
      if (scene_.tree.negated(governor)) return Status{EventStatus::negated, reason};
      carried_out_ = true;
      return std::nullopt;
    }
    if (hedge != nullptr && hedge->effect != EventStatus::happened && complement) {
      if (hedge->scope == HedgeScope::inf && !takes(from, relation)) return std::nullopt;
      // "el miedo a la guerra": there is one.
      if (hedge->effect == EventStatus::possible && relation == Deprel::nmod && definite(from)) return std::nullopt;
      const bool reaches = hedge->scope == HedgeScope::inf || hedge->scope == HedgeScope::clause ||
                           (hedge->scope == HedgeScope::adj && relation != Deprel::nmod);  // "previsto retornar"
      if (reaches) return Status{denied(hedge->effect, governor), reason};
    }
    if (word.upos != Upos::VERB) return std::nullopt;
    const Entry* entry = scene_.verb_entry(governor);
    const bool finite_fact = relation == Deprel::ccomp && scene_.word(scene_.tree.finite(from)).feats.mood == Mood::ind;
    const bool settled =
        relation == Deprel::obj && definite(from) && entry != nullptr && entry->inner != EventStatus::negated;
    if (entry != nullptr && entry->inner && complement && !settled) {
      if (finite_fact && *entry->inner != EventStatus::negated) return std::nullopt;
      return Status{denied(*entry->inner, governor), reason};
    }
    return std::nullopt;
  }

  /// "logro viajar", "pudo viajar", "lamento que viajara": what is so when the governor is.
  [[nodiscard]] bool carries_out(const Hedge& hedge, std::uint32_t governor) const {
    if (hedge.scope == HedgeScope::prep || hedge.scope == HedgeScope::conj) return false;
    return hedge.effect == EventStatus::happened || (hedge.done == EventStatus::happened && over(governor));
  }

  /// "no puede viajar" is no, "no descarta viajar" is perhaps.
  [[nodiscard]] EventStatus denied(EventStatus effect, std::uint32_t governor) const {
    if (!scene_.tree.negated(governor)) return effect;
    return effect == EventStatus::negated ? EventStatus::possible : EventStatus::negated;
  }

  /// Whether a hedge on infinitives reaches this complement: infinitives, subjunctives, nouns.
  [[nodiscard]] bool takes(std::uint32_t from, Deprel relation) const {
    if (relation != Deprel::ccomp && relation != Deprel::csubj) return true;
    const Feats& feats = scene_.word(scene_.tree.finite(from)).feats;
    return feats.mood != Mood::ind;
  }

  const Scene& scene_;
  const Trigger& trigger_;
  bool carried_out_ = false;  ///< a governor says that what it governs is done, if it is so itself
};

}  // namespace

Status status_of(const Scene& scene, const Trigger& trigger) {
  return Judge(scene, trigger).status();
}

}  // namespace cotejo::events
