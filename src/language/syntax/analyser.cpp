// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// Words become keys, keys rows of the network's embedding; the network gives each word a tag, a head with its relation,
// its part in names and its kind of adjunct. Sentences go through it together, some hundred words at a time. It fails
// where a phrase could hang from two places and only meaning tells. Cost: some ten microseconds a word, nearly all of
// it matrix products.
#include "language/syntax/analyser.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "language/keys/keys.h"
#include "language/model/model_file.h"
#include "language/nn/key_table.h"
#include "language/nn/network.h"
#include "language/syntax/lemmatizer.h"
#include "language/syntax/name_labels.h"
#include "language/syntax/refine.h"
#include "language/syntax/samples.h"
#include "language/syntax/tagset.h"

namespace cotejo::syntax {
namespace {

constexpr std::size_t kWordsAtOnce = 2048;

/// Labels of a classifier as values; nothing where one is no such value.
template <class E>
std::optional<std::vector<E>> read_enum(std::string_view section, E instead_of_none) {
  std::vector<E> out;
  for (const std::string_view line : label_lines(section)) {
    const auto value = line == "O" ? std::optional(instead_of_none) : parse_enum<E>(line);
    if (!value) return std::nullopt;
    out.push_back(*value);
  }
  return out;
}

std::optional<std::vector<Deprel>> read_relations(std::string_view section) {
  std::vector<Deprel> out;
  for (const std::string_view line : label_lines(section)) {
    const auto value = parse_deprel(line);
    if (!value) return std::nullopt;
    out.push_back(*value);
  }
  return out;
}

std::optional<std::vector<Tag>> read_tags(std::string_view section) {
  std::vector<Tag> out;
  for (const std::string_view line : label_lines(section)) {
    if (!parse_tag(line, out.emplace_back())) return std::nullopt;
  }
  return out;
}

}  // namespace

struct Analyser::Parts {
  explicit Parts(ModelFile model) : file(std::move(model)) {}

  ModelFile file;
  std::optional<nn::Network> network;
  nn::KeyTable keys;
  std::vector<Tag> tags;
  std::vector<Deprel> relations;
  std::vector<Adjunct> adjuncts;
  NameLabels names;
  Lemmatizer lemmatizer;
  std::size_t beside = 0;        ///< the relation of what stands side by side
  std::uint32_t annotation = 0;  ///< the row that says how words are to be annotated
  std::size_t tag_classes = 0, name_classes = 0, adjunct_classes = 0;  ///< of the network's classifiers

  /// Fills all but the file from it; false where something does not fit.
  bool read();

