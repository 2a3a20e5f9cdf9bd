// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// The scorer of the CoNLL 2018 task (universaldependencies.org/conll18/evaluation.html) anew: words are aligned by the
// bytes of their tokens; where a token has several words on either side, by the longest common subsequence of their
// forms. Linear but for those stretches, which are some words long.
#include "ud_score.h"

#include <algorithm>
#include <array>

#include "formats/conllu.h"
#include "text/utf8.h"
#include "values/feats.h"

namespace cotejo::eval {
namespace {

constexpr std::size_t kUnaligned = static_cast<std::size_t>(-1);

bool is_universal(std::string_view feature) {
  static constexpr std::array<std::string_view, 21> kUniversal = {
      "PronType", "NumType", "Poss",  "Reflex",   "Foreign",  "Abbr",     "Gender",
      "Animacy",  "Number",  "Case",  "Definite", "Degree",   "VerbForm", "Mood",
      "Tense",    "Aspect",  "Voice", "Evident",  "Polarity", "Person",   "Polite"};
  return std::find(kUniversal.begin(), kUniversal.end(), feature.substr(0, feature.find('='))) != kUniversal.end();
}

/// The features in alphabetical order, all or those that all languages share.
std::string sorted_feats(std::string_view feats, bool all) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at < feats.size();) {
    const std::size_t bar = std::min(feats.find('|', at), feats.size());
    const std::string_view part = feats.substr(at, bar - at);
    at = bar + 1;
    if (all ? part != "_" : is_universal(part)) parts.push_back(part);
  }
  std::sort(parts.begin(), parts.end());
  std::string out;
  for (const std::string_view part : parts) out.append(part).append(1, '|');
  return out;
}

bool is_content(std::string_view relation) {
  static constexpr std::array<std::string_view, 8> kFunction = {"aux", "cop",  "mark", "det",
                                                                "clf", "case", "cc",   "punct"};
  return std::find(kFunction.begin(), kFunction.end(), relation) == kFunction.end();
}

/// Pairs the words of both sides.
class Aligner {
 public:
  Aligner(const UdText& gold, const UdText& found)
      : gold_(gold.words),
        found_(found.words),
        to_found_(gold_.size(), kUnaligned),
        to_gold_(found_.size(), kUnaligned) {}

  void run() {
    std::size_t g = 0;
    std::size_t f = 0;
    while (g < gold_.size() && f < found_.size()) {
      if (gold_[g].in_range || found_[f].in_range) {
        align_stretch(g, f);
      } else if (gold_[g].begin == found_[f].begin && gold_[g].end == found_[f].end) {
        pair(g++, f++);
      } else {
        ++(gold_[g].begin <= found_[f].begin ? g : f);
      }
    }
  }
  [[nodiscard]] const std::vector<std::size_t>& to_found() const { return to_found_; }
  [[nodiscard]] const std::vector<std::size_t>& to_gold() const { return to_gold_; }

 private:
  using Words = std::vector<UdWord>;

  void pair(std::size_t g, std::size_t f) {
    to_found_[g] = f;
    to_gold_[f] = g;
  }

  static bool is_beyond(const Words& words, std::size_t i, std::uint32_t end) {
    if (i >= words.size()) return true;
    return words[i].in_range ? words[i].begin >= end : words[i].end > end;
  }

  /// From words of which at least one is of a token with several, to behind the smallest stretch that cuts no such
  /// token on either side.
  void align_stretch(std::size_t& g, std::size_t& f) {
    std::uint32_t end = 0;
    if (gold_[g].in_range) {
      end = gold_[g].end;
      if (!found_[f].in_range && found_[f].begin < gold_[g].begin) ++f;
    } else {
      end = found_[f].end;
      if (gold_[g].begin < found_[f].begin) ++g;
    }
    const std::size_t first_g = g;
    const std::size_t first_f = f;
    while (!is_beyond(gold_, g, end) || !is_beyond(found_, f, end)) {
      const bool take_gold = g < gold_.size() && (f >= found_.size() || gold_[g].begin <= found_[f].begin);
      const UdWord& word = take_gold ? gold_[g++] : found_[f++];
      if (word.in_range) end = std::max(end, word.end);
    }
    common_subsequence(first_g, g, first_f, f);
  }

  void common_subsequence(std::size_t g0, std::size_t g1, std::size_t f0, std::size_t f1) {
    const std::size_t width = f1 - f0 + 1;
    std::vector<std::size_t> longest((g1 - g0 + 1) * width, 0);  // from word i, j on
    const auto at = [&](std::size_t i, std::size_t j) -> std::size_t& { return longest[i * width + j]; };
    for (std::size_t i = g1 - g0; i-- > 0;) {
      for (std::size_t j = f1 - f0; j-- > 0;) {
        const bool same = gold_[g0 + i].form == found_[f0 + j].form;
        at(i, j) = std::max({at(i + 1, j), at(i, j + 1), same ? at(i + 1, j + 1) + 1 : 0});
      }
    }
    for (std::size_t i = 0, j = 0; i < g1 - g0 && j < f1 - f0;) {
      if (gold_[g0 + i].form == found_[f0 + j].form) {
        pair(g0 + i++, f0 + j++);
      } else {
        ++(at(i, j) == at(i + 1, j) ? i : j);
      }
    }
  }

