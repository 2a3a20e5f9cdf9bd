// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
//
// The idea: the head noun tells (data/es/groups.tsv); sources, media, officials and experts are groups wherever they
// stand, other people only where they act: beside a verb, after "segun" or "por". Offices that no name explains and
// that act are unnamed persons, told the same way. A bare definite phrase comes back to the one group with that head.
// Fails for heads that the table lacks. Costs one pass.
#include "reading/entities/groups.h"

#include <algorithm>
#include <array>

#include "reading/entities/noun_phrase.h"

namespace cotejo::entities {

namespace {

constexpr std::array<std::string_view, 4> kAlways = {"source", "media", "officials", "experts"};

class Groups {
 public:
  explicit Groups(Work& work) : work_(work) {}

  void run() {
    const auto size = static_cast<std::uint32_t>(work_.tagged.words.size());
    for (std::uint32_t w = 0; w < size; ++w) {
      const Upos tag = work_.tagged.words[w].upos;
      const bool noun_like = tag == Upos::NOUN || tag == Upos::PROPN || tag == Upos::ADJ || tag == Upos::X;
      if (!noun_like || work_.name_at[w] != kNone || work_.taken[w]) continue;
      const std::uint32_t end = work_.sentence_end(w);
      const auto head = work_.tables.groups.at(work_.folded, w, end);
      if (head.value != nullptr && group(*head.value, w, w + head.words)) {
        w += head.words - 1;
        continue;
      }
      const auto title = work_.tables.titles.at(work_.folded, w, end);
      if (title.value != nullptr && !title.value->plural && unnamed_person(w, w + title.words)) w += title.words - 1;
    }
  }

 private:
  [[nodiscard]] bool verb_at(std::uint32_t w) const {
    if (w >= work_.tagged.words.size()) return false;
    const Word& word = work_.tagged.words[w];
    return (word.upos == Upos::VERB || word.upos == Upos::AUX) && word.feats.verb_form != VerbForm::part &&
           word.feats.verb_form != VerbForm::inf;
  }

  /// Whether the phrase does something: the subject by syntax or by its place, or a source.
  [[nodiscard]] bool acts(const NounPhrase& phrase) const {
    const Word& head = work_.tagged.words[phrase.noun];
    if (head.deprel == Deprel::nsubj || head.deprel == Deprel::nsubj_pass || head.deprel == Deprel::obl_agent)
      return true;
    if (phrase.first > 0) {
      const std::string& before = work_.folded[phrase.first - 1];
      if (before == "segun" || before == "por") return true;
      if (verb_at(phrase.first - 1) && phrase.definite() && head.deprel == Deprel::none) return true;
    }
    if (head.deprel != Deprel::none) return false;
    std::uint32_t after = phrase.last;
    while (after < work_.tagged.words.size() && after < phrase.last + 2 &&
           (work_.tagged.words[after].upos == Upos::PRON || work_.tagged.words[after].upos == Upos::ADV)) {
      ++after;
    }
    const bool governed = phrase.first > 0 && work_.tagged.words[phrase.first - 1].upos == Upos::ADP;
    if (phrase.definite() && phrase.first == work_.sentence_begin(phrase.noun)) return true;
    return verb_at(after) && !governed;
  }

  bool group(const GroupHead& head, std::uint32_t noun, std::uint32_t noun_end) {
    const NounPhrase phrase = grow_phrase(work_, noun, noun_end);
    if (phrase.determiner == Determiner::none && !head.bare) return false;
    if (!head.plural && phrase.number == Number::plur) return false;
    const bool source = std::find(kAlways.begin(), kAlways.end(), head.kind) != kAlways.end();
    if (!(source && (phrase.modified || phrase.determiner != Determiner::none)) && !acts(phrase)) return false;
    add(phrase, "a phrase for " + head.kind);
    return true;
  }

  bool unnamed_person(std::uint32_t noun, std::uint32_t noun_end) {
    const NounPhrase phrase = grow_phrase(work_, noun, noun_end);
    if (phrase.determiner == Determiner::none || phrase.number == Number::plur || !acts(phrase)) return false;
    add(phrase, "an office without a name");
    return true;
  }

  /// Whose the group is: the body or place in the phrase, by name or by a noun that has been resolved; "local" means
  /// the state or place that the sentence has spoken of before.
  [[nodiscard]] EntityIndex owner(const NounPhrase& phrase) {
    if (phrase.country != kNone) return phrase.country;
    if (phrase.body != kNone) return phrase.body;
    if (phrase.complement_noun != 0 && work_.nominal_at[phrase.complement_noun] != kNone) {
      return work_.nominal_at[phrase.complement_noun];
    }
    // A state's name that the tagger has not found to be one.
    if (phrase.complement_noun != 0) {
      const Span complement = work_.span(phrase.complement_noun, phrase.last);
      const Country* country = work_.tables.gazetteer.country_named(complement.in(work_.reading.article.text));
      if (country != nullptr) return work_.state(country->code);
    }
    const bool local = std::any_of(phrase.office.begin(), phrase.office.end(), [&](std::uint32_t w) {
      return work_.folded[w] == "local" || work_.folded[w] == "locales";
    });
    if (!local) return kNone;
    for (std::uint32_t w = phrase.first; w > work_.sentence_begin(phrase.noun); --w) {
      const EntityIndex e = work_.named_at(w - 1);
      if (e == kNone) continue;
      if (work_.known(e).state || work_.known(e).country == kNone) return work_.known(e).state ? e : kNone;
      return work_.known(e).country;
    }
    return kNone;
  }

  void add(const NounPhrase& phrase, const std::string& why) {
    // An indefinite article is no part of the group's name, a definite one is.
    const bool whole = phrase.definite() || phrase.first == phrase.noun;
    std::uint32_t first = whole ? phrase.first : phrase.first + 1;
    while (first < phrase.noun && work_.tagged.words[first].continues_token) ++first;  // the article of "del"
    const Span span = work_.span(first, phrase.last);
    const EntityIndex of = owner(phrase);
    std::string key = std::to_string(of);
    for (const std::uint32_t w : phrase.office) key += ' ' + work_.folded[w];
    std::string head;
    for (std::uint32_t w = phrase.noun; w < phrase.noun_end; ++w) head += work_.folded[w] + ' ';
    EntityIndex e = kNone;
    if (const auto same = by_phrase_.find(key); same != by_phrase_.end()) e = same->second;
    const auto alike = by_head_.find(head);
    if (e == kNone && phrase.definite() && !phrase.modified && alike != by_head_.end()) e = alike->second;
    if (e == kNone) {
      Entity entity;
      entity.type = EntityType::GROUP;
      entity.name = span.in(work_.reading.article.text);
      entity.of = of;
      entity.why = {"entities.group", why, {span}};
      e = work_.add(std::move(entity));
      work_.known(e).country = phrase.country;
      const auto [at, fresh] = by_head_.emplace(head, e);
      if (!fresh) at->second = kNone;  // several groups have this head: the bare phrase means none of them surely
    }
    by_phrase_.emplace(key, e);
    work_.mention(e, first, phrase.last, MentionForm::nominal);
  }

  Work& work_;
  std::unordered_map<std::string, EntityIndex> by_phrase_;
  std::unordered_map<std::string, EntityIndex> by_head_;
};

}  // namespace

void find_groups(Work& work) {
  Groups(work).run();
}

}  // namespace cotejo::entities
