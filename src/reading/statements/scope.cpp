// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
//
// The idea: an attribution reaches further than its sentence. A speaker left out is the one who spoke last where the
// grammar does not tell another; a quotation without attribution goes on with the one before it; a fragment, or a
// sentence in the conditional, right after hearsay is hearsay still; and an agency that vouched for an occasion vouches
// for what is told next of the same occasion. Fails where a paragraph changes the speaker without saying so. One pass
// over sentences and quotations beside the sorted drafts.
#include "reading/statements/scope.h"

#include <algorithm>

namespace cotejo::statements {

namespace {

bool by_place(const Draft& a, const Draft& b) {
  return std::min(a.content.first, a.head) < std::min(b.content.first, b.head);
}

/// The finite word that tells a verb's number.
const Word& finite_word(const Scene& scene, const Draft& draft) {
  for (std::uint32_t w = draft.cue.first; w < draft.cue.last; ++w) {
    if (is_finite(scene.word(w))) return scene.word(w);
  }
  return scene.word(draft.head);
}

bool plural(const Scene& scene, const Source& source) {
  if (source.members.size() > 1) return true;
  if (source.words.empty()) return false;
  const Word& head = scene.word(source.words.first);
  if (source.members.size() == 1 && scene.entity(source.members.front()).type == EntityType::GROUP) {
    return !scene.entity(source.members.front()).members.empty() || head.feats.number == Number::plur;
  }
  return source.unnamed && head.feats.number == Number::plur;
}

bool agrees(const Scene& scene, const Draft& draft, const Source& source) {
  const Number number = finite_word(scene, draft).feats.number;
  return number == Number::none || (number == Number::plur) == plural(scene, source);
}

/// Sentences [first, last) that the drafts' contents and cues touch, as a map sentence -> last draft there.
std::vector<std::int32_t> drafts_by_sentence(const Scene& scene, const std::vector<Draft>& drafts) {
  std::vector<std::int32_t> by(scene.tagged.sentences.size(), kNone);
  for (std::size_t d = 0; d < drafts.size(); ++d) {
    const Draft& draft = drafts[d];
    by[scene.sentence_of(draft.head)] = static_cast<std::int32_t>(d);
    for (std::uint32_t s = scene.sentence_of(draft.content.first); s <= scene.sentence_of(draft.content.last - 1);
         ++s) {
      if (by[s] == kNone) by[s] = static_cast<std::int32_t>(d);
    }
  }
  return by;
}

std::vector<bool> covered_words(const Scene& scene, const std::vector<Draft>& drafts) {
  std::vector<bool> covered(scene.tagged.words.size(), false);
  for (const Draft& draft : drafts) {
    for (std::uint32_t w = draft.content.first; w < draft.content.last; ++w) covered[w] = true;
  }
  return covered;
}

/// Another draft's attribution over other words.
Draft going_on(const Draft& from, Range content, const char* rule) {
  Draft draft = from;
  draft.content = content;
  draft.head = content.first;
  draft.stance = Stance::says;
  draft.thought = false;
  draft.aside = true;
  draft.rule = rule;
  return draft;
}

bool is_self_standing(const Scene& scene, const Quote& quote) {
  const std::uint32_t first = scene.sentence(quote.words.first).first;
  const std::uint32_t last = scene.sentence(quote.words.last - 1).last;
  for (std::uint32_t w = first; w < last; ++w) {
    if (!quote.words.contains(w) && scene.word(w).upos != Upos::PUNCT) return false;
  }
  return true;
}

const ScopeLink* link_of(const Scene& scene, const Sentence& sentence) {
  std::uint32_t w = sentence.first;
  while (w < sentence.last && scene.word(w).upos == Upos::PUNCT) ++w;
  if (w >= sentence.last) return nullptr;
  const auto* entry = scene.lexicon.scope_links.at(scene.tagged, w, sentence.last);
  return entry == nullptr ? nullptr : &entry->value;
}

/// The first finite verb outside of quotations; kNone where there is none.
std::int32_t first_verb(const Scene& scene, const Sentence& sentence) {
  for (std::uint32_t w = sentence.first; w < sentence.last; ++w) {
    if (is_finite(scene.word(w)) && !scene.quoted(w)) return static_cast<std::int32_t>(w);
  }
  return kNone;
}

Range sentence_content(const Scene& scene, const Sentence& sentence) {
  Range content{sentence.first, sentence.last};
  while (!content.empty() && scene.word(content.first).upos == Upos::PUNCT) ++content.first;
  return content;
}

/// Whether a sentence reads as more of what the one before attributes.
bool hearsay_goes_on(const Scene& scene, std::uint32_t s, const Draft& before) {
  constexpr std::uint32_t kFragment = 3;
  const Sentence& sentence = scene.tagged.sentences[s];
  const Sentence& previous = scene.tagged.sentences[s - 1];
  if (sentence.last - sentence.first < kFragment || before.source.nobody() || before.thought) return false;
  if (!before.aside && !before.clause) return false;
  const std::int32_t verb = first_verb(scene, sentence);
  const bool same_block = sentence.block == previous.block;
  const bool open_end = before.content.last + 2 >= previous.last;
  if (verb == kNone) {
    const bool ends = scene.is_form(sentence.last - 1, ".");
    return same_block && open_end && ends && !scene.quoted(sentence.first + 1);
  }
  if (scene.word(static_cast<std::uint32_t>(verb)).feats.mood != Mood::cnd) return false;
  const std::string& lemma = scene.word(static_cast<std::uint32_t>(verb)).lemma;
  if (lemma == "poder" || lemma == "deber") return false;
  return same_block || link_of(scene, sentence) != nullptr;
}

std::uint32_t first_noun(const Scene& scene, Range words) {
  for (std::uint32_t w = words.first; w < words.last; ++w) {
    if (scene.word(w).upos == Upos::NOUN) return w;
  }
  return words.first;
}

/// The source among those of the drafts before that "las mismas fuentes", "la misma agencia" means.
const Source* same_before(const Scene& scene, const std::vector<Draft>& drafts, std::size_t d, const Source& wanted) {
  constexpr std::size_t kBack = 12;
  const Source* nearest = nullptr;
  const std::string& lemma = scene.word(first_noun(scene, wanted.words)).lemma;
  for (std::size_t i = d; i-- > 0 && d - i < kBack;) {
    std::vector<const Source*> sources{&drafts[i].source};
    for (const Source& relay : drafts[i].relays) sources.push_back(&relay);
    for (const Source* source : sources) {
      if (source->nobody() || source->same) continue;
      if (wanted.medium && source->medium) return source;
      if (!source->words.empty() && scene.word(first_noun(scene, source->words)).lemma == lemma) return source;
      if (nearest == nullptr && !wanted.medium) nearest = source;
    }
  }
  return nearest;
}

void resolve_same(const Scene& scene, std::vector<Draft>& drafts) {
  for (std::size_t d = 0; d < drafts.size(); ++d) {
    const auto resolve = [&](Source& source) {
      if (!source.same) return;
      if (const Source* found = same_before(scene, drafts, d, source)) source = Source(*found);
      source.same = false;
    };
    resolve(drafts[d].source);
    for (Source& relay : drafts[d].relays) resolve(relay);
  }
}

}  // namespace

void resolve_left_out(const Scene& scene, const SourceReader& sources, std::vector<Draft>& drafts) {
  const SubjectFinder subjects(scene, sources);
  std::stable_sort(drafts.begin(), drafts.end(), [](const Draft& a, const Draft& b) { return a.head < b.head; });
  const Draft* last = nullptr;
  for (Draft& draft : drafts) {
    if (draft.left_out) {
      Cue cue;
      cue.head = draft.head;
      cue.words = draft.cue;
      const bool joined =
          scene.word(draft.head).deprel == Deprel::conj || scene.word(draft.head).deprel == Deprel::advcl;
      const std::uint32_t here = scene.sentence_of(std::min(draft.head, draft.content.first));
      const bool near = last != nullptr && here <= scene.sentence_of(last->head) + (draft.aside ? 2U : 1U);
      Source salient = subjects.left_out(cue);
      if (joined && !salient.nobody()) {
        draft.source = std::move(salient);
      } else if (near && agrees(scene, draft, last->source) && !draft.content.contains(last->head)) {
        draft.source = last->source;
      } else {
        draft.source = std::move(salient);
      }
    }
    // Who passes on what another says is not the one who goes on speaking.
    const bool passes_on = last != nullptr && draft.aside && draft.content.contains(last->head);
    const bool quoted = scene.quoted(draft.head) && !draft.aside;
    if (!draft.source.nobody() && !passes_on && !quoted) last = &draft;
  }
  resolve_same(scene, drafts);
  std::erase_if(drafts, [](const Draft& draft) { return draft.source.nobody(); });
  std::stable_sort(drafts.begin(), drafts.end(), by_place);
}

void continue_attributions(const Scene& scene, std::vector<Draft>& drafts) {
  constexpr std::uint32_t kSpoken = 4;
  const std::vector<bool> covered = covered_words(scene, drafts);
  std::vector<std::int32_t> by = drafts_by_sentence(scene, drafts);
  std::vector<Draft> more;
  const auto draft_at = [&](std::uint32_t s) -> const Draft* {
    return by[s] == kNone                                      ? nullptr
           : by[s] >= static_cast<std::int32_t>(drafts.size()) ? &more[static_cast<std::size_t>(by[s]) - drafts.size()]
                                                               : &drafts[static_cast<std::size_t>(by[s])];
  };
  const auto add = [&](std::uint32_t s, Draft draft) {
    more.push_back(std::move(draft));
    by[s] = static_cast<std::int32_t>(drafts.size() + more.size() - 1);
  };
  for (const Quote& quote : scene.quotes.quotes()) {
    if (quote.name_like || quote.single || quote.words.size() < kSpoken) continue;
    if (covered[quote.words.first] || covered[quote.words.last - 1] || !is_self_standing(scene, quote)) continue;
    const std::uint32_t s = scene.sentence_of(quote.words.first);
    const Draft* from = s > 0 ? draft_at(s - 1) : nullptr;
    const std::uint32_t after = scene.sentence_of(quote.words.last - 1) + 1;
    if (from == nullptr && after < by.size() && scene.tagged.sentences[after].block == quote.block) {
      from = draft_at(after);
    }
    if (from == nullptr || from->source.nobody()) continue;
    for (std::uint32_t t = s; t < after; ++t)
      add(t, going_on(Draft(*from), quote.words, "statements.quotation_goes_on"));
    more.resize(more.size() - (after - s - 1));
    for (std::uint32_t t = s; t < after; ++t) by[t] = static_cast<std::int32_t>(drafts.size() + more.size() - 1);
  }
  for (std::uint32_t s = 1; s < scene.tagged.sentences.size(); ++s) {
    const Draft* before = by[s] == kNone ? draft_at(s - 1) : nullptr;
    if (before == nullptr || !hearsay_goes_on(scene, s, *before)) continue;
    add(s, going_on(Draft(*before), sentence_content(scene, scene.tagged.sentences[s]), "statements.hearsay_goes_on"));
  }
  drafts.insert(drafts.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  std::stable_sort(drafts.begin(), drafts.end(), by_place);
}

void extend_relays(const Scene& scene, std::vector<Draft>& drafts) {
  constexpr std::uint32_t kReported = 8;
  std::vector<std::vector<std::size_t>> in_sentence(scene.tagged.sentences.size());
  for (std::size_t d = 0; d < drafts.size(); ++d) in_sentence[scene.sentence_of(drafts[d].head)].push_back(d);
  std::optional<Draft> relay;  // the attribution to a medium that holds for the occasion
  std::vector<Draft> more;
  for (std::uint32_t s = 0; s < scene.tagged.sentences.size(); ++s) {
    const Sentence& sentence = scene.tagged.sentences[s];
    const ScopeLink* link = link_of(scene, sentence);
    if (relay && (link == nullptr || *link != ScopeLink::scene)) relay.reset();
    for (const std::size_t d : in_sentence[s]) {
      if (relay && !drafts[d].source.medium) drafts[d].relays.push_back(relay->source);
    }
    if (relay && in_sentence[s].empty()) {
      for (std::uint32_t w = sentence.first; w < sentence.last; ++w) {
        const std::int32_t q = scene.quotes.opening_at(w);
        if (q == kNone) continue;
        const Quote& quote = scene.quotes.quotes()[static_cast<std::size_t>(q)];
        if (!quote.name_like && quote.words.size() >= kReported) {
          more.push_back(going_on(*relay, quote.words, "statements.occasion_goes_on"));
        }
      }
    }
    for (const std::size_t d : in_sentence[s]) {
      if (drafts[d].aside && drafts[d].source.medium && drafts[d].relays.empty()) relay = drafts[d];
    }
  }
  drafts.insert(drafts.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  std::stable_sort(drafts.begin(), drafts.end(), by_place);
}

namespace {

/// "«...»: X", as headlines have it.
bool quotation_then_speaker(const Scene& scene, const SourceReader& sources, const Sentence& sentence, Draft& draft) {
  const std::int32_t q = scene.quotes.opening_at(sentence.first);
  if (q == kNone) return false;
  const Range quote = scene.quotes.quotes()[static_cast<std::size_t>(q)].words;
  std::uint32_t colon = quote.last;
  while (colon < sentence.last && scene.word(colon).upos == Upos::PUNCT && !scene.is_form(colon, ":")) ++colon;
  if (colon + 1 >= sentence.last || !scene.is_form(colon, ":")) return false;
  draft.source = sources.at(colon + 1, sentence.last);
  draft.content = quote;
  draft.cue = {colon, colon + 1};
  draft.head = colon;
  draft.rule = "statements.colon";
  return !draft.source.nobody() && draft.source.words.last + 2 >= sentence.last;
}

}  // namespace

void add_colon_headlines(const Scene& scene, const SourceReader& sources, std::vector<Draft>& drafts) {
  constexpr std::uint32_t kSpeaker = 8;
  constexpr std::uint32_t kSaid = 3;
  const std::vector<bool> covered = covered_words(scene, drafts);
  for (const Sentence& sentence : scene.tagged.sentences) {
    if (Draft reversed; quotation_then_speaker(scene, sources, sentence, reversed)) {
      drafts.push_back(std::move(reversed));
      continue;
    }
    std::uint32_t colon = sentence.first;
    const std::uint32_t limit = std::min(sentence.last, sentence.first + kSpeaker);
    while (colon < limit && !scene.is_form(colon, ":") && !is_verb(scene.word(colon))) ++colon;
    if (colon >= limit || colon == sentence.first || !scene.is_form(colon, ":") || colon + kSaid >= sentence.last)
      continue;
    if (covered[colon + 1]) continue;
    const Source source = sources.at(sentence.first, colon);
    if (source.nobody() || source.words.last + 1 < colon) continue;
    const Block& block = scene.reading.article.blocks[sentence.block];
    const bool whole_block = sentence.span.end + 1 >= block.text.end && sentence.span.begin <= block.text.begin + 1;
    const bool headline = block.kind == BlockKind::title || block.kind == BlockKind::subtitle ||
                          block.kind == BlockKind::subhead || (whole_block && !scene.is_form(sentence.last - 1, "."));
    const std::int32_t quote = scene.quotes.opening_at(colon + 1);
    if (quote == kNone && !headline) continue;
    Draft draft;
    draft.content =
        quote == kNone ? Range{colon + 1, sentence.last} : scene.quotes.quotes()[static_cast<std::size_t>(quote)].words;
    draft.cue = {colon, colon + 1};
    draft.head = colon;
    draft.source = source;
    draft.rule = "statements.colon";
    drafts.push_back(std::move(draft));
  }
}

}  // namespace cotejo::statements
