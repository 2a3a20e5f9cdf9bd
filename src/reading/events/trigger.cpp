// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
//
// The idea: what tells an event is a matter of words (the tables) and then of company: a light verb hands its clause to
// the noun ("celebraron una cumbre"), an aspectual or modal verb to its infinitive ("comenzo a gobernar"), a noun
// inside a name or inside another noun's description is no telling ("ministro de Defensa"). Fails where a listed noun
// is meant as a thing or a field ("la seguridad en el trabajo") and where a parser hangs the noun on the wrong verb.
// One pass, looking at each word's children and head.
#include "reading/events/trigger.h"

#include <algorithm>
#include <unordered_map>

#include "text/utf8.h"

namespace cotejo::events {

namespace {

constexpr double kOwnEvent = 0.5;  ///< a hedging verb of less weight is no event beside the one it hedges

bool is_infinitive(const Scene& scene, std::uint32_t word) {
  return scene.word(word).feats.verb_form == VerbForm::inf;
}

/// The infinitive (or gerund) that hangs on a verb as its complement, or kNone.
std::int32_t complement_verb(const Scene& scene, std::uint32_t verb) {
  for (const std::uint32_t c : scene.tree.children(verb)) {
    const Deprel relation = scene.tree.relation(c);
    if (relation != Deprel::xcomp && relation != Deprel::ccomp && relation != Deprel::advcl &&
        relation != Deprel::csubj) {
      continue;
    }
    const Word& word = scene.word(c);
    if (word.upos == Upos::VERB && c > verb && is_infinitive(scene, c)) return static_cast<std::int32_t>(c);
  }
  return kNone;
}

bool told_here(BlockKind kind) {
  return kind != BlockKind::byline && kind != BlockKind::credit && kind != BlockKind::dateline;
}

class Finder {
 public:
  explicit Finder(const Scene& scene) : scene_(scene), taken_(scene.tagged.words.size(), false) {}

  std::vector<Trigger> all() {
    for (const Sentence& sentence : scene_.tagged.sentences) {
      if (sentence.first == sentence.last || !told_here(scene_.block_kind(sentence.first))) continue;
      for (std::uint32_t w = sentence.first; w < sentence.last; ++w) {
        if (scene_.word(w).upos == Upos::NOUN) noun(w);
      }
      for (std::uint32_t w = sentence.first; w < sentence.last; ++w) {
        if (scene_.word(w).upos == Upos::VERB && !taken_[w]) verb(w);
      }
    }
    std::sort(found_.begin(), found_.end(), [](const Trigger& a, const Trigger& b) { return a.head < b.head; });
    return std::move(found_);
  }

 private:
  /// The light verb that the noun hangs on as subject or object, or kNone.
  std::int32_t light_verb(std::uint32_t noun, const LightVerb*& meaning) const {
    const std::int32_t head = scene_.tree.head(noun);
    if (head == kNone) return kNone;
    const auto verb = static_cast<std::uint32_t>(head);
    const Deprel relation = scene_.tree.relation(noun);
    const bool core = relation == Deprel::obj || relation == Deprel::nsubj || relation == Deprel::nsubj_pass;
    // "un acuerdo firmado": the participle hangs on the noun.
    if (scene_.word(verb).upos != Upos::VERB || !core) return participle(noun, meaning);
    meaning = scene_.lexicon.light(scene_.tagged, verb, scene_.sentence(verb).last, scene_.tree.reflexive(verb));
    if (meaning == nullptr) return participle(noun, meaning);
    // As subject only of verbs that say nothing about a doer, or in the passive.
    if (relation == Deprel::nsubj && meaning->who != LightWho::none && !scene_.tree.reflexive(verb)) return kNone;
    return head;
  }

  std::int32_t participle(std::uint32_t noun, const LightVerb*& meaning) const {
    for (const std::uint32_t c : scene_.tree.children(noun)) {
      if (scene_.tree.relation(c) != Deprel::acl || scene_.word(c).feats.verb_form != VerbForm::part) continue;
      meaning = scene_.lexicon.light(scene_.tagged, c, scene_.sentence(c).last, false);
      if (meaning != nullptr) return static_cast<std::int32_t>(c);
    }
    meaning = nullptr;
    return kNone;
  }

  void noun(std::uint32_t w) {
    const Entry* entry = scene_.lexicon.noun(scene_.word(w).lemma);
    if (entry == nullptr || !entry->tells_event() || in_name(w) || describes(w)) return;
    Trigger trigger{w, w, w + 1, entry, nullptr, w, true, true};
    const std::int32_t verb = light_verb(w, trigger.light);
    if (verb != kNone) {
      trigger.verb = static_cast<std::uint32_t>(verb);
      const bool listed = event_verb(trigger.verb);
      // A verb that is an event of its own ("pidieron una cumbre") stays one beside the noun.
      if (!listed || !trigger.light->status) taken_[trigger.verb] = true;
      if (trigger.light->names_event && taken_[trigger.verb] && trigger.verb < w) trigger.first = trigger.verb;
      if (trigger.light->names_event) include_auxiliaries(trigger);
    }
    found_.push_back(trigger);
  }

  [[nodiscard]] bool event_verb(std::uint32_t w) const {
    const Entry* entry = scene_.verb_entry(w);
    return entry != nullptr && entry->weight >= kOwnEvent;
  }

  [[nodiscard]] bool in_name(std::uint32_t w) const {
    const entities::MentionRef* mention = scene_.lookup.mention_of(w);
    return mention != nullptr && mention->form == MentionForm::name && mention->span.contains(scene_.word(w).span);
  }

