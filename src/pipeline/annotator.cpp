// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "pipeline/annotator.h"

#include <utility>

#include "formats/conllu.h"
#include "pipeline/in_order.h"
#include "pipeline/pieces.h"

namespace cotejo {

namespace {

/// Names of a document help each other; of a longer one, each part for itself.
constexpr std::size_t kMostWords = 50'000;

/// Sentences of one document, as a text of one block.
class Batch {
 public:
  void add(formats::ConlluSentence sentence) {
    formats::ConlluWords read = formats::words_of(sentence);
    Sentence placed;
    placed.first = static_cast<std::uint32_t>(tagged_.words.size());
    if (!article_.text.empty() && space_) article_.text += ' ';
    space_ = read.space_after;
    const auto start = static_cast<std::uint32_t>(article_.text.size());
    article_.text += read.text;
    placed.span = {start, static_cast<std::uint32_t>(article_.text.size())};
    for (Word& word : read.words) {
      word.span.begin += start;
      word.span.end += start;
      tagged_.words.push_back(std::move(word));
    }
    placed.last = static_cast<std::uint32_t>(tagged_.words.size());
    tagged_.sentences.push_back(placed);
    sentences_.push_back(std::move(sentence));
  }

  [[nodiscard]] std::size_t words() const { return tagged_.words.size(); }

  /// The sentences as analysed.
  std::string finish(const Language& language, Relations relations) {
    Block block;
    block.text = {0, static_cast<std::uint32_t>(article_.text.size())};
    article_.blocks = {block};
    language.complete(article_, tagged_, {Given::words, relations});
    std::string out;
    for (std::size_t i = 0; i < sentences_.size(); ++i) {
      formats::annotate(sentences_[i], tagged_, tagged_.sentences[i].first);
      out += formats::to_conllu(sentences_[i]);
    }
    return out;
  }

 private:
  Article article_;
  Tagged tagged_;
  bool space_ = true;
  std::vector<formats::ConlluSentence> sentences_;
};

}  // namespace

Result<Annotator> Annotator::load(const Paths& paths) {
  auto intake = Intake::load(paths);
  if (!intake) return intake.error();
  auto language = Language::load(paths);
  if (!language) return language.error();
  auto events = events::EventFinder::load(paths);
  if (!events) return events.error();
  return Annotator(std::move(*intake), std::move(*language), std::move(*events));
}

std::vector<AnnotatedItem> Annotator::annotate_bytes(std::string_view bytes, std::string_view path,
                                                     const AnnotateOptions& options) const {
  return annotate(intake_.read(bytes, path, options.intake), options);
}

std::vector<AnnotatedItem> Annotator::annotate_bytes(std::string_view bytes, std::string_view path,
                                                     const AnnotateOptions& options,
                                                     const Provenance& provenance) const {
  return annotate(intake_.read(bytes, path, options.intake, provenance), options);
}

std::vector<AnnotatedItem> Annotator::annotate(std::vector<IntakeItem> articles, const AnnotateOptions& options) const {
  std::vector<AnnotatedItem> items;
  for (IntakeItem& item : articles) {
    if (!item) {
      items.emplace_back(item.error());
      continue;
    }
    const Tagged tagged = language_.analyse(*item, {Given::words, options.relations});
    const auto statuses = options.statuses ? events_.statuses(*item, tagged) : formats::WordStatuses();
    items.emplace_back(
        AnnotatedArticle{item->id, formats::to_conllu(*item, tagged, statuses), std::move(item->notices)});
  }
  return items;
}

void Annotator::annotate_inputs(const std::vector<std::string>& paths, const AnnotateOptions& options,
                                const std::function<void(AnnotatedInput)>& done) const {
  const auto one = [&](InputPiece piece) {
    AnnotatedInput result{piece.name(), {}, piece.part, std::move(piece.notices)};
    if (auto failure = load_bytes(piece, options.intake.max_bytes)) {
      result.items.emplace_back(std::move(*failure));
    } else if (piece.bytes) {
      result.items = piece.part ? annotate_bytes(*piece.bytes, piece.path, options, piece.provenance)
                                : annotate_bytes(*piece.bytes, piece.path, options);
    }
    return result;
  };
  InputPieces pieces(paths, options.intake.max_bytes);
  ArchiveCount count;
  in_order<InputPiece, AnnotatedInput>([&] { return pieces.next(); }, options.threads, one,
                                       [&](AnnotatedInput result) {
                                         count.add(result.items, result.part, result.notices);
                                         done(std::move(result));
                                       });
}

Outcome Annotator::annotate_treebank(std::istream& in, const std::string& name, Relations relations,
                                     const std::function<void(const std::string&)>& use) const {
  formats::ConlluReader reader(in, name);
  Batch batch;
  for (;;) {
    auto sentence = reader.next();
    const bool ends = !sentence || !*sentence || (*sentence)->comment("newdoc") || (*sentence)->comment("newdoc id");
    if (batch.words() > 0 && (ends || batch.words() >= kMostWords)) {
      use(batch.finish(language_, relations));
      batch = {};
    }
    if (!sentence) return sentence.error();
    if (!*sentence) return Done{};
    batch.add(std::move(**sentence));
  }
}

}  // namespace cotejo
