// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "values/article.h"
#include "values/reading.h"
#include "values/tagged.h"

namespace cotejo::formats {

// CoNLL-U (universaldependencies.org/format.html), the format of treebanks; docs/formats/conllu.md says what ours
// holds.

namespace conllu {
enum Column : std::size_t { kId, kForm, kLemma, kUpos, kXpos, kFeats, kHead, kDeprel, kDeps, kMisc, kColumns };
}

/// A line of a sentence: a word, the range of words that share a token ("3-4"), or an empty node ("8.1").
struct ConlluRow {
  enum class Kind : unsigned char { word, range, empty };
  Kind kind = Kind::word;
  std::uint32_t first = 0;  ///< of a word its number, from 1
  std::uint32_t last = 0;   ///< of a range its last word
  std::array<std::string, conllu::kColumns> columns;
};

struct ConlluSentence {
  std::vector<std::string> comments;  ///< as they stand, with their '#'
  std::vector<ConlluRow> rows;

  /// The value of "# key = value"; empty for "# key" alone; nothing where there is no such comment.
  [[nodiscard]] std::optional<std::string_view> comment(std::string_view key) const;
  [[nodiscard]] std::size_t words() const;
};

/// Reads sentence by sentence; memory holds one. Fails with malformed and file:line on what is no CoNLL-U: a row
/// without ten filled columns, numbers out of order, an unknown word class or relation, a head outside the sentence,
/// heads that make a circle, control characters, bytes that are no UTF-8; with too_large on a sentence of more than
/// kMostBytes. Underscores may stand wherever nothing is annotated.
class ConlluReader {
 public:
  static constexpr std::size_t kMostBytes = std::size_t{64} << 20;

  /// `name` is what messages call the file. The stream must outlive the reader.
  ConlluReader(std::istream& in, std::string name) : in_(in), name_(std::move(name)) {}

  /// The next sentence; nothing after the last. Not to be called again after a failure.
  Result<std::optional<ConlluSentence>> next();

 private:
  enum class Line { read, end, too_long };
  Line read_line();
  [[nodiscard]] Error failed(const std::string& what) const;
  [[nodiscard]] std::string place() const { return name_ + ":" + std::to_string(line_number_); }
  Outcome add_row(ConlluSentence& sentence);

  /// Where the sentence at hand has got to, for telling whether a row follows the ones before it.
  struct Order {
    std::uint32_t word = 0;        ///< the last word
    std::uint32_t range_end = 0;   ///< the last word of the last range
    std::uint32_t empty_node = 0;  ///< the last of those behind `word`
    bool range_open = false;       ///< a range whose first word is to come
    bool take(const ConlluRow& row);
  };

  std::istream& in_;
  std::string name_;
  Order order_;
  std::string line_;
  std::size_t line_number_ = 0;
};

/// A sentence as values: `text` is made from forms and SpaceAfter; spans lie in it, heads count from the sentence's
/// first word. Features and subtypes of relations that cotejo does not know are left out.
struct ConlluWords {
  std::string text;
  bool space_after = true;  ///< whether a space parts it from what follows
  std::vector<Word> words;
};
[[nodiscard]] ConlluWords words_of(const ConlluSentence& sentence);

/// The status of what each word tells, where it can tell something; empty: not asked for.
using WordStatuses = std::vector<std::optional<EventStatus>>;

/// An analysed article. Offsets (TokenRange) count code points of the article's text.
[[nodiscard]] std::string to_conllu(const Article& article, const Tagged& tagged, const WordStatuses& statuses = {});
[[nodiscard]] std::string to_conllu(const ConlluSentence& sentence);

/// Puts LEMMA, UPOS, FEATS, HEAD, DEPREL and the names into a sentence whose words are those of `tagged` from `first`
/// on. Other annotation of the words (XPOS, DEPS, empty nodes) is taken away, since it would not fit.
void annotate(ConlluSentence& sentence, const Tagged& tagged, std::uint32_t first);

}  // namespace cotejo::formats
