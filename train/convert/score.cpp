// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// Sentences are found by their letters, words are laid side by side by the characters they cover; where a token is
// parted otherwise in one of the two, its words are matched by a longest common subsequence of forms. It fails on
// sentences that differ in a letter: they are counted as missing. Cost: linear, but quadratic in the words of one
// token.
#include "score.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "text/utf8.h"

namespace cotejo::convert {
namespace {

std::string letters(const Draft& sentence) {
  std::string all;
  for (const Token& token : sentence.tokens) {
    for (const char c : lower(token.form)) {
      if (c != '_' && c != ' ') all += c;
    }
  }
  return all;
}

struct Place {
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::vector<Place> places(const Draft& sentence) {
  std::vector<Place> out;
  std::size_t at = 0;
  for (const Token& token : sentence.tokens) {
    std::size_t size = 0;
    for (const char c : lower(token.form)) size += c != '_' && c != ' ' ? 1 : 0;
    out.push_back({at, at + size});
    at += size;
  }
  return out;
}

/// For every word of `system` the word of `gold`, or kNobody.
void match_words(const Draft& system, int s, int s_end, const Draft& gold, int g, int g_end, std::vector<int>& out) {
  const auto rows = static_cast<std::size_t>(s_end - s);
  const auto columns = static_cast<std::size_t>(g_end - g);
  std::vector<std::vector<int>> best(rows + 1, std::vector<int>(columns + 1, 0));
  const auto same = [&](std::size_t i, std::size_t j) {
    return lower(system.at(s + static_cast<int>(i)).form) == lower(gold.at(g + static_cast<int>(j)).form);
  };
  for (std::size_t i = rows; i-- > 0;) {
    for (std::size_t j = columns; j-- > 0;)
      best[i][j] = same(i, j) ? best[i + 1][j + 1] + 1 : std::max(best[i + 1][j], best[i][j + 1]);
  }
  for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
    if (same(i, j)) {
      out[static_cast<std::size_t>(s) + i++] = g + static_cast<int>(j++);
    } else if (best[i + 1][j] >= best[i][j + 1]) {
      ++i;
    } else {
      ++j;
    }
  }
}

std::vector<int> align(const Draft& system, const Draft& gold) {
  std::vector<int> out(system.words.size(), kNobody);
  const std::vector<Place> a = places(system);
  const std::vector<Place> b = places(gold);
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    // The shortest run of tokens on both sides that begins and ends at the same characters.
    std::size_t i_end = i + 1;
    std::size_t j_end = j + 1;
    while (a[i_end - 1].end != b[j_end - 1].end) {
      if (a[i_end - 1].end < b[j_end - 1].end) {
        if (i_end == a.size()) return out;
        ++i_end;
      } else {
        if (j_end == b.size()) return out;
        ++j_end;
      }
    }
    match_words(system, system.tokens[i].first, system.tokens[i_end - 1].last + 1, gold, gold.tokens[j].first,
                gold.tokens[j_end - 1].last + 1, out);
    i = i_end;
    j = j_end;
  }
  return out;
}

std::string_view base_of(std::string_view deprel) {
  return deprel.substr(0, deprel.find(':'));
}

void compare_words(const Draft& system, const Draft& gold, Score& score) {
  const std::vector<int> gold_of = align(system, gold);
  const auto same_head = [&](const UdWord& s, const UdWord& g) {
    if (s.head == kNobody || g.head == kNobody) return s.head == g.head;
    return gold_of[static_cast<std::size_t>(s.head)] == g.head;
  };
  const auto name_of = [](const Draft& draft, int word) {
    return word == kNobody ? std::string("ROOT") : fmt::format("{}:{}", word + 1, draft.at(word).form);
  };
  score.gold += gold.words.size();
  score.system += system.words.size();
  for (std::size_t i = 0; i < system.words.size(); ++i) {
    const UdWord& s = system.words[i];
    if (gold_of[i] == kNobody) {
      ++score.confusions[fmt::format("WORD {} ({})", s.form, s.xpos)];
      continue;
    }
    const UdWord& g = gold.at(gold_of[i]);
    ++score.words;
    score.upos += s.upos == g.upos ? 1U : 0U;
    score.feats += s.feats == g.feats ? 1U : 0U;
    score.lemmas += s.lemma == g.lemma ? 1U : 0U;
    if (s.upos != g.upos) ++score.confusions[fmt::format("UPOS {} -> {} ({}, {})", s.upos, g.upos, s.lemma, s.xpos)];
    if (s.feats != g.feats)
      ++score.confusions[fmt::format("UFEATS {} {} -> {} ({})", s.upos, s.feats, g.feats, s.lemma)];
    if (s.lemma != g.lemma) ++score.confusions[fmt::format("LEMMA {} -> {} ({})", s.lemma, g.lemma, s.xpos)];
    const bool head = same_head(s, g);
    const bool relation = base_of(s.deprel) == base_of(g.deprel);
    score.heads += head ? 1U : 0U;
    score.labelled += head && relation ? 1U : 0U;
    ++score.rules[s.rule][fmt::format("{}{}", head ? "" : "-", base_of(g.deprel))];
    if (!head) ++score.confusions[fmt::format("UAS {} -> {}", s.deprel, g.deprel)];
    if (head && !relation) ++score.confusions[fmt::format("LAS {} -> {} (rule {})", s.deprel, g.deprel, s.rule)];
    if (!head || !relation) {
      score.examples.push_back(fmt::format("{}\t{}:{}\t{}\t{}\t->\t{}\t{}\trule {}", system.tree.id, i + 1, s.form,
                                           s.deprel, name_of(system, s.head), g.deprel, name_of(gold, g.head), s.rule));
    }
  }
}

double f1(std::size_t right, const Score& score) {
  return score.gold + score.system == 0
             ? 0
             : 200.0 * static_cast<double>(right) / static_cast<double>(score.gold + score.system);
}

}  // namespace

