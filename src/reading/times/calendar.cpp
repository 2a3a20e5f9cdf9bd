// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "reading/times/calendar.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace cotejo::times {

Date easter(int year) {
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  return *Date::from(year, static_cast<unsigned>(n / 31), static_cast<unsigned>(n % 31 + 1));
}

namespace {

Date plus_months(Date from, int months) {
  const int index = from.year() * 12 + static_cast<int>(from.month()) - 1 + months;
  const int year = std::clamp(index / 12, 1, 9999);
  const auto month = static_cast<unsigned>((index % 12 + 12) % 12 + 1);
  for (unsigned day = from.day(); day > 0; --day) {
    if (const auto date = Date::from(year, month, day)) return *date;
  }
  return from;
}

/// Months in a unit; 0 where it is counted in days.
int months_in(std::string_view unit) {
  static constexpr std::pair<std::string_view, int> kMonths[] = {
      {"M", 1}, {"Q", 3}, {"T", 4}, {"H", 6}, {"Y", 12}, {"10Y", 120}, {"100Y", 1200}, {"1000Y", 12000}};
  for (const auto& [code, months] : kMonths) {
    if (code == unit) return months;
  }
  return 0;
}

}  // namespace

Date stepped(Date from, std::string_view unit, int count) {
  count = std::clamp(count, -40000, 40000);
  if (const int months = months_in(unit); months > 0) {
    return plus_months(from, std::clamp(months * std::clamp(count, -2000, 2000), -24000, 90000));
  }
  return from.plus_days(unit == "W" || unit == "WE" ? 7 * count : count);
}

std::string period_value(Date day, std::string_view unit) {
  const unsigned month = day.month() - 1;
  if (unit == "W") return day.iso_week();
  if (unit == "WE") return day.iso_week() + "-WE";
  if (unit == "M") return fmt::format("{:04}-{:02}", day.year(), day.month());
  if (unit == "Q") return fmt::format("{:04}-Q{}", day.year(), month / 3 + 1);
  if (unit == "T") return fmt::format("{:04}-T{}", day.year(), month / 4 + 1);
  if (unit == "H") return fmt::format("{:04}-H{}", day.year(), month / 6 + 1);
  if (unit == "Y") return fmt::format("{:04}", day.year());
  if (unit == "10Y") return fmt::format("{:03}", day.year() / 10);
  if (unit == "100Y") return fmt::format("{:02}", day.year() / 100);
  if (unit == "1000Y") return fmt::format("{}", day.year() / 1000);
  return day.iso();
}

std::optional<Date> nth_weekday(int year, unsigned month, int which, unsigned weekday) {
  const auto first = Date::from(year, month, 1);
  if (!first || which == 0 || which > 5) return std::nullopt;
  const int ahead = static_cast<int>((weekday + 7 - first->weekday()) % 7);
  Date day = first->plus_days(ahead + 7 * (which < 0 ? 4 : which - 1));
  if (which < 0 && day.month() != month) day = day.plus_days(-7);
  return day.month() == month ? std::optional(day) : std::nullopt;
}

std::optional<DayRange> holiday(std::string_view code, int year) {
  const auto slash = code.find('/');
  const auto one = [&](std::string_view text) -> std::optional<Date> {
    if (text.size() == 6 && text[2] == '#') {
      const auto digit = [&](std::size_t i) { return text[i] - '0'; };
      return nth_weekday(year, static_cast<unsigned>(digit(0) * 10 + digit(1)), digit(3),
                         static_cast<unsigned>(digit(5)));
    }
    if (text.substr(0, 6) != "easter") return Date::parse(fmt::format("{:04}-{}", year, text));
    text.remove_prefix(6);
    if (!text.empty() && text.front() == '+') text.remove_prefix(1);
    int days = 0;
    std::from_chars(text.data(), text.data() + text.size(), days);
    return easter(year).plus_days(days);
  };
  const auto first = one(code.substr(0, slash));
  const auto last = slash == std::string_view::npos ? first : one(code.substr(slash + 1));
  if (!first || !last) return std::nullopt;
  return DayRange{*first, *last};
}

double far_fetched(int days_later, Cue cue) {
  constexpr double kAgainstTheVerb = 20;
  constexpr double kFutureUnsaid = 5;  // news tells more of what was than of what will be
  if (days_later <= 0) return -days_later * (cue == Cue::future ? kAgainstTheVerb : 1);
  const bool open = cue == Cue::future || cue == Cue::present;  // "termina el domingo"
  return days_later * (open ? 1 : cue == Cue::past ? kAgainstTheVerb : kFutureUnsaid);
}

}  // namespace cotejo::times
