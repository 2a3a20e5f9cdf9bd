// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "reading/times/tokens.h"

#include <algorithm>

#include "reading/times/numerals.h"
#include "text/utf8.h"

namespace cotejo::times {

namespace {

constexpr std::uint32_t kLongestRun = 24;   // digits and marks of one number
constexpr std::uint32_t kLongestWord = 48;  // longer words are no words of time and are not kept

bool digit(char c) {
  return c >= '0' && c <= '9';
}

/// A mark that may stand between the digits of one number.
bool joins_digits(char c) {
  return c == '.' || c == ',' || c == ':' || c == '/' || c == '-' || c == 'h' || c == 'H';
}

class Scanner {
 public:
  Scanner(std::string_view text, Span where) : text_(text.substr(0, where.end)), at_(where.begin) {}

  std::vector<Token> run() {
    while (at_ < text_.size()) {
      const CodePoint c = decode_utf8(text_, at_);
      if (is_space(c.value)) {
        at_ += c.size;
        space_ = true;
      } else if (is_digit(c.value)) {
        number();
      } else if (is_letter(c.value)) {
        word();
      } else {
        mark(c);
      }
    }
    return std::move(tokens_);
  }

 private:
  Token& add(std::uint32_t begin, std::uint32_t end) {
    Token token;
    token.span = {begin, end};
    token.space_before = space_;
    token.starts_sentence = tokens_.empty() || ends_sentence(tokens_.back());
    space_ = false;
    at_ = end;
    tokens_.push_back(std::move(token));
    return tokens_.back();
  }

  static bool ends_sentence(const Token& token) {
    if (token.is_word || token.shapes != 0) return false;
    return token.folded == "." || token.folded == "?" || token.folded == "!" || token.folded == "\"" ||
           token.folded == ":" || token.folded == "-" || (token.folded.empty() && token.starts_sentence);
  }

  /// "ago-2023": a year behind a hyphen is no part of the word, as the number of "covid-19" is.
  bool year_at(std::uint32_t at) const {
    const std::string_view four = text_.substr(at, 4);
    return four.size() == 4 && four.find_first_not_of("0123456789") == four.npos && (four[0] == '1' || four[0] == '2');
  }

  std::uint32_t word_end(std::uint32_t at) const {
    while (at < text_.size()) {
      const CodePoint c = decode_utf8(text_, at);
      const bool hyphen_before_digit =
          c.value == '-' && at + 1 < text_.size() && digit(text_[at + 1]) && !year_at(at + 1);
      if (!is_letter(c.value) && !is_digit(c.value) && !hyphen_before_digit && !(c.value >= 0x300 && c.value < 0x370))
        break;
      at += c.size;
    }
    return at;
  }

  void word() {
    const std::uint32_t begin = at_;
    const std::uint32_t end = word_end(begin);
    Token& token = add(begin, end);
    token.is_word = true;
    const std::string_view form = token.span.in(text_);
    const CodePoint first = decode_utf8(form, 0);
    if (is_upper(first.value)) {
      const CodePoint second = decode_utf8(form, first.size);
      token.capital = first.size < form.size() && !is_upper(second.value);
      if (const int value = roman(form); value > 0) {
        token.number = value;
        token.shapes = Shape::kRoman | Shape::kCap;
      }
    }
    if (form.size() <= kLongestWord) token.folded = fold(form);
    if (token.shapes == 0) token.shapes = is_upper(first.value) ? Shape::kCap : Shape::kLow;
  }

  void number() {
    const std::uint32_t begin = at_;
    std::uint32_t end = begin;
    while (end < text_.size() &&
           (digit(text_[end]) || (joins_digits(text_[end]) && end + 1 < text_.size() && digit(text_[end + 1])))) {
      ++end;
    }
    // "11-S", "4x4", "5G" are names; "20h", "8pm", "1ro", "3.o" are numbers with a word behind.
    const std::uint32_t suffix_end = word_end(end);
    const std::string suffix = suffix_end - end <= 8 ? fold(text_.substr(end, suffix_end - end)) : "x";
    const std::uint32_t name_end = end < text_.size() && text_[end] == '-' ? word_end(end + 1) : end;
    const bool hyphen_name = name_end > end + 1 && name_end <= end + 3;  // "12-sep-2023" has a longer word
    if (hyphen_name) {
      if (year_part(begin, end)) return;
      junk(begin, name_end);
    } else if (suffix.empty() || suffix == "h" || suffix == "hs" || suffix == "hrs" || suffix == "am" ||
               suffix == "pm" || suffix == "a" || suffix == "p") {
      if (const std::uint32_t dash = dash_between(begin, end); dash > 0) end = dash;
      Token& token = add(begin, end);
      token.folded = std::string(token.span.in(text_).substr(0, kLongestRun));
      if (end - begin <= kLongestRun) classify_number(token.span.in(text_), token);
      ordinal_sign(token);
    } else if (is_ordinal(suffix)) {
      Token& token = add(begin, suffix_end);
      classify_number(text_.substr(begin, end - begin), token);
      token.folded = std::string(text_.substr(begin, end - begin)) + "ro";
    } else {
      junk(begin, suffix_end);
    }
  }

  /// "10-13 de mayo", "9:30-11:00", "10/1-11/2/2017": two numbers, the place of the dash between them; 0 for all else.
  std::uint32_t dash_between(std::uint32_t begin, std::uint32_t end) const {
    const std::string_view run = text_.substr(begin, end - begin);
    const auto dash = run.find('-');
    if (dash == run.npos || dash == 0 || dash + 1 == run.size() || run.find('-', dash + 1) != run.npos) return 0;
    const std::string_view first = run.substr(0, dash);
    const std::string_view last = run.substr(dash + 1);
    const auto whole = [](std::string_view half) { return half.find_first_not_of("0123456789") == half.npos; };
    const bool both_whole = whole(first) && whole(last);
    if (both_whole && (first.size() > 2 || last.size() > 2)) return 0;
    return begin + static_cast<std::uint32_t>(dash);
  }

