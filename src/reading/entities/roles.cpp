// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
//
// The idea: a phrase headed by an office and a person's name side by side, or with one comma between, are one person. A
// phrase between two names ("Ana Ruiz, ministra de Defensa, Luis Rey, ...") goes to the one before it. Fails where a
// list has no other sign than commas ("acudieron el alcalde, Luis Rey y otros" when the mayor is not Rey). Costs one
// pass; a phrase is at most some twenty words.
#include "reading/entities/roles.h"

#include <algorithm>

#include "reading/entities/noun_phrase.h"

namespace cotejo::entities {

namespace {

class Roles {
 public:
  explicit Roles(Work& work) : work_(work) {}

  void run() {
    const auto size = static_cast<std::uint32_t>(work_.tagged.words.size());
    for (std::uint32_t w = 0; w < size; ++w) {
      if (work_.name_at[w] != kNone) {
        origin_by_place(w);
        w = work_.tagged.names[static_cast<std::size_t>(work_.name_at[w])].last - 1;
        continue;
      }
      const std::uint32_t end = work_.sentence_end(w);
      const auto title = work_.tables.titles.at(work_.folded, w, end);
      if (title.value != nullptr && head_like(w)) {
        const std::uint32_t last = role(*title.value, w, w + title.words);
        if (last != w) {
          w = last - 1;
          continue;
        }
      }
      if (const auto noun = work_.tables.nominals.at(work_.folded, w, end); noun.value != nullptr && head_like(w)) {
        called(*noun.value, w, w + noun.words);
        w += noun.words - 1;
        continue;
      }
      origin_by_adjective(w);
    }
  }

 private:
  [[nodiscard]] bool head_like(std::uint32_t w) const {
    const Upos tag = work_.tagged.words[w].upos;
    return !work_.taken[w] && (tag == Upos::NOUN || tag == Upos::PROPN || tag == Upos::ADJ || tag == Upos::X);
  }
  [[nodiscard]] bool is(std::uint32_t w, std::string_view form) const {
    return w < work_.folded.size() && work_.folded[w] == form;
  }
  /// The person named at this word; kNone where it is somebody or something else.
  [[nodiscard]] EntityIndex person(std::uint32_t w) const {
    const EntityIndex e = work_.named_at(w);
    return e != kNone && work_.entity(e).type == EntityType::PER ? e : kNone;
  }
  [[nodiscard]] std::uint32_t name_end(std::uint32_t w) const {
    return work_.tagged.names[static_cast<std::size_t>(work_.name_at[w])].last;
  }
  [[nodiscard]] static bool is_quote(const Word& word) {
    return word.form == "\"" || word.form == "\u00ab" || word.form == "\u201c" || word.form == "\u2018" ||
           word.form == "'";
  }

  /// Handles the phrase of an office; the word after what it explains, `noun` where it explains nothing.
  std::uint32_t role(const Title& title, std::uint32_t noun, std::uint32_t noun_end) {
    const NounPhrase phrase = grow_phrase(work_, noun, noun_end);
    const std::uint32_t limit = work_.sentence_end(noun);
    const EntityIndex before = person_before(phrase);
    std::uint32_t at = phrase.last;
    const bool comma = at < limit && work_.tagged.words[at].form == ",";
    if (comma) ++at;
    EntityIndex after = at < limit ? person(at) : kNone;
    if (comma && phrase.determiner == Determiner::none && !phrase.modified) after = kNone;
    // Between two names a phrase with an article announces the second one, one without explains the first.
    if (before != kNone && (after == kNone || !phrase.definite())) {
      give(before, title, phrase, phrase.country, "after the name");
      return phrase.last;
    }
    if (after == kNone) return noun;
    if (title.plural) return several(title, phrase, at, limit);
    give(after, title, phrase, phrase.country, comma ? "before the name, a comma between" : "before the name");
    return at;
  }

  /// "NAME, [el] portavoz de X", "NAME, de NUM ..., alcalde", "NAME es ministra", "NAME (alcalde de ...)".
  [[nodiscard]] EntityIndex person_before(const NounPhrase& phrase) const {
    const std::uint32_t begin = work_.sentence_begin(phrase.noun);
    const std::uint32_t at = phrase.first;
    if (at < begin + 2) return kNone;
    const std::string& between = work_.tagged.words[at - 1].form;
    const bool copula = work_.tagged.words[at - 1].lemma == "ser" && work_.tagged.words[at - 1].upos == Upos::AUX &&
                        phrase.determiner != Determiner::indefinite;
    if (between != "," && between != "(" && !copula) return kNone;
    // A verb behind it makes a subject of it: "junto a Luis Rey, la corredora habla".
    if (between == "," && phrase.last < work_.sentence_end(phrase.noun)) {
      const Upos next = work_.tagged.words[phrase.last].upos;
      if (next == Upos::VERB || next == Upos::AUX || next == Upos::PRON) return kNone;
    }
    const EntityIndex direct = person(at - 2);
    if (direct != kNone) return direct;
    // An age between two commas.
    if (between == "," && at >= begin + 6 && work_.tagged.words[at - 3].upos == Upos::NUM && is(at - 4, "de") &&
        work_.tagged.words[at - 5].form == ",") {
      return person(at - 6);
    }
    return kNone;
  }

