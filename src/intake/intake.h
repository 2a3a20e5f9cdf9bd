// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/paths.h"
#include "base/result.h"
#include "intake/provenance.h"
#include "values/article.h"

namespace cotejo {

struct IntakeOptions {
  std::uintmax_t max_bytes = 64ULL << 20;   ///< of one input
  std::uintmax_t max_article = 2ULL << 20;  ///< bytes of text in one article
  bool any_language = false;                ///< read articles of languages without a pack, too
  bool clean = false;                       ///< inputs are the article's text and nothing else: no line is furniture
  std::optional<Date> given_day;            ///< the user says on which day the articles were written
};

/// One article, or why a part of an input is none.
using IntakeItem = Result<Article>;

/// Bytes in, articles out. Immutable after loading; safe to use from several threads.
class Intake {
 public:
  /// Loads data/es tables. Fails with not_found or malformed (file:line).
  static Result<Intake> load(const Paths& paths);

  /// What lies in one input: usually one article, more for feeds, JSON Lines and archives; never nothing. `path` is how
  /// the user named it (its ending helps to tell the kind; the bytes decide). Archives of pages are better read page by
  /// page, by PageArchive.
  [[nodiscard]] std::vector<IntakeItem> read(std::string_view bytes, std::string_view path,
                                             const IntakeOptions& options) const;
  /// The same for bytes of which more is known than their path.
  [[nodiscard]] std::vector<IntakeItem> read(std::string_view bytes, std::string_view path,
                                             const IntakeOptions& options, const Provenance& provenance) const;

  Intake(Intake&&) noexcept;
  Intake& operator=(Intake&&) noexcept;
  ~Intake();

  struct Tables;

 private:
  [[nodiscard]] std::vector<IntakeItem> read_archive(std::string_view bytes, std::string_view path,
                                                     const IntakeOptions& options) const;
  explicit Intake(std::unique_ptr<const Tables> tables);
  std::unique_ptr<const Tables> tables_;
};

}  // namespace cotejo
