// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "reading/dating/clues.h"

#include <algorithm>
#include <cstdlib>

namespace cotejo::dating {

using times::Cue;
using times::RawTime;

namespace {

constexpr std::size_t kMostClues = 80;
constexpr int kYearUnsaid = 200;       // days: farther away, one tells the year
constexpr double kSameDayNamed = 1.5;  // one says "hoy" or "este martes" of the day itself
constexpr double kAgainstTense = 10;

/// A block that is there to say when and by whom: what it dates is the article.
bool prints_date(const Article& article, const RawTime& time) {
  if (time.block >= article.blocks.size()) return false;
  const Block& block = article.blocks[time.block];
  if (block.kind == BlockKind::dateline || block.kind == BlockKind::update || block.kind == BlockKind::byline)
    return true;
  // A line of its own: "Lunes, 6 de octubre de 2025 | 18:30".
  return block.kind != BlockKind::title && block.kind != BlockKind::caption && time.span.size() * 2 > block.text.size();
}

std::optional<Clue> date_clue(const RawTime& time) {
  Clue clue;
  clue.weekday = time.weekday.value_or(0);
  clue.month = time.month.value_or(0);
  clue.day = time.day.value_or(0);
  if (time.year && time.month && time.day) {
    clue.kind = Clue::Kind::full_date;
    clue.date = Date::from(*time.year, *time.month, *time.day);
    return clue.date ? std::optional(clue) : std::nullopt;
  }
  if (time.year && *time.year > 1000 && *time.year < 3000) {
    clue.kind = Clue::Kind::year;
    clue.date = Date::from(*time.year, time.month.value_or(1), 1);
    return clue.date ? std::optional(clue) : std::nullopt;
  }
  if (time.year_steps || time.month_steps || time.week_steps) return std::nullopt;
  if (clue.weekday != 0 && clue.day != 0) {
    clue.kind = Clue::Kind::weekday_and_day;
  } else if (clue.month != 0 && clue.day != 0) {
    clue.kind = Clue::Kind::day_of_month;
  } else if (clue.weekday != 0) {
    clue.kind = Clue::Kind::weekday;
  } else {
    return std::nullopt;
  }
  return clue;
}

std::optional<Clue> range_clue(const RawTime& time) {
  const RawTime& first = time.range[0];
  const RawTime& last = time.range[1];
  if (last.year) return date_clue(last);
  if (!first.month || !first.day || !last.month || !last.day) return std::nullopt;
  Clue clue;
  clue.kind = Clue::Kind::range;
  clue.month = *first.month, clue.day = *first.day;
  clue.last_month = *last.month, clue.last_day = *last.day;
  return clue;
}

}  // namespace

std::vector<Clue> clues_of(const Article& article, const std::vector<RawTime>& found) {
  std::vector<Clue> clues;
  for (const RawTime& time : found) {
    if (clues.size() == kMostClues) break;
    if (time.type != TimexType::DATE && time.type != TimexType::TIME) continue;
    auto clue = time.range.size() == 2 ? range_clue(time) : date_clue(time);
    if (!clue) continue;
    clue->span = time.span;
    clue->cue = time.cue;
    if (time.steps && !time.steps->from_last && time.unit == "D") clue->steps = time.steps->count;
    if (time.relation && !time.relation->from_last) clue->relation = time.relation->count;
    clue->printed = prints_date(article, time);
    clue->late = time.part == "NI" || time.part == "EV";
    clues.push_back(*clue);
  }
  return clues;
}

std::optional<Date> told_day(const Clue& clue) {
  if (clue.kind != Clue::Kind::full_date) return std::nullopt;
  if (clue.weekday != 0 && clue.date->weekday() != clue.weekday) return std::nullopt;
  if (clue.steps) return clue.date->plus_days(-*clue.steps);
  if (clue.printed || (clue.relation == 0 && clue.cue != Cue::future)) return clue.date;
  return std::nullopt;
}

namespace {

std::optional<Date> nearest(std::optional<Date> a, std::optional<Date> b, Date to) {
  if (!a || !b) return a ? a : b;
  return std::abs(a->days_since(to)) <= std::abs(b->days_since(to)) ? a : b;
}

/// Of day and month (and weekday, where told), the one nearest to `written`.
std::optional<Date> nearest_day(unsigned month, unsigned day, unsigned weekday, Date written) {
  std::optional<Date> best;
  for (int year = written.year() - 1; year <= written.year() + 1; ++year) {
    const auto date = Date::from(year, month, day);
    if (date && (weekday == 0 || date->weekday() == weekday)) best = nearest(best, date, written);
  }
  return best;
}

/// "el martes 12": in the months around.
std::optional<Date> nearest_of_month(unsigned day, unsigned weekday, Date written) {
  std::optional<Date> best;
  const int here = written.year() * 12 + static_cast<int>(written.month()) - 1;
  for (int month = here - 2; month <= here + 2; ++month) {
    const auto date = Date::from(month / 12, static_cast<unsigned>(month % 12 + 1), day);
    if (date && date->weekday() == weekday) best = nearest(best, date, written);
  }
  return best;
}

/// How badly a day goes with being told as past, to come, or as "este" ...
double penalty_of(const Clue& clue, Date named, Date written) {
  const int later = named.days_since(written);
  if (clue.steps) return later == *clue.steps ? 0 : kImpossible;
  if (clue.printed) return later == 0 ? 0 : kImpossible;
  if (clue.relation == 0) {
    if (later == 0) return clue.cue == Cue::future ? 0.5 : 0;
    if (later > 0 && later <= 7) return clue.cue == Cue::future ? 0 : 2;
    return later < 0 && later >= -7 && clue.cue != Cue::future ? 2 : kAgainstTense;
  }
  if (clue.relation && *clue.relation < 0) return later >= 0 ? kAgainstTense : later < -40 ? 4 : 0;
  if (clue.relation && *clue.relation > 0) return later <= 0 ? kAgainstTense : later > 60 ? 4 : 0;
  if (later == 0) return kSameDayNamed;
  if (clue.cue == Cue::past) return later > 0 ? kAgainstTense : 0;
  if (clue.cue == Cue::future) return later < 0 ? kAgainstTense : 0;
  return later > 0 ? 0.3 : 0;
}

double weekday_penalty(const Clue& clue, Date written) {
  const bool same = written.weekday() == clue.weekday;
  if (clue.steps) {
    return written.plus_days(*clue.steps).weekday() == clue.weekday ? 0 : kImpossible;
  }
  if (clue.relation == 0 && clue.cue == Cue::past) return same ? 0 : 3;
  if (clue.relation) return 0;
  return !same ? 0 : clue.late && clue.cue == Cue::past ? kSameDayNamed : 0.7;
}

double range_penalty(const Clue& clue, Date written) {
  const auto first = nearest_day(clue.month, clue.day, 0, written);
  auto last = first ? nearest_day(clue.last_month, clue.last_day, 0, *first) : std::nullopt;
  if (!first || !last) return 0;
  if (*last < *first) last = Date::from(last->year() + 1, last->month(), last->day()).value_or(*last);
  if (clue.cue == Cue::future) return written > *last ? 5 : written >= *first ? 1 : 0;
  return clue.cue == Cue::past && written < *first ? 5 : 0;
}

}  // namespace

std::optional<Date> named_day(const Clue& clue, Date written) {
  if (clue.kind == Clue::Kind::full_date) return clue.date;
  if (clue.kind != Clue::Kind::weekday_and_day && clue.kind != Clue::Kind::day_of_month) return std::nullopt;
  const auto day = clue.month == 0 ? nearest_of_month(clue.day, clue.weekday, written)
                                   : nearest_day(clue.month, clue.day, clue.weekday, written);
  return day && std::abs(day->days_since(written)) <= kYearUnsaid ? day : std::nullopt;
}

double penalty(const Clue& clue, Date written) {
  switch (clue.kind) {
    case Clue::Kind::weekday_and_day: {
      const auto named = named_day(clue, written);
      return named ? penalty_of(clue, *named, written) : kImpossible;
    }
    case Clue::Kind::day_of_month: {
      const auto named = named_day(clue, written);
      if (!named) return 2;
      const bool exact = clue.printed || clue.steps || clue.relation;
      return exact ? penalty_of(clue, *named, written) : std::min(penalty_of(clue, *named, written), 3.0);
    }
    case Clue::Kind::weekday:
      return weekday_penalty(clue, written);
    case Clue::Kind::range:
      return range_penalty(clue, written);
    case Clue::Kind::full_date:
      if (clue.steps || clue.printed || clue.relation == 0) return penalty_of(clue, *clue.date, written);
      if (clue.cue == Cue::future) return *clue.date < written ? kAgainstTense : 0;
      return *clue.date > written ? kAgainstTense : 0;
    case Clue::Kind::year:
      if (clue.cue == Cue::future) return written.year() > clue.date->year() ? 4 : 0;
      return written < *clue.date ? (clue.cue == Cue::past ? kAgainstTense : 0.5) : 0;
  }
  return 0;
}

}  // namespace cotejo::dating
