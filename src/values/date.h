// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace cotejo {

/// A day of the Gregorian calendar; always a valid one.
class Date {
 public:
  /// Nothing where there is no such day (31 June).
  [[nodiscard]] static std::optional<Date> from(int year, unsigned month, unsigned day);
  /// From "2023-09-17" (what follows the day, such as a time, is not looked at).
  [[nodiscard]] static std::optional<Date> parse(std::string_view iso);
  /// Day number 0 is 1970-01-01.
  explicit constexpr Date(int day_number) : days_(day_number) {}

  [[nodiscard]] int year() const;
  [[nodiscard]] unsigned month() const;
  [[nodiscard]] unsigned day() const;
  /// 1 Monday ... 7 Sunday, as in TIMEX3.
  [[nodiscard]] unsigned weekday() const;
  [[nodiscard]] Date plus_days(int days) const { return Date(days_ + days); }
  /// This date minus the other, in days.
  [[nodiscard]] int days_since(Date other) const { return days_ - other.days_; }
  [[nodiscard]] std::string iso() const;
  /// "2023-W37": the ISO 8601 week.
  [[nodiscard]] std::string iso_week() const;

  auto operator<=>(const Date&) const = default;

 private:
  /// A plain number: GCC 12.2 at -O1 returns wrong days from functions that return a class over sys_days by value.
  int days_;
};

/// The first and last day that a TIMEX3 value can mean: "2023-09" is the whole month, "2023-09-10/2023-09-13" the four
/// days, "2023-W37" Monday to Sunday, "2023-09-13TMO" the one day. Nothing for values without a place in the calendar.
struct DayRange {
  Date first;
  Date last;
  [[nodiscard]] bool overlaps(const DayRange& other) const { return first <= other.last && other.first <= last; }
  [[nodiscard]] bool contains(const DayRange& other) const { return first <= other.first && other.last <= last; }
  [[nodiscard]] bool one_day() const { return first == last; }
  auto operator<=>(const DayRange&) const = default;
};
[[nodiscard]] std::optional<DayRange> days_of(std::string_view timex_value);

}  // namespace cotejo