Score compare(const std::vector<Draft>& system, const std::vector<Draft>& gold) {
  std::unordered_map<std::string, std::size_t> by_letters;
  for (std::size_t i = 0; i < gold.size(); ++i) by_letters.emplace(letters(gold[i]), i);
  Score score;
  for (const Draft& sentence : system) {
    const auto found = by_letters.find(letters(sentence));
    if (found == by_letters.end()) {
      ++score.missing;
      continue;
    }
    ++score.sentences;
    compare_words(sentence, gold[found->second], score);
  }
  return score;
}

std::string report(const Score& score, std::size_t most) {
  std::string out = fmt::format("{} sentences, {} not found, {} words\n", score.sentences, score.missing, score.gold);
  out += fmt::format("words {:.2f}  UPOS {:.2f}  UFeats {:.2f}  lemma {:.2f}  UAS {:.2f}  LAS {:.2f}\n",
                     f1(score.words, score), f1(score.upos, score), f1(score.feats, score), f1(score.lemmas, score),
                     f1(score.heads, score), f1(score.labelled, score));
  std::vector<std::pair<std::size_t, std::string>> rows;
  for (const auto& [name, count] : score.confusions) rows.emplace_back(count, name);
  std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  for (std::size_t i = 0; i < std::min(most, rows.size()); ++i)
    out += fmt::format("{:5} {}\n", rows[i].first, rows[i].second);
  return out;
}

std::string rule_report(const Score& score) {
  std::string out;
  for (const auto& [rule, relations] : score.rules) {
    std::vector<std::pair<std::size_t, std::string>> rows;
    for (const auto& [name, count] : relations) rows.emplace_back(count, name);
    std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    out += fmt::format("rule {}:", rule);
    for (const auto& [count, name] : rows) out += fmt::format(" {} {}", count, name);
    out += '\n';
  }
  return out;
}

}  // namespace cotejo::convert
