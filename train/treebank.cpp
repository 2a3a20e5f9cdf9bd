// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "treebank.h"

#include <algorithm>

#include "base/paths.h"
#include "language/token/abbreviations.h"
#include "language/token/sentences.h"
#include "language/token/tokenizer.h"
#include "language/token/words.h"
#include "text/utf8.h"

namespace cotejo::train {
namespace {

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

void adapt(GoldSentence& sentence, Corpus corpus) {
  if (corpus == Corpus::gsd) make_relatives_pronouns(sentence.words);
  for (Word& word : sentence.words) {
    word.deprel = as_in_ancora(word);
    const bool verbal = word.upos == Upos::VERB || word.upos == Upos::AUX;
    if (verbal && word.feats.verb_form == VerbForm::part) word.feats.tense = Tense::past;
    if (corpus == Corpus::ancora || corpus == Corpus::cess || corpus == Corpus::silver) continue;
    if (word.upos == Upos::PROPN) {
      word.lemma = word.form;
      word.feats = {};
    }
    if (word.upos == Upos::NUM) word.feats.gender = Gender::none;
    if (word.upos == Upos::PRON && word.lemma == "su") {
      word.upos = Upos::DET;
      word.feats.gender = Gender::none;
    }
    if (corpus == Corpus::pud && word.lemma == "haber" && word.lower.substr(0, 2) == "ha" && word.lower.size() <= 5 &&
        word.feats.mood == Mood::ind && word.feats.tense == Tense::past) {
      word.feats.tense = Tense::pres;
    }
  }
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
  if (last > 0 && words.back().form == "." && !carries) {
    words.pop_back();
    copy.gold.xpos.pop_back();
    copy.gold.misc.pop_back();
  }
  return copy;
}

}  // namespace

std::uint64_t Random::next() {  // splitmix64
  std::uint64_t z = state_ += 0x9e3779b97f4a7c15ULL;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
  return z ^ (z >> 31);
}

Outcome load_treebank(const std::filesystem::path& file, Corpus corpus, std::vector<Example>& out) {
  Result<std::vector<GoldSentence>> sentences = read_conllu(file);
  if (!sentences) return sentences.error();
  for (GoldSentence& sentence : *sentences) {
    adapt(sentence, corpus);
    out.push_back({std::move(sentence), corpus});
  }
  return Done{};
}

Outcome load_text(const std::filesystem::path& file, const std::filesystem::path& tables, const Lexicon& lexicon,
                  std::vector<Example>& out) {
  Result<std::string> text = read_file(file, std::uintmax_t{1} << 30);
  if (!text) return text.error();
  Result<Abbreviations> abbreviations = Abbreviations::load(tables / "abbreviations.tsv");
  if (!abbreviations) return abbreviations.error();
  std::vector<Token> tokens;
  for (std::size_t begin = 0; begin < text->size();) {
    const std::size_t end = std::min(text->find('\n', begin), text->size());
    const Span line{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    begin = end + 1;
    tokens.clear();
    tokenize(*text, line, *abbreviations, tokens);
    std::uint32_t first = 0;
    for (const std::uint32_t last : sentence_ends(*text, tokens, 0)) {
      Example example;
      example.corpus = Corpus::raw;
      bool begins = true;
      for (std::uint32_t i = first; i < last; ++i) {
        split_words(*text, tokens[i], begins, lexicon, example.gold.words);
        begins = begins && tokens[i].kind == TokenKind::punctuation;
      }
      first = last;
      for (std::vector<std::string>* column : {&example.gold.feats, &example.gold.xpos, &example.gold.misc}) {
        column->assign(example.gold.words.size(), "_");
      }
      out.push_back(std::move(example));
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

}  // namespace cotejo::train
