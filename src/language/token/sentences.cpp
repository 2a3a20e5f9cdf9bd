// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// Sentences: a stop (. ! ? ...) ends one when what follows can begin one. A capital, a digit, an opening mark or a dash
// can; a small letter cannot, so that '"No." dijo' stays whole. An abbreviation ends a sentence only before a small
// word written with a capital ("EE.UU. El ..."). Fails on a stop before a name that goes on ("EE.UU. Biden" is not cut
// where it should be) and on headlines without stops. Linear; a sentence is cut by force after kLongestSentence tokens.
#include "language/token/sentences.h"

#include <algorithm>
#include <array>

#include "text/utf8.h"

namespace cotejo {

namespace {

constexpr std::uint32_t kHeading = 5;       ///< tokens, with the stop
constexpr std::uint32_t kMostClosing = 20;  ///< marks behind a stop; each stop looks at so many

bool is_stop(std::string_view form) {
  return form == "." || form == "..." || form == "\u2026" || form[0] == '!' || form[0] == '?' ||
         (form.size() > 1 && form[0] == '.');
}

bool opens(std::string_view form) {
  return form == "\u00AB" || form == "\u201C" || form == "\u2018" || form == "(" || form == "[" || form == "\u00BF" ||
         form == "\u00A1";
}

bool closes(std::string_view form) {
  return form == "\u00BB" || form == "\u201D" || form == "\u2019" || form == ")" || form == "]";
}

bool is_dash(std::string_view form) {
  return form == "\u2014" || form == "\u2013" || form == "-" || form == "--" || form == "\u2022";
}

/// Small words that begin sentences and no names.
bool begins_sentence(std::string_view form) {
  constexpr std::array<std::string_view, 40> kWords = {
      "El",   "La",   "Los",    "Las",   "Un", "Una", "En",         "Por",    "Para",  "Con",
      "Sin",  "Pero", "Y",      "A",     "De", "Al",  "Su",         "Sus",    "Este",  "Esta",
      "Esto", "Ese",  "Esa",    "Eso",   "Se", "No",  "Seg\u00FAn", "Tras",   "Desde", "Hasta",
      "Si",   "Como", "Aunque", "Entre", "Lo", "Le",  "Que",        "Cuando", "Es",    "Hay"};
  return std::find(kWords.begin(), kWords.end(), form) != kWords.end();
}

class Cutter {
 public:
  Cutter(std::string_view text, const std::vector<Token>& tokens, std::uint32_t first)
      : text_(text), tokens_(tokens), first_(first) {}

  std::vector<std::uint32_t> run() {
    std::vector<std::uint32_t> ends;
    start_ = first_;
    for (std::uint32_t i = first_; i < tokens_.size(); ++i) {
      if (form(i) == "\"") quoted_ = !quoted_;
      std::uint32_t end = end_after(i);
      if (end == 0 && i + 1 - start_ >= kLongestSentence) end = i + 1;
      if (end == 0 || end <= start_) continue;
      for (std::uint32_t k = i + 1; k < end; ++k) {
        if (form(k) == "\"") quoted_ = !quoted_;
      }
      ends.push_back(end);
      start_ = end;
      i = end - 1;
    }
    if (start_ < tokens_.size()) ends.push_back(static_cast<std::uint32_t>(tokens_.size()));
    return ends;
  }

 private:
  std::string_view form(std::uint32_t i) const { return tokens_[i].span.in(text_); }

  /// The end of the sentence that token i ends; 0 where it does not.
  std::uint32_t end_after(std::uint32_t i) const {
    const Token& token = tokens_[i];
    const bool abbreviation = token.kind == TokenKind::abbreviation && token.may_end;
    const bool stop = token.kind == TokenKind::punctuation && is_stop(form(i));
    if (!abbreviation && !stop) {
      const bool line = i + 1 < tokens_.size() && tokens_[i + 1].line_before && is_dash(form(i + 1));
      return line ? i + 1 : 0;
    }
    std::uint32_t next = i + 1;
    bool open = quoted_;
    while (next < tokens_.size() && next - i <= kMostClosing) {
      const std::string_view mark = form(next);
      const bool straight = (mark == "\"" && open) || (mark == "'" && !tokens_[next].space_before);
      if (!closes(mark) && !straight && !(stop && is_stop(mark) && !tokens_[next].space_before)) break;
      if (mark == "\"") open = false;
      ++next;
    }
    if (next == tokens_.size()) return next;
    if (abbreviation) return begins_sentence(form(next)) ? next : 0;
    return can_begin(next, i, open) ? next : 0;
  }

  bool can_begin(std::uint32_t next, std::uint32_t stop, bool quoted) const {
    const std::string_view word = form(next);
    const char32_t first = decode_utf8(word, 0).value;
    if (tokens_[next].line_before) return true;
    if (!tokens_[next].space_before) {
      // A missing space: "fin.Luego".
      return is_upper(first) && form(stop) == "." && stop > first_ && tokens_[stop - 1].kind == TokenKind::word;
    }
    // "5 de mayo. - El ...": what stands before the dash is a mere heading.
    if (is_dash(word) && stop + 1 - start_ <= kHeading) {
      return next + 1 < tokens_.size() && !tokens_[next + 1].space_before;
    }
    if (is_dash(word)) return true;
    if (is_upper(first) || opens(word)) return true;
    if (tokens_[next].kind == TokenKind::tag || tokens_[next].kind == TokenKind::address) return true;
    if (is_digit(first)) return form(stop) == ".";
    return (word == "\"" || word == "'") && !quoted;
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  std::uint32_t first_;
  std::uint32_t start_ = 0;  ///< of the sentence at hand
  bool quoted_ = false;
};

}  // namespace

std::vector<std::uint32_t> sentence_ends(std::string_view text, const std::vector<Token>& tokens, std::uint32_t first) {
  return Cutter(text, tokens, first).run();
}

}  // namespace cotejo
