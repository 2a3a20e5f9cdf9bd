// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
//
// The idea: a cue's content stands beside it (an aside: the words before, after or around it), after it (a complement),
// or, of a passive, before it as the subject; these are tried in this order. Then "citando a X" and "en declaraciones a
// Y" find the nearest draft of their sentence and lengthen its chain. Fails where two attributions of one sentence
// could both own a "citando". Linear in cues, each looking at its sentence within the bounds of the finders.
#include "reading/statements/drafts.h"

#include <algorithm>

namespace cotejo::statements {

namespace {

constexpr std::uint32_t kBack = 250;  ///< words a content before its cue may reach back

class DraftMaker {
 public:
  DraftMaker(const Scene& scene, const SourceReader& sources, const std::vector<Cue>& cues)
      : scene_(scene),
        sources_(sources),
        cues_(cues),
        subjects_(scene, sources),
        asides_(read_asides(scene, sources, cues)),
        map_(make_map(scene, asides_)),
        complements_(scene, sources, subjects_, cues, map_) {}

  std::vector<Draft> run() {
    std::vector<Draft> drafts;
    for (std::size_t c = 0; c < cues_.size(); ++c) {
      if (auto draft = make(c); draft && !draft->content.empty()) drafts.push_back(std::move(*draft));
    }
    for (const Cue& cue : cues_) {
      if (cue.role == PhraseRole::cite || cue.role == PhraseRole::relay) lengthen(drafts, cue);
    }
    return drafts;
  }

 private:
  using Asides = std::vector<std::optional<Aside>>;

  static Asides read_asides(const Scene& scene, const SourceReader& sources, const std::vector<Cue>& cues) {
    const AsideReader reader(scene, sources);
    Asides asides;
    for (const Cue& cue : cues) asides.push_back(reader.read(cue));
    return asides;
  }

  static AsideMap make_map(const Scene& scene, const Asides& asides) {
    AsideMap map(scene.tagged.words.size());
    for (const auto& aside : asides) {
      if (aside) map.add(*aside);
    }
    return map;
  }

  [[nodiscard]] std::optional<Draft> make(std::size_t c) const {
    const Cue& cue = cues_[c];
    if (cue.kind == Cue::Kind::noun) return of_noun(cue);
    // "una fuente que pidió no ser identificada": what the attribution tells of the source.
    if (!asides_[c] && map_.end_at(cue.head) != 0) return std::nullopt;
    if (cue.kind == Cue::Kind::verb && refers_back(cue)) return of_sentence_before(cue);
    if (asides_[c] && !asides_[c]->source.self) {
      if (auto draft = beside(cue, *asides_[c])) return draft;
    }
    if (cue.kind != Cue::Kind::verb) return std::nullopt;
    if (cue.passive) return of_passive(cue);
    if (auto draft = of_complement(cue)) return draft;
    if (auto draft = of_quote_before(cue)) return draft;
    return of_antecedent(cue);
  }

  [[nodiscard]] static Draft start(const Cue& cue, Range content, const char* rule) {
    Draft draft;
    draft.content = content;
    draft.cue = cue.words;
    draft.head = cue.head;
    draft.stance = cue.stance;
    draft.rule = rule;
    if (!cue.senses.empty()) set_sense(draft, cue, *cue.senses.front());
    return draft;
  }

  static void set_sense(Draft& draft, const Cue& cue, const VerbSense& sense) {
    draft.stance = cue.negated && sense.negated ? *sense.negated : sense.stance;
    draft.thought = sense.thought;
  }

  /// "Así lo anunció X": what it says stands in the sentence before.
  [[nodiscard]] bool refers_back(const Cue& cue) const {
    const std::uint32_t first = cue.words.first;
    return scene_.is_form(first, "lo") && first > scene_.sentence(first).first && scene_.is_form(first - 1, "as\u00ed");
  }

  [[nodiscard]] std::optional<Draft> of_sentence_before(const Cue& cue) const {
    const std::uint32_t s = scene_.sentence_of(cue.head);
    if (s == 0 || scene_.tagged.sentences[s - 1].block != scene_.tagged.sentences[s].block) return std::nullopt;
    Draft draft = start(cue, {scene_.tagged.sentences[s - 1].first, scene_.tagged.sentences[s - 1].last},
                        "statements.sentence_before");
    for (const VerbSense* sense : cue.senses) {
      if ((sense->frames & bit(Frame::paren)) != 0) return with_subject(std::move(draft), cue, {});
    }
    return std::nullopt;
  }

