// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
//
// The idea: each mention of a seat of power is read by its neighbours: the subject of a verb that a city does not do,
// the complement of a noun that belongs to states (data/es/metonymy.tsv), one of two that stand "entre ... y ...", the
// one to whom something is demanded or offered. One such mention is enough for a capital to stand for its state. Fails
// for the capital's own politics, where city and state do the same things. Costs a few words' look around each mention.
#include "reading/entities/seats.h"

#include "text/utf8.h"

namespace cotejo::entities {

namespace {

class Seats {
 public:
  explicit Seats(Work& work) : work_(work) {}

  void run() {
    const auto names = static_cast<std::uint32_t>(work_.tagged.names.size());
    for (std::uint32_t n = 0; n < names; ++n) {
      const EntityIndex e = work_.name_entity[n];
      if (e == kNone || work_.entity(e).stands_for != kNone) continue;
      const std::string iso = state_of(e, n);
      if (iso.empty()) continue;
      const char* sign = sign_of_state(work_.tagged.names[n]);
      if (sign == nullptr) continue;
      const EntityIndex state = work_.state(iso);
      if (state == e) continue;
      Entity& entity = work_.entity(e);
      entity.stands_for = state;
      entity.why.detail += "; stands for " + work_.entity(state).name + ": " + sign;
      entity.why.evidence.push_back(work_.tagged.names[n].span);
    }
  }

 private:
  [[nodiscard]] std::string state_of(EntityIndex e, std::uint32_t n) const {
    const EntityType type = work_.entity(e).type;
    if (type == EntityType::PER || work_.known(e).state) return {};
    const std::string_view text = work_.tagged.names[n].span.in(work_.reading.article.text);
    if (const SeatOfPower* seat = work_.tables.gazetteer.seat_of_power(text); seat != nullptr) return seat->country;
    if (type != EntityType::LOC) return {};
    if (seat_of_union(text)) return "EU";
    const Country* country = work_.tables.gazetteer.country_of_capital(text);
    return country == nullptr ? std::string() : country->code;
  }

  /// A capital that is a union's, too, acts for the union.
  [[nodiscard]] bool seat_of_union(std::string_view text) const {
    const Country* eu = work_.tables.gazetteer.country("EU");
    if (eu == nullptr) return false;
    return std::any_of(eu->capitals.begin(), eu->capitals.end(),
                       [&](const std::string& c) { return Gazetteer::key(c) == Gazetteer::key(text); });
  }

  [[nodiscard]] const SeatUse* use_of(std::uint32_t w) const {
    const auto& uses = work_.tables.seat_uses;
    const auto by_lemma = uses.find(fold(work_.tagged.words[w].lemma));
    if (by_lemma != uses.end()) return &by_lemma->second;
    const auto by_form = uses.find(work_.folded[w]);
    return by_form == uses.end() ? nullptr : &by_form->second;
  }
  [[nodiscard]] bool used_as(std::uint32_t w, SeatUse use) const {
    const SeatUse* found = use_of(w);
    return found != nullptr && *found == use;
  }
  [[nodiscard]] bool verb(std::uint32_t w) const { return work_.tagged.words[w].upos == Upos::VERB; }
  [[nodiscard]] bool auxiliary(std::uint32_t w) const {
    const Upos tag = work_.tagged.words[w].upos;
    return tag == Upos::AUX || tag == Upos::PRON || tag == Upos::ADV || tag == Upos::PART;
  }

  [[nodiscard]] const char* sign_of_state(const Name& name) const {
    const std::uint32_t begin = work_.sentence_begin(name.first);
    const std::uint32_t end = work_.sentence_end(name.first);
    std::uint32_t before = name.first;
    while (before > begin && work_.tagged.words[before - 1].upos == Upos::DET) --before;
    const bool governed = before > begin && work_.tagged.words[before - 1].upos == Upos::ADP;
    if (governed) return sign_by_preposition(before - 1, begin, name, end);
    return sign_of_subject(before, begin, name, end);
  }

