// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
//
// The idea: an attribution beside its content is set off by commas or quotation marks, and what stands in it is the
// cue, the source and circumstances, never another finite verb. So punctuation finds it where the tree errs. Fails
// where an editor leaves the comma out ("El plan empieza en mayo dijo el ministro"), and where a source's apposition
// holds a clause. Looks once over the words up to the closing comma.
#include "reading/statements/asides.h"

#include <algorithm>

namespace cotejo::statements {

namespace {

constexpr std::uint32_t kAside = 60;  ///< words an attribution may take

bool comma_like(const Word& word) {
  return word.upos == Upos::PUNCT && (word.lower == "," || word.lower == "\u2014" || word.lower == "\u2013" ||
                                      word.lower == "-" || word.lower == ";" || word.lower == "(");
}

}  // namespace

std::optional<Aside> AsideReader::read(const Cue& cue) const {
  if (cue.kind == Cue::Kind::verb) return read_verb(cue);
  if (cue.kind != Cue::Kind::phrase) return std::nullopt;
  if (cue.role != PhraseRole::source && cue.role != PhraseRole::opinion) return std::nullopt;
  return read_phrase(cue);
}

/// Whether a comma, a dash or a closing mark stands before the verb's chain, adverbs passed over.
bool AsideReader::set_off(const Cue& cue, std::uint32_t start) const {
  const std::uint32_t floor = scene_.sentence(cue.head).first;
  if (start <= floor) return scene_.quotes.ended_before(scene_.word(start).span.begin) != kNone && cue.head - start < 6;
  std::uint32_t w = start - 1;
  while (w > floor && scene_.word(w).upos == Upos::ADV && start - w < 3) --w;
  const Word& before = scene_.word(w);
  if (comma_like(before)) return true;
  const std::int32_t quote = scene_.quotes.ended_before(scene_.word(start).span.begin);
  return quote != kNone && scene_.quotes.quotes()[static_cast<std::size_t>(quote)].outer.end >= before.span.end &&
         before.upos == Upos::PUNCT;
}

std::optional<Aside> AsideReader::read_verb(const Cue& cue) const {
  if (!cue.allows(Frame::paren) || cue.passive || cue.infinitive || cue.gerund || cue.negated) return std::nullopt;
  const std::uint32_t limit = std::min(scene_.sentence(cue.head).last, cue.words.last + kAside);
  const std::uint32_t start = cue.words.first - (cue.introduced ? 1 : 0);
  if (!cue.introduced && !set_off(cue, start)) return std::nullopt;
  Aside aside;
  // Nobody but the speaker, times and circumstances may follow.
  std::uint32_t w = cue.words.last;
  while (w < limit && (scene_.in_time(w) || scene_.word(w).upos == Upos::ADV)) ++w;
  if (w < limit && (scene_.is_form(w, "que") || scene_.is_form(w, ":") || scene_.quotes.opening_at(w) != kNone)) {
    return std::nullopt;
  }
  std::uint32_t after = w;
  if (w < limit && scene_.word(w).upos != Upos::PUNCT && scene_.word(w).upos != Upos::ADP) {
    // Right after a quotation, or with a verb that takes no thing, any noun is a speaker ("explicó la vencedora").
    const bool lenient = !cue.allows(Frame::np) || (start > 0 && scene_.quoted_before(start));
    aside.source = sources_.at(w, limit, lenient);
    if (aside.source.nobody()) return std::nullopt;
    after = std::max(w + 1, aside.source.words.last);
  } else if (w + 1 < limit && scene_.is_form(w, "desde")) {
    aside.source = sources_.at(w + 1, limit);  // "explican desde la empresa"
    after = std::max(w + 1, aside.source.words.last);
  } else if (w < limit && scene_.word(w).upos == Upos::ADP) {
    // "declaró a la prensa X": a circumstance, then the speaker.
    const std::uint32_t next = past_listener(w, limit);
    if (next < limit) {
      aside.source = sources_.at(next, limit);
      after = std::max(next, aside.source.words.last);
    }
  }
  aside.words = {start, closing(after, limit)};
  for (std::uint32_t i = after; i < aside.words.last; ++i) {
    const bool complement = is_conjunction_que(scene_.word(i));
    if (complement || (scene_.is_form(i, ":") && !cue.introduced)) return std::nullopt;
  }
  place(aside);
  // ", puntualizó,": a verb alone between commas.
  const bool alone = w < limit && scene_.is_form(w, ",") && start > 0 && scene_.is_form(start - 1, ",");
  const bool known = !aside.source.members.empty() || alone;
  if (!cue.introduced && !known && !follows_content(start)) return std::nullopt;
  return aside;
}

/// Whether what stands before can be a content: a clause, a quotation, or a headline's words.
bool AsideReader::follows_content(std::uint32_t start) const {
  const Sentence& sentence = scene_.sentence(start);
  const BlockKind kind = scene_.reading.article.blocks[sentence.block].kind;
  return kind == BlockKind::title || kind == BlockKind::subtitle || kind == BlockKind::subhead ||
         scene_.quoted_before(start) || scene_.has_finite_verb({sentence.first, start}) ||
         scene_.quotes.quoted_words(scene_.tagged, {sentence.first, start}) > 1;
}

/// "Para la OMS, el riesgo es alto", but not "Para el Senado, ganó la oposición": of a body only where the clause
/// judges rather than tells.
bool AsideReader::reads_as_opinion(const Aside& aside) const {
  const Sentence& sentence = scene_.sentence(aside.words.first);
  const bool body = std::any_of(aside.source.members.begin(), aside.source.members.end(),
                                [&](EntityIndex e) { return scene_.entity(e).type == EntityType::ORG; });
  for (std::uint32_t w = aside.words.last; w < sentence.last; ++w) {
    if (!is_finite(scene_.word(w)) || scene_.quoted(w)) continue;
    const Feats& feats = scene_.word(w).feats;
    return !body || feats.tense == Tense::pres || feats.mood == Mood::cnd;
  }
  return false;
}

/// "Para el experto Luis Rey, ..." has a comma behind the name; "Para el puesto, Luis Rey propuso ..." has not.
bool AsideReader::set_off(const Aside& aside) const {
  const Sentence& sentence = scene_.sentence(aside.words.first);
  const auto comma = [&](std::uint32_t w) { return w < sentence.last && scene_.word(w).form == ","; };
  return comma(aside.words.last) || (aside.words.last > aside.words.first && comma(aside.words.last - 1));
}

/// Past "a la prensa", "a los periodistas": the word that begins the speaker's phrase after it, `limit` where none
/// does.
std::uint32_t AsideReader::past_listener(std::uint32_t preposition, std::uint32_t limit) const {
  std::uint32_t w = preposition + 1;
  while (w < limit && scene_.word(w).upos == Upos::DET && scene_.mention_at(w) == nullptr) ++w;
  if (w >= limit) return limit;
  if (const auto* listener = scene_.mention_at(w)) {
    w = listener->last;
  } else if (scene_.word(w).upos == Upos::NOUN) {
    ++w;
    while (w < limit && scene_.word(w).upos == Upos::ADJ) ++w;
  } else {
    return limit;
  }
  while (w < limit && scene_.in_time(w)) ++w;
  const bool phrase = w < limit && (scene_.mention_at(w) != nullptr || in_noun_phrase(scene_.word(w))) &&
                      scene_.word(w).upos != Upos::ADJ;
  return phrase ? w : limit;
}

std::optional<Aside> AsideReader::read_phrase(const Cue& cue) const {
  const Sentence& sentence = scene_.sentence(cue.head);
  if (cue.role == PhraseRole::opinion && cue.words.first != sentence.first) return std::nullopt;
  const std::uint32_t limit = std::min(sentence.last, cue.words.last + kAside);
  std::uint32_t from = cue.words.last;
  // "según lo informado por X", "según consta en el auto", "según ha podido saber Efe".
  const bool opinion = cue.role == PhraseRole::opinion;
  for (std::uint32_t w = from; !opinion && w < std::min(limit, from + 6); ++w) {
    if (scene_.word(w).upos == Upos::PUNCT || is_nominal(scene_.word(w)) || scene_.mention_at(w) != nullptr) break;
    if (is_verb(scene_.word(w)) || scene_.word(w).feats.verb_form == VerbForm::part) from = w + 1;
  }
  if (from < limit && scene_.word(from).upos == Upos::ADP && from > cue.words.last) ++from;
  Aside aside;
  aside.source = sources_.at(from, limit);
  if (aside.source.nobody() && !aside.source.self) return std::nullopt;
  if (cue.role == PhraseRole::opinion) {
    const auto holds_view = [&](EntityIndex e) {
      const EntityType type = scene_.entity(e).type;
      return type == EntityType::PER || type == EntityType::ORG || type == EntityType::GROUP;
    };
    const auto& members = aside.source.members;
    if (aside.source.unnamed || !std::all_of(members.begin(), members.end(), holds_view)) return std::nullopt;
  }
  aside.words = {cue.words.first, closing(std::max(from, aside.source.words.last), limit)};
  place(aside);
  if (opinion && !(set_off(aside) && reads_as_opinion(aside))) return std::nullopt;
  return aside;
}

/// Whether the comma only opens an apposition to the source, which ends at the next comma or with the sentence.
bool AsideReader::apposition(std::uint32_t comma, std::uint32_t next) const {
  if (scene_.has_finite_verb({comma, next})) return false;
  std::uint32_t w = comma + 1;
  while (w < next && scene_.word(w).upos == Upos::DET) ++w;
  if (w >= next) return false;
  const Word& word = scene_.word(w);
  if (const auto* mention = scene_.mention_at(w)) return scene_.entity(mention->entity).type == EntityType::PER;
  return word.upos == Upos::PROPN || (word.upos == Upos::NOUN && scene_.lexicon.source_kind(word).has_value()) ||
         word.upos == Upos::ADP || word.upos == Upos::ADJ;
}

/// Where an attribution ends: at the comma that closes it, at the sentence's end where nothing of weight follows.
std::uint32_t AsideReader::closing(std::uint32_t from, std::uint32_t limit) const {
  std::uint32_t w = from;
  while (w < limit) {
    const Word& word = scene_.word(w);
    if (word.upos == Upos::PUNCT && (word.lower == "." || word.lower == ";" || word.lower == ":")) return w;
    if (!comma_like(word) || scene_.word(w).lower == "(") {
      if (scene_.quotes.opening_at(w) != kNone && scene_.mention_at(w + 1 < limit ? w + 1 : w) == nullptr) return w;
      ++w;
      continue;
    }
    std::uint32_t next = w + 1;
    while (next < limit && !comma_like(scene_.word(next)) && scene_.word(next).lower != ".") ++next;
    const auto* cue = w + 1 < limit ? scene_.lexicon.cues.at(scene_.tagged, w + 1, limit) : nullptr;
    const bool lengthens =
        cue != nullptr && (cue->value.role == PhraseRole::cite || cue->value.role == PhraseRole::relay);
    if (!lengthens && !apposition(w, next)) return w;
    w = next;
  }
  return limit;
}

void AsideReader::place(Aside& aside) const {
  const Sentence& sentence = scene_.sentence(aside.words.first);
  std::uint32_t before = aside.words.first;
  while (before > sentence.first && scene_.word(before - 1).upos == Upos::PUNCT) --before;
  std::uint32_t after = aside.words.last;
  while (after < sentence.last && scene_.word(after).upos == Upos::PUNCT) ++after;
  const bool opens = before == sentence.first || (before == sentence.first + 1 && scene_.joins(sentence.first));
  const bool closes = after >= sentence.last;
  aside.place = opens ? Aside::Place::initial : closes ? Aside::Place::trailing : Aside::Place::medial;
  if (opens && closes) aside.place = Aside::Place::trailing;
}

}  // namespace cotejo::statements
