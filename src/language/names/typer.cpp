// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// Types: every list, head, ending and neighbouring word adds its weight to one of the four types; the sum decides.
// Weights are few and coarse (a list 6, a head 5, a strong context 3, a hint 1), so that several hints can outweigh one
// list but not one head. Fails on surnames that are cities ("Valencia dijo") where no title or full name helps.
#include "language/names/typer.h"

#include <algorithm>

#include "text/utf8.h"

namespace cotejo {

namespace {

constexpr float kList = 6;
constexpr float kHead = 5;
constexpr float kHint = 0.3F;  // a logit of the model
constexpr float kOfStranger = 1.2F;
constexpr float kInStranger = 3;
constexpr float kOfWhom = 2;
constexpr float kMostHint = 6;  // logits

bool has_digit(std::string_view form) {
  return form.find_first_of("0123456789") != std::string_view::npos;
}

bool acronym(std::string_view form) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < form.size();) {
    const CodePoint c = decode_utf8(form, at);
    if (is_lower(c.value)) return false;
    letters += is_upper(c.value) ? 1 : 0;
    at += c.size;
  }
  return letters >= 2 && letters <= 7;
}

}  // namespace

void TypeScores::add(const TypeScores& other) {
  for (std::size_t i = 0; i < score.size(); ++i) score[i] += other.score[i];
  if (other.loudest > loudest) {
    loudest = other.loudest;
    rule = other.rule;
  }
}

TypeScores TypeScores::share() const {
  constexpr float kShare = 0.25F;
  constexpr float kMost = 1;
  TypeScores out;
  const float top = *std::max_element(score.begin(), score.end());
  for (std::size_t t = 0; t < score.size(); ++t) {
    const float ahead = kMost - kShare * (top - score[t]);
    if (ahead > 0) out.add(static_cast<NameType>(t), ahead, "list");
  }
  return out;
}

NameType TypeScores::best() const {
  return static_cast<NameType>(std::max_element(score.begin(), score.end()) - score.begin());
}

double TypeScores::confidence() const {
  float sum = 0;
  for (const float s : score) sum += std::max(0.0F, s);
  const float top = *std::max_element(score.begin(), score.end());
  return sum <= 0 ? 0.25 : static_cast<double>(top / sum);
}

void NameTyper::add_lists(const NameCandidate& name, TypeScores& scores) const {
  if (name.known != nullptr) {
    scores.add(name.known->type, name.known->sure ? kList : 2.5F, name.known->rule);
    if (name.known->type == NameType::LOC && !name.known->sure) scores.add(NameType::PER, 0.5F, "form");
  }
  const bool listed = name.known != nullptr && name.known->sure;
  if (name.head != nullptr && !listed) scores.add(name.head->type, kHead, "head word");
  const std::uint32_t count = name.last - name.first;
  const std::string first = Gazetteer::key(word(name.first).form);
  const std::string last = Gazetteer::key(word(name.last - 1).form);
  if (name.head == nullptr && !(listed && name.known->type == NameType::ORG)) {
    if (tables_.is_given_name(first)) scores.add(NameType::PER, count > 1 ? 4.0F : 1.5F, "given name");
    if (count > 1 && tables_.is_given_name(last)) scores.add(NameType::PER, 2, "given name");
    if (tables_.is_family_name(last)) scores.add(NameType::PER, count > 1 ? 2.0F : 2.5F, "family name");
  }
  for (std::uint32_t i = name.first; i < name.last && name.head == nullptr; ++i) {
    if (tables_.is_company_word(Gazetteer::key(word(i).form))) {
      scores.add(NameType::ORG, 4, "company word");
      break;
    }
  }
}

void NameTyper::add_shape(const NameCandidate& name, TypeScores& scores) const {
  const std::uint32_t count = name.last - name.first;
  std::uint32_t ordinary = 0;
  std::uint32_t content = 0;
  bool digit = false;
  for (std::uint32_t i = name.first; i < name.last; ++i) {
    const Word& w = word(i);
    digit = digit || has_digit(w.form);
    if (w.form.size() <= 3 || lexicon_.is_small_word(w.lower)) continue;
    ++content;
    ordinary += lexicon_.knows(w.lower) ? 1 : 0;
  }
  if (digit) scores.add(NameType::MISC, 3, "digits");
  if (count == 1 && !digit && acronym(word(name.first).form)) return scores.add(NameType::ORG, 2.5F, "acronym");
  if (name.head != nullptr || (name.known != nullptr && name.known->sure)) return;
  const float share = content == 0 ? 0 : static_cast<float>(ordinary) / static_cast<float>(content);
  if (count > 1) {
    scores.add(NameType::PER, 2 * (1 - share), "form");
    scores.add(NameType::ORG, 0.5F + 1.5F * share, "form");
    scores.add(NameType::MISC, share, "form");
  } else if (ordinary == 0) {
    scores.add(NameType::PER, 1.25F, "form");
    scores.add(NameType::LOC, 0.8F, "form");
    scores.add(NameType::ORG, 0.5F, "form");
  } else {
    scores.add(NameType::ORG, 1.2F, "form");
    scores.add(NameType::MISC, 1, "form");
    scores.add(NameType::PER, 0.5F, "form");
  }
}