  [[nodiscard]] static bool shows(const Cue& cue) {
    return std::any_of(cue.senses.begin(), cue.senses.end(), [](const VerbSense* sense) { return sense->shows; });
  }

  /// The subject after the verb, before it, or left open.
  [[nodiscard]] std::optional<Draft> with_subject(Draft draft, const Cue& cue, Source speaker) const {
    const std::uint32_t limit = scene_.sentence(cue.head).last;
    if (speaker.nobody()) speaker = subjects_.of(cue);
    if (speaker.stranger) {
      if (shows(cue)) return std::nullopt;
      speaker.stranger = false;
      speaker.unnamed = true;
    }
    if (speaker.nobody() && draft.content.last <= cue.words.first) speaker = sources_.at(cue.words.last, limit);
    draft.left_out = speaker.nobody();
    draft.source = std::move(speaker);
    return draft;
  }

  /// The quotation that ends right before a word, punctuation apart; kNone where none does.
  [[nodiscard]] std::int32_t quote_before(std::uint32_t w) const {
    const std::int32_t q = scene_.quotes.ended_before(scene_.word(w).span.begin);
    if (q == kNone) return kNone;
    const Quote& quote = scene_.quotes.quotes()[static_cast<std::size_t>(q)];
    if (quote.block != scene_.sentence(w).block || quote.name_like) return kNone;
    for (std::uint32_t i = quote.words.last; i < w; ++i) {
      if (scene_.word(i).upos != Upos::PUNCT) return kNone;
    }
    return q;
  }

  /// Whether another verb of saying stands in these words: what follows its colon is a content of its own.
  [[nodiscard]] bool told_before(std::uint32_t first, std::uint32_t last) const {
    auto cue = std::partition_point(cues_.begin(), cues_.end(), [&](const Cue& c) { return c.head < first; });
    while (cue != cues_.end() && cue->head < last && cue->kind != Cue::Kind::verb) ++cue;
    return cue != cues_.end() && cue->head < last;
  }

  [[nodiscard]] std::uint32_t content_start(std::uint32_t aside) const {
    const Sentence& sentence = scene_.sentence(aside);
    std::uint32_t start = aside > sentence.first + kBack ? aside - kBack : sentence.first;
    for (std::uint32_t w = aside; w-- > start;) {
      const bool cut = scene_.is_form(w, ";") || (scene_.is_form(w, ":") && told_before(sentence.first, w));
      if (cut && !scene_.quoted(w)) {
        start = w + 1;
        break;
      }
    }
    while (start < aside &&
           (scene_.word(start).upos == Upos::PUNCT || (scene_.joins(start) && start == sentence.first)) &&
           scene_.quotes.opening_at(start) == kNone) {
      ++start;
    }
    return start;
  }

  [[nodiscard]] std::optional<Draft> beside(const Cue& cue, const Aside& aside) const {
    const VerbSense* sense = nullptr;
    for (const VerbSense* s : cue.senses) {
      if (sense == nullptr && (s->frames & bit(Frame::paren)) != 0) sense = s;
    }
    Range content = quoted_beside(aside);
    const char* rule = "statements.after_quotation";
    if (content.empty()) {
      content = aside.place == Aside::Place::initial    ? after_aside(cue, aside)
                : aside.place == Aside::Place::trailing ? before_aside(aside)
                                                        : around_aside(cue, aside);
      rule = cue.kind == Cue::Kind::phrase ? "statements.phrase" : "statements.aside";
    }
    if (content.size() < 2) return std::nullopt;
    Draft draft = start(cue, content, rule);
    if (sense != nullptr) set_sense(draft, cue, *sense);
    draft.aside = true;
    draft.attribution = aside.words;
    draft.source = aside.source;
    draft.left_out = draft.source.nobody();
    return draft;
  }

  [[nodiscard]] Range quoted_beside(const Aside& aside) const {
    const std::int32_t q = quote_before(aside.words.first);
    if (q == kNone) return {};
    const Quote& quote = scene_.quotes.quotes()[static_cast<std::size_t>(q)];
    const std::uint32_t first = scene_.sentence(aside.words.first).first;
    const std::uint32_t mark = quote.words.first == 0 ? 0 : quote.words.first - 1;
    std::uint32_t before = mark;
    while (before > first && scene_.word(before - 1).upos == Upos::PUNCT && !scene_.is_form(before - 1, ":")) --before;
    constexpr std::uint32_t kApposed = 4;
    const bool apposed = mark > first && scene_.is_form(mark - 1, ",") && quote.words.size() >= kApposed;
    const bool whole = before <= first || apposed || scene_.is_form(before - 1, ":");
    return whole ? quote.words : Range{content_start(aside.words.first), quote.words.last};
  }

