// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "reading/times/resolver.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "reading/times/calendar.h"
#include "reading/times/named.h"

namespace cotejo::times {

namespace {

const char* vague(int count, Cue cue) {
  if (count < 0) return "PAST_REF";
  if (count > 0) return "FUTURE_REF";
  return cue == Cue::future ? "FUTURE_REF" : "PRESENT_REF";
}

/// The place in the calendar that steps of this unit can start from: a year will do for years.
std::optional<Date> last_spoken(const Memory& memory, std::string_view unit) {
  if (unit == "D" || unit == "W" || unit == "WE")
    return memory.day ? std::optional(memory.day->days.first) : std::nullopt;
  if (unit == "M" || unit == "Q") return memory.month ? std::optional(memory.month->days.first) : std::nullopt;
  return memory.year ? std::optional(memory.year->days.first) : std::nullopt;
}

/// "el ano anterior", "la semana siguiente" with nothing spoken of before them count from the day written; "al dia
/// siguiente" in a tale of the past does not.
bool counts_from_now(Steps steps, const RawTime& time) {
  const bool day_or_week = time.unit == "D" || time.unit == "W" || time.unit == "WE";
  if (steps.count == 0) return false;
  return steps.count < 0 || !day_or_week || time.cue != Cue::past;
}

/// The period that lies so many steps away. A weekend that was, told before Friday, is the last one.
std::string stepped_value(const RawTime& time, std::optional<Date> written, const Memory& memory) {
  const Steps steps = *time.steps;
  auto from = steps.from_last ? last_spoken(memory, time.unit) : written;
  if (!from && counts_from_now(steps, time)) from = written;
  const bool gone = time.unit == "WE" && steps.count == 0 && time.cue == Cue::past && from && from->weekday() < 5;
  if (from) return period_value(stepped(*from, time.unit, gone ? -1 : steps.count), time.unit);
  if (time.day || time.weekday) return {};  // "hoy martes": the name is left
  if (time.type == TimexType::TIME) return "XXXX-XX-XX";
  if (steps.from_last) return time.cue == Cue::future && steps.count > 0 ? "FUTURE_REF" : "PAST_REF";
  return vague(steps.count, time.cue);
}

/// How a length is walked back or forth in the calendar: whole months and days, and the finest unit that was told.
struct Walk {
  double months = 0;
  double days = 0;
  std::string unit;  ///< Y M W D ...; empty: shorter than a day or of unknown length
};

Walk walk_of(const std::vector<Length>& length) {
  static constexpr std::string_view kFiner[] = {"1000Y", "100Y", "10Y", "Y", "M", "W", "D"};
  Walk walk;
  std::size_t finest = 0;
  for (const Length& part : length) {
    const Unit unit = unit_of(part.unit);
    if (!part.amount) return {};
    std::string_view level = part.unit;
    if (unit.base == "Y") {
      walk.months += *part.amount * unit.factor * 12;
      if (level != "10Y" && level != "100Y" && level != "1000Y") level = "Y";
      if (*part.amount != std::floor(*part.amount)) level = unit.factor >= 10 ? "Y" : "M";
    } else if (unit.base == "M") {
      walk.months += *part.amount * unit.factor;
      level = *part.amount == std::floor(*part.amount) ? "M" : "W";
    } else if (unit.base == "W" || unit.base == "WE") {
      walk.days += *part.amount * 7;
      level = "W";
    } else if (unit.base == "D" || unit.base == "NI") {
      walk.days += *part.amount * unit.factor;
      level = "D";
    } else {
      return {};
    }
    for (std::size_t i = finest; i < std::size(kFiner); ++i) {
      if (kFiner[i] == level) finest = i;
    }
  }
  walk.unit = length.empty() ? std::string_view() : kFiner[finest];
  return walk;
}

bool has_day(const RawTime& time) {
  return time.steps || time.day || time.weekday || time.month || time.year;
}

/// "hace dos horas": the clock at which an article was written is not known.
bool shorter_than_a_day(const std::vector<Length>& length) {
  return !length.empty() && std::all_of(length.begin(), length.end(), [](const Length& part) {
    return part.amount && unit_of(part.unit).base.front() == 'T';
  });
}

/// "hace tres meses", "dentro de dos semanas", "dos dias despues".
std::string ago_value(const RawTime& time, std::optional<Date> written, const Memory& memory) {
  const Steps ago = *time.ago;
  const Walk walk = walk_of(time.length);
  auto from = ago.from_last ? last_spoken(memory, walk.unit) : written;
  if (has_day(time)) {  // "dos dias despues de ayer"
    RawTime start = time;
    start.ago.reset();
    const auto days = days_of(value_of(start, written, memory));
    from = days ? std::optional(ago.count < 0 ? days->first : days->last) : std::nullopt;
  }
  if (shorter_than_a_day(time.length)) return length_value(time.length);
  if (walk.unit.empty() || !from) return ago.from_last ? length_value(time.length) : vague(ago.count, time.cue);
  constexpr double kFarthest = 20000;  // months: before that the calendar has no years to name
  if (walk.months > kFarthest || walk.days > kFarthest * 30) return vague(ago.count, time.cue);
  const auto whole = [&](double amount) { return static_cast<int>(amount) * ago.count; };
  const double part_of_month = (walk.months - std::floor(walk.months)) * 30;
  const Date day = stepped(stepped(*from, "M", whole(walk.months)), "D", whole(walk.days + part_of_month));
  return period_value(day, walk.unit);
}

bool has_date(const RawTime& time) {
  return time.year || time.month || time.day || time.weekday || time.steps || time.ago || !time.season.empty() ||
         !time.holiday.empty() || !time.sub.empty() || !time.value.empty() || !time.range.empty();
}

std::string date_value(const RawTime& time, std::optional<Date> written, const Memory& memory) {
  const Named named(time, written, memory);
  if (time.year && time.month && time.day) return named.day();
  if (time.ago) return ago_value(time, written, memory);
  if (time.steps) {
    if (std::string value = stepped_value(time, written, memory); !value.empty()) return value;
  }
  if (!time.sub.empty()) return named.counted_part();
  if (time.weekday && time.ordinal != 0) return named.nth_weekday();
  if (!time.holiday.empty()) return named.holiday();
  if (!time.season.empty()) return named.season();
  if (time.day) return named.day();
  if (time.weekday) return named.weekday();
  if (time.month) return named.month();
  return time.year ? fmt::format("{:04}", *time.year) : std::string();
}

/// A range's first part takes from the last what it does not tell itself, and lies before it.
std::string range_value(const RawTime& time, std::optional<Date> written, const Memory& memory) {
  RawTime first = time.range[0];
  RawTime last = time.range[1];
  if (!first.year && last.year && first.month && !first.relation) {
    first.year = *last.year - (first.month > last.month ? 1 : 0);
  }
  const std::string end = value_of(last, written, memory);
  std::string begin = value_of(first, written, memory);
  auto from = days_of(begin);
  const auto to = days_of(end);
  if (from && to && to->first < from->first) {
    if (first.weekday && !first.day) {  // "del viernes al lunes"
      const int ahead = to->first.days_since(from->first);
      return begin + "/" + to->first.plus_days((-ahead + 6) / 7 * 7).iso();
    }
    if (first.month && !first.year) {
      first.year = from->first.year() - 1;
      begin = value_of(first, written, memory);
      if (begin.empty() && !last.year) {  // "29/2-1/3": the year before has no such day
        last.year = from->first.year();
        return from->first.iso() + "/" + value_of(last, written, memory);
      }
    }
  }
  if (begin.empty() || end.empty()) return {};
  return begin + "/" + end;
}

}  // namespace

bool only_clock(const RawTime& time) {
  return time.type == TimexType::TIME && !time.part.empty() && !has_date(time);
}

std::string value_of(const RawTime& time, std::optional<Date> written, const Memory& memory) {
  if (!time.value.empty()) return time.value;
  if (time.range.size() == 2) return range_value(time, written, memory);
  std::string value = date_value(time, written, memory);
  if (const auto days = days_of(value); time.whole_week && days) value = days->first.iso_week();
  if (!value.empty() && !time.part.empty()) value += "T" + time.part;
  return value;
}

std::string Resolver::best_value(const RawTime& time) const {
  if (published_.value || !published_.window) return value_of(time, published_.value, memory_);
  std::string early = value_of(time, published_.window->first, memory_);
  if (early == value_of(time, published_.window->last, memory_)) return early;
  return value_of(time, std::nullopt, memory_);
}

void Resolver::remember(const RawTime& time, const std::string& value) {
  if (time.type != TimexType::DATE && time.type != TimexType::TIME) return;
  const auto days = days_of(value);
  if (!days) return;
  const bool told = time.year.has_value() || (!time.range.empty() && time.range[1].year.has_value());
  const Memory::Spoken spoken{*days, time.block, told};
  const bool year_only = value.size() == 4;
  memory_.year = spoken;
  if (!year_only && value.find('/') == std::string::npos) memory_.month = spoken;
  if (days->one_day()) memory_.day = spoken;
}

namespace {

/// "P2D", "PT3H", "PXD", and not "PAST_REF".
bool is_length(std::string_view value) {
  return value.size() > 1 && value[0] == 'P' && value.find('_') == std::string_view::npos;
}

bool one_day(const std::string& value) {
  return value.size() == 10 && value[4] == '-' && value[7] == '-' && value[5] != 'W' && value[0] != 'P';
}

}  // namespace

/// "de 3:30 a 5:55 el martes", "a las 3 p.m., hoy": the day that follows within a word or so, other clock times
/// between.
std::string Resolver::day_right_behind(const std::vector<Resolved>& all, std::size_t at) {
  constexpr std::uint32_t kFarthest = 8;  // bytes between: ", el ", " y las "
  for (std::size_t on = at + 1; on < all.size(); ++on) {
    const RawTime& next = *all[on].raw;
    const RawTime& before = *all[on - 1].raw;
    if (next.sentence != before.sentence || next.block != before.block) break;
    if (next.span.begin > before.span.end + kFarthest) break;
    if (only_clock(next)) continue;
    return all[on].type <= TimexType::TIME && one_day(all[on].value.substr(0, 10)) ? all[on].value.substr(0, 10) : "";
  }
  return {};
}

/// A clock time takes the day right behind it, else the nearest day of its sentence, else the day last spoken of in its
/// block, else the day written.
void Resolver::give_days_to_clock_times(std::vector<Resolved>& all) const {
  for (std::size_t i = 0; i < all.size(); ++i) {
    const RawTime& time = *all[i].raw;
    if (!only_clock(time)) continue;
    std::string day = day_right_behind(all, i);
    for (std::size_t back = i; day.empty() && back-- > 0 && all[back].raw->block == time.block && day.empty();) {
      const std::string head = all[back].value.substr(0, 10);
      if (all[back].type <= TimexType::TIME && one_day(head)) day = head;
    }
    const bool elsewhere = day.empty();
    for (std::size_t on = i + 1; elsewhere && on < all.size() && all[on].raw->sentence == time.sentence && day.empty();
         ++on) {
      if (one_day(all[on].value)) day = all[on].value;
    }
    const bool clock = time.part.find(':') != std::string::npos;
    if (day.empty() && (clock || time.cue == Cue::past) && published_.value) day = published_.value->iso();
    all[i].value = day + "T" + time.part;
  }
}

Timex Resolver::finished(const Resolved& resolved) const {
  Timex timex;
  timex.span = resolved.raw->span;
  timex.type = resolved.type;
  timex.value = resolved.value;
  timex.mod = resolved.raw->mod;
  if (resolved.raw->ago && resolved.raw->ago->count < 0) {
    if (timex.mod == TimexMod::MORE_THAN) timex.mod = TimexMod::BEFORE;
    if (timex.mod == TimexMod::LESS_THAN) timex.mod = TimexMod::AFTER;
  }
  timex.why.rule = "times." + resolved.raw->rule;
  timex.why.detail = published_.value ? "seen from " + published_.value->iso() : "the day written is not known";
  timex.why.evidence = {timex.span};
  return timex;
}

std::vector<Timex> Resolver::run(const std::vector<RawTime>& found) {
  std::vector<Resolved> all;
  for (const RawTime& time : found) {
    Resolved resolved{&time, only_clock(time) ? "T" : best_value(time), time.type};
    if (resolved.value.empty()) continue;
    if (time.ago && is_length(resolved.value)) resolved.type = TimexType::DURATION;
    remember(time, resolved.value);
    all.push_back(std::move(resolved));
  }
  give_days_to_clock_times(all);
  std::vector<Timex> times;
  times.reserve(all.size());
  for (const Resolved& resolved : all) times.push_back(finished(resolved));
  return times;
}

}  // namespace cotejo::times
