// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
//
// The idea: a definite phrase means the entity named last that bears what the phrase says: an office of that kind, a
// country, a portfolio, a gender; a body whose name or apposition holds the noun. What the phrase says and the article
// has not said of anybody stays open. Fails where a new, unnamed bearer of the same office comes in with a definite
// article. Costs kBack entities looked at for a phrase.
#include "reading/entities/nominals.h"

#include <algorithm>
#include <map>

#include "reading/entities/noun_phrase.h"
#include "text/utf8.h"

namespace cotejo::entities {

namespace {

constexpr std::size_t kBack = 48;           ///< mentions looked back at
constexpr std::int32_t kNearSentences = 3;  ///< for words that say little ("el hombre", "el pais")
constexpr std::int32_t kFarSentences = 12;

struct Step {
  std::uint32_t word;
  EntityIndex entity;
};

class Nominals {
 public:
  explicit Nominals(Work& work) : work_(work) {}

  void run() {
    const auto size = static_cast<std::uint32_t>(work_.tagged.words.size());
    for (std::uint32_t w = 0; w < size; ++w) {
      if (work_.name_at[w] != kNone) {
        trail_.push_back({w, work_.named_at(w)});
        w = work_.tagged.names[static_cast<std::size_t>(work_.name_at[w])].last - 1;
        continue;
      }
      const Upos tag = work_.tagged.words[w].upos;
      const bool noun_like = tag == Upos::NOUN || tag == Upos::PROPN || tag == Upos::ADJ || tag == Upos::X;
      if (!noun_like || (work_.taken[w] && work_.open_roles.count(w) == 0)) continue;
      const std::uint32_t end = work_.sentence_end(w);
      const auto title = work_.tables.titles.at(work_.folded, w, end);
      if (title.value != nullptr && office(*title.value, w, w + title.words)) {
        w += title.words - 1;
        continue;
      }
      const auto noun = work_.tables.nominals.at(work_.folded, w, end);
      if (noun.value != nullptr) {
        if (thing(*noun.value, w, w + noun.words)) w += noun.words - 1;
      } else if (title.value == nullptr) {
        by_origin(w);
      }
    }
  }

 private:
  /// Entities named before, the last first, each once, with the sentences between; `use` returns true to stop.
  template <class Use>
  void back(std::uint32_t word, std::int32_t sentences, Use use) const {
    const std::int32_t here = work_.tagged.sentence_at(work_.tagged.words[word].span.begin);
    std::vector<EntityIndex> seen;
    for (std::size_t i = trail_.size(); i > 0 && trail_.size() - i < kBack; --i) {
      const Step& step = trail_[i - 1];
      if (step.entity == kNone || std::find(seen.begin(), seen.end(), step.entity) != seen.end()) continue;
      if (here - work_.tagged.sentence_at(work_.tagged.words[step.word].span.begin) > sentences) return;
      seen.push_back(step.entity);
      if (use(step.entity)) return;
    }
  }

  void found(EntityIndex e, const NounPhrase& phrase, const char* why) {
    work_.mention(e, phrase.first, phrase.last, MentionForm::nominal);
    trail_.push_back({phrase.noun, e});
    work_.nominal_at[phrase.noun] = e;
    const auto open = work_.open_roles.find(phrase.noun);
    if (open != work_.open_roles.end()) work_.entity(open->second.first).roles[open->second.second].of = e;
    Entity& entity = work_.entity(e);
    entity.why.detail += std::string("; \"") +
                         std::string(work_.span(phrase.first, phrase.last).in(work_.reading.article.text)) +
                         "\": " + why;
    entity.why.evidence.push_back(work_.span(phrase.first, phrase.last));
  }

  Gender gender_of(EntityIndex e) const {
    const Facts& facts = work_.known(e);
    if (facts.gender != Gender::none || facts.parts.size() < 2) return facts.gender;
    if (work_.tables.family_names_first.count(facts.parts.front()) != 0) return Gender::none;
    return work_.tables.gender_of_given_name(facts.parts.front());
  }

