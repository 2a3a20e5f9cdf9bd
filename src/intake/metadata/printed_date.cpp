// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "intake/metadata/printed_date.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

namespace cotejo::intake {

namespace {

constexpr int kFirstYear = 1950;
constexpr int kLastYear = 2100;
constexpr std::size_t kDateLineWords = 16;

std::optional<int> number(std::string_view word) {
  if (word.empty() || word.size() > 4 || word.front() < '0' || word.front() > '9') return std::nullopt;
  int value = 0;
  const auto [end, failed] = std::from_chars(word.data(), word.data() + word.size(), value);
  // "1o", "2nd" keep their number.
  if (failed != std::errc() || (end != word.data() + word.size() && word.size() > 4)) return std::nullopt;
  if (end != word.data() + word.size() && *end != 'o' && *end != 'n' && *end != 't' && *end != 's' && *end != 'r') {
    return std::nullopt;
  }
  return value;
}

bool is_year(int value) {
  return value >= kFirstYear && value <= kLastYear;
}

/// "sept." and "September": English months occur in the metadata and feeds of Spanish outlets.
std::optional<unsigned> month_of(std::string_view word, const Lexicon& lexicon) {
  if (const auto found = lexicon.months.find(word); found != lexicon.months.end()) return found->second;
  static constexpr std::array<std::string_view, 12> kEnglish = {"jan", "feb", "mar", "apr", "may", "jun",
                                                                "jul", "aug", "sep", "oct", "nov", "dec"};
  if (word.size() < 3) return std::nullopt;
  for (unsigned i = 0; i < kEnglish.size(); ++i) {
    if (word == kEnglish[i]) return i + 1;
  }
  static constexpr std::array<std::string_view, 12> kLong = {"january",   "february", "march",    "april",
                                                             "may",       "june",     "july",     "august",
                                                             "september", "october",  "november", "december"};
  for (unsigned i = 0; i < kLong.size(); ++i) {
    if (word == kLong[i]) return i + 1;
  }
  return std::nullopt;
}

class Finder {
 public:
  Finder(const LineShape& shape, const Lexicon& lexicon) : shape_(shape), lexicon_(lexicon) {}

  std::optional<PrintedDate> at(std::size_t i) const {
    if (auto date = day_month_year(i)) return date;
    if (auto date = month_day_year(i)) return date;
    return numeric(i);
  }

 private:
  [[nodiscard]] std::size_t skip(std::size_t i) const {
    while (i < shape_.words.size() && (shape_.word(i) == "de" || shape_.word(i) == "del")) ++i;
    return i;
  }
  [[nodiscard]] std::optional<int> value(std::size_t i) const {
    return i < shape_.words.size() ? number(shape_.word(i)) : std::nullopt;
  }
  [[nodiscard]] std::optional<unsigned> month(std::size_t i) const {
    return i < shape_.words.size() ? month_of(shape_.word(i), lexicon_) : std::nullopt;
  }
  static std::optional<PrintedDate> made(int year, unsigned month, int day, std::size_t first, std::size_t end) {
    if (!is_year(year) || day < 1) return std::nullopt;
    const auto date = Date::from(year, month, static_cast<unsigned>(day));
    if (!date) return std::nullopt;
    return PrintedDate{*date, first, end - first};
  }

  [[nodiscard]] std::optional<PrintedDate> day_month_year(std::size_t i) const {
    const auto day = value(i);
    const std::size_t m = skip(i + 1);
    const auto mon = month(m);
    const std::size_t y = skip(m + 1);
    const auto year = value(y);
    if (!day || !mon || !year) return std::nullopt;
    return made(*year, *mon, *day, i, y + 1);
  }

  [[nodiscard]] std::optional<PrintedDate> month_day_year(std::size_t i) const {
    const auto mon = month(i);
    const auto day = value(i + 1);
    const std::size_t y = skip(i + 2);
    const auto year = value(y);
    if (!mon || !day || !year) return std::nullopt;
    return made(*year, *mon, *day, i, y + 1);
  }

  /// The characters between two words, when they are one of "/", "-", ".".
  [[nodiscard]] bool joined(std::size_t i) const {
    if (i + 1 >= shape_.words.size()) return false;
    const Span gap{shape_.words[i].end, shape_.words[i + 1].begin};
    const std::string_view between = gap.in(shape_.folded);
    return between == "/" || between == "-" || between == ".";
  }

  [[nodiscard]] std::optional<PrintedDate> numeric(std::size_t i) const {
    const auto a = value(i);
    const auto b = value(i + 1);
    const auto c = value(i + 2);
    if (!a || !b || !c || !joined(i) || !joined(i + 1)) return std::nullopt;
    if (is_year(*a)) return made(*a, static_cast<unsigned>(*b), *c, i, i + 3);
    const int year = *c < 100 && shape_.word(i + 2).size() == 2 ? 2000 + *c : *c;
    if (*b > 12 && *a <= 12) return made(year, static_cast<unsigned>(*a), *b, i, i + 3);
    return made(year, static_cast<unsigned>(*b), *a, i, i + 3);
  }

