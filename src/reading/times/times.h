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
#include "values/reading.h"
#include "values/tagged.h"

namespace cotejo::times {

/// What an expression says before the day written is known. The resolver turns it into a TIMEX3 value.
struct RawTime {
  Span span;
  TimexType type = TimexType::DATE;
  TimexMod mod = TimexMod::none;
  std::string value;  ///< the TIMEX3 value where it needs no anchor ("PT4H", "2019-04-25", "PAST_REF"); else empty
  std::optional<int> year;
  std::optional<unsigned> month;
  std::optional<unsigned> day;
  std::optional<unsigned> weekday;  ///< 1 Monday ... 7 Sunday
  std::string part_of_day;          ///< "MO", "AF", "EV", "NI", "HH:MM", or empty
  std::string
      relation;  ///< how it hangs on the day written, the tables' word: "day-1", "week-1", "last", "next", "this", ...
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