void NameTyper::add_before(const NameCandidate& name, TypeScores& scores) const {
  const Sentence& sentence = tagged_.sentences[name.sentence];
  if (name.title_before) scores.add(NameType::PER, kHead, "title");
  if (name.first == sentence.first) return;
  std::uint32_t i = name.first;  // words [.., i) stand before
  bool quoted = false;
  bool comma = false;
  while (i > sentence.first && is_mark(word(i - 1))) {
    const std::string_view mark = word(i - 1).form;
    comma = comma || mark == ",";
    quoted = quoted || mark == "\"" || mark == "\u00AB" || mark == "\u201C" || mark == "\u2018" || mark == "'";
    if (!quoted && mark != ",") return;
    --i;
    if (name.first - i > 2) return;
  }
  if (i == sentence.first) return;
  if (quoted) {
    scores.add(NameType::MISC, 1.5F, "quotation marks");
    scores.add(NameType::ORG, 0.5F, "quotation marks");
  }
  const Word& before = word(i - 1);
  if (before.upos == Upos::DET && !comma) {
    scores.add(NameType::PER, -2.5F, "article");
    scores.add(NameType::ORG, 1, "article");
    scores.add(NameType::MISC, 0.8F, "article");
  }
  if (!comma && before.lower == "en") scores.add(NameType::LOC, stranger(name) ? kInStranger : 2.0F, "preposition");
  if (!comma && (before.lower == "desde" || before.lower == "hacia")) scores.add(NameType::LOC, 1.5F, "preposition");
  // The noun that the name goes with: "el diario X", "la presidenta chilena, X", "la ciudad de X", "viaja a X".
  std::uint32_t k = i;
  char with = 0;
  for (int steps = 0; steps < 5 && k > sentence.first; ++steps) {
    const Word& w = word(k - 1);
    const bool open = !comma && with == 0 && (steps == 0 || word(k).upos == Upos::DET);
    if (open && (w.lower == "de" || w.lower == "a")) {
      with = w.lower[0];
    } else if (w.upos == Upos::DET) {
      if (steps > 0 || k < sentence.first + 2 || (word(k - 2).lower != "de" && word(k - 2).lower != "a")) break;
    } else if (w.upos != Upos::ADJ && w.upos != Upos::NUM && !(with == 'a' && w.lower == "se") &&
               (tables_.gazetteer().country_of_demonym(w.lower) == nullptr || tables_.context(w.lower) != nullptr)) {
      break;
    }
    if (tables_.context(w.lower) != nullptr || tables_.is_title(w.lower)) break;
    --k;
  }
  if (k == sentence.first) return;
  const Word& noun = word(k - 1);
  if (with == 0 && tables_.is_title(noun.lower)) scores.add(NameType::PER, comma ? 3.0F : 4.0F, "title");
  if (with == 'd' && tables_.is_title(noun.lower)) {
    scores.add(NameType::PER, -1.5F, "office of");
    scores.add(NameType::LOC, 1, "office of");
    scores.add(NameType::ORG, 1, "office of");
  }
  bool told = false;
  const auto* contexts = tables_.context(noun.upos == Upos::VERB ? noun.lemma : noun.lower);
  for (std::size_t c = 0; contexts != nullptr && c < contexts->size(); ++c) {
    const NameTables::Context& context = (*contexts)[c];
    if (context.with != with || (comma && (with != 0 || context.weight < 2))) continue;
    scores.add(context.type, comma ? context.weight / 2 : context.weight, "context");
    told = true;
  }
  // A head word in small letters: "el volcan X", "la base de X".
  const auto* head = comma || told ? nullptr : tables_.head(noun.lower);
  if (head != nullptr && with != 'a' && (head->type == NameType::LOC || with == 0)) {
    scores.add(head->type, 2.5F, "context");
  } else if (with == 'd' && head != nullptr && head->type == NameType::ORG) {
    scores.add(NameType::LOC, 1, "body of");
  } else if (with == 'd' && !told && noun.upos == Upos::NOUN && !tables_.is_title(noun.lower)) {
    scores.add(NameType::LOC, stranger(name) ? kOfStranger : 0.6F, "of");
  }
  if (comma && !tables_.is_title(noun.lower)) {
    // "el ministro de Defensa de Brasil, X": the title stands at the beginning of the phrase.
    for (std::uint32_t back = i; back > sentence.first && i - back < 9; --back) {
      const Word& w = word(back - 1);
      if (is_mark(w) || w.upos == Upos::VERB || w.upos == Upos::AUX) break;
      if (!tables_.is_title(w.lower) || w.feats.number == Number::plur) continue;
      scores.add(NameType::PER, 3, "title");
      break;
    }
  }
}