  /// 3 the same office, 2 one of the kind, 1 nothing against it, 0 no.
  int office_fit(const Title& title, const NounPhrase& phrase, const Facts& facts) const {
    int fit = 0;
    for (const Title* held : facts.titles) {
      if (held->title == title.title) fit = std::max(fit, 3);
      if (title.means(held->kind) || (title.kind == "relation" && phrase.country != kNone)) fit = std::max(fit, 2);
    }
    if (fit == 0 && facts.titles.empty() && phrase.country != kNone && title.kind == "head") fit = 1;
    return fit;
  }

  /// Whether what completes the office ("de Defensa") goes with what is known of the person's.
  bool portfolio_fits(const NounPhrase& phrase, const Facts& facts) const {
    bool asks = false;
    for (std::size_t i = phrase.noun_end - phrase.noun; i < phrase.office.size(); ++i) {
      const std::string& word = work_.folded[phrase.office[i]];
      if (word.size() <= 3) continue;
      asks = true;
      if (std::find(facts.portfolio.begin(), facts.portfolio.end(), word) != facts.portfolio.end()) return true;
    }
    return !asks;
  }

  bool office(const Title& title, std::uint32_t noun, std::uint32_t noun_end) {
    const NounPhrase phrase = grow_phrase(work_, noun, noun_end);
    if (!phrase.definite() || title.kind == "kin") return false;
    return title.plural ? several(title, phrase) : phrase.number != Number::plur && person(title, phrase);
  }

  bool person(const Title& title, const NounPhrase& phrase) {
    // A possessive makes somebody else of it ("su portavoz"), but for the counterpart of a country.
    if (phrase.determiner == Determiner::possessive && phrase.country == kNone) return false;
    const Gender wanted = title.gender != Gender::none ? title.gender : phrase.gender;
    const bool vague = title.means("*") || title.kind == "suspect" || title.kind == "victim";
    if (vague) return vague_person(title, phrase, wanted);
    EntityIndex best = kNone;
    int best_fit = 0;
    back(phrase.noun, kFarSentences, [&](EntityIndex e) {
      if (work_.entity(e).type != EntityType::PER) return false;
      const Facts& facts = work_.known(e);
      const Gender gender = gender_of(e);
      if (wanted != Gender::none && gender != Gender::none && wanted != gender) return false;
      int fit = office_fit(title, phrase, facts);
      if (fit == 0 || !portfolio_fits(phrase, facts)) return false;
      if (phrase.country != kNone) {
        if (facts.country != kNone && facts.country != phrase.country) return false;
        if (facts.country == kNone && fit < 3 && !alone_nearby(e, phrase)) return false;
        fit += facts.country == phrase.country ? 2 : 0;
      }
      if (phrase.body != kNone && !serves(e, phrase.body)) return false;
      if (fit <= best_fit) return false;
      best = e;
      best_fit = fit;
      return false;
    });
    if (best != kNone) {
      found(best, phrase, "the office, the country and the gender fit nobody named later");
    } else if (best = told_later(title, phrase, wanted); best != kNone) {
      found(best, phrase, "the one who is said to hold this very office");
    }
    return best != kNone;
  }

  /// Who is given this very office further on, as a headline's "la alcaldesa de Riosendo" is in the text.
  EntityIndex told_later(const Title& title, const NounPhrase& phrase, Gender wanted) const {
    const EntityIndex of = phrase.of();
    if (of == kNone) return kNone;
    for (const EntityIndex e : work_.holders) {
      const Facts& facts = work_.known(e);
      const Gender gender = gender_of(e);
      const bool same = std::any_of(facts.titles.begin(), facts.titles.end(),
                                    [&](const Title* held) { return held->title == title.title; });
      if (!same || (wanted != Gender::none && gender != Gender::none && wanted != gender)) continue;
      if ((facts.country == of || serves(e, of)) && portfolio_fits(phrase, facts)) return e;
    }
    return kNone;
  }

