// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "intake/layout/line.h"

#include <algorithm>

#include "text/utf8.h"

namespace cotejo::intake {

namespace {

bool is_dash(char32_t c) {
  return c == '-' || c == '*' || c == 0x2010 || c == 0x2011 || c == 0x2013 || c == 0x2014 || c == 0x2022 || c == 0xB7 ||
         c == 0x25AA || c == 0x25CF || c == 0x25A0 || c == 0x2013;
}

bool is_quote(char32_t c) {
  return c == '"' || c == 0xAB || c == 0xBB || (c >= 0x2018 && c <= 0x201F) || c == '\'';
}

bool is_separator(char32_t c) {
  return c == '>' || c == '|' || c == '/' || c == 0x203A || c == 0xBB || c == 0x2022 || c == 0xB7 || c == 0x2192;
}

bool word_character(char32_t c) {
  return c < 0x80 ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) : is_letter(c);
}

/// "EE.UU.", "S. A.", "incen...", "(...)".
bool ends_softly(std::string_view text) {
  while (!text.empty() && (text.back() == ')' || text.back() == ']')) text.remove_suffix(1);
  if (text.ends_with("..") || text.ends_with("\u2026")) return true;
  if (text.size() < 4 || text.back() != '.') return false;
  std::size_t capitals = 0;
  std::size_t at = text.size() - 1;
  while (at > 0 && text[at - 1] >= 'A' && text[at - 1] <= 'Z' && capitals < 3) ++capitals, --at;
  if (capitals == 0 || capitals > 2 || at == 0) return false;
  return text[at - 1] == '.' || (at > 1 && text[at - 1] == ' ' && text[at - 2] == '.');
}

/// What closes a line, seen from its end: quotation marks and brackets are passed over.
void look_at_end(std::string_view text, LineShape& shape) {
  std::size_t at = text.size();
  while (at > 0) {
    std::size_t start = at - 1;
    while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) --start;
    const char32_t c = decode_utf8(text, start).value;
    if (c == '.' || c == 0x2026) shape.full_stop = true;
    if (c == '?' || c == '!') shape.question = true;
    if (c == ':') shape.colon = true;
    if (!is_quote(c) && c != ')' && c != ']' && !is_space(c)) return;
    at = start;
  }
}

/// "1. ", "12) ": not "2.500 vecinos", not "3 de mayo".
bool is_numbered(std::string_view text) {
  std::size_t digits = 0;
  while (digits < text.size() && digits < 3 && is_digit(static_cast<unsigned char>(text[digits]))) ++digits;
  return digits > 0 && digits < 3 && digits + 1 < text.size() && (text[digits] == '.' || text[digits] == ')') &&
         text[digits + 1] == ' ';
}

void look_at_start(std::string_view text, LineShape& shape) {
  shape.numbered = is_numbered(text);
  shape.dash = shape.numbered;
  std::size_t at = 0;
  while (at < text.size()) {
    const CodePoint c = decode_utf8(text, at);
    if (at == 0 && is_dash(c.value)) shape.dash = true;
    if (at == 0 && is_quote(c.value)) shape.starts_quote = true;
    if (word_character(c.value)) {
      shape.lower_start = is_lower(c.value);
      return;
    }
    at += c.size;
  }
}

/// Capitals, verbs and separators; words are looked at as they are written.
class Walker {
 public:
  Walker(std::string_view text, const Lexicon& lexicon, LineShape& shape)
      : text_(text), lexicon_(lexicon), shape_(shape) {}

  void run() {
    std::size_t at = 0;
    while (at < text_.size()) {
      const CodePoint c = decode_utf8(text_, at);
      if (word_character(c.value)) {
        at = word(at);
        continue;
      }
      if (is_separator(c.value) && surrounded(at, c.size)) {
        ++separators_;
        shape_.bar = shape_.bar || c.value == '|';
      }
      at += c.size;
    }
    shape_.separators =
        separators_ > 0 && (words_ <= (separators_ + 1) * 3 || (separators_ > 3 && words_ <= (separators_ + 1) * 4));
  }

