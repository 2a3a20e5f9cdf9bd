// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "language/syntax/analyser.h"

#include <utility>

#include "language/model/model_file.h"
#include "language/syntax/cues.h"
#include "language/syntax/lemmatizer.h"
#include "language/syntax/parser.h"
#include "language/syntax/punctuation.h"
#include "language/syntax/readings.h"
#include "language/syntax/refine.h"
#include "language/syntax/samples.h"
#include "language/syntax/tagger.h"

namespace cotejo::syntax {

struct Analyser::Parts {
  ModelFile file;
  Tagger tagger;
  Lemmatizer lemmatizer;
  Parser parser;
  Punctuation punctuation;
};

struct Analyser::Workspace::Buffers {
  explicit Buffers(const Lexicon* lexicon) : readings(lexicon) {}
  Readings readings;
  std::vector<Cues> cues;
  std::vector<TagId> tags;
  Tagger::Workspace tagger;
  ParseInput input;
  Parser::Workspace parser;
  BareTree tree;
  Punctuation::Workspace punctuation;
};

Analyser::Workspace::Workspace(const Lexicon* lexicon) : buffers_(std::make_unique<Buffers>(lexicon)) {}
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
  auto parts = std::make_unique<Parts>();
  parts->file = std::move(file).value();
  if (!parts->tagger.read(parts->file) || !parts->lemmatizer.read(parts->file) || !parts->parser.read(parts->file) ||
      !parts->punctuation.read(parts->file)) {
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

bool Analyser::agrees_with_samples() const {
  Tagged expected;
  if (!read_samples(parts_->file.section("samples"), expected) || expected.sentences.empty()) return false;
  Tagged found = expected;
  Workspace work;
  analyse(found, work);
  for (std::size_t i = 0; i < found.words.size(); ++i) {
    const Word& a = found.words[i];
    const Word& b = expected.words[i];
    if (a.upos != b.upos || a.feats != b.feats || a.lemma != b.lemma || a.head != b.head || a.deprel != b.deprel) {
      return false;
    }
  }
  return true;
}

void Analyser::analyse(Tagged& text, Workspace& work, const SyntaxOptions& options) const {
  for (const Sentence& sentence : text.sentences) {
    if (sentence.first >= sentence.last) continue;
    analyse(text, sentence, work, options.given);
    if (options.relations == Relations::refined) refine_relations(text, sentence);
  }
  text.has_syntax = true;
}

void Analyser::analyse(Tagged& text, const Sentence& sentence, Workspace& work, Given given) const {
  Workspace::Buffers& b = *work.buffers_;
  Word* const words = text.words.data() + sentence.first;
  const std::size_t size = sentence.last - sentence.first;
  read_cues(words, words + size, b.cues);
  b.readings.add_to(words, words + size, b.cues);
  parts_->tagger.tag(b.cues, b.tagger, b.tags);
  b.input.clear();
  for (std::size_t i = 0; i < size; ++i) {
    if (given == Given::tags) {
      const TagId tag = parts_->tagger.tags().find(pack(words[i].upos, words[i].feats));
      if (tag < parts_->tagger.tags().size()) b.tags[i] = tag;  // else the tag that was found does for the parser
    } else {
      const std::uint32_t packed = parts_->tagger.tags()[b.tags[i]];
      words[i].upos = packed_upos(packed);
      words[i].feats = packed_feats(packed);
      words[i].lemma = parts_->lemmatizer.lemma(words[i], packed, b.readings.of(words[i].lower));
    }
    b.input.add(b.cues[i], b.tags[i], words[i].upos, words[i].lemma);
  }
  b.input.finish();
  parts_->parser.parse(b.input, b.parser);
  b.tree.clear();
  for (std::size_t i = 0; i < size; ++i) {
    b.tree.add(b.cues[i].lower, words[i].upos);
  }
  for (std::size_t i = 0; i < b.input.words.size(); ++i) {
    const auto& node = b.parser.state.node(static_cast<std::int32_t>(i));
    const bool root = node.head == b.parser.state.size();
    b.tree.set(b.input.places[i], root ? kNone : b.input.places[static_cast<std::size_t>(node.head)], node.deprel);
  }
  parts_->punctuation.attach(b.tree, b.punctuation);
  for (std::size_t i = 0; i < size; ++i) {
    const std::int32_t head = b.tree.heads[i];
    words[i].head = head == kNone ? kNone : head + static_cast<std::int32_t>(sentence.first);
    words[i].deprel = b.tree.deprels[i];
  }
}

}  // namespace cotejo::syntax