  [[nodiscard]] Range after_aside(const Cue& cue, const Aside& aside) const {
    std::uint32_t start = aside.words.last;
    const std::uint32_t limit = scene_.sentence(cue.head).last;
    while (start < limit && scene_.word(start).upos == Upos::PUNCT && scene_.quotes.opening_at(start) == kNone) ++start;
    if (start >= limit) return {};
    return {start, complements_.clause_end(cue, start)};
  }

  [[nodiscard]] Range before_aside(const Aside& aside) const {
    const Range content{content_start(aside.words.first), aside.words.first};
    if (content.empty()) return {};
    const bool says_something = scene_.has_finite_verb(content) || is_title(aside) || aside_is_phrase(aside) ||
                                scene_.quotes.quoted_words(scene_.tagged, content) > 1;
    return says_something ? content : Range{};
  }

  [[nodiscard]] bool is_title(const Aside& aside) const {
    const BlockKind kind = scene_.reading.article.blocks[scene_.sentence(aside.words.first).block].kind;
    return kind == BlockKind::title || kind == BlockKind::subtitle || kind == BlockKind::subhead;
  }

  [[nodiscard]] bool aside_is_phrase(const Aside& aside) const { return !is_verb(scene_.word(aside.words.first)); }

  /// An aside inside its sentence: what follows it where a conjunction stands before it, what precedes it where a new
  /// clause follows, else the sentence around it.
  [[nodiscard]] Range around_aside(const Cue& cue, const Aside& aside) const {
    const std::uint32_t begin = content_start(aside.words.first);
    const bool closed = scene_.is_form(aside.words.last, ";");
    const Range after = closed ? Range{} : after_aside(cue, aside);
    std::uint32_t last = aside.words.first;
    const bool comma = last > begin && scene_.word(last - 1).upos == Upos::PUNCT;
    while (last > begin && scene_.word(last - 1).upos == Upos::PUNCT) --last;
    if (last <= begin) return after;
    const Word& before = scene_.word(last - 1);
    const bool opened = scene_.joins(last - 1) || before.lower == "que" || before.lower == "donde" ||
                        before.upos == Upos::SCONJ || before.lower == "cual" || before.lower == "cuales";
    if (opened) return after;
    if (!comma) return phrase_before(begin, last);
    if (!scene_.has_finite_verb({begin, last})) return after.empty() ? Range{} : Range{begin, after.last};
    if (after.empty() || new_clause(after.first)) return {begin, last};
    return {begin, after.last};
  }

  /// "de casi tres horas según la agencia, ...": back to the comma before.
  [[nodiscard]] Range phrase_before(std::uint32_t begin, std::uint32_t last) const {
    std::uint32_t first = last;
    while (first > begin && scene_.word(first - 1).upos != Upos::PUNCT) --first;
    return {first, last};
  }

  [[nodiscard]] bool new_clause(std::uint32_t w) const {
    const Word& word = scene_.word(w);
    return scene_.joins(w) || word.lower == "quien" || word.lower == "quienes" || word.lower == "que" ||
           word.lower == "lo" || word.lower == "cuyo" || word.lower == "cuya" || word.lower == "donde" ||
           scene_.quotes.opening_at(w) != kNone ||
           scene_.lexicon.content_ends.at(scene_.tagged, w, scene_.sentence(w).last) != nullptr;
  }

  [[nodiscard]] std::optional<Draft> of_complement(const Cue& cue) const {
    auto found = complements_.after(cue);
    if (!found || found->sense == nullptr) return std::nullopt;
    // A gerund or an infinitive of saying needs a clause or a quotation: a noun phrase makes it an act, not speech.
    const bool spoken = found->frame == Frame::que || found->frame == Frame::quote || found->frame == Frame::si;
    if ((cue.gerund || after_preposition(cue)) && !spoken) return std::nullopt;
    Draft draft = start(cue, found->words, "statements.complement");
    set_sense(draft, cue, *found->sense);
    draft.clause = spoken;
    if (sense_needs_subject(*found) && found->speaker.nobody() && subjects_.of(cue).nobody()) return std::nullopt;
    if (cue.infinitive && found->speaker.nobody()) return of_infinitive(std::move(draft), cue);
    return with_subject(std::move(draft), cue, std::move(found->speaker));
  }

