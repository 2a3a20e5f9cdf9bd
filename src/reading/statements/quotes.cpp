// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
//
// The idea: one pass over each paragraph with a stack of open marks; what the outermost pair encloses is a quotation.
// Fails where a writer closes with a mark that he never opened, or opens twice and closes once: the stack is emptied at
// the paragraph's end, so that the damage stays there. One pass, a stack of at most kMaxDepth.
#include "reading/statements/quotes.h"

#include <algorithm>

#include "text/utf8.h"

namespace cotejo::statements {

namespace {

constexpr std::size_t kMaxDepth = 8;

struct Open {
  std::uint32_t at = 0;
  const QuoteMark* mark = nullptr;
};

bool starts(std::string_view text, std::size_t at, std::string_view mark) {
  return text.compare(at, mark.size(), mark) == 0;
}

/// The character that ends before `at`; a blank at the start.
char32_t char_before(std::string_view text, std::size_t begin, std::size_t at) {
  if (at <= begin) return U' ';
  std::size_t start = at - 1;
  while (start > begin && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) --start;
  return decode_utf8(text, start).value;
}

bool in_word(char32_t c) {
  return is_letter(c) || is_digit(c);
}

/// A straight or single mark opens only before a word and after none, and closes only after something: rock'n'roll.
bool may_open(std::string_view text, std::size_t begin, std::size_t at, std::size_t size) {
  const bool word_after = at + size < text.size() && !is_space(decode_utf8(text, at + size).value);
  return !in_word(char_before(text, begin, at)) && word_after;
}

bool may_close(std::string_view text, std::size_t at, std::size_t size) {
  const bool word_after = at + size < text.size() && in_word(decode_utf8(text, at + size).value);
  return !is_space(char_before(text, 0, at)) && !word_after;
}

/// Most bytes of a text cannot begin a mark.
bool plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ' ' || c == ',';
}

/// Scans the marks of one paragraph and reports outermost pairs.
class Scanner {
 public:
  Scanner(std::string_view text, const std::vector<QuoteMark>& marks) : text_(text), marks_(marks) {}

  template <class Found>
  void paragraph(Span block, Found found) {
    stack_.clear();
    for (std::uint32_t at = block.begin; at < block.end;) {
      if (plain(text_[at])) {
        ++at;
        continue;
      }
      const std::uint32_t size = step(block, at, found);
      at += size == 0 ? decode_utf8(text_, at).size : size;
    }
    if (!stack_.empty()) found(Span{stack_.front().at, block.end}, *stack_.front().mark, false);
  }

 private:
  template <class Found>
  std::uint32_t step(Span block, std::uint32_t at, Found found) {
    for (std::size_t i = stack_.size(); i-- > 0;) {
      const QuoteMark& mark = *stack_[i].mark;
      if (!starts(text_, at, mark.close)) continue;
      if (mark.kind != MarkKind::double_ && !may_close(text_, at, mark.close.size())) continue;
      const Open open = stack_[i];
      stack_.resize(i);
      const auto size = static_cast<std::uint32_t>(mark.close.size());
      if (stack_.empty()) found(Span{open.at, at + size}, mark, true);
      return size;
    }
    for (const QuoteMark& mark : marks_) {
      if (!starts(text_, at, mark.open)) continue;
      const bool opens = mark.kind == MarkKind::double_ || may_open(text_, block.begin, at, mark.open.size());
      if (opens && stack_.size() < kMaxDepth) stack_.push_back({at, &mark});
      return static_cast<std::uint32_t>(mark.open.size());
    }
    return 0;
  }

  std::string_view text_;
  const std::vector<QuoteMark>& marks_;
  std::vector<Open> stack_;
};

bool all_capitalised(std::string_view text, const Tagged& tagged, Range words) {
  constexpr std::uint32_t kTitleWords = 8;
  if (words.empty() || words.size() > kTitleWords) return false;
  for (std::uint32_t w = words.first; w < words.last; ++w) {
    const Word& word = tagged.words[w];
    const bool small = word.upos == Upos::ADP || word.upos == Upos::DET || word.upos == Upos::CCONJ ||
                       word.upos == Upos::PUNCT || word.upos == Upos::NUM;
    const bool counts = !small || w == words.first;
    if (counts && !is_upper(decode_utf8(text, word.span.begin).value)) return false;
  }
  // One capitalised word is a name only where the tagger says so ("«Basta»").
  return words.size() > 1 || tagged.words[words.first].upos == Upos::PROPN;
}

}  // namespace

QuoteMap::QuoteMap(const Article& article, const Tagged& tagged, const std::vector<QuoteMark>& marks)
    : around_(tagged.words.size(), kNone), opening_(tagged.words.size(), kNone) {
  const std::string_view text = article.text;
  Scanner scanner(text, marks);
  for (std::uint32_t b = 0; b < article.blocks.size(); ++b) {
    const Span block = article.blocks[b].text;
    if (block.end > text.size()) continue;
    scanner.paragraph(block, [&](Span outer, const QuoteMark& mark, bool closed) {
      if (!closed && outer.begin != trimmed(text, block).begin) return;
      Quote quote;
      quote.outer = outer;
      const auto tail = static_cast<std::uint32_t>(closed ? mark.close.size() : 0);
      quote.inner = trimmed(text, {outer.begin + static_cast<std::uint32_t>(mark.open.size()), outer.end - tail});
      if (quote.inner.empty()) return;
      const auto [first, last] = tagged.words_in(quote.inner);
      quote.words = {first, last};
      quote.block = b;
      quote.single = mark.kind == MarkKind::single;
      quote.closed = closed;
      quote.name_like = all_capitalised(text, tagged, quote.words);
      quotes_.push_back(quote);
    });
  }
  for (std::size_t q = 0; q < quotes_.size(); ++q) {
    const Range words = quotes_[q].words;
    const std::uint32_t mark = tagged.word_from(quotes_[q].outer.begin);
    if (mark < opening_.size()) opening_[mark] = static_cast<std::int32_t>(q);
    for (std::uint32_t w = words.first; w < words.last; ++w) around_[w] = static_cast<std::int32_t>(q);
  }
}

std::int32_t QuoteMap::ended_before(std::uint32_t byte) const {
  const auto after =
      std::partition_point(quotes_.begin(), quotes_.end(), [&](const Quote& quote) { return quote.outer.end <= byte; });
  return after == quotes_.begin() ? kNone : static_cast<std::int32_t>(after - quotes_.begin()) - 1;
}

std::uint32_t QuoteMap::quoted_words(const Tagged& tagged, Range range) const {
  std::uint32_t count = 0;
  for (std::uint32_t w = range.first; w < range.last; ++w) {
    const std::int32_t q = around_[w];
    if (q == kNone || tagged.words[w].upos == Upos::PUNCT) continue;
    const Quote& quote = quotes_[static_cast<std::size_t>(q)];
    count += quote.name_like ? 0 : 1;
  }
  return count;
}

}  // namespace cotejo::statements
