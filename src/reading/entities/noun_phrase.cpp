// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "reading/entities/noun_phrase.h"

#include <algorithm>

#include "text/utf8.h"

namespace cotejo::entities {

namespace {

constexpr std::uint32_t kReach = 18;
constexpr std::uint32_t kAdjectivesBefore = 2;

bool capital(const Word& word) {
  return is_upper(decode_utf8(word.form, 0).value);
}

bool nominal(const Word& word) {
  return word.upos == Upos::NOUN || word.upos == Upos::PROPN || word.upos == Upos::ADJ || word.upos == Upos::X;
}

/// A participle used as an adjective; a finite verb mistaken for one has no gender.
bool participle(const Word& word) {
  return word.upos == Upos::VERB && word.feats.verb_form == VerbForm::part && word.feats.gender != Gender::none;
}

class Grower {
 public:
  Grower(Work& work, NounPhrase& phrase)
      : work_(work), phrase_(phrase), end_(std::min(work.sentence_end(phrase.noun), phrase.noun_end + kReach)) {}

  void left() {
    std::uint32_t at = phrase_.noun;
    const std::uint32_t begin = work_.sentence_begin(phrase_.noun);
    for (std::uint32_t n = 0; n < kAdjectivesBefore && at > begin; ++n) {
      const Word& word = work_.tagged.words[at - 1];
      const bool before = word.upos == Upos::ADJ || word.upos == Upos::NUM || work_.folded[at - 1] == "entonces" ||
                          work_.folded[at - 1] == "ex";
      if (!before || work_.name_at[at - 1] != kNone) break;
      --at;
    }
    if (at > begin && set_determiner(at - 1)) {
      // "todos los", "ambos", "los dos"
      phrase_.first = at - 1;
      phrase_.modified = phrase_.modified || at < phrase_.noun;
    }
  }

  void right() {
    std::uint32_t at = phrase_.noun_end;
    while (at < end_) {
      const std::uint32_t next = step(at);
      if (next == at) break;
      at = next;
    }
    phrase_.last = std::max(at, phrase_.noun_end);
  }

 private:
  bool set_determiner(std::uint32_t at) {
    const Word& word = work_.tagged.words[at];
    const std::string& form = work_.folded[at];
    if (form == "el" || form == "la" || form == "los" || form == "las" || form == "ambos" || form == "ambas" ||
        form == "este" || form == "esta" || form == "ese" || form == "esa" || form == "dicho" || form == "dicha" ||
        form == "estos" || form == "estas" || form == "esos" || form == "esas" || form == "aquel") {
      phrase_.determiner = Determiner::definite;
      if (form == "el" || form == "este" || form == "ese") phrase_.gender = Gender::masc;
      if (form == "la" || form == "esta" || form == "esa") phrase_.gender = Gender::fem;
    } else if (form == "su" || form == "sus" || form == "mi" || form == "nuestro" || form == "nuestra") {
      phrase_.determiner = Determiner::possessive;
    } else if (word.upos == Upos::DET) {
      phrase_.determiner = Determiner::indefinite;
    } else {
      return false;
    }
    return true;
  }

  /// The word after what can be taken at `at`; `at` itself where the phrase ends.
  std::uint32_t step(std::uint32_t at) {
    const Word& word = work_.tagged.words[at];
    if (work_.name_at[at] != kNone) return at;  // a name without preposition stands in apposition
    if (word.upos == Upos::ADP) return complement(at);
    if (word.upos == Upos::CCONJ) return conjunct(at);
    if (work_.folded[at] == "numero" && at + 1 < end_) return at + 2;
    const EntityIndex whose = work_.demonym(at);
    if (whose != kNone) {
      // "director del banco noruego": the bank is Norwegian.
      if (phrase_.country == kNone && !of_body(at)) phrase_.country = whose;
      phrase_.modified = true;
      return at + 1;
    }
    if (word.upos == Upos::ADJ || participle(word)) {
      phrase_.modified = true;
      phrase_.office.push_back(at);
      return at + 1;
    }
    return at;
  }

  /// Whether the word before stands for a body that the phrase's head belongs to.
  [[nodiscard]] bool of_body(std::uint32_t at) const {
    if (phrase_.complement_noun == 0 || phrase_.complement_noun + 1 != at) return false;
    const auto noun = work_.tables.nominals.at(work_.folded, phrase_.complement_noun, at);
    return noun.value != nullptr && noun.value->type == NameType::ORG;
  }

  bool takes(std::uint32_t at) const {
    const std::string& form = work_.folded[at];
    if (form == "de") return true;
    if (form == "a") {
      static constexpr std::string_view kNear[] = {"cercan", "proxim", "allegad", "ajen", "vinculad", "afin"};
      return at > 0 && std::any_of(std::begin(kNear), std::end(kNear),
                                   [&](std::string_view stem) { return work_.folded[at - 1].starts_with(stem); });
    }
    return at == phrase_.noun_end && (form == "en" || form == "para" || form == "ante" || form == "contra");
  }

