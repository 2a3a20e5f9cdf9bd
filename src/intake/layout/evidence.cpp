// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "intake/layout/evidence.h"

#include "intake/layout/dateline.h"
#include "intake/metadata/printed_date.h"
#include "text/utf8.h"

namespace cotejo::intake {

namespace {

constexpr std::size_t kTitleWords = 34;
constexpr std::size_t kDatelineWords = 12;
constexpr std::size_t kBylineWords = 10;
/// From this length on a sentence is furniture only where a phrase leaves no doubt.
constexpr std::size_t kSureSentence = 12;

bool is_phrase(const Evidence& line) {
  if (!line.cues.strong()) return false;
  return line.cues.furniture_sure || !(line.shape.sentence() && line.shape.words.size() >= kSureSentence);
}

bool is_date(const Line& line, const Evidence& seen, const Lexicon& lexicon) {
  if (is_date_line(seen.shape, lexicon)) return true;
  if (seen.shape.words.size() > kDatelineWords) return false;
  const auto dateline = find_dateline(line.text, lexicon);
  return dateline && dateline->rest >= line.text.size();
}

bool is_caption(const Line& line, const Evidence& seen, const Lexicon& lexicon) {
  if (line.hint == Hint::caption) return true;
  // Who wrote a message that is shown: "- Ana (@ana) 6 de febrero de 2023".
  if (seen.shape.words.size() <= 12 && line.text.find("(@") != std::string::npos) return true;
  return (seen.cues.caption || ends_with_photo_credit(line.text, lexicon)) && !seen.cues.strong();
}

bool is_credit(const Evidence& seen) {
  return seen.cues.only_agencies || (seen.cues.credit && !(seen.shape.words.size() > 14 && seen.shape.verb));
}

/// "Ana Ruiz | Corresponsal en Lima", "Radio Norte | Redaccion": a name, a bar, and what the tables know of bylines.
bool is_name_and_role(const Line& line, const Evidence& seen, const Lexicon& lexicon) {
  const std::string_view text = line.text;
  if (seen.shape.words.size() > kBylineWords) return false;
  const auto bar = text.find_first_of("|/,");
  if (bar == std::string_view::npos || bar == 0 || bar + 1 >= text.size()) return false;
  const LineShape left = shape_of(text.substr(0, bar), lexicon);
  const LineCues right = cues_of(shape_of(text.substr(bar + 1), lexicon), lexicon);
  const bool right_tells = right.role || (right.byline && text[bar] == '|');
  return right_tells && (is_person_name(left, lexicon) || text[bar] == '|');
}

bool is_byline(const Line& line, const Evidence& seen, const Lexicon& lexicon) {
  if (line.hint == Hint::byline) return true;
  if (seen.shape.sentence() || seen.shape.full_stop || seen.shape.question) return false;
  if (seen.cues.byline && seen.cues.byline_words == 0) return true;
  if (seen.cues.byline && is_person_name(seen.shape, lexicon, seen.cues.byline_words)) return true;
  return is_person_name(seen.shape, lexicon) || is_name_and_role(line, seen, lexicon);
}

/// Hardly to be told from names: only with a comma.
bool is_place(const Line& line, const Evidence& seen) {
  return seen.shape.words.size() <= 4 && seen.shape.capitals > 0 && seen.cues.furniture == nullptr &&
         !seen.cues.outlet && line.text.find(',') != std::string::npos &&
         seen.shape.capitals + seen.shape.function_words >= seen.shape.words.size();
}

bool may_be_title(const Evidence& seen) {
  const LineShape& shape = seen.shape;
  const LineCues& cues = seen.cues;
  const std::size_t words = shape.words.size();
  if (words < 3 || words > kTitleWords || (shape.full_stop && !shape.soft_end) || shape.separators || shape.link)
    return false;
  if (shape.dash || shape.lower_start) return false;
  if (cues.furniture != nullptr && cues.furniture_whole) return false;
  if (seen.phrase && (cues.furniture_sure || words < 8)) return false;
  if (seen.caption || seen.credit || seen.byline || seen.date || cues.update || cues.notitle) return false;
  if (cues.role && words <= 5) return false;
  return !(cues.outlet && words <= 5 && !shape.verb);
}

bool is_running_text(const Line& line, const Evidence& seen) {
  if (seen.phrase || seen.caption || seen.credit || seen.date || seen.cues.update) return false;
  if (line.hint == Hint::title || line.hint == Hint::heading) return false;
  if (line.hint == Hint::paragraph && seen.shape.full_stop && seen.shape.words.size() >= 6) return true;
  if (line.in_body && !seen.byline && seen.shape.words.size() >= 4 && seen.shape.full_stop) return true;
  return seen.shape.prose();
}

/// Text of a language that puts no blanks between words (Thai, Japanese, Chinese): letters stand for words.
bool is_unspaced_text(std::string_view text) {
  constexpr std::size_t kEnough = 25;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size() && letters < kEnough;) {
    const CodePoint c = decode_utf8(text, at);
    letters += (c.value >= 0x0E00 && c.value < 0x0E80) || (c.value >= 0x3040 && c.value < 0xA000) ? 1 : 0;
    at += c.size;
  }
  return letters >= kEnough;
}

}  // namespace

Evidence evidence_of(const Line& line, const Lexicon& lexicon, bool any_language) {
  Evidence seen;
  seen.shape = shape_of(line.text, lexicon);
  if (any_language) {
    seen.shape.function_words = seen.shape.words.size();
    seen.shape.verb = true;
  }
  seen.cues = cues_of(seen.shape, lexicon);
  seen.phrase = is_phrase(seen);
  seen.date = is_date(line, seen, lexicon);
  seen.caption = is_caption(line, seen, lexicon);
  seen.credit = is_credit(seen);
  seen.byline = is_byline(line, seen, lexicon);
  seen.place = is_place(line, seen);
  seen.title = may_be_title(seen);
  seen.running = is_running_text(line, seen);
  if (any_language && !seen.phrase && !seen.caption && line.hint != Hint::title && line.hint != Hint::heading) {
    seen.running = seen.running || is_unspaced_text(line.text);
  }
  return seen;
}

}  // namespace cotejo::intake
