// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "intake/layout/lexicon.h"
#include "values/article.h"

namespace cotejo::intake {

/// What the markup says of a line; `none` for plain text.
enum class Hint { none, title, subtitle, heading, paragraph, item, caption, quote, byline };

/// A line of plain text or a block of markup: the unit in which the article is told from its furniture.
struct Line {
  std::string text;
  Span raw;
  bool gap_before = false;  ///< a blank line above
  Hint hint = Hint::none;
  bool in_body = false;           ///< in the element that holds the paragraphs of the article
  std::optional<BlockKind> kind;  ///< set once it is known to be of the article
  std::string furniture;          ///< why it is not of the article; empty where it is
};

/// Runs of letters and digits in folded text. `wildcards` lets "#" and "*" stand as words.
[[nodiscard]] std::vector<Span> split_words(std::string_view folded, bool wildcards = false);

/// What can be told of a line by itself.
struct LineShape {
  std::string folded;
  std::vector<Span> words;  ///< in `folded`
  std::vector<Lexicon::WordId> ids;
  std::size_t capitals = 0;      ///< words that start with a capital letter
  std::size_t all_capitals = 0;  ///< letters in capitals
  std::size_t letters = 0;
  std::size_t function_words = 0;
  bool verb = false;       ///< has a word that can hardly be anything but a finite verb
  bool full_stop = false;  ///< ends a sentence, closing quotation marks and brackets aside
  bool soft_end = false;   ///< ... with dots that a headline may end with, too: "...", "EE. UU."
  bool question = false;   ///< ends with a question or exclamation mark
  bool colon = false;      ///< ends with a colon
  bool dash = false;       ///< starts with a dash, a bullet or "1."
  bool numbered = false;
  bool lower_start = false;
  bool starts_quote = false;
  bool separators = false;  ///< short pieces between ">", "|", "/" or dots: a trail or a menu
  bool bar = false;         ///< a bar between words
  bool link = false;        ///< a web address or an @name and hardly more

  [[nodiscard]] std::string_view word(std::size_t i) const { return words[i].in(folded); }
  [[nodiscard]] bool shouting() const { return letters > 3 && all_capitals * 10 >= letters * 9; }
  /// A paragraph of running text, for certain.
  [[nodiscard]] bool sentence() const;
  /// Running text as far as its length goes, though it may end without a full stop.
  [[nodiscard]] bool prose() const;
};

[[nodiscard]] LineShape shape_of(std::string_view text, const Lexicon& lexicon);

}  // namespace cotejo::intake