  /// "los dos presidentes", "ambos mandatarios", "los presidentes de A y B": the two that the article tells of.
  bool several(const Title& title, const NounPhrase& phrase) {
    const bool places = phrase.places.size() > 1;
    if (phrase.determiner != Determiner::definite || phrase.body != kNone || (phrase.country != kNone && !places))
      return false;
    bool two = work_.folded[phrase.first].starts_with("amb");
    for (std::uint32_t w = phrase.first; w < phrase.noun; ++w) two = two || work_.folded[w] == "dos";
    if (phrase.modified && !two && !places) return false;
    std::vector<EntityIndex> members;
    back(phrase.noun, two ? kNearSentences : kFarSentences, [&](EntityIndex e) {
      if (work_.entity(e).type != EntityType::PER) return false;
      const Facts& facts = work_.known(e);
      const bool here = std::find(phrase.places.begin(), phrase.places.end(), facts.country) != phrase.places.end();
      const bool fits = office_fit(title, phrase, facts) > 0 || (two && facts.titles.empty());
      if (fits && (!places || here)) members.push_back(e);
      return members.size() > 2;
    });
    if (members.size() != 2) {
      // "los lideres", once "los dos lideres" has said who they are.
      const auto before = pair_of_kind_.find(title.kind);
      if (phrase.modified || before == pair_of_kind_.end()) return false;
      found(before->second, phrase, "the two told of before");
      return true;
    }
    std::sort(members.begin(), members.end());
    const auto [at, fresh] = pairs_.emplace(members, kNone);
    if (fresh) {
      Entity group;
      group.type = EntityType::GROUP;
      group.name = work_.span(phrase.first, phrase.last).in(work_.reading.article.text);
      group.why = {"entities.pair", "the two who hold such an office", {}};
      group.members = members;
      at->second = work_.add(std::move(group));
    }
    pair_of_kind_[title.kind] = at->second;
    found(at->second, phrase, "the two told of");
    return true;
  }

  /// Whether the person is the only one of unknown origin in this sentence and the one or two before: who is then
  /// called "el dirigente mexicano" is he, the article tells where he is from by the way.
  bool alone_nearby(EntityIndex person, const NounPhrase& phrase) const {
    for (const std::int32_t sentences : {1, 2}) {
      EntityIndex only = kNone;
      bool several = false;
      back(phrase.noun, sentences, [&](EntityIndex e) {
        if (work_.entity(e).type != EntityType::PER) return false;
        const EntityIndex home = work_.known(e).country;
        if (home != kNone && home != phrase.country) return false;
        several = only != kNone;
        only = e;
        return several;
      });
      if (only != kNone) return only == person && !several;
    }
    return false;
  }

  bool serves(EntityIndex person, EntityIndex body) const {
    const auto& roles = work_.entity(person).roles;
    return std::any_of(roles.begin(), roles.end(), [&](const Role& r) { return r.of == body; });
  }

  /// "el hombre", "la victima": only where a single person is in question.
  bool vague_person(const Title& title, const NounPhrase& phrase, Gender wanted) {
    if (phrase.modified || phrase.determiner != Determiner::definite) return false;
    EntityIndex only = kNone;
    bool several = false;
    back(phrase.noun, kNearSentences, [&](EntityIndex e) {
      if (work_.entity(e).type != EntityType::PER) return false;
      const Gender gender = gender_of(e);
      if (wanted != Gender::none && gender != Gender::none && wanted != gender) return false;
      several = only != kNone;
      only = e;
      return several;
    });
    const bool said = only != kNone && std::any_of(work_.known(only).titles.begin(), work_.known(only).titles.end(),
                                                   [&](const Title* t) { return t->kind == title.kind; });
    if (only == kNone || several || !(said || title.means("*"))) return false;
    found(only, phrase, "the only person in question");
    return true;
  }

  /// "el soreliano", standing for a person of that country.
  void by_origin(std::uint32_t w) {
    if (w == 0 || (work_.folded[w - 1] != "el" && work_.folded[w - 1] != "la")) return;
    if (w + 1 < work_.tagged.words.size()) {
      const Word& next = work_.tagged.words[w + 1];
      if (next.upos == Upos::NOUN || next.upos == Upos::ADJ || next.upos == Upos::PROPN || next.upos == Upos::ADP)
        return;
    }
    const EntityIndex country = work_.demonym(w);
    if (country == kNone) return;
    EntityIndex only = kNone;
    bool several = false;
    // Somebody in this sentence whose country is not told, and who is no compatriot of another one in it, is likelier
    // than a compatriot named long ago.
    back(w, 0, [&](EntityIndex e) {
      const EntityIndex home = work_.known(e).country;
      if (work_.entity(e).type != EntityType::PER || (home != country && home != kNone)) return false;
      only = e;
      return true;
    });
    if (only == kNone)
      back(w, kFarSentences, [&](EntityIndex e) {
        if (work_.entity(e).type != EntityType::PER || work_.known(e).country != country) return false;
        several = only != kNone;
        only = e;
        return several;
      });
    NounPhrase phrase;
    phrase.first = w - 1;
    phrase.noun = w;
    phrase.last = w + 1;
    phrase.country = country;
    if (only == kNone) {
      back(w, 1, [&](EntityIndex e) {
        if (work_.entity(e).type == EntityType::PER && alone_nearby(e, phrase)) only = e;
        return only != kNone;
      });
    }
    if (only == kNone || several) return;
    if (work_.known(only).country == kNone) work_.known(only).country = country;
    found(only, phrase, "the only person of that country");
  }