  /// "destaca la obra de X": a thing with a verb that things do, too, and nobody who says it.
  [[nodiscard]] static bool sense_needs_subject(const Complement& found) {
    return found.sense->shows && found.frame == Frame::np;
  }

  /// "al informar de", "tras pedir": an infinitive after a preposition, other than that of "volvió a pedir".
  [[nodiscard]] bool after_preposition(const Cue& cue) const {
    const std::uint32_t first = cue.words.first;
    if (!cue.infinitive || first < scene_.sentence(first).first + 2) return cue.infinitive;
    return !is_verb(scene_.word(first - 1)) && !is_verb(scene_.word(first - 2));
  }

  /// "Tras anunciar que ..., X salió": the speaker is the subject of the clause after the comma.
  [[nodiscard]] std::optional<Draft> of_infinitive(Draft draft, const Cue& cue) const {
    constexpr std::uint32_t kOpener = 4;
    const Sentence& sentence = scene_.sentence(cue.head);
    if (cue.words.first > sentence.first + kOpener) return with_subject(std::move(draft), cue, {});
    std::uint32_t comma = draft.content.first;
    while (comma < sentence.last && (!scene_.is_form(comma, ",") || scene_.quoted(comma))) ++comma;
    if (comma + 1 >= sentence.last) return with_subject(std::move(draft), cue, {});
    draft.content.last = std::min(draft.content.last, comma);
    draft.source = sources_.at(comma + 1, sentence.last);
    draft.left_out = draft.source.nobody();
    return draft;
  }

  /// "«...», X dijo": the subject stands between.
  [[nodiscard]] std::optional<Draft> of_quote_before(const Cue& cue) const {
    constexpr std::uint32_t kSubject = 10;
    if (!cue.allows(Frame::quote) || cue.gerund || cue.infinitive) return std::nullopt;
    const std::int32_t q = scene_.quotes.ended_before(scene_.word(cue.words.first).span.begin);
    if (q == kNone) return std::nullopt;
    const Quote& quote = scene_.quotes.quotes()[static_cast<std::size_t>(q)];
    const Range between{quote.words.last, cue.words.first};
    if (quote.name_like || quote.block != scene_.sentence(cue.head).block || between.size() > kSubject ||
        scene_.has_finite_verb(between) || quote.words.size() < 3) {
      return std::nullopt;
    }
    return with_subject(start(cue, quote.words, "statements.after_quotation"), cue, {});
  }

  /// "el cierre que X había exigido", "los daños que calcula X": the relative's antecedent is the content.
  [[nodiscard]] std::optional<Draft> of_antecedent(const Cue& cue) const {
    constexpr std::uint32_t kSubject = 8;
    constexpr std::uint32_t kAntecedent = 12;
    if (!cue.allows(Frame::np) || cue.gerund || cue.infinitive) return std::nullopt;
    const std::uint32_t floor = scene_.sentence(cue.head).first;
    std::uint32_t que = cue.words.first;
    while (que > floor && cue.words.first - que <= kSubject && !scene_.is_form(que, "que")) {
      if (que < cue.words.first && (is_verb(scene_.word(que)) || scene_.word(que).upos == Upos::PUNCT))
        return std::nullopt;
      --que;
    }
    if (!scene_.is_form(que, "que") ||
        (scene_.word(que).upos != Upos::PRON && !is_nominal(scene_.word(que == floor ? que : que - 1)))) {
      return std::nullopt;
    }
    std::uint32_t end = que;
    while (end > floor && scene_.word(end - 1).upos == Upos::PUNCT) --end;
    std::uint32_t begin = end;
    while (begin > floor && end - begin < kAntecedent &&
           (in_noun_phrase(scene_.word(begin - 1)) || scene_.is_form(begin - 1, "de"))) {
      --begin;
    }
    if (end - begin < 2) return std::nullopt;
    const std::uint32_t limit = scene_.sentence(cue.head).last;
    Source speaker =
        que + 1 < cue.words.first ? sources_.at(que + 1, cue.words.first) : sources_.at(cue.words.last, limit);
    if (speaker.nobody()) return std::nullopt;
    Draft draft = start(cue, {begin, end}, "statements.antecedent");
    for (const VerbSense* sense : cue.senses) {
      if ((sense->frames & bit(Frame::np)) != 0) {
        set_sense(draft, cue, *sense);
        break;
      }
    }
    draft.source = std::move(speaker);
    return draft;
  }