  /// "PREPOSITION SEAT": what the noun or verb before the preposition is about.
  [[nodiscard]] const char* sign_by_preposition(std::uint32_t preposition, std::uint32_t begin, const Name& name,
                                                std::uint32_t end) const {
    const std::string& form = work_.folded[preposition];
    if (form == "entre") return with_another(name, end) ? "between it and another state or seat" : nullptr;
    if (form == "segun") return "what it says is told";
    if (form == "contra") return "something is done against it";
    if (form == "en" || form == "desde" || form == "hasta" || form == "hacia" || form == "sobre") return nullptr;
    // The nearest noun or verb before the preposition; adjectives and objects may stand between.
    for (std::uint32_t w = preposition; w > begin && preposition - w < 4; --w) {
      const std::uint32_t at = w - 1;
      const Word& word = work_.tagged.words[at];
      if (word.upos == Upos::PUNCT) return nullptr;
      if (word.upos == Upos::NOUN || (word.upos == Upos::PROPN && form == "de")) {
        if (used_as(at, SeatUse::state_noun)) return "the noun before it belongs to states";
        if (form == "de" || used_as(at, SeatUse::place_noun)) return nullptr;
      }
      if (verb(at) && form == "a")
        return used_as(at, SeatUse::aimed_verb) ? "something is asked or offered of it" : nullptr;
      if (verb(at) && form == "por" && word.feats.verb_form == VerbForm::part) return "it is the agent";
      if (verb(at)) return nullptr;
    }
    return nullptr;
  }

  [[nodiscard]] bool state_like(EntityIndex e) const {
    return e != kNone && (work_.known(e).state || work_.entity(e).stands_for != kNone ||
                          work_.tables.gazetteer.country_of_capital(work_.entity(e).name) != nullptr ||
                          work_.tables.gazetteer.seat_of_power(work_.entity(e).name) != nullptr);
  }

  /// "... y SEAT2" after the name.
  [[nodiscard]] bool with_another(const Name& name, std::uint32_t end) const {
    const std::uint32_t at = name.last;
    return at + 1 < end && work_.tagged.words[at].upos == Upos::CCONJ && state_like(work_.named_at(at + 1));
  }

  [[nodiscard]] const char* sign_of_subject(std::uint32_t before, std::uint32_t begin, const Name& name,
                                            std::uint32_t end) const {
    // "entre X y SEAT", "X y SEAT han ...": as its partner.
    if (before >= begin + 2 && work_.tagged.words[before - 1].upos == Upos::CCONJ &&
        state_like(work_.named_at(before - 2))) {
      const std::int32_t other = work_.name_at[before - 2];
      const std::uint32_t first = work_.tagged.names[static_cast<std::size_t>(other)].first;
      if (first > begin && work_.folded[first - 1] == "entre") return "between it and another state or seat";
      if (work_.entity(work_.named_at(before - 2)).stands_for != kNone)
        return "beside another seat that stands for its state";
    }
    std::uint32_t at = name.last;
    if (with_another(name, end)) at = work_.tagged.names[static_cast<std::size_t>(work_.name_at[at + 1])].last;
    // "SEAT, que ..., cosecha": over a clause between commas syntax has to help.
    const Word& head = work_.tagged.words[name.first];
    if (head.deprel == Deprel::nsubj && head.head != kNone) {
      const auto governor = static_cast<std::uint32_t>(head.head);
      if (verb(governor)) return used_as(governor, SeatUse::place_verb) ? nullptr : "it does what states do";
    }
    while (at < end && auxiliary(at)) ++at;
    if (at < end && verb(at) && work_.tagged.words[at].feats.verb_form != VerbForm::inf) {
      return used_as(at, SeatUse::place_verb) ? nullptr : "it does what states do";
    }
    // "respondio SEAT", "informo SEAT"
    if (before > begin && verb(before - 1) && used_as(before - 1, SeatUse::aimed_verb))
      return "it says or asks something";
    return nullptr;
  }

  Work& work_;
};

}  // namespace

void find_seats(Work& work) {
  Seats(work).run();
}

}  // namespace cotejo::entities
