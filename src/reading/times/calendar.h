// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "reading/times/times.h"
#include "values/date.h"

namespace cotejo::times {

/// Easter Sunday of the western church (Gauss and Meeus).
[[nodiscard]] Date easter(int year);

/// So many units on: months keep the day where the month has it, else its last.
[[nodiscard]] Date stepped(Date from, std::string_view unit, int count);

/// The TIMEX3 value of the period that holds a day: "2023-09", "2023-W37", "2023-Q3", "202" (a decade), "20" (a
/// century).
[[nodiscard]] std::string period_value(Date day, std::string_view unit);

/// The first, second ... (-1: last) such weekday of a month; nothing where the month has not so many.
[[nodiscard]] std::optional<Date> nth_weekday(int year, unsigned month, int which, unsigned weekday);

/// The first and last day (MM-DD, MM#which-weekday or a movable feast) of a holiday of the word table in a year.
[[nodiscard]] std::optional<DayRange> holiday(std::string_view code, int year);

/// How far-fetched it is that somebody who writes on a day means one so many days later (negative: before), where the
/// words do not say which year or week.
[[nodiscard]] double far_fetched(int days_later, Cue cue);

}  // namespace cotejo::times