 private:
  bool find_classes(const char* name, std::size_t labels, std::size_t& place) const;
};

bool Analyser::Parts::find_classes(const char* name, std::size_t labels, std::size_t& place) const {
  const auto& all = network->classifiers();
  const auto found = std::find_if(all.begin(), all.end(), [&](const auto& shape) { return shape.name == name; });
  place = static_cast<std::size_t>(found - all.begin());
  return found != all.end() && found->width == labels;
}

bool Analyser::Parts::read() {
  Result<nn::Network> net = nn::Network::read(file);
  Result<nn::KeyTable> table = nn::KeyTable::read(file, "keys");
  auto read_tag = read_tags(file.section("tags"));
  auto read_relation = read_relations(file.section("relations"));
  auto read_adjunct = read_enum<Adjunct>(file.section("adjuncts"), Adjunct::none);
  if (!net || !table || !read_tag || !read_relation || !read_adjunct || !names.read(file.section("names")))
    return false;
  ByteReader number(file.section("annotation"));
  annotation = number.number<std::uint32_t>();
  network.emplace(std::move(net).value());
  keys = std::move(table).value();
  tags = std::move(*read_tag);
  relations = std::move(*read_relation);
  beside =
      static_cast<std::size_t>(std::find(relations.begin(), relations.end(), Deprel::parataxis) - relations.begin());
  adjuncts = std::move(*read_adjunct);
  return number.ok() && lemmatizer.read(file) && find_classes("tag", tags.size(), tag_classes) &&
         find_classes("ne", names.size(), name_classes) && find_classes("adj", adjuncts.size(), adjunct_classes) &&
         network->shape().relations == relations.size() && beside < relations.size();
}

struct Analyser::Workspace::Buffers {
  Buffers(const Lexicon& lexicon, const NameTables& names) : keys(lexicon, names) {}
  KeyMaker keys;
  std::vector<Keys> of_words;
  std::vector<std::uint32_t> rows, row_ends, sentence_ends;
  nn::Network::Workspace network;
  nn::Output output;
};

namespace {
const Lexicon kNoLexicon;
const NameTables kNoNames;
}  // namespace

Analyser::Workspace::Workspace() : Workspace(kNoLexicon, kNoNames) {}
Analyser::Workspace::Workspace(const Lexicon& lexicon, const NameTables& names)
    : buffers_(std::make_unique<Buffers>(lexicon, names)) {}
Analyser::Workspace::~Workspace() = default;
Analyser::Workspace::Workspace(Workspace&&) noexcept = default;
Analyser::Workspace& Analyser::Workspace::operator=(Workspace&&) noexcept = default;

Analyser::Analyser(std::unique_ptr<const Parts> parts) : parts_(std::move(parts)) {}
Analyser::Analyser(Analyser&&) noexcept = default;
Analyser& Analyser::operator=(Analyser&&) noexcept = default;
Analyser::~Analyser() = default;

Result<Analyser> Analyser::load(const std::filesystem::path& file) {
  Result<ModelBytes> bytes = ModelBytes::map(file);
  if (!bytes) return bytes.error();
  return parse(std::move(bytes).value(), file.string());
}

Result<Analyser> Analyser::parse_untested(ModelBytes bytes, const std::string& name) {
  Result<ModelFile> file = ModelFile::parse(std::move(bytes), name);
  if (!file) return file.error();
  auto parts = std::make_unique<Parts>(std::move(file).value());
  if (!parts->read()) {
    return Error{ErrorCode::malformed, "this model is not one of syntax, or it was made by another cotejo", name};
  }
  return Analyser(std::move(parts));
}

Result<Analyser> Analyser::parse(ModelBytes bytes, const std::string& name) {
  Result<Analyser> analyser = parse_untested(std::move(bytes), name);
  if (analyser && !analyser->agrees_with_samples()) {
    return Error{ErrorCode::malformed,
                 "the model does not analyse its own samples as it did where it was trained; use the model that came "
                 "with this cotejo",
                 name};
  }
  return analyser;
}

/// Without the tables of data/es, so that whoever edits them still has a model.
bool Analyser::agrees_with_samples() const {
  Tagged expected;
  if (!read_samples(parts_->file.section("samples"), expected) || expected.sentences.empty()) return false;
  Tagged found = expected;
  Workspace work;
  analyse(found, work);
  for (std::size_t i = 0; i < found.words.size(); ++i) {
    const Word& a = found.words[i];
    const Word& b = expected.words[i];
    if (a.upos != b.upos || a.feats != b.feats || a.lemma != b.lemma || a.head != b.head || a.deprel != b.deprel ||
        a.adjunct != b.adjunct) {
      return false;
    }
  }
  return true;
}

void Analyser::analyse(Tagged& text, Workspace& work, const SyntaxOptions& options) const {
  text.hints.assign(text.words.size(), {});
  for (std::size_t first = 0; first < text.sentences.size();) {
    std::size_t last = first;
    std::size_t words = 0;
    while (last < text.sentences.size() && (last == first || words < kWordsAtOnce)) {
      words += text.sentences[last].last - text.sentences[last].first;
      ++last;
    }
    analyse(text, first, last, work, options.given);
    first = last;
  }
  if (options.relations == Relations::refined) {
    for (const Sentence& sentence : text.sentences) refine_relations(text, sentence);
  }
  text.has_syntax = true;
}

/// Runs the network over sentences [first, last) and writes down what it found.
void Analyser::analyse(Tagged& text, std::size_t first, std::size_t last, Workspace& work, Given given) const {
  Workspace::Buffers& b = *work.buffers_;
  b.rows.clear();
  b.row_ends.clear();
  b.sentence_ends.clear();
  for (std::size_t s = first; s < last; ++s) {
    const Word* words = text.words.data();
    b.keys.read(words + text.sentences[s].first, words + text.sentences[s].last, b.of_words);
    for (const Keys& keys : b.of_words) {
      for (const Key key : keys) {
        const std::uint32_t row = parts_->keys.find(key);
        b.rows.push_back(row == nn::KeyTable::kNone ? static_cast<std::uint32_t>(kind_of(key)) : row);
      }
      b.rows.push_back(parts_->annotation);
      b.row_ends.push_back(static_cast<std::uint32_t>(b.rows.size()));
    }
    b.sentence_ends.push_back(static_cast<std::uint32_t>(b.row_ends.size()));
  }
  parts_->network->run({b.rows, b.row_ends, b.sentence_ends}, b.network, b.output);
  // Pieces of a sentence that was too long for one tree stand side by side.
  const auto beside = static_cast<std::uint16_t>(parts_->beside);
  for (const std::uint32_t word : b.output.joints) b.output.relations[word] = beside;
  std::size_t at = 0;
  for (std::size_t s = first; s < last; ++s) {
    const Sentence& sentence = text.sentences[s];
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i, ++at) {
      write(b.output, at, sentence.first, text.words[i], b.keys, given);
      text.hints[i] = parts_->names.hint(b.output.classes[parts_->name_classes].of(at));
    }
  }
}

void Analyser::write(const nn::Output& output, std::size_t at, std::uint32_t first, Word& word, KeyMaker& keys,
                     Given given) const {
  const std::uint32_t head = output.heads[at];
  word.head = head == 0 ? kNone : static_cast<std::int32_t>(first + head - 1);
  word.deprel = parts_->relations[output.relations[at]];
  if (head == 0) word.deprel = Deprel::root;
  if (head != 0 && word.deprel == Deprel::root) word.deprel = Deprel::dep;
  word.adjunct = parts_->adjuncts[output.classes[parts_->adjunct_classes].best[at]];
  if (given == Given::tags) return;
  const Tag& tag = parts_->tags[output.classes[parts_->tag_classes].best[at]];
  word.upos = tag.upos;
  word.feats = tag.feats;
  word.lemma = parts_->lemmatizer.lemma(word, keys.readings().of(word.lower));
}

}  // namespace cotejo::syntax
