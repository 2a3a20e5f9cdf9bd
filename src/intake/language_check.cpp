// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
//
// CLD2 tells languages by groups of four letters. Its answer counts only where it calls itself reliable and gives one
// language most of the text, and where frequent words do not speak for Spanish: short texts, and those full of foreign
// names, are easily taken for Galician or for the names' language. Tested by tests/intake/language_check_test.cpp.
#include "intake/language_check.h"

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include <array>

namespace cotejo::intake {

namespace {

constexpr std::size_t kEnough = 20000;  ///< bytes looked at
constexpr std::size_t kTooShort = 60;   ///< bytes below which nothing is said
constexpr int kMostOfIt = 70;           ///< per cent
constexpr std::size_t kLongLine = 60;

std::string sample(const std::vector<Line>& lines) {
  std::string text;
  for (const bool long_lines : {true, false}) {
    for (const Line& line : lines) {
      if (text.size() > kEnough) return text;
      if (!line.furniture.empty() || (line.text.size() >= kLongLine) != long_lines) continue;
      text.append(line.text, 0, kEnough);
      text += '\n';
    }
    // Short lines are menus and names; they speak only where there is nothing else.
    if (text.size() >= kTooShort) return text;
  }
  return text;
}

/// Names are left out: only words in lower case count.
bool has_spanish_words(std::string_view text, const Lexicon& lexicon) {
  std::size_t words = 0;
  std::size_t spanish = 0;
  std::size_t neighbour = 0;
  for (const Span span : split_words(text)) {
    const std::string_view word = span.in(text);
    ++words;
    spanish += lexicon.spanish_words.contains(word) ? 1 : 0;
    neighbour += lexicon.neighbour_words.contains(word) ? 1 : 0;
  }
  return spanish * 33 >= words && spanish > neighbour;
}

}  // namespace

LanguageGuess guess_language(const std::vector<Line>& lines, const Lexicon& lexicon) {
  const std::string text = sample(lines);
  if (text.size() < kTooShort) return {};
  if (has_spanish_words(text, lexicon)) return {"es", "SPANISH"};
  std::array<CLD2::Language, 3> languages{};
  std::array<int, 3> percents{};
  std::array<double, 3> scores{};
  int text_bytes = 0;
  bool reliable = false;
  const CLD2::CLDHints hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  int valid_prefix = 0;
  CLD2::ExtDetectLanguageSummaryCheckUTF8(text.data(), static_cast<int>(text.size()), true, &hints, 0, languages.data(),
                                          percents.data(), scores.data(), nullptr, &text_bytes, &reliable,
                                          &valid_prefix);
  if (!reliable || languages[0] == CLD2::UNKNOWN_LANGUAGE || percents[0] < kMostOfIt) return {};
  return {CLD2::LanguageCode(languages[0]), CLD2::LanguageName(languages[0])};
}

}  // namespace cotejo::intake
