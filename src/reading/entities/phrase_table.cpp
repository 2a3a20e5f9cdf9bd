// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "reading/entities/phrase_table.h"

#include "text/utf8.h"

namespace cotejo::entities {

namespace {

bool ends_with(std::string_view word, std::string_view ending) {
  return word.size() >= ending.size() && word.substr(word.size() - ending.size()) == ending;
}

bool is_preposition(std::string_view word) {
  return word == "de" || word == "a" || word == "en" || word == "para" || word == "por" || word == "con";
}

/// The plural of a folded word; accents, which move, do not matter once folded.
std::string plural_of(std::string_view word) {
  const char last = word.back();
  if (last == 's' || last == 'x') return std::string(word);
  if (last == 'z') return std::string(word.substr(0, word.size() - 1)) + "ces";
  const bool vowel = std::string_view("aeiou").find(last) != std::string_view::npos;
  return std::string(word) + (vowel ? "s" : "es");
}

std::string feminine_of(std::string_view word) {
  if (ends_with(word, "or")) return std::string(word) + "a";
  if (ends_with(word, "o")) return std::string(word.substr(0, word.size() - 1)) + "a";
  return std::string(word);
}

}  // namespace

std::vector<std::string> phrase_words(std::string_view phrase) {
  std::vector<std::string> words;
  const std::string folded = fold(phrase);
  std::size_t at = 0;
  while (at < folded.size()) {
    const std::size_t begin = folded.find_first_not_of(' ', at);
    if (begin == std::string::npos) break;
    at = std::min(folded.find(' ', begin), folded.size());
    const std::string_view word = std::string_view(folded).substr(begin, at - begin);
    if (word == "del" || word == "al") {
      words.emplace_back(word == "del" ? "de" : "a");
      words.emplace_back("el");
    } else {
      words.emplace_back(word);
    }
  }
  return words;
}

std::vector<std::string> plurals_of(std::string_view phrase, bool feminine) {
  std::string masculine_form;
  std::string feminine_form;
  bool changing = true;
  for (const std::string& word : phrase_words(phrase)) {
    if (!masculine_form.empty()) {
      masculine_form += ' ';
      feminine_form += ' ';
    }
    changing = changing && !is_preposition(word);
    masculine_form += changing ? plural_of(word) : word;
    feminine_form += changing ? plural_of(feminine_of(word)) : word;
  }
  if (!feminine || feminine_form == masculine_form) return {masculine_form};
  return {masculine_form, feminine_form};
}

}  // namespace cotejo::entities
