// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/paths.h"
#include "base/result.h"
#include "values/reading.h"
#include "values/tagged.h"

namespace cotejo {

/// What must be known of an event before its row's category holds: "CONSULT?person_or_place".
COTEJO_ENUM(PloverNeeds, nothing, person_or_place, whom);
/// What a light verb's other argument is to the noun's event; what a hedge reaches.
COTEJO_ENUM(LightWho, none, subj, whom, where);
COTEJO_ENUM(HedgeScope, inf, clause, adj, prep, conj, fact);

}  // namespace cotejo

namespace cotejo::events {

/// Where an argument of a trigger stands, as the tables name it.
enum class Place : unsigned char { subject, object, indirect, both, none, preposition };

struct Slot {
  Place place = Place::none;
  std::string preposition;  ///< for Place::preposition
};

/// A row of event_verbs.tsv or event_nouns.tsv.
struct Entry {
  std::string lemma;
  std::string kind;  ///< empty: tells no event
  std::optional<Plover> plover;
  PloverNeeds plover_needs = PloverNeeds::nothing;
  double weight = 0;
  std::uint32_t words = 1;                     ///< of a phrase ("dar a conocer")
  std::vector<Slot> who, whom, object, where;  ///< empty: the usual places
  std::optional<EventStatus> inner;            ///< status of what is told in the complement
  bool object_controls = false;                ///< an infinitive complement is the object's doing

  [[nodiscard]] bool tells_event() const { return weight > 0; }
  [[nodiscard]] bool symmetric() const { return !who.empty() && who.front().place == Place::both; }
};

/// A row of light_verbs.tsv.
struct LightVerb {
  LightWho who = LightWho::none;
  std::optional<EventStatus> status;
  bool names_event = false;  ///< verb and noun together are the trigger
  std::uint32_t words = 1;   ///< of a phrase ("llevar a cabo")
};

/// A row of hedges.tsv.
struct Hedge {
  EventStatus effect = EventStatus::possible;
  HedgeScope scope = HedgeScope::inf;
  std::optional<EventStatus> done;  ///< the effect where the governor (of "antes de": the main verb) is told as over
};

/// A row of fields.tsv: what a word is in texts of one field.
struct FieldWord {
  bool cue = false;     ///< it shows the field
  bool figure = false;  ///< in that field it tells of no violence, threat or retreat
};

/// Phrases that begin with a known word: the words that must follow it, and what the phrase means. The longest wins.
template <class Meaning>
class PhraseBook {
 public:
  /// False where the phrase is there already.
  bool add(std::string_view phrase, Meaning meaning);
  /// The meaning of the longest phrase that starts with `key` and goes on with the words from `next`; nullptr where
  /// none.
  [[nodiscard]] const Meaning* find(std::string_view key, const Tagged& tagged, std::uint32_t next,
                                    std::uint32_t limit) const;

 private:
  struct Phrase {
    std::vector<std::string> tail;
    Meaning meaning;
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  std::unordered_map<std::string, std::vector<Phrase>, Hash, std::equal_to<>> by_first_;
};

/// The event tables of data/es. Immutable after loading.
class Lexicon {
 public:
  /// Fails with not_found or malformed (file:line).
  static Result<Lexicon> load(const Paths& paths);

  /// The row of the verb at `word`, or of the phrase that begins there; with `reflexive` those in -se first. nullptr
  /// where neither is listed.
  [[nodiscard]] const Entry* verb(const Tagged& tagged, std::uint32_t word, std::uint32_t limit, bool reflexive) const;
  [[nodiscard]] const Entry* noun(std::string_view lemma) const;
  /// The verb at `word` as a light verb; `reflexive` as above.
  [[nodiscard]] const LightVerb* light(const Tagged& tagged, std::uint32_t word, std::uint32_t limit,
                                       bool reflexive) const;
  /// What the verb, noun or adjective at `word` does to what depends on it.
  [[nodiscard]] const Hedge* hedge(const Tagged& tagged, std::uint32_t word, std::uint32_t limit, bool reflexive) const;
  /// The kinds whose events can be called by words of this kind ("la protesta" of a strike); see event_relations.tsv.
  [[nodiscard]] const std::vector<std::string>& related(std::string_view kind) const;
  /// The fields in which a word means something, by name ("sport"); see fields.tsv.
  [[nodiscard]] const std::map<std::string, FieldWord>& fields(std::string_view lemma) const;
  /// A past act told by a verb of which the tables know nothing.
  [[nodiscard]] const Entry& unknown_act() const { return unknown_; }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  template <class T>
  using ByWord = std::unordered_map<std::string, T, Hash, std::equal_to<>>;

  PhraseBook<Entry> verbs_;
  ByWord<Entry> nouns_;
  PhraseBook<LightVerb> light_;
  PhraseBook<Hedge> hedges_;
  ByWord<std::vector<std::string>> related_;
  ByWord<std::map<std::string, FieldWord>> fields_;
  Entry unknown_;
};

}  // namespace cotejo::events