  std::uint32_t complement(std::uint32_t at) {
    if (!takes(at)) return at;
    std::uint32_t next = at + 1;
    bool quoted_or_numbered = false;
    while (next < end_ && (work_.tagged.words[next].upos == Upos::DET || work_.tagged.words[next].upos == Upos::NUM)) {
      quoted_or_numbered = quoted_or_numbered || work_.tagged.words[next].upos == Upos::NUM;
      ++next;
    }
    if (next >= end_) return at;
    const bool in_place = work_.folded[at] == "en";
    if (work_.name_at[next] != kNone) return in_place ? at : name(at, next);
    if (!nominal(work_.tagged.words[next])) return at;
    if (named_noun(next)) return at;
    if (phrase_.complement_noun == 0) phrase_.complement_noun = next;
    for (std::uint32_t w = at; w < next; ++w) phrase_.office.push_back(w);
    phrase_.modified = true;
    return nouns(next);
  }

  /// "... de la farmaceutica Ana Ruiz": the noun explains that name, not the phrase.
  [[nodiscard]] bool named_noun(std::uint32_t at) const {
    if (work_.tagged.words[at - 1].upos != Upos::DET) return false;
    const auto title = work_.tables.titles.at(work_.folded, at, end_);
    const std::uint32_t behind = at + title.words;
    if (title.value == nullptr || behind >= end_) return false;
    const EntityIndex e = work_.named_at(behind);
    return e != kNone && work_.entity(e).type == EntityType::PER;
  }

  /// The nouns of a complement: "Asuntos", "seguridad"; adjectives are taken by the next steps.
  std::uint32_t nouns(std::uint32_t at) {
    while (at < end_ && nominal(work_.tagged.words[at]) && work_.name_at[at] == kNone && work_.demonym(at) == kNone) {
      phrase_.office.push_back(at++);
    }
    return at;
  }

  std::uint32_t name(std::uint32_t preposition, std::uint32_t at) {
    const EntityIndex e = work_.named_at(at);
    const std::uint32_t last = work_.tagged.names[static_cast<std::size_t>(work_.name_at[at])].last;
    if (e == kNone) return preposition;
    phrase_.modified = true;
    if (work_.entity(e).type == EntityType::LOC) {
      phrase_.places.push_back(e);
      if (phrase_.country == kNone) phrase_.country = e;
    } else {
      if (phrase_.body == kNone) phrase_.body = e;
      for (std::uint32_t w = preposition; w < last; ++w) pending_.push_back(w);
    }
    return last;
  }

  /// "y" joins two capitalised words of an office ("Comercio y Turismo") and two places ("Rusia y China").
  std::uint32_t conjunct(std::uint32_t at) {
    if (at + 1 >= end_ || at == phrase_.noun_end) return at;
    const Word& next = work_.tagged.words[at + 1];
    const EntityIndex e = work_.named_at(at + 1);
    if (e != kNone && !phrase_.places.empty() && work_.named_at(at - 1) == phrase_.places.back() &&
        work_.entity(e).type == EntityType::LOC) {
      phrase_.places.push_back(e);
      return work_.tagged.names[static_cast<std::size_t>(work_.name_at[at + 1])].last;
    }
    const bool both = capital(next) && capital(work_.tagged.words[at - 1]) && e == kNone && nominal(next) &&
                      work_.name_at[at - 1] == kNone;
    if (!both) return at;
    phrase_.office.push_back(at);
    return nouns(at + 1);
  }

  Work& work_;
  NounPhrase& phrase_;
  std::uint32_t end_;
  std::vector<std::uint32_t> pending_;
};

}  // namespace

NounPhrase grow_phrase(Work& work, std::uint32_t noun, std::uint32_t noun_end) {
  NounPhrase phrase;
  phrase.first = phrase.noun = noun;
  phrase.noun_end = phrase.last = noun_end;
  phrase.number = work.tagged.words[noun].feats.number;
  for (std::uint32_t w = noun; w < noun_end; ++w) phrase.office.push_back(w);
  Grower grower(work, phrase);
  grower.left();
  grower.right();
  return phrase;
}

std::string office_text(const Work& work, const NounPhrase& phrase) {
  std::string text;
  std::uint32_t previous_end = 0;
  for (const std::uint32_t w : phrase.office) {
    const Word& word = work.tagged.words[w];
    if (word.continues_token) continue;  // "el" of "del": the token is in the text already
    if (previous_end != 0) text += ' ';
    text += word.span.in(work.reading.article.text);
    previous_end = word.span.end;
  }
  return text;
}

}  // namespace cotejo::entities
