// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>
#include <vector>

#include "reading/statements/lexicon.h"
#include "reading/statements/words.h"
#include "values/article.h"
#include "values/tagged.h"

namespace cotejo::statements {

/// An outermost quotation.
struct Quote {
  Span outer;   ///< with its marks
  Span inner;   ///< without
  Range words;  ///< the words inside
  std::uint32_t block = 0;
  bool single = false;     ///< single marks only: a name or title rather than speech
  bool closed = true;      ///< false: it runs to the end of its paragraph
  bool name_like = false;  ///< a title or a name in marks: every word that counts is capitalised
};

/// The quotations of an article. Marks that do not pair are bounded by their paragraph: an opening mark without its
/// partner quotes to the paragraph's end only where the next one opens again (a quotation over several paragraphs) or
/// where the mark opens the paragraph; anywhere else it is no quotation. Nested marks belong to the outer quotation.
class QuoteMap {
 public:
  QuoteMap(const Article& article, const Tagged& tagged, const std::vector<QuoteMark>& marks);

  [[nodiscard]] const std::vector<Quote>& quotes() const { return quotes_; }
  /// The quotation whose inside holds the word; kNone where the word is not quoted.
  [[nodiscard]] std::int32_t around(std::uint32_t word) const { return around_[word]; }
  /// The quotation that opens at this word (its mark, or its first word where the mark is none).
  [[nodiscard]] std::int32_t opening_at(std::uint32_t word) const { return opening_[word]; }
  /// The last quotation that ends at or before this byte; kNone where there is none.
  [[nodiscard]] std::int32_t ended_before(std::uint32_t byte) const;
  /// How many of the words that count (no punctuation) in a range are quoted, names and titles apart.
  [[nodiscard]] std::uint32_t quoted_words(const Tagged& tagged, Range range) const;

 private:
  std::vector<Quote> quotes_;
  std::vector<std::int32_t> around_;
  std::vector<std::int32_t> opening_;
};

}  // namespace cotejo::statements
