// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "collation/facts/alike.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "base/table.h"

namespace cotejo::facts {

namespace {

// What each agreement is worth; reports are joined from 0.6 on (facts.cpp).
constexpr double kKind = 0.40;
constexpr double kRareKind = 0.20;  ///< on top, for a kind that each article tells once
constexpr double kParties = 0.40;
constexpr double kBlind = 0.3;  ///< what a pair counts in the mean where one side names no party
constexpr double kSameDay = 0.25;
constexpr double kSameSpan = 0.15;
constexpr double kSamePlace = 0.15;
constexpr double kObject = 0.20;
constexpr double kOtherPlace = -0.10;
constexpr double kOtherObject = -0.15;
constexpr double kOtherObjectSameDay = -0.05;  ///< "14 workers" and "19 hurt" of one day are one thing told twice
constexpr double kOtherTime = -0.25;           ///< one is told of long ago, the other, undated, of the news
constexpr int kNewsDays = 30;
constexpr double kChangedPlan = 0;  ///< plans move: another day speaks neither for nor against
constexpr double kDayContradiction = -0.10;
constexpr int kPlanMovesDays = 14;  ///< a plan that moved by more is another plan
constexpr int kDayErrorDays = 2;    ///< accounts of one past event differ by so many days at most

template <class T>
std::size_t common(const std::set<T>& a, const std::set<T>& b) {
  return static_cast<std::size_t>(std::count_if(a.begin(), a.end(), [&](const T& x) { return b.count(x) > 0; }));
}

/// A leader and the state count as half the same party.
double shared_parties(const std::set<ActorIndex>& a, const std::set<ActorIndex>& b, const actors::ActorTable& actors) {
  double shared = 0;
  for (const ActorIndex x : a) {
    if (b.count(x) > 0) {
      shared += 1;
      continue;
    }
    const bool represented = std::any_of(b.begin(), b.end(), [&](ActorIndex y) {
      return actors.state[static_cast<std::size_t>(y)] == x || actors.state[static_cast<std::size_t>(x)] == y;
    });
    shared += represented ? 0.5 : 0;
  }
  return shared;
}

struct Judgement {
  double score = 0;
  bool forbidden = false;
  bool blind = false;  ///< nothing to tell by
};

/// "los mandatarios" can be anybody: an unnamed group agrees with names, and says nothing.
bool only_groups(const std::set<ActorIndex>& parties, const actors::ActorTable& actors) {
  return std::all_of(parties.begin(), parties.end(), [&](ActorIndex p) {
    return actors.actors[static_cast<std::size_t>(p)].type == EntityType::GROUP;
  });
}

Judgement judge_parties(const ReportView& a, const ReportView& b, const actors::ActorTable& actors) {
  if (a.parties.empty() || b.parties.empty()) return {0, false, true};
  const double shared = shared_parties(a.parties, b.parties, actors);
  const auto fewer = static_cast<double>(std::min(a.parties.size(), b.parties.size()));
  if (shared <= 0) {
    const bool anybody = only_groups(a.parties, actors) || only_groups(b.parties, actors);
    return {0, !anybody, anybody};
  }
  // Both name two parties or more and have only one in common: two events of one party.
  if (fewer >= 2 && shared < 1.5) return {0, true};
  // Of directed events the doer must agree where both tell it.
  if (!a.who.empty() && !b.who.empty() && shared_parties(a.who, b.who, actors) <= 0 &&
      (a.who.size() == 1 || b.who.size() == 1) && !a.whom.empty() && !b.whom.empty()) {
    return {0, true};
  }
  return {kParties * shared / fewer, false};
}

int gap_days(const DayRange& a, const DayRange& b) {
  return std::max({0, a.first.days_since(b.last), b.first.days_since(a.last)});
}

Judgement judge_days(const ReportView& a, const ReportView& b) {
  if (!a.days && !b.days) return {};
  if (!a.days || !b.days) {
    // What bears no day is news, of about the day on which it was written.
    const ReportView& dated = a.days ? a : b;
    const ReportView& undated = a.days ? b : a;
    const bool long_ago = undated.news_day && undated.news_day->days_since(dated.days->last) > kNewsDays;
    return {long_ago ? kOtherTime : 0, false};
  }
  if (a.days->overlaps(*b.days)) {
    return {a.days->one_day() && b.days->one_day() ? kSameDay : kSameSpan, false};
  }
  const int gap = gap_days(*a.days, *b.days);
  const bool plan = is_plan(a.event->status) || is_plan(b.event->status);
  if (plan) return gap <= kPlanMovesDays ? Judgement{kChangedPlan, false} : Judgement{0, true};
  return gap <= kDayErrorDays ? Judgement{kDayContradiction, false} : Judgement{0, true};
}

double judge_places(const ReportView& a, const ReportView& b, const actors::ActorTable& actors) {
  if (a.where.empty() || b.where.empty()) return 0;
  const bool plan = is_plan(a.event->status) || is_plan(b.event->status);
  double worth = plan ? kChangedPlan : kOtherPlace;
  for (const ActorIndex x : a.where) {
    for (const ActorIndex y : b.where) {
      const auto places = actors.relate_places(x, y);
      if (places == actors::ActorTable::Places::same || places == actors::ActorTable::Places::inside) return kSamePlace;
      if (places == actors::ActorTable::Places::unknown) worth = 0;
    }
  }
  return worth;
}

double judge_objects(const ReportView& a, const ReportView& b) {
  if (a.object.empty() || b.object.empty()) return 0;
  const auto same = static_cast<double>(common(a.object, b.object));
  if (same == 0) return a.days && b.days && a.days->overlaps(*b.days) ? kOtherObjectSameDay : kOtherObject;
  return kObject * same / static_cast<double>(std::min(a.object.size(), b.object.size()));
}

}  // namespace

KindFrequencies::KindFrequencies(const std::vector<ReportView>& views) {
  std::map<std::string, std::map<std::uint32_t, int>> told;
  for (const ReportView& view : views) ++told[view.kind][view.report.article];
  for (const auto& [kind, articles] : told) {
    double times = 0;
    for (const auto& [article, count] : articles) times += count;
    telling_[kind] = std::max(0.0, 2 - times / static_cast<double>(articles.size()));
  }
}

double KindFrequencies::telling(const std::string& kind) const {
  const auto found = telling_.find(kind);
  return found == telling_.end() ? 0 : found->second;
}

Result<KindRelations> KindRelations::load(const Paths& paths) {
  auto table = Table::load(paths.tables() / "event_relations.tsv", 3);
  if (!table) return table.error();
  KindRelations relations;
  for (const Table::Row& row : table->rows()) {
    const double weight = std::atof(std::string(row[2]).c_str());
    if (weight <= 0 || weight > 1)
      return Error{ErrorCode::malformed, "the third field must be a weight above 0, at most 1", table->place(row)};
    relations.relations_[{std::string(row[0]), std::string(row[1])}] = weight;
    relations.relations_[{std::string(row[1]), std::string(row[0])}] = weight;
  }
  return relations;
}

double KindRelations::related(const std::string& a, const std::string& b) const {
  if (a == b) return 1;
  const auto found = relations_.find({a, b});
  return found == relations_.end() ? 0 : found->second;
}

Likeness alike(const ReportView& a, const ReportView& b, const KindRelations& kinds, const KindFrequencies& frequencies,
               const actors::ActorTable& actors) {
  const double kind = kinds.related(a.kind, b.kind);
  if (kind <= 0) return {};
  const Judgement parties = judge_parties(a, b, actors);
  const Judgement days = judge_days(a, b);
  if (parties.forbidden || days.forbidden) return {0, 1, true, parties.forbidden ? "other parties" : "other days"};
  const double places = judge_places(a, b, actors);
  const double objects = judge_objects(a, b);
  Likeness likeness;
  const double told =
      kKind * kind + kRareKind * kind * std::min(frequencies.telling(a.kind), frequencies.telling(b.kind));
  likeness.weight = parties.blind ? kBlind : 1;
  likeness.score = told + parties.score + days.score + places + objects;
  likeness.because = fmt::format("kind {:.2f}, parties {:+.2f}, days {:+.2f}, places {:+.2f}, objects {:+.2f}", told,
                                 parties.score, days.score, places, objects);
  return likeness;
}

}  // namespace cotejo::facts
