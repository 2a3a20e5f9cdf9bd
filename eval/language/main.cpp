// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// Scores what the reading stands on, against corpora that are no part of the project: see kUsage.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string_view>

#include "base/paths.h"
#include "names.h"
#include "regimes.h"
#include "treebank.h"

namespace {

using namespace cotejo;
using namespace cotejo::eval;
using train::GoldSentence;

constexpr const char* kUsage =
    "usage: cotejo-eval language CORPORA [--dev] [--model FILE] [--confusions]\n"
    "       cotejo-eval names FILE [--model FILE] [--batch N] [--from N] [--to N] [--writing W] "
    "[--misses]\n"
    "\n"
    "language: words, tags and trees on the test files of UD Spanish AnCora and GSD below CORPORA, in three regimes: "
    "raw\n"
    "  text, the treebank's words, the treebank's words with their classes, features and lemmas. Measures of the "
    "CoNLL\n"
    "  2018 task (F1); 'feats' compares all features, UFeats those that all languages share.\n"
    "  --dev: AnCora dev instead, for a model that was trained without it (train/run CORPORA --without-dev).\n"
    "names: PER, ORG, LOC and MISC on a file of the CoNLL-2002 task, on raw text and on the corpus's tokens.\n"
    "  --batch: so many sentences are one article (20). --from, --to: only these sentences.\n"
    "  --writing: unaccented; small (and unaccented); capitals (and unaccented). --misses: prints what is wrong.\n"
    "--model: the model of syntax, instead of the one in models/es.\n";

struct Options {
  std::string command;
  std::string corpus;
  std::string model;
  NameTask names;
  bool dev = false;
  bool confusions = false;
  bool misses = false;
};

int fail(const Error& error) {
  fmt::print(stderr, "{}\n", error.text());
  return EXIT_FAILURE;
}

void print_confusions(const UdScores& scores) {
  std::vector<std::pair<std::string, std::size_t>> most(scores.confusions.begin(), scores.confusions.end());
  std::sort(most.begin(), most.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  for (std::size_t i = 0; i < std::min<std::size_t>(30, most.size()); ++i) {
    fmt::print("    {:>5} {}\n", most[i].second, most[i].first);
  }
}

Outcome score_treebank(const char* name, const std::vector<GoldSentence>& gold, const Language& language,
                       bool confusions) {
  for (const auto& [label, regime] :
       {std::pair{"raw text", Regime::raw_text}, std::pair{"gold tokens", Regime::gold_tokens},
        std::pair{"gold tags", Regime::gold_tags}}) {
    const auto scores = score(gold, language, regime);
    if (!scores) return scores.error();
    fmt::print("{:<26}", fmt::format("{}, {}", name, label));
    for (const Ratio* r : {&scores->words, &scores->sentences, &scores->upos, &scores->ufeats, &scores->feats,
                           &scores->lemma, &scores->uas, &scores->las, &scores->clas}) {
      fmt::print(" {:>9.2f}", r->f1());
    }
    fmt::print("\n");
    if (confusions) print_confusions(*scores);
  }
  return Done{};
}

int language_command(const Options& options, const Language& language) {
  using Treebank = std::pair<const char*, const char*>;
  std::vector<Treebank> treebanks = {{"AnCora test", "ud_es_ancora/es_ancora-ud-test.conllu"},
                                     {"GSD test", "ud_es_gsd/es_gsd-ud-test.conllu"}};
  if (options.dev) treebanks = {{"AnCora dev", "ud_es_ancora/es_ancora-ud-dev.conllu"}};
  fmt::print("{:<26}", "");
  for (const char* head : {"words", "sentences", "UPOS", "UFeats", "feats", "lemma", "UAS", "LAS", "CLAS"}) {
    fmt::print(" {:>9}", head);
  }
  fmt::print("\n");
  for (const auto& [name, file] : treebanks) {
    auto gold = train::read_conllu(std::filesystem::path(options.corpus) / file);
    if (!gold) return fail(gold.error());
    if (const Outcome done = score_treebank(name, *gold, language, options.confusions); !done)
      return fail(done.error());
  }
  return EXIT_SUCCESS;
}

int names_command(const Options& options, const Language& language) {
  fmt::print("{:<26} {:>9} {:>9} {:>9} {:>9} {:>9}\n", "", "P", "R", "F1", "gold", "found");
  for (const auto& [label, given] : {std::pair{"raw text", false}, std::pair{"gold tokens", true}}) {
    NameTask task = options.names;
    std::vector<std::string> misses;
    task.file = options.corpus;
    task.given = given;
    task.misses = options.misses && given ? &misses : nullptr;
    const auto scores = score_names(task, language);
    if (!scores) return fail(scores.error());
    for (const char* row : {"all", "PER", "ORG", "LOC", "MISC", "untyped"}) {
      const auto found = scores->find(row);
      const Ratio r = found == scores->end() ? Ratio{} : found->second;
      const auto share = [&](std::size_t of) {
        return of == 0 ? 0 : 100.0 * static_cast<double>(r.right) / static_cast<double>(of);
      };
      fmt::print("{:<26} {:>9.2f} {:>9.2f} {:>9.2f} {:>9} {:>9}\n", fmt::format("{}, {}", label, row), share(r.found),
                 share(r.gold), r.f1(), r.gold, r.found);
    }
    for (const std::string& miss : misses) fmt::print("{}\n", miss);
  }
  return EXIT_SUCCESS;
}

std::optional<Options> parse(int argc, char** argv) {
  Options options;
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    if (argument == "--dev") {
      options.dev = true;
    } else if (argument == "--confusions") {
      options.confusions = true;
    } else if (argument == "--model" && i + 1 < argc) {
      options.model = argv[++i];
    } else if (argument == "--misses") {
      options.misses = true;
    } else if (argument == "--batch" && i + 1 < argc) {
      options.names.batch = static_cast<std::size_t>(std::max(1, std::atoi(argv[++i])));
    } else if ((argument == "--from" || argument == "--to") && i + 1 < argc) {
      const auto number = static_cast<std::size_t>(std::max(0, std::atoi(argv[++i])));
      (argument == "--from" ? options.names.from : options.names.to) = number;
    } else if (argument == "--writing" && i + 1 < argc) {
      const std::string_view name = argv[++i];
      options.names.writing = name == "unaccented" ? Writing::unaccented
                              : name == "small"    ? Writing::small
                              : name == "capitals" ? Writing::capitals
                                                   : Writing::printed;
    } else if (options.command.empty()) {
      options.command = argument;
    } else if (options.corpus.empty() && !argument.starts_with("--")) {
      options.corpus = argument;
    } else {
      return std::nullopt;
    }
  }
  if ((options.command != "language" && options.command != "names") || options.corpus.empty()) return std::nullopt;
  return options;
}

}  // namespace

int main(int argc, char** argv) {
  const auto options = parse(argc, argv);
  if (!options) {
    fmt::print(stderr, "{}", kUsage);
    return 2;
  }
  const Result<Paths> paths = find_paths();
  if (!paths) return fail(paths.error());
  const Result<Language> language = Language::load(*paths, options->model);
  if (!language) return fail(language.error());
  return options->command == "names" ? names_command(*options, *language) : language_command(*options, *language);
}
