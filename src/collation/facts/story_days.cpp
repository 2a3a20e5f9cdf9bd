// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "collation/facts/story_days.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>

namespace cotejo::facts {

namespace {

constexpr int kNearDays = 3;  ///< a weekday names one day within half a week of another account's day

/// "XXXX-WXX-3" -> 3.
std::optional<unsigned> open_weekday(std::string_view value) {
  constexpr std::string_view kOpen = "XXXX-WXX-";
  if (value.size() < kOpen.size() + 1 || value.substr(0, kOpen.size()) != kOpen) return std::nullopt;
  const char digit = value[kOpen.size()];
  if (digit < '1' || digit > '7') return std::nullopt;
  return static_cast<unsigned>(digit - '0');
}

/// The day with that weekday nearest to another day.
Date nearest(unsigned weekday, Date to) {
  int step = static_cast<int>(weekday) - static_cast<int>(to.weekday());
  if (step > kNearDays) step -= 7;
  if (step < -kNearDays) step += 7;
  return to.plus_days(step);
}

/// "XXXX-09-12" or "XXXX-09" with the year that brings it nearest to a day of the story.
std::optional<std::string> with_year(const std::string& value, Date near) {
  if (value.rfind("XXXX-", 0) != 0 || open_weekday(value)) return std::nullopt;
  std::optional<std::string> best;
  int distance = 0;
  for (int year = near.year() - 1; year <= near.year() + 1; ++year) {
    const std::string candidate = std::to_string(year) + value.substr(4);
    const auto days = days_of(candidate);
    if (!days) continue;
    const int apart = std::abs(days->first.days_since(near));
    if (!best || apart < distance) best = candidate, distance = apart;
  }
  return best;
}

/// Days that undated articles' weekdays can be, with how many facts say so.
std::map<std::uint32_t, std::map<Date, int>> anchors(const std::vector<std::vector<std::uint32_t>>& groups,
                                                     const std::vector<ReportView>& views,
                                                     const std::vector<StoryArticle>& articles) {
  std::map<std::uint32_t, std::map<Date, int>> found;
  for (const auto& group : groups) {
    for (const std::uint32_t v : group) {
      const auto weekday = open_weekday(views[v].when);
      if (!weekday || articles[views[v].report.article].published.value) continue;
      for (const std::uint32_t other : group) {
        const auto& days = views[other].days;
        if (!days || !days->one_day() || views[other].report.article == views[v].report.article) continue;
        ++found[views[v].report.article][nearest(*weekday, days->first)];
      }
    }
  }
  return found;
}

}  // namespace

void settle_days(const std::vector<std::vector<std::uint32_t>>& groups, std::vector<ReportView>& views,
                 const std::vector<const Reading*>& readings, std::vector<StoryArticle>& articles) {
  for (ReportView& view : views) {
    const auto value = view.news_day ? with_year(view.when, *view.news_day) : std::nullopt;
    if (!value) continue;
    view.when = *value;
    view.days = days_of(*value);
    view.when_from_story = true;
  }
  for (const auto& [article, days] : anchors(groups, views, articles)) {
    const auto most =
        std::max_element(days.begin(), days.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    const Date anchor = most->first;
    Date written = anchor;
    for (ReportView& view : views) {
      const auto weekday = open_weekday(view.when);
      if (view.report.article != article || !weekday) continue;
      const Date day = nearest(*weekday, anchor);
      view.when = day.iso() + view.when.substr(std::string_view("XXXX-WXX-n").size());
      view.days = DayRange{day, day};
      view.when_from_story = true;
    }
    Published& published = articles[article].published;
    for (const Timex& time : readings[article]->times) {
      const auto weekday = open_weekday(time.value);
      if (!weekday) continue;
      const Date day = nearest(*weekday, anchor);
      published.evidence.push_back(time.span);
      // What is told as past was written about on the last of its days.
      if (day > written && day.days_since(anchor) <= kNearDays) written = day;
    }
    published.value = written;
    published.basis = DateBasis::story;
    published.why = {"collation.days_of_the_story", "other articles date what this one tells by the weekday",
                     published.evidence};
  }
}

}  // namespace cotejo::facts
