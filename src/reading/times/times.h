// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/paths.h"
#include "base/result.h"
#include "reading/times/length.h"
#include "values/reading.h"
#include "values/tagged.h"

namespace cotejo::times {

/// So many steps forward or back, from the day written or from the day last spoken of ("ese", "siguiente").
struct Steps {
  int count = 0;
  bool from_last = false;
  auto operator<=>(const Steps&) const = default;
};

/// What the words around an expression say of where it lies, seen from the day written.
enum class Cue : std::uint8_t { none, past, present, future };

/// What an expression says before the day written is known. The resolver turns it into a TIMEX3 value.
struct RawTime {
  Span span;
  TimexType type = TimexType::DATE;
  TimexMod mod = TimexMod::none;
  std::string value;  ///< the TIMEX3 value where it needs no anchor ("PT4H", "PAST_REF"); else empty
  std::optional<int> year;
  std::optional<unsigned> month;
  std::optional<unsigned> day;
  std::optional<unsigned> weekday;   ///< 1 Monday ... 7 Sunday
  std::string unit;                  ///< of `steps`: D W WE M Q T H Y 10Y 100Y 1000Y
  std::optional<Steps> steps;        ///< "ayer", "la semana pasada"
  std::optional<Steps> relation;     ///< of a named day, month or season: "el pasado lunes", "el proximo mayo"
  std::optional<Steps> year_steps;   ///< of the year that is told beside it: last year -1
  std::optional<Steps> month_steps;  ///< "el 15 de este mes"
  std::optional<Steps> week_steps;   ///< "el lunes de la semana que viene"
  std::vector<Length> length;        ///< of "hace dos meses y tres semanas"
  std::optional<Steps> ago;          ///< count -1 or +1: that length away
  std::string part;                  ///< part of the day "MO" or clock time "15:30"; empty
  std::string season;                ///< SP SU FA WI
  std::string holiday;               ///< "12-25", "easter-2"
  std::string sub;                   ///< counted part of a year (Q T H M W) or of a month (days: 7 10 15 16)
  int ordinal = 0;                   ///< which of them, or of the weekdays of a month; -1 the last
  bool whole_week = false;           ///< the week that holds the day: "la semana del 3 de mayo"
  bool bare = false;                 ///< "el 13": a day only where a month has been spoken of
  Cue cue = Cue::none;
  std::uint32_t sentence = 0;  ///< counted through the article
  std::uint32_t block = 0;
  std::vector<RawTime> range;  ///< first and last of a range
  std::string rule;            ///< the grammar's rule that found it
};

/// Time expressions of Spanish, by a table-driven grammar (data/es/times*.tsv). Immutable; thread-safe.
class TimeFinder {
 public:
  static Result<TimeFinder> load(const Paths& paths);
  /// All expressions, in text order, not overlapping, values open where they hang on the day written.
  [[nodiscard]] std::vector<RawTime> find(const Article& article, const Tagged& tagged) const;
  /// The values, given the day written (or not: then open values, "XXXX-WXX-2").
  [[nodiscard]] std::vector<Timex> resolve(const Article& article, const Tagged& tagged,
                                           const std::vector<RawTime>& found, const Published& published) const;

  TimeFinder(TimeFinder&&) noexcept;
  TimeFinder& operator=(TimeFinder&&) noexcept;
  ~TimeFinder();
  struct Grammar;

 private:
  explicit TimeFinder(std::unique_ptr<const Grammar> grammar);
  std::unique_ptr<const Grammar> grammar_;
};

}  // namespace cotejo::times
