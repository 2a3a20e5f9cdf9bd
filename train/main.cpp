// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// cotejo-train: what of training is not the network's learning itself (train/network). train/run calls both.
#include <fmt/format.h>

#include <cstdlib>
#include <string_view>

#include "base/paths.h"
#include "language/keys/keys.h"
#include "learn.h"
#include "pack.h"
#include "prepare.h"

namespace {

using namespace cotejo;
using namespace cotejo::train;

constexpr const char* kUsage =
    "usage: cotejo-train prepare OUT [--labels FOLDER] [--variants] CORPUS=FILE...\n"
    "       cotejo-train pack WEIGHTS PREPARED SAMPLES OUT TREEBANK...\n"
    "  prepare writes sentences as numbers for train/network. CORPUS is ancora, cess, gsd, pud, squoia or silver with "
    "a CoNLL-U\n"
    "  file, or raw with plain text. --labels keeps the numbering of a folder prepared before; --variants adds copies "
    "in\n"
    "  capitals, without accents, without the final stop and with other quotation marks.\n"
    "  pack makes a model file of a trained network (WEIGHTS.weights and WEIGHTS.keys), the labels of the folder "
    "PREPARED,\n"
    "  lemmas learned from treebanks given as above, and the sentences of SAMPLES, on which it is tested when "
    "loaded.\n";

int fail(const Error& error) {
  fmt::print(stderr, "{}\n", error.text());
  return EXIT_FAILURE;
}

/// The tables that keys are made with.
struct Tables {
  Paths paths;
  Lexicon lexicon;
  NameTables names;
};

Result<Tables> load_tables() {
  Result<Paths> paths = find_paths();
  if (!paths) return paths.error();
  Result<Lexicon> lexicon = Lexicon::load(paths->tables());
  if (!lexicon) return lexicon.error();
  Result<NameTables> names = NameTables::load(paths->tables());
  if (!names) return names.error();
  return Tables{std::move(*paths), std::move(*lexicon), std::move(*names)};
}

Outcome load(std::string_view source, const Tables& tables, std::vector<Example>& out) {
  const std::size_t sign = source.find('=');
  const auto corpus = parse_enum<Corpus>(source.substr(0, sign));
  if (!corpus || sign == std::string_view::npos) {
    return Error{ErrorCode::malformed, "not CORPUS=FILE", std::string(source)};
  }
  const std::filesystem::path file(source.substr(sign + 1));
  return *corpus == Corpus::raw ? load_text(file, tables.paths.tables(), tables.lexicon, out)
                                : load_treebank(file, *corpus, out);
}

int prepare(int count, char** arguments) {
  std::filesystem::path labels;
  bool variants = false;
  std::vector<std::string_view> sources;
  for (int i = 1; i < count; ++i) {
    const std::string_view argument = arguments[i];
    if (argument == "--labels" && i + 1 < count) {
      labels = arguments[++i];
    } else if (argument == "--variants") {
      variants = true;
    } else {
      sources.push_back(argument);
    }
  }
  Result<Tables> tables = load_tables();
  if (!tables) return fail(tables.error());
  std::vector<Example> examples;
  for (const std::string_view source : sources) {
    if (Outcome done = load(source, *tables, examples); !done) return fail(done.error());
  }
  if (variants) {
    Random random(1);
    add_variants(examples, random);
  }
  KeyMaker keys(tables->lexicon, tables->names);
  if (Outcome done = write_examples(examples, keys, arguments[0], labels); !done) return fail(done.error());
  fmt::print("{} sentences\n", examples.size());
  return EXIT_SUCCESS;
}

int pack(int count, char** arguments) {
  Result<Tables> tables = load_tables();
  if (!tables) return fail(tables.error());
  std::vector<Example> examples;
  for (int i = 4; i < count; ++i) {
    if (Outcome done = load(arguments[i], *tables, examples); !done) return fail(done.error());
  }
  ModelWriter writer;
  if (Outcome done = add_network(arguments[0], arguments[1], writer); !done) return fail(done.error());
  syntax::Readings readings(&tables->lexicon);
  writer.add("lemmas", learn_lemmas(examples, readings));
  if (Outcome done = add_samples(arguments[2], writer); !done) return fail(done.error());
  if (Outcome done = write_file(arguments[3], writer.bytes()); !done) return fail(done.error());
  return EXIT_SUCCESS;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc >= 4 && std::string_view(argv[1]) == "prepare") return prepare(argc - 2, argv + 2);
  if (argc >= 7 && std::string_view(argv[1]) == "pack") return pack(argc - 2, argv + 2);
  fmt::print(stderr, "{}", kUsage);
  return EXIT_FAILURE;
}