  /// "los presidentes de A, X, y de B, Y"; "los ministros X e Y"; "los presidentes de A y B, X e Y".
  std::uint32_t several(const Title& title, const NounPhrase& phrase, std::uint32_t at, std::uint32_t limit) {
    std::vector<EntityIndex> people;
    std::vector<EntityIndex> homes;
    EntityIndex home = phrase.places.empty() ? phrase.country : phrase.places.front();
    while (at < limit && person(at) != kNone) {
      people.push_back(person(at));
      homes.push_back(home);
      at = name_end(at);
      std::uint32_t next = at;
      while (next < limit && (work_.tagged.words[next].form == "," || is(next, "y") || is(next, "e"))) ++next;
      if (next == at) break;
      if (next < limit && (is(next, "el") || is(next, "la")) && is(next + 1, "de")) ++next;
      if (is(next, "de") && next + 1 < limit) {
        std::uint32_t place = next + 1;
        while (place < limit && work_.tagged.words[place].upos == Upos::DET) ++place;
        const EntityIndex e = work_.named_at(place);
        if (e == kNone || work_.entity(e).type == EntityType::PER) break;
        home = e;
        next = name_end(place);
        if (next < limit && work_.tagged.words[next].form == ",") ++next;
      }
      if (next >= limit || person(next) == kNone) break;
      at = next;
    }
    // As many places as people: each his own, in order.
    const bool paired = phrase.places.size() == people.size() && people.size() > 1;
    for (std::size_t i = 0; i < people.size(); ++i) {
      give(people[i], title, phrase, paired ? phrase.places[i] : homes[i], "one of several");
    }
    return std::max(at, phrase.noun_end);
  }

  void give(EntityIndex who, const Title& title, const NounPhrase& phrase, EntityIndex country, const char* where) {
    for (std::uint32_t w = phrase.first; w < phrase.last; ++w) work_.taken[w] = true;
    Role role;
    role.title = title.plural ? title.title : office_text(work_, phrase);
    role.of = phrase.body != kNone ? phrase.body : country;
    if (role.of == kNone && phrase.determiner == Determiner::possessive) role.of = possessor(title, phrase, who);
    role.span = work_.span(phrase.noun, phrase.last);
    Entity& entity = work_.entity(who);
    const auto told = std::find_if(entity.roles.begin(), entity.roles.end(), [&](const Role& r) {
      return r.title == role.title && (r.of == role.of || role.of == kNone || r.of == kNone);
    });
    const bool known = told != entity.roles.end();
    if (known && told->of == kNone) told->of = role.of;
    Facts& facts = work_.known(who);
    if (facts.titles.empty() && work_.holders.size() < Work::kHolders) work_.holders.push_back(who);
    facts.titles.push_back(&title);
    if (title.kind == "relation" && last_ != kNone && last_ != who) {
      // A counterpart holds the office of the one he is a counterpart of.
      const std::vector<const Title*> same = work_.known(last_).titles;
      facts.titles.insert(facts.titles.end(), same.begin(), same.end());
      const std::vector<std::string> portfolio = work_.known(last_).portfolio;
      facts.portfolio.insert(facts.portfolio.end(), portfolio.begin(), portfolio.end());
    }
    last_ = who;
    if (facts.gender == Gender::none) facts.gender = title.gender != Gender::none ? title.gender : phrase.gender;
    if (facts.country == kNone)
      facts.country = country != kNone || phrase.body == kNone ? country : work_.known(phrase.body).country;
    for (std::size_t i = phrase.noun_end - phrase.noun; i < phrase.office.size(); ++i) {
      const std::string& word = work_.folded[phrase.office[i]];
      if (word.size() > 3) facts.portfolio.push_back(word);
    }
    if (known || title.kind == "person") return;  // "el joven" is no office
    if (phrase.complement_noun != 0 && role.of == kNone) {
      work_.open_roles.emplace(phrase.complement_noun, std::pair{who, entity.roles.size()});
    }
    entity.why.evidence.push_back(role.span);
    entity.why.detail += std::string("; office ") + where + ": " + role.title;
    entity.roles.push_back(std::move(role));
  }