/// A single word that no list has.
bool NameTyper::stranger(const NameCandidate& name) const {
  const std::string key = Gazetteer::key(word(name.first).form);
  return name.last - name.first == 1 && name.known == nullptr && name.head == nullptr && !tables_.is_given_name(key) &&
         !tables_.is_family_name(key);
}

void NameTyper::add_after(const NameCandidate& name, TypeScores& scores) const {
  const Sentence& sentence = tagged_.sentences[name.sentence];
  std::uint32_t i = name.last;
  if (i >= sentence.last) return;
  const bool comma = word(i).form == ",";
  if (comma) ++i;
  if (i < sentence.last && comma && word(i).upos == Upos::DET) ++i;
  if (i >= sentence.last) return;
  const Word& next = word(i);
  if (comma) {
    // "los presidentes de Marca, Ana Ruiz, y de Corte, Luis Sanz"
    const bool of = name.first > sentence.first && word(name.first - 1).lower == "de";
    if (of && is_upper(decode_utf8(next.form, 0).value) && tables_.is_given_name(Gazetteer::key(next.form))) {
      scores.add(NameType::LOC, kOfWhom, "whose");
      scores.add(NameType::ORG, kOfWhom, "whose");
    }
    if (tables_.is_title(next.lower)) return scores.add(NameType::PER, 3, "title after");
    // "X, la localidad costera ...", "X, empresa de ..."
    if (next.upos != Upos::NOUN) return;
    if (const auto* contexts = tables_.context(next.lower); contexts != nullptr) {
      for (const NameTables::Context& context : *contexts) {
        if (context.with == 0 && context.weight >= 2) return scores.add(context.type, 2.5F, "apposition");
      }
    }
    if (const auto* head = tables_.head(next.lower); head != nullptr) scores.add(head->type, 2, "apposition");
    return;
  }
  std::uint32_t verb = i;
  while (verb < sentence.last &&
         (word(verb).upos == Upos::AUX || word(verb).upos == Upos::PRON || word(verb).upos == Upos::ADV) &&
         verb < i + 3) {
    ++verb;
  }
  if (verb < sentence.last && word(verb).upos == Upos::VERB && tables_.is_speech_verb(word(verb).lemma)) {
    scores.add(NameType::PER, 1, "speaks");
    scores.add(NameType::ORG, 0.8F, "speaks");
    scores.add(NameType::LOC, 0.5F, "speaks");
  } else if (next.upos == Upos::VERB && next.feats.verb_form == VerbForm::fin) {
    scores.add(NameType::PER, 0.3F, "acts");
  }
}

TypeScores NameTyper::by_form(const NameCandidate& name) const {
  TypeScores scores;
  add_lists(name, scores);
  add_shape(name, scores);
  return scores;
}

TypeScores NameTyper::by_context(const NameCandidate& name) const {
  TypeScores scores;
  add_before(name, scores);
  add_after(name, scores);
  add_hint(name, scores);
  return scores;
}

/// What the model says of the words here, each type as far as it is above the weakest.
void NameTyper::add_hint(const NameCandidate& name, TypeScores& scores) const {
  if (tagged_.hints.empty()) return;
  std::array<float, 4> sum{};
  float words = 0;
  for (std::uint32_t i = name.first; i < name.last; ++i) {
    if (lexicon_.is_small_word(word(i).lower) && name.last - name.first > 1) continue;
    for (std::size_t t = 0; t < sum.size(); ++t) sum[t] += tagged_.hints[i].type[t];
    ++words;
  }
  if (words == 0) return;
  const float top = *std::max_element(sum.begin(), sum.end()) / words;
  for (std::size_t t = 0; t < sum.size(); ++t) {
    const float behind = std::min(kMostHint, top - sum[t] / words);
    scores.add(static_cast<NameType>(t), kHint * (kMostHint - behind), "model");
  }
}

}  // namespace cotejo