 private:
  /// A separator between words has spaces around it; "km/h" and "2023/24" have none.
  [[nodiscard]] bool surrounded(std::size_t at, std::size_t size) const {
    return (at > 0 && text_[at - 1] == ' ') && (at + size < text_.size() && text_[at + size] == ' ');
  }

  std::size_t word(std::size_t begin) {
    std::size_t at = begin;
    bool first = true;
    bool lower_first = false;
    while (at < text_.size()) {
      const CodePoint c = decode_utf8(text_, at);
      if (!word_character(c.value)) break;
      const bool upper = c.value < 0x80 ? c.value >= 'A' && c.value <= 'Z' : is_upper(c.value);
      if (!is_digit(c.value)) {
        ++shape_.letters;
        shape_.all_capitals += upper ? 1 : 0;
      }
      if (first) {
        shape_.capitals += upper ? 1 : 0;
        lower_first = !upper;
        first = false;
      }
      at += c.size;
    }
    ++words_;
    if (!shape_.verb && (lower_first || words_ == 1)) look_for_verb(text_.substr(begin, at - begin));
    return at;
  }

  void look_for_verb(std::string_view written) {
    std::string copy;
    if (words_ == 1) {
      copy = lower(written);
      written = copy;
    }
    if (lexicon_.verbs.contains(written)) {
      shape_.verb = true;
      return;
    }
    for (const std::string& ending : lexicon_.verb_endings) {
      if (written.size() > ending.size() + 1 && written.ends_with(ending)) {
        shape_.verb = true;
        return;
      }
    }
  }

  std::string_view text_;
  const Lexicon& lexicon_;
  LineShape& shape_;
  std::size_t separators_ = 0;
  std::size_t words_ = 0;
};

bool is_link(std::string_view text, const LineShape& shape) {
  if (shape.words.size() > 8) return false;
  const bool address =
      text.find("://") != std::string_view::npos || text.starts_with("www.") || text.starts_with("pic.twitter.com");
  const bool name = text.front() == '@' || text.front() == '#';
  return address || (name && shape.words.size() <= 6);
}

}  // namespace

std::vector<Span> split_words(std::string_view folded, bool wildcards) {
  std::vector<Span> words;
  std::size_t at = 0;
  while (at < folded.size()) {
    const CodePoint first = decode_utf8(folded, at);
    if (wildcards && (first.value == '#' || first.value == '*')) {
      words.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 1)});
    }
    if (!word_character(first.value)) {
      at += first.size;
      continue;
    }
    const std::size_t begin = at;
    while (at < folded.size()) {
      const CodePoint c = decode_utf8(folded, at);
      if (!word_character(c.value)) break;
      at += c.size;
    }
    words.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)});
  }
  return words;
}

bool LineShape::sentence() const {
  if (separators || link) return false;
  if (words.size() >= 12 && (full_stop || question) && function_words * 6 >= words.size()) return true;
  if (words.size() >= 30 && function_words * 5 >= words.size()) return true;
  return words.size() >= 5 && full_stop && verb && !lower_start;
}

bool LineShape::prose() const {
  return sentence() || (words.size() >= 18 && function_words * 5 >= words.size() && !separators);
}

LineShape shape_of(std::string_view text, const Lexicon& lexicon) {
  LineShape shape;
  shape.folded = fold(text);
  shape.words = split_words(shape.folded);
  shape.ids.reserve(shape.words.size());
  for (std::size_t i = 0; i < shape.words.size(); ++i) {
    shape.ids.push_back(lexicon.word(shape.word(i)));
    shape.function_words += lexicon.function_words.contains(shape.word(i)) ? 1 : 0;
  }
  if (text.empty()) return shape;
  look_at_end(text, shape);
  shape.soft_end = shape.full_stop && ends_softly(text);
  look_at_start(text, shape);
  Walker(text, lexicon, shape).run();
  shape.link = is_link(text, shape);
  return shape;
}

}  // namespace cotejo::intake