  /// "2017-T1", "2017-S2": a quarter or half of a year.
  bool year_part(std::uint32_t begin, std::uint32_t dash) {
    if (dash - begin != 4 || dash + 3 > text_.size() || !year_at(begin)) return false;
    const char letter = text_[dash + 1];
    const bool quarter = letter == 'T' || letter == 't' || letter == 'Q';
    const int which = text_[dash + 2] - '0';
    if ((!quarter && letter != 'S' && letter != 's') || which < 1 || which > (quarter ? 4 : 2)) return false;
    int year = 0;
    for (std::uint32_t i = begin; i < dash; ++i) year = year * 10 + (text_[i] - '0');
    Token& token = add(begin, dash + 3);
    token.parts = {year, which, quarter ? 0 : 1};
    token.shapes = Shape::kYearPart;
    token.folded = std::string(token.span.in(text_));
    return true;
  }

  /// "1.\u00ba" and "1\u00b0": the sign belongs to the number.
  void ordinal_sign(Token& token) {
    std::uint32_t at = token.span.end;
    if (at < text_.size() && text_[at] == '.') ++at;
    const char32_t c = decode_utf8(text_, at).value;
    if (c != 0xBA && c != 0xB0 && c != 0xAA) return;
    if (c == 0xB0 && token.number != 1) return;
    token.span.end = at_ = at + 2;
    token.folded += "ro";
  }

  static bool is_ordinal(std::string_view suffix) {
    return suffix == "o" || suffix == "ro" || suffix == "er" || suffix == "ero" || suffix == "ra" || suffix == "do" ||
           suffix == "to" || suffix == "\u00ba" || suffix == "\u00aa";
  }

  void junk(std::uint32_t begin, std::uint32_t end) {
    Token& token = add(begin, end);
    token.is_word = true;
    token.shapes = Shape::kCap;
    if (end - begin <= kLongestWord) token.folded = fold(token.span.in(text_));
  }

  void mark(CodePoint c) {
    Token& token = add(at_, at_ + c.size);
    switch (c.value) {
      case 0x2010:
      case 0x2011:
      case 0x2012:
      case 0x2013:
      case 0x2014:
      case 0x2212:
      case '~':
        token.folded = "-";
        return;
      case 0xAB:
      case 0xBB:
      case 0x201C:
      case 0x201D:
      case 0x2018:
      case 0x2019:
      case 0xBF:
      case 0xA1:
        token.folded = "\"";
        return;
      default:
        token.folded = std::string(token.span.in(text_));
    }
  }

  std::string_view text_;
  std::uint32_t at_;
  bool space_ = false;
  std::vector<Token> tokens_;
};

/// How many tokens from `at` on are the longest form of several words that starts there, and its entry.
std::pair<std::size_t, std::int32_t> longest_phrase(const std::vector<Token>& tokens, std::size_t at,
                                                    const Lexicon& lexicon) {
  const auto* phrases = lexicon.phrases(tokens[at].folded);
  if (phrases == nullptr) return {0, Lexicon::kUnknown};
  for (const Lexicon::Phrase& phrase : *phrases) {
    if (at + phrase.rest.size() >= tokens.size()) continue;
    const bool same =
        std::equal(phrase.rest.begin(), phrase.rest.end(), tokens.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                   [](const std::string& a, const Token& b) { return a == b.folded; });
    if (same) return {phrase.rest.size() + 1, phrase.word};
  }
  return {0, Lexicon::kUnknown};
}

void set_symbol(Token& token, bool capital, const Lexicon& lexicon) {
  if (token.word != Lexicon::kUnknown) {
    const Lexicon::Word& word = lexicon.word(token.word);
    token.symbol = capital ? word.capital : word.plain;
    if (word.shapes != 0) token.shapes = word.shapes, token.number = word.number;
  } else {
    token.symbol = lexicon.symbol_of_shapes(token.shapes);
  }
}

}  // namespace

std::vector<Token> scan(std::string_view text, Span where) {
  return Scanner(text, where).run();
}

void look_up(std::vector<Token>& tokens, const Lexicon& lexicon) {
  for (Token& token : tokens) token.word = lexicon.find(token.folded);
  std::size_t kept = 0;
  for (std::size_t at = 0; at < tokens.size();) {
    auto [count, word] = longest_phrase(tokens, at, lexicon);
    Token token = tokens[at];
    if (count > 1) {
      token.word = word;
      token.span.end = tokens[at + count - 1].span.end;
    } else if (const Joined joined = join_number_words(tokens, at, lexicon); joined.count > 1) {
      count = joined.count;
      token.word = Lexicon::kUnknown;
      token.span.end = tokens[at + count - 1].span.end;
      token.number = joined.value;
      token.shapes = shapes_of_number(static_cast<long long>(joined.value), 0);
    }
    // "Domingo P\u00e9rez": a name though it starts the sentence.
    const std::size_t next = at + std::max<std::size_t>(count, 1);
    const bool before_name = next < tokens.size() && tokens[next].capital && tokens[next].word == Lexicon::kUnknown;
    set_symbol(token, token.capital && (!token.starts_sentence || before_name), lexicon);
    tokens[kept++] = std::move(token);
    at += std::max<std::size_t>(count, 1);
  }
  tokens.resize(kept);
}

}  // namespace cotejo::times
