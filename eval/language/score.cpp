// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "score.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace cotejo::eval {
namespace {

using train::GoldSentence;

std::string_view base(Deprel deprel) {
  const std::string_view name = to_string(deprel);
  return name.substr(0, name.find('_'));
}

/// A word of either side, placed: what two words must share to be the same.
struct Placed {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t order = 0;  ///< within a multiword token
  auto operator<=>(const Placed&) const = default;
};

struct Judged {
  const Word* word = nullptr;
  Placed head;  ///< end == 0 for a root
};
using Words = std::map<Placed, Judged>;

template <class PlaceOf>
void judge(const std::vector<Word>& words, PlaceOf&& place_of, std::size_t first, std::size_t last, Words& out) {
  for (std::size_t i = first; i < last; ++i) {
    Judged judged{&words[i], {}};
    if (words[i].head != kNone) judged.head = place_of(static_cast<std::size_t>(words[i].head));
    out.emplace(place_of(i), judged);
  }
}

std::uint32_t order_in_token(const std::vector<Word>& words, std::size_t at) {
  std::uint32_t order = 0;
  while (words[at - order].continues_token && order < at) ++order;
  return order;
}

void count(Scores& scores, const Words& gold, const Words& found) {
  for (Ratio* r : {&scores.words, &scores.upos, &scores.feats, &scores.lemma, &scores.uas, &scores.las}) {
    r->gold += gold.size();
    r->found += found.size();
  }
  for (const auto& [place, g] : gold) {
    const auto at = found.find(place);
    if (at == found.end()) continue;
    const Judged& f = at->second;
    const bool head = g.head == f.head;
    const bool relation = base(g.word->deprel) == base(f.word->deprel);
    ++scores.words.right;
    scores.upos.right += g.word->upos == f.word->upos;
    scores.feats.right += g.word->feats == f.word->feats;
    scores.lemma.right += g.word->lemma == f.word->lemma;
    scores.uas.right += head;
    scores.las.right += head && relation;
    if (head && relation) continue;
    const std::string what =
        fmt::format("{}->{}{}", base(g.word->deprel), base(f.word->deprel), head ? " (head right)" : "");
    const auto known = std::find_if(scores.confusions.begin(), scores.confusions.end(),
                                    [&](const auto& entry) { return entry.first == what; });
    if (known == scores.confusions.end()) {
      scores.confusions.emplace_back(what, 1);
    } else {
      ++known->second;
    }
  }
}

}  // namespace

void Scores::print(const std::string& name) const {
  fmt::print("{:<22} words {:.2f}  sentences {:.2f}  UPOS {:.2f}  feats {:.2f}  lemma {:.2f}  UAS {:.2f}  LAS {:.2f}\n",
             name, words.f1(), sentences.f1(), upos.f1(), feats.f1(), lemma.f1(), uas.f1(), las.f1());
}

Tagged with_gold_words(const std::vector<GoldSentence>& gold) {
  Tagged out;
  for (const GoldSentence& sentence : gold) {
    Sentence s;
    s.first = static_cast<std::uint32_t>(out.words.size());
    for (const Word& word : sentence.words) {
      Word bare;
      bare.span = word.span;
      bare.form = word.form;
      bare.lower = word.lower;
      bare.continues_token = word.continues_token;
      out.words.push_back(std::move(bare));
    }
    s.last = static_cast<std::uint32_t>(out.words.size());
    out.sentences.push_back(s);
  }
  return out;
}

Scores score_gold_words(const std::vector<GoldSentence>& gold, const Tagged& found) {
  Scores scores;
  std::size_t at = 0;
  for (const GoldSentence& sentence : gold) {
    Words a;
    Words b;
    const auto place = [](std::size_t i) { return Placed{static_cast<std::uint32_t>(i), 1, 0}; };
    judge(sentence.words, place, 0, sentence.words.size(), a);
    const std::size_t start = at;
    at += sentence.words.size();
    for (std::size_t i = start; i < at; ++i) {
      const Word& word = found.words[i];
      b.emplace(place(i - start),
                Judged{&word, word.head == kNone ? Placed{} : place(static_cast<std::size_t>(word.head) - start)});
    }
    count(scores, a, b);
  }
  scores.sentences = {gold.size(), gold.size(), gold.size()};
  return scores;
}

RawText raw_text(const std::vector<GoldSentence>& gold, std::size_t first, std::size_t last) {
  RawText out;
  for (std::size_t i = first; i < last; ++i) {
    if (i > first) out.text += ' ';
    out.starts.push_back(static_cast<std::uint32_t>(out.text.size()));
    out.text += gold[i].text;
  }
  return out;
}

void score_raw(const std::vector<GoldSentence>& gold, std::size_t first, const RawText& raw, const Tagged& found,
               Scores& scores) {
  Words a;
  Words b;
  std::map<std::pair<std::uint32_t, std::uint32_t>, int> bounds;
  for (std::size_t s = 0; s < raw.starts.size(); ++s) {
    const auto& words = gold[first + s].words;
    const std::uint32_t start = raw.starts[s];
    const auto place = [&](std::size_t i) {
      return Placed{start + words[i].span.begin, start + words[i].span.end, order_in_token(words, i)};
    };
    judge(words, place, 0, words.size(), a);
    ++bounds[{place(0).begin, place(words.size() - 1).end}];
  }
  const auto place = [&](std::size_t i) {
    return Placed{found.words[i].span.begin, found.words[i].span.end, order_in_token(found.words, i)};
  };
  judge(found.words, place, 0, found.words.size(), b);
  scores.sentences.gold += raw.starts.size();
  scores.sentences.found += found.sentences.size();
  for (const Sentence& sentence : found.sentences) {
    if (sentence.first >= sentence.last) continue;
    scores.sentences.right +=
        bounds.count({found.words[sentence.first].span.begin, found.words[sentence.last - 1].span.end});
  }
  count(scores, a, b);
}

}  // namespace cotejo::eval
