// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "language/language.h"

#include <mutex>
#include <utility>

#include "language/morph/lexicon.h"
#include "language/names/names.h"
#include "language/names/tables.h"
#include "language/syntax/analyser.h"
#include "language/token/abbreviations.h"
#include "language/token/sentences.h"
#include "language/token/tokenizer.h"
#include "language/token/words.h"

namespace cotejo {

struct Language::Parts {
  Parts(Abbreviations a, Lexicon l, syntax::Analyser s, NameTables n)
      : abbreviations(std::move(a)), lexicon(std::move(l)), analyser(std::move(s)), names(std::move(n)) {}

  Abbreviations abbreviations;
  Lexicon lexicon;
  syntax::Analyser analyser;
  NameTables names;

  // What is known of forms stays from article to article, one workspace for each thread at work.
  using Workspace = syntax::Analyser::Workspace;
  std::unique_ptr<Workspace> take_workspace() const {
    const std::scoped_lock lock(mutex);
    if (idle.empty()) return std::make_unique<Workspace>(lexicon, names);
    std::unique_ptr<Workspace> work = std::move(idle.back());
    idle.pop_back();
    return work;
  }
  void give_back(std::unique_ptr<Workspace> work) const {
    const std::scoped_lock lock(mutex);
    idle.push_back(std::move(work));
  }
  mutable std::mutex mutex;
  mutable std::vector<std::unique_ptr<Workspace>> idle;
};

namespace {

/// Sentences and words of one block, untagged.
void add_block(const Article& article, std::uint32_t block, const Abbreviations& abbreviations, const Lexicon& lexicon,
               Tagged& tagged) {
  std::vector<Token> tokens;
  tokenize(article.text, article.blocks[block].text, abbreviations, tokens);
  std::uint32_t start = 0;
  for (const std::uint32_t end : sentence_ends(article.text, tokens, 0)) {
    Sentence sentence;
    sentence.block = block;
    sentence.span = tokens[start].span.joined(tokens[end - 1].span);
    sentence.first = static_cast<std::uint32_t>(tagged.words.size());
    bool begins = true;
    for (std::uint32_t i = start; i < end; ++i) {
      split_words(article.text, tokens[i], begins, lexicon, tagged.words);
      begins = begins && tokens[i].kind == TokenKind::punctuation;
    }
    sentence.last = static_cast<std::uint32_t>(tagged.words.size());
    tagged.sentences.push_back(sentence);
    start = end;
  }
}

}  // namespace

Language::Language(std::unique_ptr<const Parts> parts) : parts_(std::move(parts)) {}
Language::Language(Language&&) noexcept = default;
Language& Language::operator=(Language&&) noexcept = default;
Language::~Language() = default;

Result<Language> Language::load(const Paths& paths, const std::filesystem::path& model) {
  const auto tables = paths.tables();
  auto abbreviations = Abbreviations::load(tables / "abbreviations.tsv");
  if (!abbreviations) return abbreviations.error();
  auto lexicon = Lexicon::load(tables);
  if (!lexicon) return lexicon.error();
  auto names = NameTables::load(tables);
  if (!names) return names.error();
  auto analyser = syntax::Analyser::load(model.empty() ? paths.models() / "syntax.cotejo" : model);
  if (!analyser) return analyser.error();
  return Language(
      std::make_unique<Parts>(std::move(*abbreviations), std::move(*lexicon), std::move(*analyser), std::move(*names)));
}

Tagged Language::split(const Article& article, const std::vector<std::vector<Span>>& sentences) const {
  Tagged tagged;
  std::vector<Token> tokens;
  for (const std::vector<Span>& given : sentences) {
    if (given.empty()) continue;
    Sentence sentence;
    sentence.span = given.front().joined(given.back());
    sentence.first = static_cast<std::uint32_t>(tagged.words.size());
    for (const Span span : given) {
      tokens.clear();
      tokenize(article.text, span, parts_->abbreviations, tokens);
      // What we would have cut otherwise stays whole.
      const bool agrees = tokens.size() == 1 && tokens.front().span == span;
      const Token token = agrees ? tokens.front() : Token{span, TokenKind::symbol};
      split_words(article.text, token, span == given.front(), parts_->lexicon, tagged.words);
    }
    sentence.last = static_cast<std::uint32_t>(tagged.words.size());
    tagged.sentences.push_back(sentence);
  }
  return tagged;
}

Tagged Language::analyse(const Article& article, const SyntaxOptions& options) const {
  Tagged tagged;
  for (std::uint32_t block = 0; block < article.blocks.size(); ++block) {
    add_block(article, block, parts_->abbreviations, parts_->lexicon, tagged);
  }
  complete(article, tagged, options);
  return tagged;
}

void Language::complete(const Article& article, Tagged& tagged, const SyntaxOptions& options) const {
  auto work = parts_->take_workspace();
  parts_->analyser.analyse(tagged, *work, options);
  parts_->give_back(std::move(work));
  find_names(article.text, tagged, parts_->names, parts_->lexicon);
}

}  // namespace cotejo
