// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <memory>
#include <vector>

#include "base/paths.h"
#include "base/result.h"
#include "language/syntax/options.h"
#include "values/article.h"
#include "values/tagged.h"

namespace cotejo {

/// A language pack at work: words, sentences, tags, syntax and names of an article. Immutable after loading; safe to
/// use from several threads.
class Language {
 public:
  /// Loads data/es and models/es. Fails with not_found or malformed, in words that name the file.
  /// `model` stands for the model of syntax in models/es, when it is not empty.
  static Result<Language> load(const Paths& paths, const std::filesystem::path& model = {});

  /// Never fails: what cannot be analysed is tagged X.
  [[nodiscard]] Tagged analyse(const Article& article, const SyntaxOptions& options = {}) const;

  /// The same for a text whose words and sentences are there already, as from a treebank. Spans lie in the article's
  /// text.
  void complete(const Article& article, Tagged& tagged, const SyntaxOptions& options = {}) const;

  /// The words of a text that is cut into sentences and tokens already, as by a corpus that does not split tokens into
  /// words; to be completed.
  [[nodiscard]] Tagged split(const Article& article, const std::vector<std::vector<Span>>& sentences) const;

  Language(Language&&) noexcept;
  Language& operator=(Language&&) noexcept;
  ~Language();

  struct Parts;

 private:
  explicit Language(std::unique_ptr<const Parts> parts);
  std::unique_ptr<const Parts> parts_;
};

}  // namespace cotejo
