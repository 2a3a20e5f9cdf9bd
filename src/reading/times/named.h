// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>

#include "reading/times/resolver.h"

namespace cotejo::times {

/// Values of days, months and seasons that are called by their names or numbers.
class Named {
 public:
  Named(const RawTime& time, std::optional<Date> written, const Memory& memory)
      : time_(time), written_(written), memory_(memory) {}

  [[nodiscard]] std::string day() const;
  [[nodiscard]] std::string weekday() const;
  [[nodiscard]] std::string month() const;
  [[nodiscard]] std::string season() const;
  [[nodiscard]] std::string holiday() const;
  /// "el primer domingo de octubre"
  [[nodiscard]] std::string nth_weekday() const;
  /// "el primer trimestre", "la segunda quincena de agosto"
  [[nodiscard]] std::string counted_part() const;

 private:
  [[nodiscard]] std::optional<int> told_year() const;
  [[nodiscard]] bool allowed(Date day) const;
  [[nodiscard]] std::optional<Date> day_near(bool with_weekday) const;
  [[nodiscard]] std::optional<Date> day_after_spoken() const;
  [[nodiscard]] std::string bare_day() const;
  [[nodiscard]] std::string part_of_month() const;
  [[nodiscard]] std::string this_month() const;
  [[nodiscard]] std::string week_of_year(int year) const;

  const RawTime& time_;
  std::optional<Date> written_;
  const Memory& memory_;
};

}  // namespace cotejo::times
