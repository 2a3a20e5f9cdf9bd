// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "values/date.h"

#include <fmt/format.h>

#include <charconv>
#include <chrono>

namespace cotejo {
namespace chrono = std::chrono;

namespace {

/// `width` digits at `at`, or nothing.
std::optional<int> digits(std::string_view text, std::size_t at, std::size_t width) {
  if (at + width > text.size()) return std::nullopt;
  int value = 0;
  const char* const end = text.data() + at + width;
  const auto [stopped, failed] = std::from_chars(text.data() + at, end, value);
  if (failed != std::errc() || stopped != end || value < 0) return std::nullopt;
  return value;
}

chrono::sys_days sys(int day_number) {
  return chrono::sys_days(chrono::days(day_number));
}
chrono::year_month_day civil(int day_number) {
  return chrono::year_month_day(sys(day_number));
}

}  // namespace

std::optional<Date> Date::from(int year, unsigned month, unsigned day) {
  const chrono::year_month_day ymd{chrono::year(year), chrono::month(month), chrono::day(day)};
  if (!ymd.ok()) return std::nullopt;
  return Date(static_cast<int>(chrono::sys_days(ymd).time_since_epoch().count()));
}

std::optional<Date> Date::parse(std::string_view iso) {
  const auto year = digits(iso, 0, 4);
  const auto month = digits(iso, 5, 2);
  const auto day = digits(iso, 8, 2);
  if (!year || !month || !day || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  return from(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
}

int Date::year() const {
  return static_cast<int>(civil(days_).year());
}
unsigned Date::month() const {
  return static_cast<unsigned>(civil(days_).month());
}
unsigned Date::day() const {
  return static_cast<unsigned>(civil(days_).day());
}
unsigned Date::weekday() const {
  return chrono::weekday(sys(days_)).iso_encoding();
}
std::string Date::iso() const {
  return fmt::format("{:04}-{:02}-{:02}", year(), month(), day());
}

std::string Date::iso_week() const {
  // The week belongs to the year of its Thursday.
  const Date thursday = plus_days(4 - static_cast<int>(weekday()));
  const int year = thursday.year();
  return fmt::format("{:04}-W{:02}", year, thursday.days_since(*from(year, 1, 1)) / 7 + 1);
}

std::optional<DayRange> days_of(std::string_view value) {
  if (const auto slash = value.find('/'); slash != std::string_view::npos) {
    const auto first = days_of(value.substr(0, slash));
    const auto last = days_of(value.substr(slash + 1));
    if (!first || !last || last->last < first->first) return std::nullopt;
    return DayRange{first->first, last->last};
  }
  const auto year = digits(value, 0, 4);
  if (!year || *year == 0) return std::nullopt;
  if (value.size() == 4) return DayRange{*Date::from(*year, 1, 1), *Date::from(*year, 12, 31)};
  if (value.size() < 7 || value[4] != '-') return std::nullopt;
  if (value[5] == 'W') {
    const auto week = digits(value, 6, 2);
    if (!week || *week < 1 || *week > 53) return std::nullopt;
    const Date fourth = *Date::from(*year, 1, 4);
    const Date monday = fourth.plus_days(1 - static_cast<int>(fourth.weekday()) + (*week - 1) * 7);
    return DayRange{monday, monday.plus_days(6)};
  }
  if (value.size() >= 10) {
    const auto day = Date::parse(value);
    if (!day) return std::nullopt;
    return DayRange{*day, *day};
  }
  const auto month = digits(value, 5, 2);
  if (value.size() != 7 || !month || *month < 1 || *month > 12) return std::nullopt;
  const Date first = *Date::from(*year, static_cast<unsigned>(*month), 1);
  const Date next =
      *month == 12 ? *Date::from(*year + 1, 1, 1) : *Date::from(*year, static_cast<unsigned>(*month) + 1, 1);
  return DayRange{first, next.plus_days(-1)};
}

}  // namespace cotejo