  bool name_holds(const Nominal& nominal, const Facts& facts, std::uint32_t noun, std::uint32_t noun_end) const {
    std::string words;
    for (std::uint32_t w = noun; w < noun_end; ++w) words += (w > noun ? " " : "") + work_.folded[w];
    const std::string group = "@" + nominal.group;
    for (const std::string& called : facts.called) {
      if (called == words || (!nominal.group.empty() && called == group)) return true;
    }
    for (const std::string& part : facts.parts) {
      const bool holds = std::any_of(nominal.names.begin(), nominal.names.end(), [&](const std::string& n) {
        return n.ends_with('-') ? part.starts_with(std::string_view(n).substr(0, n.size() - 1)) : part == n;
      });
      if (holds) return true;
    }
    if (nominal.group != "company" || facts.parts.empty()) return false;
    return work_.tables.is_generic(facts.parts.back(), NameType::ORG, false);
  }

  bool thing(const Nominal& nominal, std::uint32_t noun, std::uint32_t noun_end) {
    const NounPhrase phrase = grow_phrase(work_, noun, noun_end);
    if (!phrase.definite() || phrase.number == Number::plur || phrase.body != kNone) return false;
    const bool plain_words = phrase.office.size() > noun_end - noun;
    if (plain_words || !phrase.places.empty()) return false;
    if (nominal.any) return country_meant(phrase);
    if (phrase.determiner == Determiner::possessive) return false;
    EntityIndex best = kNone;
    back(noun, kFarSentences, [&](EntityIndex e) {
      const EntityType type = work_.entity(e).type;
      if (nominal.type == NameType::LOC ? type != EntityType::LOC : type != EntityType::ORG) return false;
      const Facts& facts = work_.known(e);
      if (!name_holds(nominal, facts, noun, noun_end)) return false;
      if (phrase.country != kNone && facts.country != kNone && facts.country != phrase.country) return false;
      // An adjective of origin asks for more than a like name, unless the noun alone is as good as one.
      const bool told = !facts.called.empty() || nominal.group == "company" || nominal.group == "ministry";
      if (phrase.country != kNone && facts.country == kNone && !told) return false;
      best = e;
      return true;
    });
    if (best == kNone) return false;
    found(best, phrase, "the body or place named last that the noun can mean");
    return true;
  }

  /// "el pais": the state named last; "su pais": the subject's.
  bool country_meant(const NounPhrase& phrase) {
    EntityIndex state = kNone;
    bool several = false;
    back(phrase.noun, 1, [&](EntityIndex e) {
      const Entity& entity = work_.entity(e);
      if (phrase.determiner == Determiner::possessive) {
        if (entity.type == EntityType::PER) {
          state = work_.known(e).country;
          return true;
        }
        return false;
      }
      if (!work_.known(e).state) return false;
      several = state != kNone;
      state = e;
      return several;
    });
    if (state == kNone || several || phrase.modified || work_.entity(state).type != EntityType::LOC) return false;
    found(state, phrase, "the only state in question");
    return true;
  }

  Work& work_;
  std::vector<Step> trail_;
  std::map<std::string, EntityIndex> pair_of_kind_;        ///< kind of office -> the group of two told of last
  std::map<std::vector<EntityIndex>, EntityIndex> pairs_;  ///< members -> group
};

}  // namespace

void resolve_nominals(Work& work) {
  Nominals(work).run();
}

}  // namespace cotejo::entities
