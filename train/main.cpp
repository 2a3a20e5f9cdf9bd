// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// cotejo-train CORPORA SAMPLES OUT [--hold-out]: trains models/es/syntax.cotejo. One thread and whole numbers: the same
// treebanks and the same data/es give the same bytes.
#include <fmt/format.h>

#include <cstdlib>
#include <fstream>
#include <string_view>

#include "base/paths.h"
#include "language/model/model_file.h"
#include "language/syntax/analyser.h"
#include "language/syntax/lemmatizer.h"
#include "language/syntax/samples.h"
#include "learn.h"

namespace {

using namespace cotejo;
using namespace cotejo::train;

std::vector<Example> variants_of(std::vector<Example> examples, const Recipe& recipe) {
  Random random(recipe.seed);
  add_variants(examples, random);
  return examples;
}

/// A tagger and lemmatizer trained on a part.
struct Words {
  ModelFile file;
  syntax::Tagger tagger;
  syntax::Lemmatizer lemmatizer;
};

void add_word_sections(const std::vector<Example>& examples, const syntax::Tagset& tags, syntax::Readings& readings,
                       const Recipe& recipe, ModelWriter& writer) {
  TaggerSections tagger = learn_tagger(variants_of(examples, recipe), tags, readings, recipe);
  writer.add("tags", tags.bytes());
  writer.add("tagger1", std::move(tagger.first));
  writer.add("tagger2", std::move(tagger.second));
  writer.add("lemmas", learn_lemmas(examples, readings));
}

bool read_words(const ModelWriter& writer, Words& words) {
  Result<ModelFile> file = ModelFile::parse(writer.bytes(), "trained");
  if (!file) return false;
  words.file = std::move(file).value();
  return words.tagger.read(words.file) && words.lemmatizer.read(words.file);
}

/// The tree over the words that the parser will see: those that are left out pass their children on to their heads.
void set_gold(const std::vector<Word>& gold, TaggedExample& out) {
  const auto& places = out.input.places;
  std::vector<std::int32_t> index(gold.size(), kNone);
  for (std::size_t i = 0; i < places.size(); ++i) {
    index[static_cast<std::size_t>(places[i])] = static_cast<std::int32_t>(i);
  }
  const auto size = static_cast<std::int32_t>(places.size());
  std::int32_t root = kNone;
  for (std::int32_t i = 0; i < size; ++i) {
    const Word& word = gold[static_cast<std::size_t>(places[static_cast<std::size_t>(i)])];
    std::int32_t head = word.head;
    while (head != kNone && index[static_cast<std::size_t>(head)] == kNone)
      head = gold[static_cast<std::size_t>(head)].head;
    const bool above = head == kNone;
    if (above && root == kNone) root = i;
    out.heads.push_back(above ? (root == i ? size : root) : index[static_cast<std::size_t>(head)]);
    out.deprels.push_back(above && root == i ? Deprel::root : word.deprel == Deprel::root ? Deprel::dep : word.deprel);
  }
}

TaggedExample tagged(const Example& example, const Words& words, syntax::Readings& readings) {
  std::vector<syntax::Cues> cues;
  std::vector<syntax::TagId> tags;
  syntax::Tagger::Workspace work;
  std::vector<Word> gold = example.gold.words;
  make_projective(gold);
  syntax::read_cues(gold.data(), gold.data() + gold.size(), cues);
  readings.add_to(gold.data(), gold.data() + gold.size(), cues);
  words.tagger.tag(cues, work, tags);
  TaggedExample out;
  out.input.clear();
  out.input.domain = example.domain;
  for (std::size_t i = 0; i < gold.size(); ++i) {
    const std::uint32_t packed = words.tagger.tags()[tags[i]];
    out.input.add(cues[i], tags[i], syntax::packed_upos(packed),
                  words.lemmatizer.lemma(gold[i], packed, readings.of(gold[i].lower)));
  }
  out.input.finish();
  set_gold(gold, out);
  return out;
}

MarkExample marks_of(const Example& example) {
  std::vector<Word> gold = example.gold.words;
  make_projective(gold);
  std::vector<syntax::Cues> cues;
  syntax::read_cues(gold.data(), gold.data() + gold.size(), cues);
  MarkExample out;
  out.tree.clear();
  for (std::size_t i = 0; i < gold.size(); ++i) out.tree.add(cues[i].lower, gold[i].upos);
  for (std::size_t i = 0; i < gold.size(); ++i) {
    out.heads.push_back(gold[i].head);
    if (gold[i].deprel != Deprel::punct) out.tree.set(static_cast<std::int32_t>(i), gold[i].head, gold[i].deprel);
  }
  return out;
}

/// Every sentence tagged by a tagger that was trained on the others.
bool tag_all(const std::vector<Example>& examples, const syntax::Tagset& tags, syntax::Readings& readings,
             const Recipe& recipe, std::vector<TaggedExample>& out) {
  for (std::size_t fold = 0; fold < recipe.folds; ++fold) {
    std::vector<Example> others;
    std::vector<Example> these;
    for (std::size_t i = 0; i < examples.size(); ++i) {
      (i % recipe.folds == fold ? these : others).push_back(examples[i]);
    }
    fmt::print("fold {} of {}\n", fold + 1, recipe.folds);
    ModelWriter writer;
    add_word_sections(others, tags, readings, recipe, writer);
    Words words;
    if (!read_words(writer, words)) return false;
    for (const Example& example : variants_of(std::move(these), recipe))
      out.push_back(tagged(example, words, readings));
  }
  return true;
}

int fail(const Error& error) {
  fmt::print(stderr, "{}\n", error.text());
  return EXIT_FAILURE;
}

int train_all(const std::string& corpora, const std::string& samples, const std::string& out, bool hold_out) {
  Recipe recipe;
  std::vector<Example> examples;
  std::vector<Example> held;
  if (Outcome loaded = load_treebanks(corpora, hold_out, examples, held); !loaded) return fail(loaded.error());
  const syntax::Tagset tags = collect_tags(examples);
  fmt::print("{} sentences, {} tags\n", examples.size(), tags.size());
  Result<Paths> paths = find_paths();
  if (!paths) return fail(paths.error());
  Result<Lexicon> lexicon = Lexicon::load(paths->tables());
  if (!lexicon) return fail(lexicon.error());
  syntax::Readings readings(&*lexicon);
  std::vector<TaggedExample> for_parser;
  if (!tag_all(examples, tags, readings, recipe, for_parser))
    return fail({ErrorCode::internal, "a trained tagger does not load"});
  ModelWriter writer;
  add_word_sections(examples, tags, readings, recipe, writer);
  ParserSections parser = learn_parser(for_parser, recipe);
  writer.add("actions", std::move(parser.actions));
  writer.add("parser", std::move(parser.table));
  std::vector<MarkExample> marks;
  for (const Example& example : variants_of(examples, recipe)) {
    if (example.domain == syntax::Domain::ancora) marks.push_back(marks_of(example));
  }
  writer.add("punctuation", learn_punctuation(marks, recipe));
  Result<std::string> lines = read_file(samples);
  if (!lines) return fail(lines.error());
  Result<syntax::Analyser> analyser = syntax::Analyser::parse_untested(writer.bytes(), out);
  if (!analyser) return fail(analyser.error());
  Tagged text = syntax::sample_text(*lines);
  syntax::Analyser::Workspace work;
  analyser->analyse(text, work);
  writer.add("samples", syntax::sample_bytes(text));
  std::ofstream file(out, std::ios::binary);
  file << writer.bytes();
  if (!file.flush()) return fail({ErrorCode::not_readable, "cannot be written", out});
  return EXIT_SUCCESS;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) {
    fmt::print(stderr, "usage: cotejo-train CORPORA SAMPLES OUT [--hold-out]\n");
    return EXIT_FAILURE;
  }
  return train_all(argv[1], argv[2], argv[3], argc > 4 && std::string_view(argv[4]) == "--hold-out");
}
