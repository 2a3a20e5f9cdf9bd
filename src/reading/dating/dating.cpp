// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "reading/dating/dating.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "reading/dating/clues.h"

namespace cotejo::dating {

namespace {

constexpr int kYearsAfterNewest = 5;  // an article is written at most so long after the newest past day it tells
constexpr double kWorst = 8;          // days that go with the clues worse than this are no answer
constexpr double kMargin = 0.5;       // the best day must go so much better than the next
constexpr int kWidestWindow = 120;    // days
constexpr std::size_t kMostDays = 4000;

double total_penalty(const std::vector<Clue>& clues, Date day) {
  double total = 0;
  for (const Clue& clue : clues) total += std::min(penalty(clue, day), kImpossible);
  return total;
}

std::string quoted(const Article& article, Span span) {
  return fmt::format("'{}'", span.in(article.text));
}

/// The days that sources outside the telling speak for: metadata, the address, a printed date. Each is weighed by its
/// source, by how many agree with it and by how it goes with the text.
std::optional<Published> from_candidates(const Article& article, const std::vector<Clue>& clues) {
  std::map<Date, double> weight;
  for (const DayCandidate& candidate : article.day_candidates) {
    const auto [place, added] = weight.emplace(candidate.day, candidate.weight);
    if (!added) place->second = std::max(place->second, candidate.weight) + 0.1;
  }
  if (weight.empty()) return std::nullopt;
  for (auto& [day, w] : weight) w -= 0.03 * std::min(total_penalty(clues, day), 10.0);
  const auto heaviest =
      std::max_element(weight.begin(), weight.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  const Date* const best = &heaviest->first;
  Published published;
  published.value = *best;
  double strongest = 0;
  for (const DayCandidate& candidate : article.day_candidates) {
    const bool agrees = candidate.day == *best;
    if (agrees && candidate.weight > strongest) {
      strongest = candidate.weight;
      published.basis = candidate.basis;
    }
    if (agrees && !candidate.evidence.empty()) published.evidence.push_back(candidate.evidence);
    published.why.detail += fmt::format("{}{} says {}{}", published.why.detail.empty() ? "" : "; ", candidate.source,
                                        candidate.day.iso(), agrees ? "" : ", not followed");
  }
  published.why.rule = "dating.candidates";
  return published;
}

/// "este domingo (17.09.2023)", "hoy, 12 de mayo de 2022", a date on a line of its own.
std::optional<Published> from_told_day(const Article& article, const std::vector<Clue>& clues) {
  std::optional<Published> best;
  double best_penalty = 0;
  for (const Clue& clue : clues) {
    const auto day = told_day(clue);
    if (!day) continue;
    const double worse = total_penalty(clues, *day);
    if (best && worse >= best_penalty) continue;
    best_penalty = worse;
    best = Published{*day,
                     {},
                     DateBasis::text,
                     {clue.span},
                     {"dating.told_day", quoted(article, clue.span) + " is the day of writing", {clue.span}}};
  }
  return best;
}

/// The newest day that the article tells as past: it was not written before. Where it tells only years, the newest.
std::optional<Date> newest_past(const std::vector<Clue>& clues) {
  std::optional<Date> newest;
  std::optional<Date> newest_year;
  for (const Clue& clue : clues) {
    if (!clue.date || clue.cue == times::Cue::future) continue;
    if (clue.kind == Clue::Kind::full_date) newest = std::max(newest.value_or(*clue.date), *clue.date);
    if (clue.kind == Clue::Kind::year) {
      if (clue.cue == times::Cue::past || clue.month != 0) newest = std::max(newest.value_or(*clue.date), *clue.date);
      newest_year = std::max(newest_year.value_or(*clue.date), *clue.date);
    }
  }
  return newest ? newest : newest_year;
}

/// Days worth trying: those around a day that weekday and date name, in the years that may be.
std::vector<Date> days_to_try(const std::vector<Clue>& clues, Date newest) {
  std::vector<Date> days;
  const Date last = newest.plus_days(366 * kYearsAfterNewest);
  for (const Clue& clue : clues) {
    if (clue.kind != Clue::Kind::weekday_and_day || clue.month == 0) continue;
    for (int year = newest.year() - 1; year <= last.year() + 1; ++year) {
      const auto named = Date::from(year, clue.month, clue.day);
      if (!named || named->weekday() != clue.weekday) continue;
      for (int away = -200; away <= 200; ++away) {
        const Date day = named->plus_days(away);
        if (newest <= day && day <= last) days.push_back(day);
      }
      if (days.size() > kMostDays) break;
    }
  }
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  return days;
}

void explain(const Article& article, const std::vector<Clue>& clues, Date day, Date newest, Published& published) {
  published.why.rule = "dating.calendar";
  published.why.detail = fmt::format("the newest past day told is {}", newest.iso());
  for (const Clue& clue : clues) {
    const auto named = named_day(clue, day);
    if (clue.kind != Clue::Kind::weekday_and_day || !named) continue;
    const int later = named->days_since(day);
    published.why.detail += fmt::format("; {} is {}, {}", quoted(article, clue.span), named->iso(),
                                        later == 0  ? "the day of writing"
                                        : later > 0 ? "to come"
                                                    : "past");
    published.evidence.push_back(clue.span);
  }
  published.why.evidence = published.evidence;
}

/// Weekday and day of the month fit one year only among those that the other dates leave; the tenses of several such
/// expressions bracket the day.
std::optional<Published> from_calendar(const Article& article, const std::vector<Clue>& clues) {
  const auto newest = newest_past(clues);
  if (!newest) return std::nullopt;
  const std::vector<Date> days = days_to_try(clues, *newest);
  if (days.empty()) return std::nullopt;
  std::vector<double> penalties;
  for (const Date day : days) penalties.push_back(total_penalty(clues, day));
  const double least = *std::min_element(penalties.begin(), penalties.end());
  if (least >= kWorst) return std::nullopt;
  std::vector<Date> good;
  for (std::size_t i = 0; i < days.size(); ++i) {
    if (penalties[i] < least + kMargin) good.push_back(days[i]);
  }
  Published published;
  if (good.back().days_since(good.front()) > kWidestWindow) return std::nullopt;
  explain(article, clues, good.front(), *newest, published);
  if (good.size() == 1) {
    published.value = good.front();
    published.basis = DateBasis::calendar;
  } else {
    published.window = DayRange{good.front(), good.back()};
    published.evidence.clear();
    published.why.detail += fmt::format("; more than one day is left, {} to {}", good.front().iso(), good.back().iso());
  }
  return published;
}

}  // namespace

Published solve(const Article& article, const Tagged&, const std::vector<times::RawTime>& found) {
  for (const DayCandidate& candidate : article.day_candidates) {
    if (candidate.basis != DateBasis::given) continue;
    Published published;
    published.value = candidate.day;
    published.basis = DateBasis::given;
    published.why = {"dating.given", candidate.source, {}};
    return published;
  }
  const std::vector<Clue> clues = clues_of(article, found);
  if (auto published = from_candidates(article, clues)) return *published;
  if (auto published = from_told_day(article, clues)) return *published;
  if (auto published = from_calendar(article, clues)) return *published;
  Published published;
  published.why = {"dating.none", "no metadata, no printed date, no weekday with its day of the month", {}};
  return published;
}

}  // namespace cotejo::dating
