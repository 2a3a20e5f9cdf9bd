// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// cotejo-convert: constituent treebanks of Spanish as Universal Dependencies, in the manner of UD Spanish-AnCora.
//
//   tar xJf cess_esp.tar.xz -C trees
//   cotejo-convert cess trees/cess_esp OVERLAP_WITH_UD_ANCORA.tsv train cess_train.conllu
//   xz -dk *_SQUOIA_ES.xml.xz && cotejo-convert squoia *_SQUOIA_ES.xml squoia.conllu
//   cotejo-convert --why cess trees/cess_esp OVERLAP_WITH_UD_ANCORA.tsv dev dev.conllu
//   cotejo-convert score dev.conllu es_ancora-ud-dev.conllu 60 errors.tsv
//
// The last two measure the rules on the documents that are in both treebanks: what is most often wrong, every wrong
// word, and what each row of relations.tsv says beside what the treebank says. MISC holds two layers that Universal
// Dependencies lack: NE (B-PER, I-PER; ORG, LOC, MISC, NAME where the kind is not told, DATE, NUM) and Func, the
// function of the constituent that the word is head of (SUJ, CD, CC, CCT, CCL, CAG ...).
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>

#include "base/table.h"
#include "bracket_reader.h"
#include "conllu_reader.h"
#include "conllu_writer.h"
#include "converter.h"
#include "score.h"
#include "squoia.h"
#include "tiger_reader.h"

namespace {

using namespace cotejo;
using namespace cotejo::convert;
namespace fs = std::filesystem;

constexpr const char* kUsage =
    "usage: cotejo-convert [--why] cess FOLDER_OF_TBF OVERLAP.tsv train|dev OUT.conllu\n"
    "       cotejo-convert [--why] squoia FILES.xml.. OUT.conllu\n"
    "       cotejo-convert score CONVERTED.conllu UD.conllu [ROWS [EXAMPLES.tsv]]\n"
    "cess writes the documents that OVERLAP.tsv gives this use; those of UD's test part are never converted.\n"
    "squoia marks its sentences with '# feats = partial' and leaves unknown lemmas blank.\n"
    "score compares the sentences that are in both files.\n";

int fail(const Error& error) {
  fmt::print(stderr, "{}\n", error.text());
  return EXIT_FAILURE;
}

/// The documents that may be used so, in the table's order.
Result<std::vector<std::string>> documents(const fs::path& overlap, std::string_view use) {
  Result<Table> table = Table::load(overlap, 7);
  if (!table) return table.error();
  std::vector<std::string> names;
  for (const Table::Row& row : table->rows()) {
    if (row[6] == use) names.emplace_back(row[0]);
  }
  return names;
}

Outcome write(const fs::path& file, const std::string& text) {
  std::ofstream out(file, std::ios::binary);
  out << text;
  if (!out.flush()) return Error{ErrorCode::not_readable, "cannot be written", file.string()};
  return Done{};
}

/// Appends a document's sentences; a tree without words (a broken one) is left out.
void add_document(const Converter& converter, std::vector<Tree> trees, const std::string& comment, bool why,
                  std::string& out) {
  bool first = true;
  for (Tree& tree : trees) {
    Draft draft = converter.convert(std::move(tree));
    if (draft.words.empty()) continue;
    const std::string text = set_text(draft);
    out += to_conllu(draft, text, (first ? "# newdoc id = " + draft.tree.document + "\n" : "") + comment, why);
    first = false;
  }
}

int convert_cess(const std::vector<std::string>& arguments, bool why) {
  if (arguments.size() != 5 || (arguments[3] != "train" && arguments[3] != "dev")) {
    fmt::print(stderr, "{}", kUsage);
    return EXIT_FAILURE;
  }
  Result<Converter> converter = Converter::load(COTEJO_CONVERT_TABLES);
  if (!converter) return fail(converter.error());
  Result<std::vector<std::string>> names = documents(arguments[2], arguments[3]);
  if (!names) return fail(names.error());
  std::string out;
  for (const std::string& name : *names) {
    Result<std::vector<Tree>> trees = read_brackets(fs::path(arguments[1]) / (name + ".tbf"));
    if (!trees) return fail(trees.error());
    add_document(*converter, std::move(trees).value(), "", why, out);
  }
  if (Outcome done = write(arguments[4], out); !done) return fail(done.error());
  return EXIT_SUCCESS;
}

int convert_squoia(const std::vector<std::string>& arguments, bool why) {
  if (arguments.size() < 3) {
    fmt::print(stderr, "{}", kUsage);
    return EXIT_FAILURE;
  }
  Result<Converter> converter = Converter::load(COTEJO_CONVERT_TABLES);
  if (!converter) return fail(converter.error());
  Result<Squoia> squoia = Squoia::load(COTEJO_CONVERT_TABLES);
  if (!squoia) return fail(squoia.error());
  std::string out;
  for (std::size_t i = 1; i + 1 < arguments.size(); ++i) {
    Result<std::vector<Tree>> trees = read_tiger(arguments[i]);
    if (!trees) return fail(trees.error());
    for (Tree& tree : *trees) tree = squoia->as_cess(std::move(tree));
    add_document(*converter, std::move(trees).value(), "# feats = partial\n", why, out);
  }
  if (Outcome done = write(arguments.back(), out); !done) return fail(done.error());
  return EXIT_SUCCESS;
}

int print_score(const std::vector<std::string>& arguments) {
  if (arguments.size() < 3) {
    fmt::print(stderr, "{}", kUsage);
    return EXIT_FAILURE;
  }
  Result<std::vector<Draft>> system = read_words(arguments[1]);
  if (!system) return fail(system.error());
  Result<std::vector<Draft>> gold = read_words(arguments[2]);
  if (!gold) return fail(gold.error());
  const Score score = compare(*system, *gold);
  const int rows = arguments.size() > 3 ? std::atoi(arguments[3].c_str()) : 40;
  fmt::print("{}", report(score, static_cast<std::size_t>(std::max(rows, 0))));
  if (arguments.size() > 4) {
    std::string lines;
    for (const std::string& line : score.examples) lines += line + '\n';
    lines += rule_report(score);
    if (Outcome done = write(arguments[4], lines); !done) return fail(done.error());
  }
  return EXIT_SUCCESS;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> arguments(argv + 1, argv + argc);
  const auto flag = std::find(arguments.begin(), arguments.end(), "--why");
  const bool why = flag != arguments.end();
  if (why) arguments.erase(flag);
  if (!arguments.empty() && arguments[0] == "cess") return convert_cess(arguments, why);
  if (!arguments.empty() && arguments[0] == "squoia") return convert_squoia(arguments, why);
  if (!arguments.empty() && arguments[0] == "score") return print_score(arguments);
  fmt::print(stderr, "{}", kUsage);
  return EXIT_FAILURE;
}
