// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
//
// The idea: a cue is a word of a table in a form that tells of speech which took place: finite and not future, a
// perfect, a gerund beside its verb, an infinitive after "volver a" or "tras". Fails on verbs that the tagger takes for
// nouns, and on speech that is only planned ("anunciará que"), which is left to the events. One pass; each word looks
// at a handful of neighbours.
#include "reading/statements/cues.h"

#include <algorithm>

namespace cotejo::statements {

namespace {

constexpr std::size_t kCuesPerSentence = 48;
constexpr std::uint32_t kChain = 5;      ///< words a verb's auxiliaries and clitics may take
constexpr std::uint32_t kNounToQue = 8;  ///< from "la afirmación" to its "de que"

bool negates(const Word& word) {
  return word.lower == "no" || word.lower == "nunca" || word.lower == "tampoco" || word.lower == "ni" ||
         word.lower == "sin" || word.lower == "nadie" || word.lower == "jam\u00e1s";
}

/// The first word of the verb's chain of auxiliaries and clitics ("se lo ha dicho").
std::uint32_t chain_start(const Scene& scene, std::uint32_t verb) {
  const std::uint32_t floor = scene.sentence(verb).first;
  std::uint32_t start = verb;
  while (start > floor && verb - start < kChain) {
    const Word& before = scene.word(start - 1);
    if (before.upos != Upos::AUX && !is_clitic(before)) break;
    --start;
  }
  return start;
}

/// Reads the forms of one verb of the table.
class VerbForms {
 public:
  VerbForms(const Scene& scene, std::uint32_t verb)
      : scene_(scene), verb_(verb), floor_(scene.sentence(verb).first), limit_(scene.sentence(verb).last) {
    cue_.head = verb;
    cue_.words = {chain_start(scene, verb), verb + 1};
  }

  /// Whether the form tells of speech; fills the cue.
  bool read(const std::vector<VerbSense>& senses) {
    if (!form_tells_speech()) return false;
    const std::uint32_t before = cue_.words.first;
    cue_.negated = before > floor_ && negates(scene_.word(before - 1));
    choose_senses(senses);
    if (cue_.senses.empty()) return false;
    cue_.introduced =
        before > floor_ && (scene_.is_form(before - 1, "como") || scene_.is_form(before - 1, "seg\u00fan"));
    skip_impersonal_clitic();
    return true;
  }

  [[nodiscard]] const Cue& cue() const { return cue_; }

 private:
  [[nodiscard]] bool form_tells_speech() {
    const Word& word = scene_.word(verb_);
    switch (word.feats.verb_form) {
      case VerbForm::inf:
        cue_.infinitive = true;
        return opened();
      case VerbForm::ger:
        cue_.gerund = auxiliary("estar") == kNone;
        return true;
      case VerbForm::part:
        return participle_tells_speech();
      default:
        return is_finite(word) && told(word);
    }
  }

  [[nodiscard]] static bool told(const Word& word) {
    return word.feats.mood != Mood::imp && word.feats.tense != Tense::fut && word.feats.person != 1 &&
           word.feats.person != 2;
  }

  [[nodiscard]] bool participle_tells_speech() {
    const std::int32_t have = auxiliary("haber");
    const std::int32_t be = auxiliary("ser");
    cue_.passive = be != kNone;
    if (have == kNone && be == kNone) return false;
    const Word& finite = scene_.word(static_cast<std::uint32_t>(have != kNone ? have : be));
    return told(finite) && (is_finite(finite) || finite.feats.verb_form == VerbForm::inf);
  }

  /// The auxiliary of this lemma in the chain, kNone where there is none. "sido" makes "ha sido dicho" a passive.
  [[nodiscard]] std::int32_t auxiliary(std::string_view lemma) const {
    for (std::uint32_t w = cue_.words.first; w < verb_; ++w) {
      if (scene_.word(w).lemma == lemma) return static_cast<std::int32_t>(w);
    }
    return kNone;
  }

  /// Whether words of speech_openers.tsv stand before the infinitive.
  [[nodiscard]] bool opened() const {
    for (const auto& opener : scene_.lexicon.openers) {
      if (opener.size() > cue_.words.first - floor_) continue;
      const std::uint32_t first = cue_.words.first - static_cast<std::uint32_t>(opener.size());
      bool same = true;
      for (std::uint32_t i = 0; same && i < opener.size(); ++i) {
        const Word& word = scene_.word(first + i);
        same = word.lower == opener[i] || word.lemma == opener[i];
      }
      if (same) return true;
    }
    return false;
  }

  [[nodiscard]] bool reflexive() const {
    for (std::uint32_t w = cue_.words.first; w < std::min(verb_ + 2, limit_); ++w) {
      if (scene_.is_form(w, "se") && (w < verb_ || scene_.word(w).continues_token)) return true;
    }
    return false;
  }

