// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "reading/times/times.h"

namespace cotejo::times {

/// The days last spoken of: what "ese mes", "dos dias despues", "el 13" hang on.
struct Memory {
  struct Spoken {
    DayRange days;
    std::uint32_t block = 0;
    bool year_told = false;  ///< the words themselves told the year
  };
  std::optional<Spoken> day;    ///< one day
  std::optional<Spoken> month;  ///< a day or a month
  std::optional<Spoken> year;   ///< a day, a month or a year
  bool southern = false;  ///< the article comes from the southern half of the earth: its summer begins in December
};

/// Values of expressions, given the day written or not.
///
/// Expressions are taken in text order; each is resolved against the day written, the tense of the verb beside it and
/// the days spoken of before. Clock times and parts of the day then take the day of their sentence. Where the day
/// written is only known to lie in a window, a value stands if both ends of the window give it. Where it fails: a
/// flashback told without its year ("en mayo habia prometido ...") is taken as near as the verbs allow. Cost: linear.
class Resolver {
 public:
  Resolver(const Published& published, bool southern) : published_(published) { memory_.southern = southern; }
  [[nodiscard]] std::vector<Timex> run(const std::vector<RawTime>& found);

 private:
  struct Resolved {
    const RawTime* raw;
    std::string value;
    TimexType type;
  };
  [[nodiscard]] std::string best_value(const RawTime& time) const;
  void remember(const RawTime& time, const std::string& value);
  [[nodiscard]] static std::string day_right_behind(const std::vector<Resolved>& all, std::size_t at);
  void give_days_to_clock_times(std::vector<Resolved>& all) const;
  [[nodiscard]] Timex finished(const Resolved& resolved) const;

  const Published& published_;
  Memory memory_;
};

/// The value of one expression, seen from `written` (or from no known day). Empty where it says nothing.
[[nodiscard]] std::string value_of(const RawTime& time, std::optional<Date> written, const Memory& memory);

/// Whether an expression names nothing but a part of the day.
[[nodiscard]] bool only_clock(const RawTime& time);

}  // namespace cotejo::times
