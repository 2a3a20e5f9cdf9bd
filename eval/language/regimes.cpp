// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "regimes.h"

namespace cotejo::eval {
namespace {

using train::GoldSentence;

/// Sentences of one document as an article of one paragraph, with the treebank's words. A treebank without documents is
/// one.
struct Document {
  Article article;
  Tagged tagged;
};

Document document_of(const std::vector<GoldSentence>& gold, std::size_t first, std::size_t last) {
  Document out;
  std::string& text = out.article.text;
  for (std::size_t i = first; i < last; ++i) {
    if (!text.empty()) text += ' ';
    const auto start = static_cast<std::uint32_t>(text.size());
    const auto base = static_cast<std::uint32_t>(out.tagged.words.size());
    text += gold[i].text;
    for (Word word : gold[i].words) {
      word.span = {word.span.begin + start, word.span.end + start};
      word.head = kNone;
      word.deprel = Deprel::none;
      out.tagged.words.push_back(std::move(word));
    }
    const auto end = static_cast<std::uint32_t>(text.size());
    out.tagged.sentences.push_back({{start, end}, base, static_cast<std::uint32_t>(out.tagged.words.size()), 0});
  }
  Block block;
  block.text = {0, static_cast<std::uint32_t>(text.size())};
  out.article.blocks.push_back(block);
  return out;
}

/// Only words and sentences.
void strip(Tagged& tagged) {
  for (Word& word : tagged.words) {
    word.upos = Upos::X;
    word.feats = {};
    word.lemma.clear();
  }
}

}  // namespace

Result<UdScores> score(const std::vector<GoldSentence>& gold, const Language& language, Regime regime) {
  UdText wanted;
  UdText found;
  for (const GoldSentence& sentence : gold) {
    wanted.add(sentence.text, sentence.words, 0, sentence.words.size(), &sentence.feats);
  }
  const Given given = regime == Regime::gold_tags ? Given::tags : Given::words;
  for (std::size_t first = 0; first < gold.size();) {
    std::size_t last = first + 1;
    while (last < gold.size() && gold[last].document == gold[first].document) ++last;
    Document document = document_of(gold, first, last);
    if (regime == Regime::raw_text) {
      document.tagged = language.analyse(document.article, {Given::words, Relations::as_trained});
    } else {
      if (regime == Regime::gold_tokens) strip(document.tagged);
      language.complete(document.article, document.tagged, {given, Relations::as_trained});
    }
    for (const Sentence& sentence : document.tagged.sentences) {
      found.add(document.article.text, document.tagged.words, sentence.first, sentence.last);
    }
    first = last;
  }
  return compare(wanted, found);
}

}  // namespace cotejo::eval
