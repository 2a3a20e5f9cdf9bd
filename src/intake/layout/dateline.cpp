// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
//
// A dateline ends with a dash. One with a stop before it (".-") or brackets before it is taken after a few words
// of any kind; a free dash only after words in capitals, since running text has dashes too. Fails on datelines that end
// with a plain full stop ("Quito. El presidente..."): a nominal sentence looks the same.
#include "intake/layout/dateline.h"

#include <algorithm>

#include "intake/layout/cues.h"
#include "text/utf8.h"

namespace cotejo::intake {

namespace {

constexpr std::size_t kFarthest = 110;
constexpr std::size_t kMostWords = 12;

bool is_dash(char32_t c) {
  return c == '-' || c == 0x2013 || c == 0x2014 || c == 0x2212 || c == 0x2015;
}

struct Cut {
  std::size_t end = 0;
  bool after_stop = false;     ///< ".-"
  bool after_bracket = false;  ///< ") -"
};

/// The first dash that may close a dateline.
std::optional<Cut> find_cut(std::string_view text) {
  char32_t last = 0;  // the last character that is no space
  bool space_before = false;
  for (std::size_t at = 0; at < std::min(text.size(), kFarthest);) {
    const CodePoint c = decode_utf8(text, at);
    const std::size_t next = at + c.size;
    if (is_dash(c.value) && at > 0) {
      const bool space_after = next >= text.size() || is_space(decode_utf8(text, next).value);
      const bool stop = last == '.' || last == ':';
      const bool bracket = last == ')';
      if (stop || bracket || (space_before && space_after)) {
        return Cut{next, stop, bracket};
      }
    }
    space_before = is_space(c.value);
    if (!space_before) last = c.value;
    at = next;
  }
  // "MADRID, 12 Sep. (EUROPA PRESS)" in a line of its own.
  if (last == ')' && text.size() < kFarthest) return Cut{text.size(), false, true};
  return std::nullopt;
}

bool lower_case_words(const LineShape& shape) {
  // Besides capitals: numbers, months, prepositions.
  return shape.words.size() > shape.capitals + 5;
}

}  // namespace

std::optional<Dateline> find_dateline(std::string_view paragraph, const Lexicon& lexicon) {
  const auto cut = find_cut(paragraph);
  if (!cut) return std::nullopt;
  const std::string_view before = paragraph.substr(0, cut->end);
  const LineShape shape = shape_of(before, lexicon);
  if (shape.words.empty() || shape.words.size() > kMostWords || shape.verb || shape.lower_start || shape.starts_quote ||
      lower_case_words(shape)) {
    return std::nullopt;
  }
  const LineCues cues = cues_of(shape, lexicon);
  const bool place_in_capitals = shape.shouting() && shape.letters > 3;
  if (!cut->after_stop && !cut->after_bracket && !place_in_capitals && cues.agencies.empty()) return std::nullopt;
  std::size_t rest = cut->end;
  while (rest < paragraph.size()) {
    const CodePoint c = decode_utf8(paragraph, rest);
    if (!is_space(c.value) && !is_dash(c.value)) break;
    rest += c.size;
  }
  // A report goes on with a sentence, in the same line or in the next.
  if (rest < paragraph.size() && is_lower(decode_utf8(paragraph, rest).value)) return std::nullopt;
  if (rest >= paragraph.size() && cues.agencies.empty() && !cut->after_stop) return std::nullopt;
  return Dateline{static_cast<std::uint32_t>(cut->end), static_cast<std::uint32_t>(rest), cues.agencies};
}

}  // namespace cotejo::intake
