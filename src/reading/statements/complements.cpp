// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
//
// The idea: walk from the verb to the right over what may stand between it and its content (speaker, times, "en un
// comunicado", "a la prensa") until something opens a content that the verb's frames allow; another finite verb ends
// the walk. The content then runs to the end of the sentence, or to where a comma or a conjunction opens something that
// is no longer said. Fails on objects that stand before their verb, and takes too much where a sentence goes on about
// something else without a mark. Bounded by kWalk and kContent words a cue.
#include "reading/statements/complements.h"

#include <algorithm>

namespace cotejo::statements {

namespace {

constexpr std::uint32_t kWalk = 45;
constexpr std::uint32_t kContent = 250;
constexpr std::uint32_t kParenthesis = 16;  ///< words between commas that are passed over

const VerbSense* sense_for(const Cue& cue, Frame frame) {
  for (const VerbSense* sense : cue.senses) {
    if ((sense->frames & bit(frame)) != 0) return sense;
  }
  return nullptr;
}

std::optional<Frame> preposition_frame(const Word& word) {
  if (word.upos != Upos::ADP) return std::nullopt;
  const auto frame = parse_enum<Frame>(word.lower);
  if (!frame || (bit(*frame) & (bit(Frame::de) | bit(Frame::sobre) | bit(Frame::con) | bit(Frame::a) | bit(Frame::en) |
                                bit(Frame::por) | bit(Frame::contra))) == 0) {
    return std::nullopt;
  }
  return frame;
}

bool asks(const Word& word) {
  static constexpr std::string_view kWords[] = {"si",           "c\u00f3mo",    "cu\u00e1ndo", "d\u00f3nde",
                                                "qui\u00e9n",   "qui\u00e9nes", "qu\u00e9",    "cu\u00e1nto",
                                                "cu\u00e1ntos", "cu\u00e1ntas", "cu\u00e1l",   "cu\u00e1les"};
  return std::find(std::begin(kWords), std::end(kWords), word.lower) != std::end(kWords);
}

}  // namespace

void AsideMap::add(const Aside& aside) {
  const auto index = static_cast<std::int32_t>(entries_.size());
  entries_.push_back({aside.words, aside.place == Aside::Place::trailing});
  for (std::uint32_t w = aside.words.first; w < aside.words.last; ++w) at_[w] = index;
}

std::uint32_t AsideMap::end_at(std::uint32_t w) const {
  return w >= at_.size() || at_[w] == kNone ? 0 : entries_[static_cast<std::size_t>(at_[w])].words.last;
}

bool AsideMap::trailing_at(std::uint32_t w) const {
  return w < at_.size() && at_[w] != kNone && entries_[static_cast<std::size_t>(at_[w])].trailing;
}

/// The state of one walk to the right of a verb.
struct ComplementFinder::Walk {
  const Cue& cue;
  std::uint32_t at = 0;
  std::uint32_t limit = 0;
  bool subject_before = false;  ///< the verb's subject stands before it: what follows is its object
  bool passed = false;          ///< more than times and adverbs lies behind
  std::optional<Complement> found;
  Source speaker;
};

ComplementFinder::ComplementFinder(const Scene& scene, const SourceReader& sources, const SubjectFinder& subjects,
                                   const std::vector<Cue>& cues, const AsideMap& asides)
    : scene_(scene),
      sources_(sources),
      subjects_(subjects),
      asides_(asides),
      cue_at_(scene.tagged.words.size(), kNone),
      cues_(cues) {
  for (std::size_t c = 0; c < cues.size(); ++c) {
    for (std::uint32_t w = cues[c].words.first; w < cues[c].words.last; ++w) cue_at_[w] = static_cast<std::int32_t>(c);
  }
}

std::optional<Complement> ComplementFinder::after(const Cue& cue) const {
  if (auto found = after_object(cue)) return found;
  Walk walk{cue, cue.words.last, std::min(scene_.sentence(cue.head).last, cue.words.last + kWalk), false, false, {},
            {}};
  const std::int32_t subject = scene_.subject_of(cue.head);
  if (subject != kNone) {
    walk.subject_before = static_cast<std::uint32_t>(subject) < cue.head;
  } else {
    const Source found = subjects_.of(cue);
    walk.subject_before = !found.nobody() || found.stranger;
  }
  while (walk.at < walk.limit && step(walk)) {
  }
  if (walk.found) walk.found->speaker = walk.speaker;
  return walk.found;
}

void ComplementFinder::take(Walk& walk, Frame frame, std::uint32_t start, bool clause) const {
  const VerbSense* sense = sense_for(walk.cue, frame);
  const std::uint32_t end = clause ? clause_end(walk.cue, start) : phrase_end(walk.cue, start);
  if (sense != nullptr && end > start) walk.found = Complement{{start, end}, sense, frame, {}};
}

void ComplementFinder::take_quote(Walk& walk, std::int32_t quote) const {
  constexpr std::uint32_t kWholeQuote = 4;  // shorter ones may be a part of a longer object
  const Quote& q = scene_.quotes.quotes()[static_cast<std::size_t>(quote)];
  const std::uint32_t next = q.words.last + 1;
  if (walk.cue.allows(Frame::que) && next < walk.limit && scene_.is_form(next, "que") && q.words.size() < kWholeQuote) {
    take(walk, Frame::que, next + 1, true);  // "negó «tajantemente» que ..."
    return;
  }
  for (const Frame frame : {Frame::quote, Frame::npq, Frame::np, Frame::que, Frame::inf}) {
    const VerbSense* sense = sense_for(walk.cue, frame);
    if (sense == nullptr) continue;
    Range words = q.words;
    const std::uint32_t sentence_end = scene_.sentence(walk.cue.head).last;
    if (words.size() < kWholeQuote && words.last + 1 < sentence_end && frame != Frame::quote) {
      words.last = std::max(words.last, phrase_end(walk.cue, words.first));
    }
    walk.found = Complement{words, sense, frame, {}};
    return;
  }
}

/// One word further; false where the walk has ended.
bool ComplementFinder::step(Walk& walk) const {
  const std::uint32_t w = walk.at;
  const Word& word = scene_.word(w);
  if (const std::uint32_t end = asides_.end_at(w)) {
    walk.at = end;
    return true;
  }
  if (scene_.in_time(w) || word.upos == Upos::ADV || is_clitic(word)) {
    if (asks(word) && walk.cue.allows(Frame::si)) {
      take(walk, Frame::si, w, true);
      return false;
    }
    ++walk.at;
    return true;
  }
  const std::int32_t quote = scene_.quotes.opening_at(w);
  if (quote != kNone && !scene_.quotes.quotes()[static_cast<std::size_t>(quote)].name_like) {
    take_quote(walk, quote);
    return false;
  }
  if (word.lower == ":" || word.upos == Upos::SCONJ || word.lower == "que" || asks(word)) return at_conjunction(walk);
  if (is_infinitive(word) && walk.cue.allows(Frame::inf) && scene_.word(w - 1).upos != Upos::ADP) {
    take(walk, Frame::inf, w, false);
    return false;
  }
  if (is_verb(word) || word.upos == Upos::CCONJ) return false;
  if (word.upos == Upos::ADP) return at_preposition(walk);
  if (word.upos == Upos::PUNCT) {
    if (word.lower != "," && word.lower != "(" && word.lower != "\u2014")
      return word.lower != "." && word.lower != ";" && (++walk.at, true);
    std::uint32_t close = w + 1;
    while (close < walk.limit && close - w < kParenthesis && scene_.word(close).upos != Upos::PUNCT &&
           !is_finite(scene_.word(close))) {
      ++close;
    }
    const bool closed = close < walk.limit && scene_.word(close).upos == Upos::PUNCT && scene_.word(close).lower != ".";
    if (!closed) return false;
    walk.at = scene_.quotes.opening_at(close) != kNone ? close : close + 1;
    walk.passed = true;
    return true;
  }
  return at_object(walk);
}

bool ComplementFinder::at_conjunction(Walk& walk) const {
  const std::uint32_t w = walk.at;
  const Word& word = scene_.word(w);
  if (word.lower == ":") {
    const std::int32_t quote = w + 1 < walk.limit ? scene_.quotes.opening_at(w + 1) : kNone;
    if (quote != kNone) {
      take_quote(walk, quote);
    } else if (walk.cue.allows(Frame::quote) && w + 1 < walk.limit) {
      take(walk, Frame::quote, w + 1, true);
    }
    return false;
  }
  if (asks(word) && walk.cue.allows(Frame::si)) {
    take(walk, Frame::si, word.lower == "si" ? w + 1 : w, true);
    return false;
  }
  if (word.lower != "que" || !walk.cue.allows(Frame::que)) return false;
  const bool relative =
      is_relative(word) && w > walk.cue.words.last && is_nominal(scene_.word(w - 1)) && !scene_.in_time(w - 1);
  // "dijo el ministro que visitó ..." is rare; the tagger is believed. "para que", "ya que" open no content.
  const Word& previous = scene_.word(w - 1);
  const bool adverbial = w > walk.cue.words.last && (previous.upos == Upos::ADP || previous.lower == "ya");
  if (relative || adverbial) return false;
  if (w > walk.cue.words.last && previous.upos == Upos::DET) {  // "desde el hotel en el que"
    return false;
  }
  take(walk, Frame::que, w + 1, true);
  return false;
}

/// A preposition of the verb's frames opens the content, any other a circumstance.
bool ComplementFinder::at_preposition(Walk& walk) const {
  const std::uint32_t w = walk.at;
  const auto frame = preposition_frame(scene_.word(w));
  const bool has_next = w + 1 < walk.limit;
  if (frame && walk.cue.allows(*frame) && has_next) {
    const bool clause = scene_.is_form(w + 1, "que");
    const Word& next = scene_.word(w + 1);
    const auto* mention = scene_.mention_at(w + 1);
    const bool person = mention != nullptr && (*frame == Frame::a || *frame == Frame::con) && !is_infinitive(next);
    if ((!walk.passed || clause || is_infinitive(next)) && !person && !scene_.in_time(w + 1)) {
      std::uint32_t start = clause ? w + 2 : w + 1;
      if (start < walk.limit && scene_.word(start).continues_token) ++start;  // "del apoyo": without the "el" of "del"
      take(walk, *frame, start, clause);
      return false;
    }
  }
  walk.at = skip_circumstance(w, walk.limit);
  walk.passed = true;
  return true;
}

std::uint32_t ComplementFinder::skip_circumstance(std::uint32_t w, std::uint32_t limit) const {
  std::uint32_t i = w + 1;
  while (i < limit) {
    const Word& word = scene_.word(i);
    const bool inside = in_noun_phrase(word) || word.lower == "de" || scene_.in_time(i) ||
                        (scene_.mention_at(i) != nullptr && word.upos != Upos::PUNCT);
    if (!inside) {
      // A name in marks belongs to it ("al diario «El Sol»").
      const std::int32_t quote = scene_.quotes.opening_at(i);
      if (quote == kNone || !scene_.quotes.quotes()[static_cast<std::size_t>(quote)].name_like) break;
      i = scene_.quotes.quotes()[static_cast<std::size_t>(quote)].words.last;
    }
    ++i;
  }
  return std::max(i, w + 1);
}

/// A noun phrase: the speaker where he has not been named, else the object.
bool ComplementFinder::at_object(Walk& walk) const {
  const std::uint32_t w = walk.at;
  if (!in_noun_phrase(scene_.word(w)) && scene_.mention_at(w) == nullptr) {
    ++walk.at;
    walk.passed = true;
    return true;
  }
  if (!walk.subject_before && walk.speaker.nobody()) {
    Source speaker = sources_.at(w, walk.limit);
    if (!speaker.nobody() && !(speaker.thing && walk.cue.allows(Frame::np))) {
      walk.at = std::max(w + 1, speaker.words.last);
      walk.speaker = std::move(speaker);
      return true;
    }
  }
  if (!walk.speaker.nobody()) {  // "destacan Ana y Luis": no thing follows a speaker after the verb
    walk.at = w + 1;
    walk.passed = true;
    return true;
  }
  if (walk.cue.allows(Frame::np)) {
    take(walk, Frame::np, w, false);
    if (walk.found && walk.found->words.size() < 2) walk.found.reset();
    return false;
  }
  if (walk.cue.allows(Frame::npq)) {
    const std::uint32_t end = phrase_end(walk.cue, w);
    if (scene_.quotes.quoted_words(scene_.tagged, {w, end}) > 1) {
      take(walk, Frame::npq, w, false);
      return false;
    }
  }
  walk.at = w + 1;
  walk.passed = true;
  return true;
}

/// "invitó a X a ...", "acusó a X de ...", "describió X como Y", "calificó X de Y".
std::optional<Complement> ComplementFinder::after_object(const Cue& cue) const {
  const std::uint32_t limit = std::min(scene_.sentence(cue.head).last, cue.words.last + kWalk);
  int prepositions = 0;
  std::uint32_t last_de = 0;
  for (std::uint32_t w = cue.words.last; w + 1 < limit; ++w) {
    const Word& word = scene_.word(w);
    if (scene_.in_time(w)) continue;
    if (is_finite(word) && !scene_.quoted(w)) break;
    if (word.lower == "." || word.lower == ";") break;
    if (word.lower == "como" && cue.allows(Frame::como)) {
      const std::uint32_t end = phrase_end(cue, w + 1);
      const std::uint32_t first = w > cue.words.last ? cue.words.last : w + 1;
      return Complement{{first, end}, sense_for(cue, Frame::como), Frame::como, {}};
    }
    const bool opens = is_infinitive(scene_.word(w + 1)) || scene_.is_form(w + 1, "que") ||
                       (scene_.is_form(w + 1, "no") && w + 2 < limit && is_infinitive(scene_.word(w + 2)));
    if (word.lower == "a" && cue.allows(Frame::obj_a)) {
      ++prepositions;
      const bool named = prepositions == 1 && !opens;
      if (named) continue;
      const std::uint32_t start = scene_.is_form(w + 1, "que") ? w + 2 : w + 1;
      if (opens || prepositions == 2) {
        const bool clause = start == w + 2;
        const std::uint32_t end = clause ? clause_end(cue, start) : phrase_end(cue, start);
        return Complement{{start, end}, sense_for(cue, Frame::obj_a), Frame::obj_a, {}};
      }
    }
    if (word.lower == "a" && cue.allows(Frame::thing_a) && w > cue.words.last) {
      return Complement{{w + 1, phrase_end(cue, w + 1)}, sense_for(cue, Frame::thing_a), Frame::thing_a, {}};
    }
    if (word.lower == "de" && (cue.allows(Frame::obj_de) || cue.allows(Frame::pred_de))) {
      const auto* mention = scene_.mention_at(w);
      const bool inside_name = mention != nullptr && mention->first < w && w + 1 < mention->last;
      if (!inside_name) last_de = w;
      if (opens || scene_.quotes.opening_at(w + 1) != kNone) break;
    }
  }
  if (last_de == 0) return std::nullopt;
  const Frame frame = cue.allows(Frame::obj_de) ? Frame::obj_de : Frame::pred_de;
  const bool clause = scene_.is_form(last_de + 1, "que");
  const std::uint32_t start = last_de + (clause ? 2 : 1);
  const std::uint32_t end = clause ? clause_end(cue, start) : phrase_end(cue, start);
  const std::uint32_t first = frame == Frame::pred_de && last_de > cue.words.last ? cue.words.last : start;
  if (end <= start) return std::nullopt;
  return Complement{{first, end}, sense_for(cue, frame), frame, {}};
}

std::uint32_t ComplementFinder::clause_end(const Cue& cue, std::uint32_t start) const {
  return end_of(cue, start, true);
}

std::uint32_t ComplementFinder::phrase_end(const Cue& cue, std::uint32_t start) const {
  return end_of(cue, start, false);
}

/// A colon, or a conjunction that opens a new clause ("... y cerró", "... y que X aceptó").
bool ComplementFinder::ends_phrase(std::uint32_t w, std::uint32_t limit) const {
  if (scene_.is_form(w, ":")) return true;
  return scene_.joins(w) && w + 1 < limit && (scene_.is_form(w + 1, "que") || begins_with_verb(w + 1, limit));
}

/// What is said inside a quotation ends with it, unless the sentence goes on without a pause.
std::uint32_t ComplementFinder::quote_end(const Cue& cue, std::uint32_t start) const {
  const std::int32_t q = scene_.quotes.around(start);
  if (q == kNone || scene_.quotes.around(cue.head) != q) return UINT32_MAX;
  const std::uint32_t end = scene_.quotes.quotes()[static_cast<std::size_t>(q)].words.last;
  const std::uint32_t after = end + 1;
  const bool goes_on = after < scene_.sentence(cue.head).last && scene_.word(after).upos != Upos::PUNCT;
  return goes_on ? UINT32_MAX : end;
}

std::uint32_t ComplementFinder::end_of(const Cue& cue, std::uint32_t start, bool clause) const {
  const std::uint32_t sentence_end =
      std::min({scene_.sentence(cue.head).last, start + kContent, quote_end(cue, start)});
  std::uint32_t w = start;
  while (w < sentence_end) {
    const Word& word = scene_.word(w);
    const std::int32_t quote = scene_.quotes.around(w);
    const bool inside = quote != kNone && scene_.quotes.around(start) != quote;
    if (inside) {
      w = std::max(w + 1, scene_.quotes.quotes()[static_cast<std::size_t>(quote)].words.last);
      continue;
    }
    if (quote == kNone && w > start && scene_.quotes.around(start) != kNone && word.upos == Upos::PUNCT &&
        word.lower != "," && scene_.quotes.around(start) != quote) {
      ++w;  // the closing mark of a quotation that the content begins with
      continue;
    }
    if (word.lower == ";") break;
    if (const std::uint32_t end = asides_.end_at(w); end != 0 && w > start) {
      if (asides_.trailing_at(w) || end >= sentence_end) break;
      w = end;
      continue;
    }
    if (w > start && word.upos == Upos::PUNCT && (word.lower == "," || word.lower == "\u2014") &&
        ends_at_comma(cue, w, sentence_end, clause)) {
      break;
    }
    if (w > start && rivals(cue, start, w, sentence_end)) break;
    if (!clause && w > start && ends_phrase(w, sentence_end)) break;
    if (!clause && w > start && (word.lower == "cuando" || word.lower == "mientras") && word.upos != Upos::PUNCT) break;
    ++w;
  }
  return w;
}

/// Whether a conjunction here opens what another cue says of the same or another speaker ("y negó que", "al tiempo que
/// X habló de"): a verb joined to this one rather than to what this one says.
bool ComplementFinder::rivals(const Cue& cue, std::uint32_t start, std::uint32_t w, std::uint32_t limit) const {
  constexpr std::uint32_t kToVerb = 3;
  if (!scene_.joins(w)) return false;
  for (std::uint32_t i = w + 1; i < std::min(limit, w + 1 + kToVerb); ++i) {
    if (scene_.is_form(i, "que") || scene_.word(i).upos == Upos::PUNCT) return false;
    const std::int32_t other = cue_at_[i];
    if (other == kNone) continue;
    const Cue& next = cues_[static_cast<std::size_t>(other)];
    if (next.kind != Cue::Kind::verb || next.infinitive != cue.infinitive) return false;
    // Under a "que" of this cue the tree tells whether the other verb is said or says.
    if (!scene_.tagged.has_syntax) return true;
    const std::int32_t head = scene_.word(next.head).head;
    return head == kNone || head == static_cast<std::int32_t>(cue.head) || static_cast<std::uint32_t>(head) < start;
  }
  return false;
}

bool ComplementFinder::in_relative(const Cue& cue) const {
  const std::uint32_t first = cue.words.first;
  return first > scene_.sentence(first).first && is_relative(scene_.word(first - 1));
}

bool ComplementFinder::begins_with_verb(std::uint32_t w, std::uint32_t limit) const {
  while (w < limit && (is_clitic(scene_.word(w)) || scene_.word(w).upos == Upos::ADV)) ++w;
  return w < limit && is_finite(scene_.word(w));
}

bool ComplementFinder::ends_at_comma(const Cue& cue, std::uint32_t comma, std::uint32_t limit, bool clause) const {
  const std::uint32_t next = comma + 1;
  if (next >= limit) return true;
  if (scene_.lexicon.content_ends.at(scene_.tagged, next, limit) != nullptr) return true;
  const Word& word = scene_.word(next);
  if (word.lower == "quien" || word.lower == "quienes") {
    return next + 1 < limit && (cue_at_[next + 1] != kNone || cue_at_[std::min(next + 2, limit - 1)] != kNone);
  }
  // Of "X, quien dijo que ..., pidió": the main verb.
  if (in_relative(cue) && begins_with_verb(next, limit)) return true;
  // Another cue with a speaker of its own follows in a clause of equal rank.
  if (rivals(cue, next, next, limit)) return true;
  if (word.lower == "mientras" || word.lower == "pero" || word.lower == "y" || word.lower == "aunque") {
    for (std::uint32_t i = next + 1; i < std::min(limit, next + 14); ++i) {
      if (scene_.word(i).upos == Upos::PUNCT) break;
      if (cue_at_[i] != kNone && cues_[static_cast<std::size_t>(cue_at_[i])].kind == Cue::Kind::verb) {
        return !scene_.tagged.has_syntax ||
               !scene_.hangs_on(cues_[static_cast<std::size_t>(cue_at_[i])].head, cue.head) ||
               scene_.word(cues_[static_cast<std::size_t>(cue_at_[i])].head).head ==
                   static_cast<std::int32_t>(cue.head);
      }
      if (is_finite(scene_.word(i))) break;
    }
  }
  if (clause) return false;
  return word.feats.verb_form == VerbForm::ger || word.lower == "que" || word.lower == "lo" || word.lower == "donde" ||
         word.lower == "aunque" || word.lower == "pero" || word.lower == "cuando" || word.lower == "quien" ||
         scene_.has_finite_verb({next, std::min(limit, next + 4)});
}

}  // namespace cotejo::statements
