// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "language/names/word_forms.h"

#include <algorithm>
#include <array>

#include "text/utf8.h"

namespace cotejo {

bool is_number(const Word& word) {
  return !word.form.empty() && is_digit(static_cast<unsigned char>(word.form[0]));
}

bool is_roman(std::string_view form) {
  return form.find_first_not_of("IVXLC") == std::string_view::npos;
}

bool is_initials(std::string_view form) {
  return form.size() >= 2 && form[0] >= 'A' && form[0] <= 'Z' && form[1] == '.' && form.size() <= 6;
}

bool is_letters_apart(std::string_view form) {
  return (form.size() == 2 && form[1] == '.') || (form.size() == 3 && form[1] == '/');
}

bool is_particle(std::string_view form) {
  constexpr std::array<std::string_view, 18> kParticles = {"van", "von", "der", "den", "bin", "ibn",
                                                           "da",  "do",  "dos", "das", "di",  "du",
                                                           "ter", "ben", "of",  "and", "&",   "della"};
  return std::find(kParticles.begin(), kParticles.end(), form) != kParticles.end();
}

bool opens_clause(std::string_view form) {
  constexpr std::array<std::string_view, 10> kWords = {"Una",  "En",   "Por",  "Para", "Con",
                                                       "Tras", "Pero", "Esta", "Este", "Como"};
  return std::find(kWords.begin(), kWords.end(), form) != kWords.end();
}

bool is_article(std::string_view lower) {
  return lower == "el" || lower == "la" || lower == "los" || lower == "las";
}

bool is_quote(std::string_view form) {
  constexpr std::array<std::string_view, 9> kQuotes = {"\"",     "'",      "\u00AB", "\u00BB", "\u201C",
                                                       "\u201D", "\u2018", "\u2019", "("};
  return std::find(kQuotes.begin(), kQuotes.end(), form) != kQuotes.end();
}

bool all_capitals(std::string_view form) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < form.size();) {
    const CodePoint c = decode_utf8(form, at);
    if (is_lower(c.value)) return false;
    letters += is_letter(c.value) ? 1 : 0;
    at += c.size;
  }
  return letters > 1;
}

bool is_mark(const Word& word) {
  const char32_t first = decode_utf8(word.form, 0).value;
  return !is_letter(first) && !is_digit(first) && first != '#' && first != '@';
}

bool demonymic(std::string_view lower) {
  for (const std::string_view ending :
       {"\u00E9s",   "esa",       "eses", "esas",  "ano", "ana", "anos", "anas", "e\u00F1o", "e\u00F1a",
        "e\u00F1os", "e\u00F1as", "ense", "enses", "ino", "ina", "inos", "inas", "\u00ED",   "\u00EDes"}) {
    if (lower.size() > ending.size() + 3 && lower.ends_with(ending)) return true;
  }
  return false;
}

}  // namespace cotejo
