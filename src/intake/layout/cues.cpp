// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
//
// Each place of a short line, the start of a long one and its last words are looked up in the trie of phrases. Cost:
// the line's words times the longest phrase.
#include "intake/layout/cues.h"

#include <algorithm>
#include <array>

namespace cotejo::intake {

namespace {

/// Longer lines are looked up at their start and end only: no row counts in the middle of a line that long.
constexpr std::size_t kWhollyLookedUp = 24;
constexpr std::size_t kLastWords = 4;
/// A teaser with its headline behind a colon may be as long as a headline gets.
constexpr std::size_t kTeaserLimit = 40;

bool starts_piece(std::string_view folded, std::size_t at) {
  while (at < folded.size() && folded[at] == ' ') ++at;
  return at < folded.size() && (folded[at] == ':' || folded[at] == '|' || folded[at] == '>');
}

/// Words that address the reader or stand for the outlet: an appeal, not a report.
bool addresses_reader(const LineShape& shape) {
  static constexpr std::array<std::string_view, 12> kWords = {
      "tu", "tus", "te", "ti", "nuestro", "nuestra", "nuestros", "nuestras", "usted", "aqui", "contigo", "email"};
  for (std::size_t i = 0; i < shape.words.size(); ++i) {
    if (std::find(kWords.begin(), kWords.end(), shape.word(i)) != kWords.end()) return true;
  }
  return false;
}

bool joins_agencies(std::string_view word) {
  static constexpr std::array<std::string_view, 15> kWords = {
      "y",        "e",   "con",           "de",     "la",      "por", "agencia", "agencias", "redaccion", "informacion",
      "noticias", "via", "internacional", "fuente", "especial"};
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

class Reader {
 public:
  Reader(const LineShape& shape, const Lexicon& lexicon) : shape_(shape), lexicon_(lexicon) {}

  LineCues read() {
    const std::size_t count = shape_.words.size();
    for (std::size_t at = 0; at < count; ++at) {
      if (count > kWhollyLookedUp && at > 0 && at + kLastWords < count) at = count - kLastWords;
      lexicon_.phrases_at(shape_.ids, at, [&](const Cue& cue, std::size_t words) { found(cue, at, words); });
    }
    judge_agencies();
    return std::move(cues_);
  }

 private:
  void found(const Cue& cue, std::size_t at, std::size_t words) {
    if (cue.kind == CueKind::agency) {
      agency(cue, at, words);
      return;
    }
    if (!counts(cue, at, words)) return;
    switch (cue.kind) {
      case CueKind::strong:
      case CueKind::edge:
      case CueKind::related:
      case CueKind::end:
        furniture(cue, at, words);
        break;
      case CueKind::caption:
        cues_.caption = true;
        break;
      case CueKind::credit:
        cues_.credit = true;
        break;
      case CueKind::byline:
        cues_.byline = true;
        cues_.byline_words = std::max(cues_.byline_words, words == shape_.words.size() ? 0 : words);
        break;
      case CueKind::role:
        cues_.role = true;
        break;
      case CueKind::update:
        cues_.update = true;
        break;
      case CueKind::notitle:
        cues_.notitle = true;
        break;
      case CueKind::outlet:
        cues_.outlet = true;
        break;
      case CueKind::agency:
        break;
    }
  }

  [[nodiscard]] bool counts(const Cue& cue, std::size_t at, std::size_t words) const {
    const std::size_t count = shape_.words.size();
    switch (cue.match) {
      case CueMatch::line:
        return at == 0 && words == count;
      case CueMatch::start:
        return at == 0 && (count <= cue.limit || (count <= kTeaserLimit && colon_after(at + words - 1)));
      case CueMatch::colon:
        return at == 0 && count <= cue.limit && words < count && colon_after(at + words - 1);
      case CueMatch::end:
        return at + words == count && count <= cue.limit;
      case CueMatch::in:
        return count <= cue.limit;
    }
    return false;
  }

  [[nodiscard]] bool colon_after(std::size_t word) const { return starts_piece(shape_.folded, shape_.words[word].end); }

  void furniture(const Cue& cue, std::size_t at, std::size_t words) {
    const bool whole = words == shape_.words.size();
    const bool sure = whole || words >= 3 || (at == 0 && colon_after(words - 1)) || addresses_reader(shape_);
    const bool better =
        cues_.furniture == nullptr || (sure && !cues_.furniture_sure) || (whole && !cues_.furniture_whole) ||
        (whole == cues_.furniture_whole && sure == cues_.furniture_sure && rank(cue) > rank(*cues_.furniture));
    if (!better) return;
    cues_.furniture = &cue;
    cues_.furniture_whole = whole;
    cues_.furniture_sure = sure;
  }

  static int rank(const Cue& cue) {
    switch (cue.kind) {
      case CueKind::end:
        return 4;
      case CueKind::related:
        return 3;
      case CueKind::strong:
        return 2;
      default:
        return 1;
    }
  }

  void agency(const Cue& cue, std::size_t at, std::size_t words) {
    if (at < agency_end_) {
      // A longer name that starts at the same place stands for the shorter.
      if (at == agency_begin_ && !cues_.agencies.empty()) {
        cues_.agencies.back() = cue.why;
        agency_words_ += at + words - agency_end_;
        agency_end_ = at + words;
      }
      return;
    }
    cues_.agencies.push_back(cue.why);
    agency_begin_ = at;
    agency_end_ = at + words;
    agency_words_ += words;
  }

  void judge_agencies() {
    if (cues_.agencies.empty() || shape_.words.size() > 10 || shape_.capitals == 0) return;
    std::size_t joining = 0;
    for (std::size_t i = 0; i < shape_.words.size(); ++i) joining += joins_agencies(shape_.word(i)) ? 1 : 0;
    cues_.only_agencies = agency_words_ + joining >= shape_.words.size();
  }

  const LineShape& shape_;
  const Lexicon& lexicon_;
  LineCues cues_;
  std::size_t agency_begin_ = 0;
  std::size_t agency_end_ = 0;
  std::size_t agency_words_ = 0;
};

}  // namespace

LineCues cues_of(const LineShape& shape, const Lexicon& lexicon) {
  return Reader(shape, lexicon).read();
}

bool ends_with_photo_credit(std::string_view text, const Lexicon& lexicon) {
  constexpr std::size_t kLongestCaption = 500;
  constexpr std::size_t kMostWords = 8;
  if (text.size() > kLongestCaption || text.size() < 4) return false;
  if (text.back() == '.') text.remove_suffix(1);
  std::string_view tail;
  bool brackets = false;
  if (text.ends_with(')')) {
    const auto open = text.rfind('(');
    if (open == std::string_view::npos || open < 8) return false;
    const auto before = text.find_last_not_of(' ', open - 1);
    if (before != std::string_view::npos && text[before] == '.' &&
        text.substr(0, before).find(". ") != std::string_view::npos) {
      return false;
    }
    tail = text.substr(open + 1, text.size() - open - 2);
    brackets = true;
  } else {
    const auto stop = text.rfind(". ");
    if (stop == std::string_view::npos) return false;
    tail = text.substr(stop + 2);
    if (tail.find('/') == std::string_view::npos) return false;
  }
  const LineShape shape = shape_of(tail, lexicon);
  if (shape.words.empty() || shape.words.size() > kMostWords) return false;
  const LineCues cues = cues_of(shape, lexicon);
  const bool picture = shape.word(0) == "foto" || shape.word(0) == "fotos" || shape.word(0) == "imagen" || cues.caption;
  return picture || (!cues.agencies.empty() && tail.find('/') != std::string_view::npos) ||
         (brackets && !cues.agencies.empty() && shape.words.size() <= 4 && text.find(". ") == std::string_view::npos &&
          text[text.rfind('(') - 2] != '.');
}

bool is_person_name(const LineShape& shape, const Lexicon& lexicon, std::size_t from) {
  const std::size_t count = shape.words.size();
  if (count < from + 2 || count > from + 6 || shape.full_stop || shape.question || shape.colon) return false;
  std::size_t small = 0;
  for (std::size_t i = from; i < count; ++i) {
    const std::string_view word = shape.word(i);
    if (word.front() >= '0' && word.front() <= '9') return false;
    small += word == "de" || word == "del" || word == "la" || word == "los" || word == "las" || word == "y" ? 1 : 0;
  }
  const bool capitalised = shape.capitals + small + from >= count;
  return capitalised && (lexicon.given_names.contains(shape.word(from)) || from > 0);
}

}  // namespace cotejo::intake
