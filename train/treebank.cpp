// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "treebank.h"

#include <algorithm>

#include "text/utf8.h"

namespace cotejo::train {
namespace {

using syntax::Domain;

bool has_child(const std::vector<Word>& words, std::int32_t head, Deprel deprel) {
  return std::any_of(words.begin(), words.end(),
                     [&](const Word& word) { return word.head == head && word.deprel == deprel; });
}

/// GSD calls the relative pronoun "que" a conjunction.
void make_relatives_pronouns(std::vector<Word>& words) {
  for (Word& word : words) {
    if (word.lower != "que" || word.upos != Upos::SCONJ || word.deprel != Deprel::mark || word.head < 0) continue;
    if (words[static_cast<std::size_t>(word.head)].deprel != Deprel::acl_relcl) continue;
    word.upos = Upos::PRON;
    const bool has_subject =
        has_child(words, word.head, Deprel::nsubj) || has_child(words, word.head, Deprel::nsubj_pass);
    word.deprel = has_subject ? Deprel::obj : Deprel::nsubj;
  }
}

/// AnCora's relations: no passive subtypes, agents and prepositional complements as objects.
Deprel as_in_ancora(const Word& word) {
  switch (word.deprel) {
    case Deprel::acl_relcl:
      return Deprel::acl;
    case Deprel::nsubj_pass:
      return Deprel::nsubj;
    case Deprel::csubj_pass:
      return Deprel::csubj;
    case Deprel::aux_pass:
      return Deprel::aux;
    case Deprel::obl_agent:
    case Deprel::obl_arg:
      return Deprel::obj;
    case Deprel::expl:
      return Deprel::expl_pv;
    default:
      return word.deprel;
  }
}

void adapt(GoldSentence& sentence, Domain domain) {
  if (domain == Domain::gsd) make_relatives_pronouns(sentence.words);
  for (Word& word : sentence.words) {
    word.deprel = as_in_ancora(word);
    const bool verbal = word.upos == Upos::VERB || word.upos == Upos::AUX;
    if (verbal && word.feats.verb_form == VerbForm::part) word.feats.tense = Tense::past;
    if (domain == Domain::ancora) continue;
    if (word.upos == Upos::PROPN) {
      word.lemma = word.form;
      word.feats = {};
    }
    if (word.upos == Upos::NUM) word.feats.gender = Gender::none;
    if (word.upos == Upos::PRON && word.lemma == "su") {
      word.upos = Upos::DET;
      word.feats.gender = Gender::none;
    }
    if (domain == Domain::pud && word.lemma == "haber" && word.lower.substr(0, 2) == "ha" && word.lower.size() <= 5 &&
        word.feats.mood == Mood::ind && word.feats.tense == Tense::past) {
      word.feats.tense = Tense::pres;
    }
  }
}

std::uint64_t text_hash(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  return hash ^ (hash >> 29);
}

std::string upper(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    CodePoint c = decode_utf8(text, i);
    i += c.size;
    const bool latin = (c.value >= 'a' && c.value <= 'z') || (c.value >= 0xE0 && c.value <= 0xFE && c.value != 0xF7);
    append_utf8(out, latin ? c.value - 32 : c.value);
  }
  return out;
}

std::string without_accents(std::string_view text) {
  static constexpr std::pair<char32_t, char> kPlain[] = {{0xE1, 'a'}, {0xE9, 'e'}, {0xED, 'i'}, {0xF3, 'o'},
                                                         {0xFA, 'u'}, {0xC1, 'A'}, {0xC9, 'E'}, {0xCD, 'I'},
                                                         {0xD3, 'O'}, {0xDA, 'U'}};
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    CodePoint c = decode_utf8(text, i);
    i += c.size;
    for (const auto& [accented, plain] : kPlain) {
      if (c.value == accented) c.value = static_cast<unsigned char>(plain);
    }
    append_utf8(out, c.value);
  }
  return out;
}

template <class Change>
Example with_forms(const Example& example, Change&& change) {
  Example copy = example;
  for (Word& word : copy.gold.words) {
    word.form = change(word.form);
    word.lower = lower(word.form);
  }
  return copy;
}

