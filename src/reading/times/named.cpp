// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "reading/times/named.h"

#include <fmt/format.h>

#include <cstdlib>

#include "reading/times/calendar.h"

namespace cotejo::times {

namespace {

constexpr int kSameTelling = 45;  // days: a date without a year this soon after one with its year is of that year

constexpr int kHalfYear = 183;  // days

/// The Monday of a day's week.
Date monday_of(Date day) {
  return day.plus_days(1 - static_cast<int>(day.weekday()));
}

}  // namespace

/// The year as the words tell it: "2023", "del mes pasado", "de ese mes".
std::optional<int> Named::told_year() const {
  if (time_.year) return time_.year;
  if (!time_.year_steps) return std::nullopt;
  if (time_.year_steps->from_last) {
    if (memory_.year) return memory_.year->days.first.year() + time_.year_steps->count;
    return std::nullopt;
  }
  if (written_) return written_->year() + time_.year_steps->count;
  return std::nullopt;
}

/// Whether "pasado" or "proximo" lets the expression mean that day.
bool Named::allowed(Date day) const {
  if (!time_.relation || time_.relation->from_last || !written_) return true;
  return time_.relation->count == 0 || (time_.relation->count < 0 ? day < *written_ : day > *written_);
}

std::optional<Date> Named::day_near(bool with_weekday) const {
  std::optional<Date> best;
  double best_cost = 0;
  for (int year = written_->year() - 1; year <= written_->year() + 1; ++year) {
    const auto day = Date::from(year, *time_.month, *time_.day);
    if (!day || !allowed(*day) || (with_weekday && day->weekday() != *time_.weekday)) continue;
    const bool near = time_.relation && !time_.relation->from_last && time_.relation->count == 0;  // "este viernes 12"
    if (near && std::abs(day->days_since(*written_)) > kHalfYear) continue;
    const double cost = far_fetched(day->days_since(*written_), time_.cue);
    if (!best || cost < best_cost) best = day, best_cost = cost;
  }
  return best;
}

/// "El 3 de mayo de 2019 ... El 5 de mayo": the same telling, the same year.
std::optional<Date> Named::day_after_spoken() const {
  if (!memory_.day || !memory_.day->year_told || time_.cue == Cue::future || time_.relation) return std::nullopt;
  const Date spoken = memory_.day->days.first;
  if (written_ && spoken.year() == written_->year()) return std::nullopt;
  const auto day = Date::from(spoken.year(), *time_.month, *time_.day);
  if (!day || *day < spoken || day->days_since(spoken) > kSameTelling) return std::nullopt;
  return day;
}

std::string Named::day() const {
  if (!time_.month) return bare_day();
  if (const auto year = told_year()) {
    const auto day = Date::from(*year, *time_.month, *time_.day);
    return day ? day->iso() : std::string();
  }
  if (!Date::from(2024, *time_.month, *time_.day)) return {};
  if (!time_.year_steps) {
    if (const auto day = day_after_spoken()) return day->iso();
    if (written_) {
      std::optional<Date> day;
      if (time_.weekday) day = day_near(true);
      if (!day) day = day_near(false);
      if (day) return day->iso();
    }
  }
  return fmt::format("XXXX-{:02}-{:02}", *time_.month, *time_.day);
}

/// "el 13", "el martes 13": of the month last spoken of, or of the day written.
std::string Named::bare_day() const {
  std::optional<Date> around;
  if (memory_.month && !time_.month_steps && !time_.weekday && !time_.relation) around = memory_.month->days.first;
  if (!around && time_.bare) return {};
  if (!around) around = written_;
  if (!around)
    return time_.weekday ? fmt::format("XXXX-WXX-{}", *time_.weekday) : fmt::format("XXXX-XX-{:02}", *time_.day);
  if (time_.month_steps && written_) {
    const Date month = stepped(*Date::from(written_->year(), written_->month(), 1), "M", time_.month_steps->count);
    const auto day = Date::from(month.year(), month.month(), *time_.day);
    return day ? day->iso() : std::string();
  }
  std::optional<Date> best;
  double best_cost = 0;
  const Date first = *Date::from(around->year(), around->month(), 1);
  const int reach = time_.weekday ? 6 : 1;
  for (int months = -reach; months <= reach; ++months) {
    const Date month = stepped(first, "M", months);
    const auto day = Date::from(month.year(), month.month(), *time_.day);
    if (!day || !allowed(*day) || (time_.weekday && day->weekday() != *time_.weekday)) continue;
    const bool spoken = around != written_;
    const int away = day->days_since(*around);
    const double cost = spoken && time_.cue != Cue::future ? std::abs(away) : far_fetched(away, time_.cue);
    if (!best || cost < best_cost) best = day, best_cost = cost;
  }
  return best ? best->iso() : std::string();
}

std::string Named::weekday() const {
  const std::string open = fmt::format("XXXX-WXX-{}", *time_.weekday);
  if (!written_) return open;
  const int wanted = static_cast<int>(*time_.weekday);
  if (time_.week_steps) return monday_of(*written_).plus_days(7 * time_.week_steps->count + wanted - 1).iso();
  if (time_.relation && time_.relation->from_last && memory_.day) {
    const int on = (wanted - static_cast<int>(memory_.day->days.first.weekday()) + 7) % 7;
    return memory_.day->days.first.plus_days(time_.relation->count < 0 && on > 0 ? on - 7 : on).iso();
  }
  const int ahead = (wanted - static_cast<int>(written_->weekday()) + 7) % 7;  // 0: today
  const Date next = written_->plus_days(ahead);
  const Date last = ahead == 0 ? next : next.plus_days(-7);
  const int relation = time_.relation ? time_.relation->count : 0;
  if (relation > 0) return (ahead == 0 ? next.plus_days(7) : next).iso();
  if (relation < 0) return (ahead == 0 ? next.plus_days(-7) : last).iso();
  if (time_.cue == Cue::future) return next.iso();
  if (time_.cue == Cue::past || (time_.cue == Cue::none && !time_.relation)) return last.iso();
  return far_fetched(ahead, time_.cue) < far_fetched(last.days_since(*written_), time_.cue) ? next.iso() : last.iso();
}

std::string Named::month() const {
  if (const auto year = told_year()) return fmt::format("{:04}-{:02}", *year, *time_.month);
  if (!written_ || time_.year_steps) return fmt::format("XXXX-{:02}", *time_.month);
  const int here = written_->year() * 12 + static_cast<int>(written_->month()) - 1;
  std::optional<int> best;
  double best_cost = 0;
  for (int year = written_->year() - 1; year <= written_->year() + 1; ++year) {
    const int months = year * 12 + static_cast<int>(*time_.month) - 1 - here;
    if (time_.relation && !time_.relation->from_last) {
      const int relation = time_.relation->count;
      if ((relation < 0 && months >= 0) || (relation > 0 && months <= 0)) continue;
      if (relation == 0 && year != written_->year()) continue;
    }
    const double cost = far_fetched(months, time_.cue);
    if (!best || cost < best_cost) best = year, best_cost = cost;
  }
  return best ? fmt::format("{:04}-{:02}", *best, *time_.month) : fmt::format("XXXX-{:02}", *time_.month);
}

std::string Named::season() const {
  if (const auto year = told_year()) return fmt::format("{:04}-{}", *year, time_.season);
  if (!written_) return "XXXX-" + time_.season;
  const unsigned in_north = time_.season == "SP" ? 3 : time_.season == "SU" ? 6 : time_.season == "FA" ? 9 : 12;
  const unsigned first = memory_.southern ? (in_north + 5) % 12 + 1 : in_north;
  const int here = written_->year() * 12 + static_cast<int>(written_->month());
  int best = written_->year();
  double best_cost = -1;
  for (int year = written_->year() - 2; year <= written_->year() + 1; ++year) {
    const int begins = year * 12 + static_cast<int>(first) - here;
    const int ended = begins + 2;  // its last month
    const int relation = time_.relation ? time_.relation->count : 0;
    if (time_.relation && ((relation < 0 && ended >= 0) || (relation > 0 && begins <= 0))) continue;
    const int away = begins <= 0 && ended >= 0 ? 0 : begins > 0 ? begins : ended;
    if (const double cost = far_fetched(away, time_.cue); best_cost < 0 || cost < best_cost) {
      best = year;
      best_cost = cost;
    }
  }
  return fmt::format("{:04}-{}", best, time_.season);
}

std::string Named::holiday() const {
  const auto written_out = [](const DayRange& days) {
    return days.one_day() ? days.first.iso() : days.first.iso() + "/" + days.last.iso();
  };
  if (const auto year = told_year()) {
    const auto days = times::holiday(time_.holiday, *year);
    return days ? written_out(*days) : std::string();
  }
  if (!written_) return time_.holiday.substr(0, 6) == "easter" ? "XXXX" : "XXXX-" + time_.holiday;
  std::optional<DayRange> best;
  double best_cost = 0;
  for (int year = written_->year() - 1; year <= written_->year() + 1; ++year) {
    const auto days = times::holiday(time_.holiday, year);
    if (!days || !allowed(days->first)) continue;
    const double cost = far_fetched(days->first.days_since(*written_), time_.cue);
    if (!best || cost < best_cost) best = days, best_cost = cost;
  }
  return best ? written_out(*best) : std::string();
}

/// The month that is named or counted from the day written: "del proximo mes".
std::string Named::this_month() const {
  if (time_.month) return month();
  if (!written_) return {};
  const Date first = *Date::from(written_->year(), written_->month(), 1);
  return period_value(stepped(first, "M", time_.month_steps ? time_.month_steps->count : 0), "M");
}

std::string Named::nth_weekday() const {
  const std::string month_value = this_month();
  const auto days = days_of(month_value);
  if (!days) return month_value;
  const auto day = times::nth_weekday(days->first.year(), days->first.month(), time_.ordinal, *time_.weekday);
  return day ? day->iso() : std::string();
}

/// "la primera semana de 2015": the weeks of ISO 8601.
std::string Named::week_of_year(int year) const {
  const Date in_last = *Date::from(year, 12, 28);
  if (time_.ordinal < 0) return in_last.iso_week();
  const std::string week = fmt::format("{:04}-W{:02}", year, time_.ordinal);
  return time_.ordinal > 0 && week <= in_last.iso_week() ? week : std::string();
}

std::string Named::counted_part() const {
  if (time_.month || time_.month_steps) return part_of_month();
  if (time_.sub == "W") {
    if (const auto year = told_year(); year || written_) return week_of_year(year ? *year : written_->year());
    return {};
  }
  const int parts = time_.sub == "Q" ? 4 : time_.sub == "T" ? 3 : time_.sub == "M" ? 12 : 2;
  const int which = time_.ordinal < 0 ? parts : time_.ordinal;
  if (which < 1 || which > parts) return {};
  const auto year = told_year();
  if (!year && !written_) return fmt::format("XXXX-{}{}", time_.sub, which);
  int told = year.value_or(written_ ? written_->year() : 0);
  if (time_.sub == "M") return fmt::format("{:04}-{:02}", told, which);
  const bool ahead = !year && static_cast<int>(written_->month()) <= (which - 1) * 12 / parts;
  if (ahead && time_.cue == Cue::past) --told;
  return fmt::format("{:04}-{}{}", told, time_.sub, which);
}

std::string Named::part_of_month() const {
  const std::string whole = this_month();
  const unsigned size = static_cast<unsigned>(std::atoi(time_.sub.c_str()));
  if (size == 0 || size > 16) return {};
  const bool open = whole.substr(0, 4) == "XXXX";
  const auto days = days_of(open ? "2023" + whole.substr(4) : whole);
  if (!days) return {};
  const unsigned length = days->last.day();
  const unsigned parts = size == 7 ? 4 : size == 10 ? 3 : 2;
  const unsigned which = time_.ordinal < 0 ? parts : static_cast<unsigned>(time_.ordinal);
  if (which < 1 || which > parts + (size == 7 ? 1U : 0U)) return {};
  const unsigned step = size == 16 ? 15 : size;
  const unsigned first = (which - 1) * step + 1;
  const unsigned last = which == parts && size != 7 ? length : std::min(which * step, length);
  return fmt::format("{}-{:02}/{}-{:02}", whole, first, whole, last);
}

}  // namespace cotejo::times