  /// "La noticia fue dada a conocer por X": the subject is the content.
  [[nodiscard]] std::optional<Draft> of_passive(const Cue& cue) const {
    const Sentence& sentence = scene_.sentence(cue.head);
    const VerbSense* sense = nullptr;
    for (const VerbSense* s : cue.senses) {
      if (sense == nullptr && (s->frames & bit(Frame::np)) != 0) sense = s;
    }
    if (sense == nullptr) return std::nullopt;
    std::uint32_t agent = cue.words.last;
    while (agent < sentence.last && !scene_.is_form(agent, "por") && scene_.word(agent).upos != Upos::PUNCT) ++agent;
    if (agent >= sentence.last || !scene_.is_form(agent, "por")) return std::nullopt;
    Source source = sources_.at(agent + 1, sentence.last);
    if (source.nobody()) return std::nullopt;
    std::uint32_t end = cue.words.first;
    std::uint32_t begin = end;
    while (begin > sentence.first && end - begin < 20 && scene_.word(begin - 1).upos != Upos::PUNCT) --begin;
    while (begin < end && (scene_.joins(begin) || scene_.word(begin).upos == Upos::ADV)) ++begin;
    while (end > begin && scene_.is_form(end - 1, "que")) --end;
    Draft draft = start(cue, {begin, end}, "statements.passive");
    set_sense(draft, cue, *sense);
    draft.source = std::move(source);
    bool thing = false;
    for (std::uint32_t w = begin; w < end; ++w) thing = thing || is_nominal(scene_.word(w));
    return thing ? std::optional(draft) : std::nullopt;
  }

  /// "la afirmación de X de que ...".
  [[nodiscard]] std::optional<Draft> of_noun(const Cue& cue) const {
    const Sentence& sentence = scene_.sentence(cue.head);
    std::uint32_t que = cue.words.last;
    while (que + 1 < sentence.last && !(scene_.is_form(que, "de") && scene_.is_form(que + 1, "que"))) ++que;
    if (que + 2 >= sentence.last) return std::nullopt;
    Draft draft = start(cue, {que + 2, complements_.clause_end(cue, que + 2)}, "statements.noun");
    for (std::uint32_t w = cue.words.last; w < que; ++w) {
      if (!scene_.is_form(w, "de")) continue;
      draft.source = sources_.at(w + 1, que);
      if (!draft.source.nobody()) return draft;
    }
    const bool possessive =
        cue.head > sentence.first && (scene_.is_form(cue.head - 1, "su") || scene_.is_form(cue.head - 1, "sus"));
    if (!possessive) return std::nullopt;
    draft.left_out = true;
    return draft;
  }

  /// "NYT, citando a X": X is the origin; "X, en declaraciones a Y": Y passes it on.
  void lengthen(std::vector<Draft>& drafts, const Cue& cue) const {
    const Sentence& sentence = scene_.sentence(cue.head);
    Source source = sources_.at(cue.words.last, sentence.last);
    if (source.nobody() || source.self) return;
    Draft* host = nullptr;
    std::uint32_t best = UINT32_MAX;
    const auto from = std::partition_point(drafts.begin(), drafts.end(),
                                           [&](const Draft& d) { return d.cue.first < sentence.first; });
    for (auto at = from; at != drafts.end() && at->cue.first < sentence.last; ++at) {
      Draft& draft = *at;
      const std::uint32_t from_cue =
          draft.cue.first > cue.head ? draft.cue.first - cue.head : cue.head - draft.cue.first;
      const std::uint32_t distance =
          draft.attribution.contains(cue.head) ? 0 : from_cue + (draft.content.contains(cue.head) ? 100 : 1);
      if (distance < best) {
        best = distance;
        host = &draft;
      }
    }
    if (host == nullptr || host->content.contains(cue.head)) return;
    if (cue.role == PhraseRole::relay) {
      host->relays.push_back(std::move(source));
    } else {
      if (!host->source.nobody()) host->relays.insert(host->relays.begin(), std::move(host->source));
      host->source = std::move(source);
      host->left_out = false;
    }
  }

  const Scene& scene_;
  const SourceReader& sources_;
  const std::vector<Cue>& cues_;
  SubjectFinder subjects_;
  Asides asides_;
  AsideMap map_;
  ComplementFinder complements_;
};

}  // namespace

std::vector<Draft> make_drafts(const Scene& scene, const SourceReader& sources, const std::vector<Cue>& cues) {
  return DraftMaker(scene, sources, cues).run();
}

}  // namespace cotejo::statements