  /// "ministro de Defensa", "sala de operaciones": a bare noun behind "de" describes what stands before.
  [[nodiscard]] bool describes(std::uint32_t w) const {
    if (scene_.tree.relation(w) != Deprel::nmod || scene_.tree.preposition(w) != "de") return false;
    for (const std::uint32_t c : scene_.tree.children(w)) {
      const Deprel relation = scene_.tree.relation(c);
      if (relation == Deprel::det || relation == Deprel::nmod || relation == Deprel::nummod) return false;
      if (relation == Deprel::amod && scene_.word(w).feats.number == Number::plur)
        return false;  // "de ejercicios conjuntos"
    }
    const auto head = static_cast<std::uint32_t>(scene_.tree.head(w));
    return scene_.lexicon.noun(scene_.word(head).lemma) == nullptr && scene_.hedge(head) == nullptr;
  }

  void verb(std::uint32_t w) {
    const Entry* entry = scene_.verb_entry(w);
    const LightVerb* light = scene_.lexicon.light(scene_.tagged, w, scene_.sentence(w).last, scene_.tree.reflexive(w));
    if (light != nullptr && light->words > 1 && (entry == nullptr || entry->words == 1)) {
      entry = nullptr;  // "se llevaron a cabo reformas": neither "llevar" nor, by the tables, an event noun
    } else if (entry != nullptr && (!entry->tells_event() || only_says(w, *entry))) {
      return;
    }
    const bool known = entry != nullptr;
    const std::int32_t inner = complement_verb(scene_, w);
    const Hedge* hedge = inner == kNone ? nullptr : scene_.hedge(w);
    // "comenzo a gobernar": one act. "obligo a salir" and "lamento salir" are acts of their own.
    const bool aspect = hedge != nullptr && hedge->effect == EventStatus::happened && hedge->scope == HedgeScope::inf;
    if (hedge != nullptr && (!known || entry->weight < kOwnEvent || aspect)) {
      if (aspect) aspect_[static_cast<std::uint32_t>(inner)] = w;
      return;
    }
    if (!known && !unknown_act(w)) return;
    Trigger trigger{w, w, w + 1, known ? entry : &scene_.lexicon.unknown_act(), nullptr, w, false, known};
    trigger.last = w + (known ? entry->words : light != nullptr ? light->words : 1);
    include_auxiliaries(trigger);
    const auto before = aspect_.find(w);
    if (before != aspect_.end() && before->second < trigger.first && trigger.first - before->second <= 3) {
      trigger.first = before->second;
      trigger.verb = before->second;
    }
    found_.push_back(trigger);
  }

  /// "sugiere que esta buscando": a verb of asking over a plain fact asks for nothing.
  [[nodiscard]] bool only_says(std::uint32_t w, const Entry& entry) const {
    if (entry.inner != EventStatus::proposed || entry.plover != Plover::REQUEST) return false;
    const std::int32_t clause = scene_.tree.child(w, Deprel::ccomp);
    if (clause == kNone) return false;
    const Feats& feats = scene_.word(scene_.tree.finite(static_cast<std::uint32_t>(clause))).feats;
    return feats.mood == Mood::ind && feats.tense != Tense::fut;
  }

  /// Of a verb that no table knows: a finite act. A capital inside a sentence is a name that was taken for a verb.
  [[nodiscard]] bool unknown_act(std::uint32_t w) const {
    const char32_t initial = decode_utf8(scene_.word(w).form, 0).value;
    if (is_upper(initial) && w != scene_.sentence(w).first) return false;
    const Feats& feats = scene_.word(scene_.tree.finite(w)).feats;
    return feats.mood != Mood::none && feats.mood != Mood::imp && feats.person != 1 && feats.person != 2;
  }

  /// "se han reunido": clitics and auxiliaries right before the verb belong to the trigger.
  void include_auxiliaries(Trigger& trigger) const {
    while (trigger.first > scene_.sentence(trigger.head).first) {
      const std::uint32_t before = trigger.first - 1;
      if (scene_.tree.head(before) != static_cast<std::int32_t>(trigger.verb)) break;
      const Word& word = scene_.word(before);
      const bool clitic = word.upos == Upos::PRON && (word.lower == "se" || word.feats.reflexive);
      if (word.upos != Upos::AUX && !clitic) break;
      trigger.first = before;
    }
  }

  const Scene& scene_;
  std::vector<bool> taken_;                                  ///< verbs that serve a noun's event
  std::unordered_map<std::uint32_t, std::uint32_t> aspect_;  ///< infinitive -> aspectual verb before it
  std::vector<Trigger> found_;
};

}  // namespace

std::vector<Trigger> find_triggers(const Scene& scene) {
  return Finder(scene).all();
}

Trigger trigger_at(const Scene& scene, std::uint32_t word) {
  const Deprel relation = scene.tree.relation(word);
  const bool serves = relation == Deprel::aux || relation == Deprel::aux_pass || relation == Deprel::cop;
  const bool clause = serves && scene.tree.head(word) != kNone;
  std::uint32_t verb = clause ? static_cast<std::uint32_t>(scene.tree.head(word)) : word;
  const bool noun = !clause && scene.word(word).upos == Upos::NOUN;
  return {word, word, word + 1, &scene.lexicon.unknown_act(), nullptr, verb, noun, false};
}

}  // namespace cotejo::events