  const LineShape& shape_;
  const Lexicon& lexicon_;
};

}  // namespace

std::optional<PrintedDate> find_printed_date(const LineShape& shape, const Lexicon& lexicon) {
  const Finder finder(shape, lexicon);
  for (std::size_t i = 0; i < shape.words.size(); ++i) {
    if (auto date = finder.at(i)) return date;
  }
  return std::nullopt;
}

bool is_date_line(const LineShape& shape, const Lexicon& lexicon) {
  if (shape.words.size() > kDateLineWords || shape.words.empty() || shape.verb || shape.sentence()) return false;
  const auto date = find_printed_date(shape, lexicon);
  if (date) return date->first_word <= 5 || shape.bar;
  // A day without a year, or an hour: "Domingo 17 de septiembre", "10:35 h".
  static constexpr std::array<std::string_view, 14> kTimeWords = {"h",   "hrs", "hs",  "horas", "am",  "pm", "gmt",
                                                                  "utc", "de",  "del", "a",     "las", "el", "m"};
  std::size_t timed = 0;
  bool named = false;
  for (std::size_t i = 0; i < shape.words.size(); ++i) {
    const std::string_view word = shape.word(i);
    const bool day_or_month = lexicon.months.contains(word) || lexicon.days.contains(word);
    const auto time_word = std::find(kTimeWords.begin(), kTimeWords.end(), word);
    named = named || day_or_month || time_word - kTimeWords.begin() < 8;
    timed += day_or_month || number(word) || time_word != kTimeWords.end() ? 1 : 0;
  }
  return named && timed == shape.words.size() && timed >= 2;
}

std::optional<Date> parse_meta_date(std::string_view text, const Lexicon& lexicon) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return std::nullopt;
  text = text.substr(first, 80);
  if (auto iso = Date::parse(text)) return iso->year() >= kFirstYear ? iso : std::nullopt;
  if (text.size() >= 10 && text.find_first_not_of("0123456789") == std::string_view::npos && text.size() <= 13) {
    long long seconds = 0;
    std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (text.size() == 13) seconds /= 1000;
    return Date(static_cast<int>(seconds / 86400));
  }
  if (text.size() >= 8 && text.substr(0, 8).find_first_not_of("0123456789") == std::string_view::npos) {
    const std::string spaced =
        std::string(text.substr(0, 4)) + "-" + std::string(text.substr(4, 2)) + "-" + std::string(text.substr(6, 2));
    if (auto date = Date::parse(spaced); date && date->year() >= kFirstYear) return date;
  }
  const LineShape shape = shape_of(text, lexicon);
  const auto date = find_printed_date(shape, lexicon);
  return date ? std::optional(date->day) : std::nullopt;
}

std::optional<Date> date_in_url(std::string_view url) {
  url = url.substr(0, std::min(url.find_first_of("?#"), url.size()));
  const auto digit = [&](std::size_t i) { return i < url.size() && url[i] >= '0' && url[i] <= '9'; };
  const auto digits = [&](std::size_t begin, std::size_t count) {
    for (std::size_t i = begin; i < begin + count; ++i) {
      if (!digit(i)) return false;
    }
    return true;
  };
  const auto made = [&](std::size_t y, std::size_t m, std::size_t m_size, std::size_t d,
                        std::size_t d_size) -> std::optional<Date> {
    const auto year = number(url.substr(y, 4));
    const auto month = number(url.substr(m, m_size));
    const auto day = number(url.substr(d, d_size));
    if (!year || !month || !day || *year < 1990 || *year > kLastYear) return std::nullopt;
    return Date::from(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
  };
  for (std::size_t i = 0; i < url.size(); ++i) {
    if ((i > 0 && digit(i - 1)) || !digits(i, 4)) continue;
    if (digits(i, 8) && !digit(i + 8)) {
      if (auto date = made(i, i + 4, 2, i + 6, 2)) return date;
      continue;
    }
    const char separator = i + 4 < url.size() ? url[i + 4] : ' ';
    if (separator != '/' && separator != '-') continue;
    const std::size_t month_size = digits(i + 5, 2) ? 2 : 1;
    const std::size_t day = i + 5 + month_size + 1;
    if (!digits(i + 5, month_size) || day >= url.size() || url[day - 1] != separator) continue;
    const std::size_t day_size = digits(day, 2) ? 2 : 1;
    if (!digits(day, day_size) || digit(day + day_size)) continue;
    if (auto date = made(i, i + 5, month_size, day, day_size)) return date;
  }
  return std::nullopt;
}

}  // namespace cotejo::intake
