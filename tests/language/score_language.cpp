// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// Measures the language layer on a treebank in CoNLL-U (sentences, words, tags) or on a CoNLL-2002 file (names):
//     score_language ud FILE.conllu [--errors]
//     score_language ner FILE [--errors]
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "language/language.h"

namespace {

using cotejo::Article;
using cotejo::Span;
using cotejo::Tagged;

struct Score {
  long right = 0, found = 0, wanted = 0;
  double f1() const { return found + wanted == 0 ? 0 : 2.0 * right / double(found + wanted); }
  void print(const char* name) const {
    std::printf("%-12s P %.4f R %.4f F1 %.4f (%ld of %ld)\n", name, double(right) / std::max(1L, found),
                double(right) / std::max(1L, wanted), f1(), right, wanted);
  }
};

struct GoldWord {
  Span span;
  std::string form, lemma, upos;
  cotejo::Feats feats;
};

struct Document {
  Article article;
  std::vector<GoldWord> words;
  std::vector<std::uint32_t> sentence_ends;
  std::vector<std::tuple<Span, std::string>> names;
  void close() {
    cotejo::Block block;
    block.text = {0, static_cast<std::uint32_t>(article.text.size())};
    article.blocks = {block};
  }
};

std::vector<std::string> split(const std::string& line, char by) {
  std::vector<std::string> parts{""};
  for (const char c : line) {
    if (c == by) {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

std::vector<Document> read_ud(const std::string& path) {
  std::vector<Document> documents;
  std::ifstream in(path);
  std::string line;
  Document now;
  std::size_t cursor = 0;
  Span token;
  int until = 0;
  const auto flush = [&] {
    if (!now.words.empty()) {
      now.close();
      documents.push_back(now);
    }
    now = {};
    cursor = 0;
  };
  while (std::getline(in, line)) {
    if (line.starts_with("# newdoc")) flush();
    if (line.starts_with("# text = ")) {
      if (!now.article.text.empty()) now.article.text += ' ';
      cursor = now.article.text.size();
      now.article.text += line.substr(9);
    }
    const auto p = split(line, '\t');
    if (line.empty() && !now.words.empty()) now.sentence_ends.push_back(now.words.back().span.end);
    if (p.size() < 10 || p[0].find('.') != std::string::npos) continue;
    const bool multi = p[0].find('-') != std::string::npos;
    if (multi || std::stoi(p[0]) > until) {
      const auto at = now.article.text.find(p[1], cursor);
      if (at == std::string::npos) continue;
      token = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + p[1].size())};
      cursor = token.end;
      until = multi ? std::stoi(p[0].substr(p[0].find('-') + 1)) : 0;
      if (multi) continue;
    }
    if (until != 0 && std::stoi(p[0]) == until) until = 0;
    now.words.push_back({token, p[1], p[2], p[3], cotejo::known_feats(p[5])});
  }
  flush();
  return documents;
}

void score_ud(const cotejo::Language& language, const std::string& path, bool errors) {
  Score sentences, words, tokens;
  long upos = 0, lemma = 0, feats = 0, aligned = 0;
  std::map<std::string, int> mistakes, token_mistakes;
  for (const Document& document : read_ud(path)) {
    const Tagged tagged = language.analyse(document.article);
    std::set<std::uint32_t> ends(document.sentence_ends.begin(), document.sentence_ends.end());
    for (const auto& s : tagged.sentences) {
      const bool right = ends.count(s.span.end) != 0;
      sentences.right += right;
      if (errors && !right) {
        const auto from = s.span.end > 40 ? s.span.end - 40 : 0;
        std::printf("SENT+ %s\n", document.article.text.substr(from, 60).c_str());
      }
      ends.erase(s.span.end);
    }
    if (errors) {
      for (const auto end : ends) {
        std::printf("SENT- %s\n", document.article.text.substr(end > 40 ? end - 40 : 0, 60).c_str());
      }
    }
    sentences.found += static_cast<long>(tagged.sentences.size());
    sentences.wanted += static_cast<long>(document.sentence_ends.size());
    words.found += static_cast<long>(tagged.words.size());
    words.wanted += static_cast<long>(document.words.size());
    std::size_t k = 0;
    for (std::size_t i = 0; i < document.words.size(); ++i) {
      const GoldWord& gold = document.words[i];
      while (k < tagged.words.size() && tagged.words[k].span.begin < gold.span.begin) ++k;
      std::size_t j = k;
      std::size_t part = 0;
      for (std::size_t b = i; b > 0 && document.words[b - 1].span == gold.span; --b) ++part;
      j += part;
      if (j >= tagged.words.size() || tagged.words[j].span != gold.span ||
          (tagged.words[j].form != gold.form && part == 0 && i + 1 < document.words.size() &&
           document.words[i + 1].span == gold.span)) {
        ++token_mistakes[gold.form + " <> " + (k < tagged.words.size() ? tagged.words[k].form : "")];
        continue;
      }
      ++words.right;
      ++aligned;
      const auto& word = tagged.words[j];
      const std::string mine(cotejo::to_string(word.upos));
      std::string wanted = gold.upos == "PART" ? "ADV" : gold.upos;
      if (mine == wanted) {
        ++upos;
      } else if (errors) {
        ++mistakes[wanted + " > " + mine + "\t" + word.lower];
      }
      lemma += word.lemma == gold.lemma;
      feats += word.feats == gold.feats;
    }
  }
  sentences.print("sentences");
  words.print("words");
  std::printf("upos %.4f lemma %.4f feats %.4f of %ld aligned\n", double(upos) / double(aligned),
              double(lemma) / double(aligned), double(feats) / double(aligned), aligned);
  if (!errors) return;
  for (auto* map : {&mistakes, &token_mistakes}) {
    std::vector<std::pair<int, std::string>> sorted;
    for (const auto& [text, count] : *map) sorted.emplace_back(count, text);
    std::sort(sorted.rbegin(), sorted.rend());
    for (std::size_t i = 0; i < sorted.size() && i < 250; ++i) {
      std::printf("%d\t%s\n", sorted[i].first, sorted[i].second.c_str());
    }
    std::printf("--\n");
  }
}

/// Documents of a CoNLL-2002 file: it marks none, so every 25 sentences are one, each a block.
std::vector<Document> read_ner(const std::string& path) {
  std::vector<Document> documents;
  std::ifstream in(path);
  std::string line;
  Document now;
  std::uint32_t start = 0;
  const auto sentence = [&] {
    if (now.article.text.size() == start) return;
    cotejo::Block block;
    block.text = {start, static_cast<std::uint32_t>(now.article.text.size())};
    now.article.blocks.push_back(block);
    now.article.text += "\n\n";
    start = static_cast<std::uint32_t>(now.article.text.size());
    if (now.article.blocks.size() == 25) {
      documents.push_back(now);
      now = {};
      start = 0;
    }
  };
  while (std::getline(in, line)) {
    const auto p = split(line, ' ');
    if (p.size() < 3) {
      sentence();
      continue;
    }
    const bool closing = p[0] == "," || p[0] == "." || p[0] == ")" || p[0] == ";" || p[0] == ":";
    if (now.article.text.size() > start && !closing && now.article.text.back() != '(') now.article.text += ' ';
    const auto begin = static_cast<std::uint32_t>(now.article.text.size());
    now.article.text += p[0];
    const auto end = static_cast<std::uint32_t>(now.article.text.size());
    if (p[2].starts_with("B-")) now.names.emplace_back(Span{begin, end}, p[2].substr(2));
    if (p[2].starts_with("I-") && !now.names.empty()) std::get<0>(now.names.back()).end = end;
  }
  sentence();
  if (!now.article.blocks.empty()) documents.push_back(now);
  return documents;
}

void score_ner(const cotejo::Language& language, const std::string& path, bool errors) {
  Score untyped, typed;
  std::map<std::string, Score> by_type;
  std::map<std::string, int> confusions;
  for (const Document& document : read_ner(path)) {
    const Tagged tagged = language.analyse(document.article);
    std::map<Span, std::string> gold;
    for (const auto& [span, type] : document.names) gold[span] = type;
    untyped.wanted += static_cast<long>(gold.size());
    untyped.found += static_cast<long>(tagged.names.size());
    typed.wanted = untyped.wanted;
    typed.found = untyped.found;
    for (const auto& [span, type] : gold) ++by_type[type].wanted;
    for (const auto& name : tagged.names) {
      const std::string mine(cotejo::to_string(name.type));
      ++by_type[mine].found;
      const std::string text(name.span.in(document.article.text));
      const auto context = [&](Span s) {
        const auto from = s.begin > 40 ? s.begin - 40 : 0;
        std::string around = document.article.text.substr(from, s.end - from + 30);
        std::replace(around.begin(), around.end(), '\n', ' ');
        return around;
      };
      const auto found = gold.find(name.span);
      if (found == gold.end()) {
        if (errors)
          std::printf("EXTRA %s [%s] %s\t| %s\n", mine.c_str(), text.c_str(), name.rule, context(name.span).c_str());
        continue;
      }
      ++untyped.right;
      if (found->second == mine) {
        ++typed.right;
        ++by_type[mine].right;
      } else {
        ++confusions[found->second + " as " + mine + " by " + name.rule];
        if (errors) {
          std::printf("TYPE %s>%s [%s] %s\t| %s\n", found->second.c_str(), mine.c_str(), text.c_str(), name.rule,
                      context(name.span).c_str());
        }
      }
      gold.erase(found);
    }
    if (errors) {
      for (const auto& [span, type] : gold) {
        const auto from = span.begin > 30 ? span.begin - 30 : 0;
        std::string around = document.article.text.substr(from, span.end - from + 30);
        std::replace(around.begin(), around.end(), '\n', ' ');
        std::printf("MISS %s [%s]\t| %s\n", type.c_str(), std::string(span.in(document.article.text)).c_str(),
                    around.c_str());
      }
    }
  }
  untyped.print("untyped");
  typed.print("typed");
  for (const auto& [type, score] : by_type) score.print(type.c_str());
  std::vector<std::pair<int, std::string>> sorted;
  for (const auto& [text, count] : confusions) sorted.emplace_back(count, text);
  std::sort(sorted.rbegin(), sorted.rend());
  for (std::size_t i = 0; i < sorted.size() && i < 30; ++i)
    std::printf("%d\t%s\n", sorted[i].first, sorted[i].second.c_str());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fprintf(stderr, "score_language ud|ner FILE [--errors]\n");
    return 2;
  }
  const auto paths = cotejo::find_paths();
  if (!paths) return std::fprintf(stderr, "%s\n", paths.error().text().c_str()), 1;
  const auto language = cotejo::Language::load(*paths);
  if (!language) return std::fprintf(stderr, "%s\n", language.error().text().c_str()), 1;
  const bool errors = argc > 3;
  if (std::string(argv[1]) == "ud") {
    score_ud(*language, argv[2], errors);
  } else {
    score_ner(*language, argv[2], errors);
  }
  return 0;
}
