// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// cotejo-eval-language CORPORA [--held] [--model FILE] [--confusions]: scores of tagging and parsing on the treebanks'
// test files, on the treebank's words and, with the committed model, on raw text by way of Language. --held scores the
// tenth of AnCora that cotejo-train --hold-out leaves out, in their place.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <optional>
#include <string_view>

#include "base/paths.h"
#include "language/language.h"
#include "language/syntax/analyser.h"
#include "score.h"
#include "treebank.h"

namespace {

using namespace cotejo;
using train::GoldSentence;

int fail(const Error& error) {
  fmt::print(stderr, "{}\n", error.text());
  return EXIT_FAILURE;
}

void print_confusions(eval::Scores scores) {
  std::sort(scores.confusions.begin(), scores.confusions.end(),
            [](const auto& a, const auto& b) { return a.second > b.second; });
  for (std::size_t i = 0; i < std::min<std::size_t>(30, scores.confusions.size()); ++i) {
    fmt::print("    {:>5} {}\n", scores.confusions[i].second, scores.confusions[i].first);
  }
}

void score(const std::string& name, const std::vector<GoldSentence>& gold, const syntax::Analyser& analyser,
           const Lexicon& lexicon, bool confusions) {
  Tagged text = eval::with_gold_words(gold);
  syntax::Analyser::Workspace work(&lexicon);
  const auto start = std::chrono::steady_clock::now();
  analyser.analyse(text, work, {Given::words, Relations::as_trained});
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  const eval::Scores scores = eval::score_gold_words(gold, text);
  scores.print(name + ", gold words");
  fmt::print("    {:.0f} words/s\n", static_cast<double>(text.words.size()) / took.count());
  if (confusions) print_confusions(scores);
}

/// A document is one paragraph; treebanks without documents are read twenty sentences at a time.
void score_raw_text(const std::string& name, const std::vector<GoldSentence>& gold, const Language& language,
                    bool confusions) {
  constexpr std::size_t kMost = 20;
  eval::Scores scores;
  std::size_t words = 0;
  std::chrono::duration<double> took{};
  for (std::size_t first = 0; first < gold.size();) {
    std::size_t last = first + 1;
    while (last < gold.size() && last - first < kMost && gold[last].document == gold[first].document) ++last;
    const eval::RawText raw = eval::raw_text(gold, first, last);
    Article article;
    article.text = raw.text;
    Block block;
    block.text = {0, static_cast<std::uint32_t>(raw.text.size())};
    article.blocks.push_back(block);
    const auto start = std::chrono::steady_clock::now();
    const Tagged found = language.analyse(article);
    took += std::chrono::steady_clock::now() - start;
    words += found.words.size();
    eval::score_raw(gold, first, raw, found, scores);
    first = last;
  }
  scores.print(name + ", raw text");
  fmt::print("    {:.0f} words/s\n", static_cast<double>(words) / took.count());
  if (confusions) print_confusions(scores);
}

struct Options {
  std::string corpora;
  std::string model;
  bool held = false;
  bool confusions = false;
};

Result<syntax::Analyser> load(const Options& options) {
  if (options.model.empty()) {
    Result<Paths> paths = find_paths();
    if (!paths) return paths.error();
    return syntax::Analyser::load(*paths);
  }
  Result<std::string> bytes = read_file(options.model);
  if (!bytes) return bytes.error();
  return syntax::Analyser::parse(std::move(bytes).value(), options.model);
}

int score_all(const Options& options) {
  const Result<syntax::Analyser> analyser = load(options);
  if (!analyser) return fail(analyser.error());
  Result<Paths> paths = find_paths();
  if (!paths) return fail(paths.error());
  const Result<Lexicon> lexicon = Lexicon::load(paths->tables());
  if (!lexicon) return fail(lexicon.error());
  if (options.held) {
    std::vector<train::Example> rest;
    std::vector<train::Example> held;
    if (Outcome loaded = train::load_treebanks(options.corpora, true, rest, held); !loaded) return fail(loaded.error());
    std::vector<GoldSentence> gold;
    for (train::Example& example : held) gold.push_back(std::move(example.gold));
    score("held out", gold, *analyser, *lexicon, options.confusions);
    return EXIT_SUCCESS;
  }
  std::optional<Language> language;
  if (options.model.empty()) {
    Result<Language> loaded = Language::load(*paths);
    if (!loaded) return fail(loaded.error());
    language.emplace(std::move(*loaded));
  }
  for (const auto& [name, file] : {std::pair{"AnCora test", "ud_es_ancora/es_ancora-ud-test.conllu"},
                                   std::pair{"GSD test", "ud_es_gsd/es_gsd-ud-test.conllu"}}) {
    Result<std::vector<GoldSentence>> gold = train::read_conllu(options.corpora + "/" + file);
    if (!gold) return fail(gold.error());
    score(name, *gold, *analyser, *lexicon, options.confusions);
    if (language) score_raw_text(name, *gold, *language, options.confusions);
  }
  return EXIT_SUCCESS;
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    if (argument == "--held") {
      options.held = true;
    } else if (argument == "--confusions") {
      options.confusions = true;
    } else if (argument == "--model" && i + 1 < argc) {
      options.model = argv[++i];
    } else {
      options.corpora = argument;
    }
  }
  if (options.corpora.empty()) {
    fmt::print(stderr, "usage: cotejo-eval-language CORPORA [--held] [--model FILE] [--confusions]\n");
    return EXIT_FAILURE;
  }
  return score_all(options);
}