  /// Whose "su" is: a relative's is the person named before, an office's the body or state named before in the
  /// sentence.
  [[nodiscard]] EntityIndex possessor(const Title& title, const NounPhrase& phrase, EntityIndex who) const {
    const bool personal = title.kind == "kin" || title.kind == "lawyer" || title.kind == "relation";
    for (std::uint32_t w = phrase.first; w > work_.sentence_begin(phrase.noun); --w) {
      const EntityIndex e = work_.named_at(w - 1);
      if (e == kNone || e == who) continue;
      const EntityType type = work_.entity(e).type;
      if (personal ? type == EntityType::PER : type == EntityType::ORG || work_.known(e).state) return e;
    }
    // Else what the sentence before begins with ("La Caja Sur crece. Su presidenta, ...").
    const std::uint32_t begin = work_.sentence_begin(phrase.noun);
    if (begin == 0) return kNone;
    EntityIndex found = kNone;
    for (std::uint32_t w = work_.sentence_begin(begin - 1); w < begin; ++w) {
      const EntityIndex e = work_.named_at(w);
      if (e == kNone || e == who) continue;
      if (!personal && work_.entity(e).type == EntityType::ORG) return e;
      if (!personal || work_.entity(e).type != EntityType::PER) continue;
      if (found != kNone && found != e) return kNone;  // whose of the two, the words do not tell
      found = e;
    }
    return found;
  }

  /// "la cadena estatal Teleandes", "el diario 'Alba'", "Riosendo, la localidad vecina".
  void called(const Nominal& nominal, std::uint32_t noun, std::uint32_t noun_end) {
    const NounPhrase phrase = grow_phrase(work_, noun, noun_end);
    const std::uint32_t limit = work_.sentence_end(noun);
    std::uint32_t at = phrase.last;
    const bool comma = at < limit && work_.tagged.words[at].form == ",";
    if (at < limit && (comma || is_quote(work_.tagged.words[at]))) ++at;
    if (comma && phrase.determiner == Determiner::none) return;
    EntityIndex who = at < limit ? of_type(at, nominal.type) : kNone;
    if (who == kNone && phrase.first >= 2 && work_.tagged.words[phrase.first - 1].form == ",") {
      who = of_type(phrase.first - 2, nominal.type);
    }
    // "la ciudad de Riosendo"
    if (who == kNone && nominal.type == NameType::LOC && is(noun_end, "de") && noun_end + 1 < limit) {
      who = of_type(noun_end + 1, nominal.type);
      if (who != kNone && work_.known(who).state) who = kNone;
    }
    if (who == kNone) return;
    Facts& facts = work_.known(who);
    std::string words;
    for (std::uint32_t w = noun; w < noun_end; ++w) words += (w > noun ? " " : "") + work_.folded[w];
    facts.called.push_back(words);
    if (!nominal.group.empty()) facts.called.push_back("@" + nominal.group);
    if (facts.country == kNone && phrase.country != who) facts.country = phrase.country;
    if (nominal.type == NameType::ORG && work_.entity(who).of == kNone && phrase.country != who)
      work_.entity(who).of = phrase.country;
    for (std::uint32_t w = phrase.first; w < std::min(phrase.last, at); ++w) work_.taken[w] = true;
  }

  [[nodiscard]] EntityIndex of_type(std::uint32_t w, NameType type) const {
    const EntityIndex e = work_.named_at(w);
    if (e == kNone) return kNone;
    const EntityType found = work_.entity(e).type;
    const bool fits =
        type == NameType::LOC ? found == EntityType::LOC : found == EntityType::ORG || found == EntityType::MISC;
    return fits ? e : kNone;
  }

  /// "Luis Rey de Sorelia" (a state): where somebody is from.
  void origin_by_place(std::uint32_t w) {
    const EntityIndex who = person(w);
    if (who == kNone) return;
    const std::uint32_t end = name_end(w);
    if (!is(end, "de") || work_.known(who).country != kNone) return;
    const EntityIndex place = work_.named_at(end + 1);
    if (place != kNone && work_.known(place).state) work_.known(who).country = place;
  }

  /// "el soreliano Luis Rey".
  void origin_by_adjective(std::uint32_t w) {
    const EntityIndex who = person(w + 1);
    if (who == kNone || work_.tagged.words[w].feats.number == Number::plur) return;
    const EntityIndex place = work_.demonym(w);
    if (place == kNone) return;
    if (work_.known(who).country == kNone) work_.known(who).country = place;
    work_.taken[w] = true;
  }

  Work& work_;
  EntityIndex last_ = kNone;  ///< who was given an office last
};

}  // namespace

void find_roles(Work& work) {
  Roles(work).run();
}

}  // namespace cotejo::entities