  /// The words of "dar a conocer" after the verb; an adverb may stand between. Answers how many were used.
  [[nodiscard]] std::uint32_t rest_words(const std::vector<std::string>& rest) const {
    std::uint32_t at = verb_ + 1;
    while (at < limit_ && (is_clitic(scene_.word(at)) || scene_.word(at).upos == Upos::ADV)) ++at;
    for (const std::string& want : rest) {
      if (at >= limit_ || (scene_.word(at).lower != want && scene_.word(at).lemma != want)) return 0;
      ++at;
    }
    return at - verb_ - 1;
  }

  void choose_senses(const std::vector<VerbSense>& senses) {
    const bool se = reflexive();
    // "se lo dijo": the se is no reflexive there.
    const bool dative = se && cue_.words.first + 1 < verb_ && is_clitic(scene_.word(cue_.words.first + 1));
    std::size_t rest = 0;
    for (const VerbSense& sense : senses) {
      if (sense.rest.size() < rest) break;  // "dar a conocer" leaves nothing for "dar"
      if (sense.reflexive != se && !(dative && !sense.reflexive)) continue;
      if (cue_.negated && !sense.negated) continue;
      if (!sense.rest.empty()) {
        const std::uint32_t used = rest_words(sense.rest);
        if (used == 0) continue;
        rest = sense.rest.size();
        cue_.words.last = verb_ + 1 + used;
      }
      cue_.senses.push_back(&sense);
    }
  }

  void skip_impersonal_clitic() {
    while (cue_.words.last < limit_ && scene_.word(cue_.words.last).continues_token &&
           is_clitic(scene_.word(cue_.words.last))) {
      ++cue_.words.last;
    }
  }

  const Scene& scene_;
  std::uint32_t verb_;
  std::uint32_t floor_;
  std::uint32_t limit_;
  Cue cue_;
};

/// "la afirmación de X de que ...", "su promesa de volver".
bool read_noun(const Scene& scene, std::uint32_t w, Stance stance, Cue& cue) {
  const std::uint32_t limit = std::min(scene.sentence(w).last, w + kNounToQue);
  for (std::uint32_t i = w + 1; i + 1 < limit; ++i) {
    if (is_finite(scene.word(i)) || scene.word(i).upos == Upos::PUNCT) return false;
    if (!scene.is_form(i, "de") || !scene.is_form(i + 1, "que")) continue;
    cue.kind = Cue::Kind::noun;
    cue.head = w;
    cue.words = {w, w + 1};
    cue.stance = stance;
    return true;
  }
  return false;
}

bool read_phrase(const Scene& scene, std::uint32_t w, std::uint32_t limit, Cue& cue) {
  const auto* entry = scene.lexicon.cues.at(scene.tagged, w, limit);
  if (entry == nullptr) return false;
  for (std::uint32_t i = w; i < w + entry->words.size(); ++i) {
    if (scene.word(i).upos == Upos::PROPN) return false;  // "en Boca del Río"
  }
  cue.kind = Cue::Kind::phrase;
  cue.head = w;
  cue.words = {w, w + static_cast<std::uint32_t>(entry->words.size())};
  cue.role = entry->value.role;
  cue.stance = entry->value.stance;
  return true;
}

bool read_verb(const Scene& scene, std::uint32_t w, Cue& cue) {
  const Word& word = scene.word(w);
  if (!is_verb(word) && word.feats.verb_form != VerbForm::part) return false;
  const auto* senses = scene.lexicon.verb(word.lemma);
  if (senses == nullptr) return false;
  VerbForms forms(scene, w);
  if (!forms.read(*senses)) return false;
  cue = forms.cue();
  return true;
}

void cues_of_sentence(const Scene& scene, const Sentence& sentence, std::vector<Cue>& cues) {
  const std::size_t floor = cues.size();
  for (std::uint32_t w = sentence.first; w < sentence.last && cues.size() - floor < kCuesPerSentence; ++w) {
    Cue cue;
    if (read_phrase(scene, w, sentence.last, cue)) {
      if (cue.role != PhraseRole::none) cues.push_back(cue);
      w = cue.words.last - 1;
      continue;
    }
    if (read_verb(scene, w, cue)) {
      // "según informó X": the verb is the cue.
      if (cue.introduced && cues.size() > floor && cues.back().kind == Cue::Kind::phrase &&
          cues.back().words.last == cue.words.first) {
        cues.pop_back();
      }
      cues.push_back(cue);
      w = cue.words.last - 1;
      continue;
    }
    if (scene.word(w).upos != Upos::NOUN) continue;
    const auto noun = scene.lexicon.speech_nouns.find(std::string_view(scene.word(w).lemma));
    if (noun != scene.lexicon.speech_nouns.end() && read_noun(scene, w, noun->second, cue)) cues.push_back(cue);
  }
}

}  // namespace

std::vector<Cue> find_cues(const Scene& scene) {
  std::vector<Cue> cues;
  for (const Sentence& sentence : scene.tagged.sentences) {
    const BlockKind kind = scene.reading.article.blocks[sentence.block].kind;
    if (kind == BlockKind::caption || kind == BlockKind::credit || kind == BlockKind::byline) continue;
    cues_of_sentence(scene, sentence, cues);
  }
  return cues;
}

}  // namespace cotejo::statements
