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
      if (beyond && beyond->value == EventStatus::negated) return *beyond;
      return {*trigger_.light->status, "'" + scene_.word(trigger_.verb).lemma + "' governs it"};
    }
    if (trigger_.noun) {
      if (auto described = described_status()) return *described;
    }
    if (trigger_.asserted()) {
      if (auto found = own(trigger_.verb)) return *found;
    }
    if (auto found = governed(trigger_.asserted() ? trigger_.verb : trigger_.head)) return *found;
    const Feats& feats = feats_of(trigger_.verb);
    if (trigger_.asserted() && feats.mood == Mood::sub && feats.tense == Tense::pres) {
      return {EventStatus::possible, "subjunctive"};
    }
    return {EventStatus::happened, "nothing says otherwise"};
  }

 private:
  [[nodiscard]] const Feats& feats_of(std::uint32_t verb) const { return scene_.word(scene_.tree.finite(verb)).feats; }

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
    for (const std::uint32_t c : scene_.tree.children(verb)) {
      if (c > verb) break;
      const Deprel relation = scene_.tree.relation(c);
      if (relation != Deprel::mark && relation != Deprel::case_ && relation != Deprel::advmod) continue;
      const Hedge* hedge = scene_.hedge(c);
      if (hedge == nullptr || (hedge->scope != HedgeScope::prep && hedge->scope != HedgeScope::conj)) continue;
      return Status{hedge->effect, "'" + scene_.word(c).lower + "'"};
    }
    return std::nullopt;
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
      return Status{hedge->effect, "'" + scene_.word(c).lemma + "'"};
    }
    return std::nullopt;
  }

  /// What stands above says.
  [[nodiscard]] std::optional<Status> governed(std::uint32_t from) const {
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
      const Feats& feats = scene_.word(at).feats;
      const bool past = feats.mood == Mood::ind && (feats.tense == Tense::past || feats.tense == Tense::imp);
      const bool complement = relation == Deprel::ccomp || relation == Deprel::csubj || relation == Deprel::conj;
      if ((feats.mood == Mood::ind && relation == Deprel::advcl) || (past && !complement)) break;
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
          if (feats_of(from).mood == Mood::none || noun) {
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
  [[nodiscard]] std::optional<Status> effect_of(std::uint32_t governor, std::uint32_t from, Deprel relation) const {
    const Word& word = scene_.word(governor);
    const std::string reason = "'" + word.lemma + "' governs it";
    const Hedge* hedge = scene_.hedge(governor);
    const bool complement = relation == Deprel::xcomp || relation == Deprel::ccomp || relation == Deprel::obj ||
                            relation == Deprel::csubj || relation == Deprel::csubj_pass || relation == Deprel::acl ||
                            relation == Deprel::nmod || relation == Deprel::nsubj_pass || relation == Deprel::obl_arg;
    if (hedge != nullptr && hedge->effect != EventStatus::happened && complement) {
      if (hedge->scope == HedgeScope::inf && !takes(from, relation)) return std::nullopt;
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
};

}  // namespace

Status status_of(const Scene& scene, const Trigger& trigger) {
  return Judge(scene, trigger).status();
}

}  // namespace cotejo::events
