// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// Tokens: one pass over the code points; each kind of token is a maximal run by its own rule. Marks inside a word
// (hyphen, apostrophe, '&', '/') join it where a letter or digit stands on both sides; so do '.', ',' and ':' between
// digits. Fails on words glued by a missing space after a comma ("ayer,hoy" is cut, "ayer.com" is not) and on prices
// glued to their unit ("40kg" is one word). Linear in the text.
#include "language/token/tokenizer.h"

#include <algorithm>
#include <array>

#include "text/utf8.h"

namespace cotejo {

namespace {

constexpr char32_t kEllipsis = 0x2026;
constexpr char32_t kApostrophe = 0x2019;

bool is_word_char(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  return is_letter(c) || (c >= 0x300 && c <= 0x36F);
}
bool is_hyphen(char32_t c) {
  return c == '-' || c == 0x2010 || c == 0x2011 || c == 0xAD;
}
bool is_symbol(char32_t c) {
  constexpr std::u32string_view kSymbols = U"%+=<>$^~|\u00B0\u20AC\u00A3\u00A5\u2030\u00D7\u00A2*\u2022\u25CF";
  return kSymbols.find(c) != std::u32string_view::npos;
}

class Scanner {
 public:
  Scanner(std::string_view text, Span stretch, const Abbreviations& abbreviations, std::vector<Token>& tokens)
      : text_(text),
        at_(stretch.begin),
        end_(std::min<std::uint32_t>(stretch.end, static_cast<std::uint32_t>(text.size()))),
        abbreviations_(abbreviations),
        tokens_(tokens) {}

  void run() {
    bool space = true;
    bool line = false;
    while (at_ < end_) {
      const CodePoint c = decode_utf8(text_, at_);
      if (is_space(c.value)) {
        line = line || c.value == '\n';
        space = true;
        at_ += c.size;
        continue;
      }
      Token token = next(c);
      token.space_before = space;
      token.line_before = line;
      at_ = token.span.end;
      tokens_.push_back(token);
      space = line = false;
    }
  }

 private:
  char32_t peek(std::uint32_t at) const { return at < end_ ? decode_utf8(text_, at).value : 0; }
  std::uint32_t after(std::uint32_t at) const { return at + decode_utf8(text_, at).size; }
  bool starts(std::uint32_t at, std::string_view with) const { return text_.substr(at, with.size()) == with; }

  Token next(CodePoint c) const {
    if (c.value == 'h' || c.value == 'w') {
      if (starts(at_, "http://") || starts(at_, "https://") || starts(at_, "www.")) return address();
    }
    if ((c.value == '#' || c.value == '@') && is_word_char(peek(at_ + 1))) return tag();
    if (is_digit(c.value)) return number();
    if (is_word_char(c.value)) return word();
    if (c.value == '.' || c.value == '-' || c.value == kEllipsis || c.value == '!' || c.value == '?') {
      std::uint32_t to = at_;
      while (peek(to) == c.value) to = after(to);
      return {{at_, to}, TokenKind::punctuation};
    }
    return {{at_, at_ + c.size}, is_symbol(c.value) ? TokenKind::symbol : TokenKind::punctuation};
  }

  /// Up to the next white space or quote, without the marks that end it.
  Token address() const {
    std::uint32_t to = at_;
    while (to < end_) {
      const CodePoint c = decode_utf8(text_, to);
      if (is_space(c.value) || c.value == '"' || c.value == '<' || c.value == '>' || c.value == 0xBB ||
          c.value == 0x201D) {
        break;
      }
      to += c.size;
    }
    constexpr std::string_view kClosing = ".,;:!?)]'";
    while (to > at_ + 1 && kClosing.find(text_[to - 1]) != std::string_view::npos) --to;
    return {{at_, to}, TokenKind::address};
  }

  Token tag() const {
    std::uint32_t to = at_ + 1;
    while (is_word_char(peek(to)) || peek(to) == '_') to = after(to);
    return {{at_, to}, TokenKind::tag};
  }

  Token number() const {
    std::uint32_t to = at_;
    bool digits_only = true;
    while (to < end_) {
      const CodePoint c = decode_utf8(text_, to);
      const char32_t then = peek(to + c.size);
      const bool inner = (c.value == '.' || c.value == ',' || c.value == ':' || c.value == '/') && is_digit(then);
      const bool ordinal = c.value == '.' && (then == 0xBA || then == 0xAA);
      const bool hyphen = is_hyphen(c.value) && is_word_char(then);
      if (!is_word_char(c.value) && !inner && !ordinal && !hyphen) break;
      digits_only =
          digits_only && (is_digit(c.value) || inner || hyphen || ordinal || c.value == 0xBA || c.value == 0xAA);
      to += c.size;
    }
    return {{at_, to}, digits_only ? TokenKind::number : TokenKind::word};
  }

  Token word() const {
    if (const Token found = abbreviation(); !found.span.empty()) return found;
    std::uint32_t to = at_;
    bool mail = false;
    while (to < end_) {
      const CodePoint c = decode_utf8(text_, to);
      if (!is_word_char(c.value) && !joins(to, c, mail)) break;
      mail = mail || c.value == '@';
      to += c.size;
    }
    return {{at_, to}, mail ? TokenKind::address : TokenKind::word};
  }

  /// A mark that stands between two parts of one word.
  bool joins(std::uint32_t at, CodePoint c, bool mail) const {
    const char32_t then = peek(at + c.size);
    if (!is_word_char(then)) return false;
    if (is_hyphen(c.value) || c.value == '\'' || c.value == kApostrophe || c.value == '&' || c.value == '/' ||
        c.value == '@' || c.value == '_' || c.value == 0xB7) {
      return true;
    }
    return c.value == '.' && (mail || in_domain(at));
  }

  /// The dot of "elpais.com": a known ending and no letter after it.
  bool in_domain(std::uint32_t dot) const {
    constexpr std::array<std::string_view, 28> kEndings = {
        "com", "es",  "org",  "net", "mx", "ar",  "co",  "cl",  "pe", "ve", "uy", "ec", "bo",  "py",
        "gob", "gov", "info", "tv",  "eu", "cat", "eus", "gal", "cr", "gt", "ni", "io", "edu", "cu"};
    std::uint32_t to = dot + 1;
    while (to < end_ && text_[to] >= 'a' && text_[to] <= 'z') ++to;
    if (is_word_char(peek(to))) return false;
    const std::string_view part = text_.substr(dot + 1, to - dot - 1);
    return std::find(kEndings.begin(), kEndings.end(), part) != kEndings.end();
  }

  Token abbreviation() const {
    std::uint32_t to = at_;
    while (is_word_char(peek(to))) to = after(to);
    if (to >= end_ || text_[to] != '.') return {};
    const Abbreviations::Match found = abbreviations_.match(text_, at_, end_);
    if (found.size == 0 || at_ + found.size <= to) return {};
    if (is_word_char(peek(at_ + found.size))) return {};
    return {{at_, at_ + found.size}, TokenKind::abbreviation, found.ends == Abbreviations::Ends::maybe};
  }

  std::string_view text_;
  std::uint32_t at_;
  std::uint32_t end_;
  const Abbreviations& abbreviations_;
  std::vector<Token>& tokens_;
};

}  // namespace

void tokenize(std::string_view text, Span stretch, const Abbreviations& abbreviations, std::vector<Token>& tokens) {
  Scanner(text, stretch, abbreviations, tokens).run();
}

}  // namespace cotejo
