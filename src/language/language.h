// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>

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
  static Result<Language> load(const Paths& paths);

  /// Never fails: what cannot be analysed is tagged X.
  [[nodiscard]] Tagged analyse(const Article& article, const SyntaxOptions& options = {}) const;

  /// The same for a text whose words and sentences are there already, as from a treebank. Spans lie in the article's
  /// text.
  void complete(const Article& article, Tagged& tagged, const SyntaxOptions& options = {}) const;

  Language(Language&&) noexcept;
  Language& operator=(Language&&) noexcept;
  ~Language();

  struct Parts;

 private:
  explicit Language(std::unique_ptr<const Parts> parts);
  std::unique_ptr<const Parts> parts_;
};

}  // namespace cotejo
