// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "reading/times/numerals.h"

#include <cstdlib>

#include "values/date.h"

namespace cotejo::times {

namespace {

/// The groups of digits of a run and the marks between them.
struct Groups {
  std::array<int, 4> value{};
  std::array<int, 4> digits{};
  std::array<char, 4> mark{};  ///< after the group
  std::size_t count = 0;
  bool whole = true;  ///< nothing was left over
};

Groups groups_of(std::string_view run) {
  Groups groups;
  std::size_t at = 0;
  while (at < run.size()) {
    if (groups.count == 4) return groups.whole = false, groups;
    long long value = 0;
    int digits = 0;
    while (at < run.size() && run[at] >= '0' && run[at] <= '9') {
      if (digits < 9) value = value * 10 + (run[at] - '0');
      ++digits, ++at;
    }
    if (digits == 0) return groups.whole = false, groups;
    groups.value[groups.count] = static_cast<int>(value);
    groups.digits[groups.count] = digits;
    if (at < run.size()) groups.mark[groups.count] = run[at++] == 'H' ? 'h' : run[at - 1];
    ++groups.count;
  }
  return groups;
}

int full_year(int value, int digits) {
  if (digits == 4) return value;
  return value < 50 ? 2000 + value : 1900 + value;
}

bool set_date(Token& token, int year, int month, int day, std::uint32_t shape) {
  if (month < 1 || day < 1 || !Date::from(year, static_cast<unsigned>(month), static_cast<unsigned>(day))) return false;
  token.parts = {year, month, day};
  token.shapes = shape;
  return true;
}

void three_groups(const Groups& g, Token& token) {
  const char mark = g.mark[0];
  if (mark != g.mark[1]) return;
  // "1:02:03" is a runner's time more often than one of the clock: patterns ask for "las" before it.
  if (mark == ':' && g.value[0] < 24 && g.digits[0] <= 2 && g.digits[1] == 2 && g.value[1] < 60 && g.digits[2] == 2 &&
      g.value[2] < 60) {
    token.parts = {g.value[0], g.value[1], g.value[2]};
    token.shapes = Shape::kClockSeconds;
    return;
  }
  if (mark == '.' && g.digits[1] == 3 && g.digits[2] == 3) {
    token.number = (g.value[0] * 1000.0 + g.value[1]) * 1000 + g.value[2];
    token.shapes = Shape::kNum;
    return;
  }
  if (mark != '/' && mark != '-' && mark != '.') return;
  if (g.digits[0] == 4 && g.digits[1] <= 2 && g.digits[2] <= 2) {
    set_date(token, g.value[0], g.value[1], g.value[2], Shape::kYmd);
  } else if (g.digits[0] <= 2 && g.digits[1] <= 2 && (g.digits[2] == 4 || g.digits[2] == 2)) {
    set_date(token, full_year(g.value[2], g.digits[2]), g.value[1], g.value[0], Shape::kDmy);
  }
}

void two_groups(std::string_view run, const Groups& g, Token& token) {
  const bool clock = g.value[0] <= 24 && g.digits[0] <= 2 && g.digits[1] == 2 && g.value[1] < 60;
  switch (g.mark[0]) {
    case ':':
    case 'h':
      if (clock) token.parts = {g.value[0], g.value[1], -1}, token.shapes = Shape::kClock;
      return;
    case '.':
    case ',':
      if (g.mark[0] == '.' && g.digits[1] == 3 && g.digits[0] <= 3) {
        token.number = g.value[0] * 1000.0 + g.value[1];
        token.shapes = Shape::kNum;
        return;
      }
      token.number = std::strtod((std::to_string(g.value[0]) + "." +
                                  std::string(run.substr(run.size() - static_cast<std::size_t>(g.digits[1]))))
                                     .c_str(),
                                 nullptr);
      token.shapes = Shape::kNum | (clock && g.mark[0] == '.' ? Shape::kClockDot : 0U);
      if (token.shapes != Shape::kNum) token.parts = {g.value[0], g.value[1], -1};
      return;
    case '-':
    case '/':
      if (g.mark[0] == '/' && g.digits[0] <= 2 && g.digits[1] <= 2) {
        constexpr int kLeapYear = 2024;
        const std::uint32_t shape = Shape::kDayMonth | (g.value[0] >= 10 ? Shape::kTwoDigitDay : 0U);
        if (set_date(token, kLeapYear, g.value[1], g.value[0], shape)) token.parts[0] = 0;
        return;
      }
      if (g.digits[0] == 4 && g.value[0] >= 1000 && g.value[0] < 3000 && (g.digits[1] == 4 || g.digits[1] == 2)) {
        const int last = g.digits[1] == 4 ? g.value[1] : g.value[0] / 100 * 100 + g.value[1];
        if (last > g.value[0] && last < 3000) token.parts = {g.value[0], last, 0}, token.shapes = Shape::kYears;
      }
      return;
    default:
      return;
  }
}

}  // namespace

void classify_number(std::string_view run, Token& token) {
  const Groups groups = groups_of(run);
  if (!groups.whole) return;
  if (groups.count == 1 && groups.mark[0] == 'h') {
    return;
  }
  if (groups.count == 1) {
    token.number = groups.value[0];
    token.shapes = shapes_of_number(groups.value[0], groups.digits[0]);
  } else if (groups.count == 2) {
    two_groups(run, groups, token);
  } else if (groups.count == 3) {
    three_groups(groups, token);
  }
}

int roman(std::string_view word) {
  const auto digit = [](char c) { return c == 'I' ? 1 : c == 'V' ? 5 : c == 'X' ? 10 : 0; };
  int total = 0;
  int before = 0;
  for (auto c = word.rbegin(); c != word.rend(); ++c) {
    const int value = digit(*c);
    if (value == 0 || word.size() > 7) return 0;
    total += value < before ? -value : value;
    before = value;
  }
  return total;
}

namespace {

double number_word(const Token& token, const Lexicon& lexicon) {
  if (token.word == Lexicon::kUnknown || !lexicon.word(token.word).is_number_word) return -1;
  return lexicon.word(token.word).number;
}

}  // namespace

Joined join_number_words(const std::vector<Token>& tokens, std::size_t at, const Lexicon& lexicon) {
  double total = 0;
  double group = 0;
  std::size_t i = at;
  double last = 0;  // the size class of the word before: a smaller one may follow
  if ((tokens[i].shapes & Shape::kInteger) != 0 && tokens[i].number < 1000) {
    group = tokens[i].number;
    last = 1;
    ++i;
  }
  while (i < tokens.size()) {
    const bool joined_by_y = tokens[i].folded == "y" && last == 10 && i + 1 < tokens.size();
    const double value = number_word(tokens[joined_by_y ? i + 1 : i], lexicon);
    if (joined_by_y && (value < 1 || value > 9)) break;
    if (value < 0) break;
    if (value == 1000 || value == 1000000) {
      if (last == 1000 || last == 1000000) break;
      total += (group == 0 ? 1 : group) * value;
      group = 0;
      last = value;
    } else {
      const double size = value >= 100 ? 100 : value >= 30 ? 10 : 1;
      const bool fits = last == 0 || last >= 1000 || (last == 100 && size < 100) || (joined_by_y && size == 1);
      if (!fits) break;
      group += value;
      last = size;
    }
    i += joined_by_y ? 2 : 1;
  }
  return {i - at, total + group};
}

}  // namespace cotejo::times