  const Words& gold_;
  const Words& found_;
  std::vector<std::size_t> to_found_;
  std::vector<std::size_t> to_gold_;
};

bool same_head(const UdWord& gold, const UdWord& found, const std::vector<std::size_t>& to_gold) {
  if (gold.head == kNone || found.head == kNone) return gold.head == found.head;
  return to_gold[static_cast<std::size_t>(found.head)] == static_cast<std::size_t>(gold.head);
}

void count_word(UdScores& scores, const UdWord& gold, const UdWord& found, bool head) {
  const bool relation = gold.relation == found.relation;
  ++scores.words.right;
  scores.upos.right += gold.upos == found.upos;
  scores.ufeats.right += sorted_feats(gold.feats, false) == sorted_feats(found.feats, false);
  scores.feats.right += sorted_feats(gold.feats, true) == sorted_feats(found.feats, true);
  scores.lemma.right += gold.lemma == "_" || gold.lemma == found.lemma;
  scores.uas.right += head;
  scores.las.right += head && relation;
  scores.clas.right += head && relation && is_content(gold.relation);
  if (!head || !relation) {
    ++scores.confusions[gold.relation + " -> " + found.relation + (head ? " (head right)" : "")];
  }
}

std::size_t count_content(const std::vector<UdWord>& words) {
  return static_cast<std::size_t>(
      std::count_if(words.begin(), words.end(), [](const UdWord& w) { return is_content(w.relation); }));
}

}  // namespace

void UdText::add(std::string_view text, const std::vector<Word>& from, std::size_t first, std::size_t last,
                 const std::vector<std::string>* feats) {
  const auto size = [this] { return static_cast<std::uint32_t>(bytes.size()); };
  const std::uint32_t start = size();
  const auto base = static_cast<std::int32_t>(words.size()) - static_cast<std::int32_t>(first);
  for (std::size_t i = first; i < last; ++i) {
    const Word& word = from[i];
    UdWord placed;
    if (word.continues_token) {
      placed.begin = words.back().begin;
      words.back().in_range = placed.in_range = true;
    } else {
      placed.begin = size();
      const std::string_view token = word.span.in(text);
      for (std::size_t at = 0; at < token.size();) {
        const CodePoint c = decode_utf8(token, at);
        if (!is_space(c.value)) bytes += token.substr(at, c.size);
        at += c.size;
      }
    }
    placed.end = size();
    placed.form = word.lower;
    placed.lemma = word.lemma;
    placed.upos = to_string(word.upos);
    placed.feats = feats != nullptr ? (*feats)[i - first] : render_feats(word.feats);
    placed.head = word.head == kNone ? kNone : word.head + base;
    const std::string relation = render_deprel(word.deprel);
    placed.relation = relation.substr(0, relation.find(':'));
    words.push_back(std::move(placed));
  }
  sentences.emplace_back(start, size());
}

Result<UdScores> compare(const UdText& gold, const UdText& found) {
  if (gold.bytes != found.bytes) {
    const auto differ = std::mismatch(gold.bytes.begin(), gold.bytes.end(), found.bytes.begin(), found.bytes.end());
    return Error{ErrorCode::internal,
                 "the texts part at '" +
                     gold.bytes.substr(static_cast<std::size_t>(differ.first - gold.bytes.begin()), 40) + "'"};
  }
  Aligner aligner(gold, found);
  aligner.run();
  UdScores scores;
  for (Ratio* r :
       {&scores.words, &scores.upos, &scores.ufeats, &scores.feats, &scores.lemma, &scores.uas, &scores.las}) {
    r->gold = gold.words.size();
    r->found = found.words.size();
  }
  scores.clas.gold = count_content(gold.words);
  scores.clas.found = count_content(found.words);
  scores.sentences.gold = gold.sentences.size();
  scores.sentences.found = found.sentences.size();
  for (const auto& sentence : gold.sentences) {
    scores.sentences.right += std::binary_search(found.sentences.begin(), found.sentences.end(), sentence);
  }
  for (std::size_t g = 0; g < gold.words.size(); ++g) {
    const std::size_t f = aligner.to_found()[g];
    if (f == kUnaligned) continue;
    count_word(scores, gold.words[g], found.words[f], same_head(gold.words[g], found.words[f], aligner.to_gold()));
  }
  return scores;
}

}  // namespace cotejo::eval
