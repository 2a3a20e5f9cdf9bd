// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reading/times/times.h"
#include "values/article.h"

namespace cotejo::dating {

/// What one expression says about the day on which it was written.
struct Clue {
  enum class Kind {
    weekday_and_day,  ///< "el domingo 10 de septiembre": fits few years
    weekday,          ///< "hoy martes", "este lunes", "el martes"
    day_of_month,     ///< "este 12 de septiembre", a dateline without a year
    range,            ///< "del 10 al 13 de septiembre"
    full_date,        ///< "el 24 de febrero de 2022"
    year,             ///< "en 2022", "en mayo de 2022"
  };
  Kind kind = Kind::weekday;
  times::Cue cue = times::Cue::none;
  std::optional<int> steps;     ///< "hoy" 0, "ayer" -1: the expression is that many days from the day written
  std::optional<int> relation;  ///< "este" 0, "pasado" -1, "proximo" +1
  unsigned weekday = 0, month = 0, day = 0;
  std::optional<Date> date;               ///< of full_date; of year its first day
  unsigned last_month = 0, last_day = 0;  ///< of range
  bool printed = false;                   ///< stands where articles print their own date
  bool late = false;                      ///< of the evening or night
  Span span;
};

[[nodiscard]] std::vector<Clue> clues_of(const Article& article, const std::vector<times::RawTime>& found);

/// The day that a clue names, seen from a day on which the article may have been written; nothing where it fits none.
[[nodiscard]] std::optional<Date> named_day(const Clue& clue, Date written);

/// How badly a clue goes with the article being written on that day: 0 well, kImpossible not at all.
inline constexpr double kImpossible = 20;
[[nodiscard]] double penalty(const Clue& clue, Date written);

/// Whether a clue alone tells the very day: "este domingo (17.09.2023)". Nothing else does without other evidence.
[[nodiscard]] std::optional<Date> told_day(const Clue& clue);

}  // namespace cotejo::dating