Example with_quotes(const Example& example, const char* open, const char* close) {
  bool inside = false;
  return with_forms(example, [&](const std::string& form) -> std::string {
    if (form != "\"") return form;
    inside = !inside;
    return inside ? open : close;
  });
}

bool has_quotes(const Example& example) {
  return std::any_of(example.gold.words.begin(), example.gold.words.end(),
                     [](const Word& w) { return w.form == "\""; });
}

/// Without the full stop, as headlines are written; the same where it does not end with one that hangs on nothing.
Example without_stop(const Example& example) {
  Example copy = example;
  auto& words = copy.gold.words;
  const auto last = static_cast<std::int32_t>(words.size()) - 1;
  const bool carries = std::any_of(words.begin(), words.end(), [&](const Word& w) { return w.head == last; });
  if (last > 0 && words.back().form == "." && !carries) words.pop_back();
  return copy;
}

bool is_ancestor(const std::vector<Word>& words, std::int32_t above, std::int32_t word) {
  for (std::size_t steps = 0; word >= 0 && steps <= words.size(); ++steps) {
    if (word == above) return true;
    word = words[static_cast<std::size_t>(word)].head;
  }
  return false;
}

bool crosses(const std::vector<Word>& words, std::int32_t child) {
  const std::int32_t head = words[static_cast<std::size_t>(child)].head;
  if (head < 0) return false;
  for (std::int32_t i = std::min(child, head) + 1; i < std::max(child, head); ++i) {
    if (!is_ancestor(words, head, i)) return true;
  }
  return false;
}

}  // namespace

std::uint64_t Random::next() {  // splitmix64
  std::uint64_t z = state_ += 0x9e3779b97f4a7c15ULL;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
  return z ^ (z >> 31);
}

bool is_held_out(const GoldSentence& sentence) {
  return text_hash(sentence.document) % 10 == 0;
}

Outcome load_treebanks(const std::filesystem::path& corpora, bool hold_out, std::vector<Example>& train,
                       std::vector<Example>& held) {
  const std::pair<const char*, Domain> files[] = {{"ud_es_ancora/es_ancora-ud-dev.conllu", Domain::ancora},
                                                  {"ud_es_gsd/es_gsd-ud-dev.conllu", Domain::gsd},
                                                  {"ud_es_pud/es_pud-ud-test.conllu", Domain::pud}};
  for (const auto& [name, domain] : files) {
    Result<std::vector<GoldSentence>> sentences = read_conllu(corpora / name);
    if (!sentences) return sentences.error();
    for (GoldSentence& sentence : *sentences) {
      adapt(sentence, domain);
      const bool holds = hold_out && domain == Domain::ancora && is_held_out(sentence);
      (holds ? held : train).push_back({std::move(sentence), domain});
    }
  }
  return Done{};
}

void add_variants(std::vector<Example>& examples, Random& random) {
  std::vector<Example> added;
  for (const Example& example : examples) {
    const std::size_t die = random.below(100);
    if (die < 6) added.push_back(with_forms(without_stop(example), upper));
    if (die >= 10 && die < 22) added.push_back(without_stop(example));
    if (die >= 30 && die < 33) added.push_back(with_forms(example, without_accents));
    if (has_quotes(example) && die >= 40 && die < 60) added.push_back(with_quotes(example, "\u00ab", "\u00bb"));
    if (has_quotes(example) && die >= 60 && die < 80) added.push_back(with_quotes(example, "\u201c", "\u201d"));
  }
  for (Example& example : added) examples.push_back(std::move(example));
}

void make_projective(std::vector<Word>& words) {
  for (bool lifted = true; lifted;) {
    lifted = false;
    std::int32_t shortest = kNone;
    for (std::int32_t i = 0; i < static_cast<std::int32_t>(words.size()); ++i) {
      if (!crosses(words, i)) continue;
      const auto length = [&](std::int32_t child) {
        return std::abs(words[static_cast<std::size_t>(child)].head - child);
      };
      if (shortest == kNone || length(i) < length(shortest)) shortest = i;
    }
    if (shortest == kNone) return;
    Word& word = words[static_cast<std::size_t>(shortest)];
    const std::int32_t above = words[static_cast<std::size_t>(word.head)].head;
    if (above == kNone) return;
    word.head = above;
    lifted = true;
  }
}

}  // namespace cotejo::train
