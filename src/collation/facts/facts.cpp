// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "collation/facts/facts.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/agglomerate.h"

namespace cotejo::facts {

namespace {

constexpr double kOneEvent = 0.6;

bool told_as_done(EventStatus status) {
  return status == EventStatus::happened;
}

/// Votes for actors over a group's reports, most votes first, ties by number (the more present actor).
std::vector<ActorIndex> by_votes(const std::map<ActorIndex, int>& votes) {
  std::vector<ActorIndex> order;
  for (const auto& [actor, count] : votes) order.push_back(actor);
  std::stable_sort(order.begin(), order.end(), [&](ActorIndex a, ActorIndex b) { return votes.at(a) > votes.at(b); });
  return order;
}

/// The value that most reports give; the more precise of equals; those of the outcome before those of the plan.
void settle_when(Fact& fact, const std::vector<const ReportView*>& reports) {
  std::map<std::string, std::tuple<int, int, int>> rank;  // done, precision, votes
  for (const ReportView* view : reports) {
    if (view->when.empty()) continue;
    auto& [done, precision, votes] = rank[view->when];
    done = std::max(done, told_as_done(view->event->status) ? 1 : 0);
    precision = view->days ? 40000 - view->days->last.days_since(view->days->first) : 0;
    ++votes;
  }
  const auto best =
      std::max_element(rank.begin(), rank.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  fact.date_basis = FactDateBasis::written_by;
  if (best == rank.end()) return;
  fact.when = best->first;
  const bool stated = std::any_of(reports.begin(), reports.end(), [&](const ReportView* v) {
    return v->when == best->first && !v->when_from_story && v->event->when && v->event->when->time != kNone;
  });
  fact.date_basis = stated ? FactDateBasis::stated : FactDateBasis::inferred;
}

EventStatus settled_status(const std::vector<const ReportView*>& reports) {
  // What was done outweighs what was planned of it; among plans the firmest word counts.
  for (const EventStatus status :
       {EventStatus::happened, EventStatus::planned, EventStatus::possible, EventStatus::proposed}) {
    if (std::any_of(reports.begin(), reports.end(), [&](const ReportView* v) { return v->event->status == status; }))
      return status;
  }
  return EventStatus::negated;
}

/// The actors who do it (of a meeting: all who meet), and the places, by votes. What was done tells who and where; its
/// plan only where the outcome does not.
void settle_parties(Fact& fact, const std::vector<const ReportView*>& reports,
                    const std::vector<const Reading*>& readings, const actors::ActorTable& actors) {
  std::map<ActorIndex, int> who[2];
  std::map<ActorIndex, int> where[2];
  for (const ReportView* view : reports) {
    const Reading& reading = *readings[view->report.article];
    const std::uint32_t article = view->report.article;
    const std::size_t done = told_as_done(view->event->status) ? 0 : 1;
    for (const EntityIndex e : view->event->who) {
      const auto& members = reading.entities[static_cast<std::size_t>(e)].members;
      for (const EntityIndex m : members) ++who[done][actors.actor(article, m)];
      if (members.empty()) ++who[done][actors.actor(article, e)];
    }
    for (const EntityIndex e : view->event->where) ++where[done][actors.actor(article, e)];
  }
  fact.who = by_votes(who[0].empty() ? who[1] : who[0]);
  fact.where = by_votes(where[0].empty() ? where[1] : where[0]);
}

/// The plan's day or place is not the outcome's.
bool moved(const ReportView& plan, const ReportView& outcome, const actors::ActorTable& actors) {
  if (plan.days && outcome.days && !plan.days->overlaps(*outcome.days)) return true;
  if (plan.where.empty() || outcome.where.empty()) return false;
  return std::all_of(plan.where.begin(), plan.where.end(), [&](ActorIndex x) {
    return std::all_of(outcome.where.begin(), outcome.where.end(),
                       [&](ActorIndex y) { return actors.relate_places(x, y) == actors::ActorTable::Places::apart; });
  });
}

/// What became of a plan, where some reports tell a plan.
std::optional<Plan> plan_of(const std::vector<const ReportView*>& reports, const actors::ActorTable& actors) {
  Plan plan;
  std::vector<const ReportView*> plans;
  std::vector<const ReportView*> outcomes;
  const ReportView* undone = nullptr;
  for (const ReportView* view : reports) {
    if (is_plan(view->event->status)) plans.push_back(view), plan.reports.push_back(view->report);
    if (told_as_done(view->event->status)) outcomes.push_back(view);
    if (view->event->status == EventStatus::negated) undone = view;
  }
  if (plans.empty()) return std::nullopt;
  if (!outcomes.empty()) {
    const bool changed = std::any_of(plans.begin(), plans.end(), [&](const ReportView* p) {
      return std::any_of(outcomes.begin(), outcomes.end(), [&](const ReportView* o) { return moved(*p, *o, actors); });
    });
    plan.outcome = changed ? PlanOutcome::changed : PlanOutcome::as_planned;
  } else if (undone != nullptr) {
    plan.outcome = undone->event->chain.empty() ? PlanOutcome::cancelled : PlanOutcome::denied;
  } else {
    plan.outcome = PlanOutcome::not_heard_of_again;
  }
  return plan;
}

/// A reading has joined what one source tells of one thing, so what it tells twice is two things: but for a plan and
/// its outcome.
bool told_apart(const ReportView& a, const ReportView& b) {
  if (a.report.article != b.report.article || a.event->chain != b.event->chain) return false;
  return is_plan(a.event->status) == is_plan(b.event->status);
}

/// What the articles make of it: the sum, over the articles, of how much it weighs in each.
double weight_of(const std::vector<const ReportView*>& reports) {
  std::map<std::uint32_t, double> salience;
  for (const ReportView* view : reports) {
    double& most = salience[view->report.article];
    most = std::max(most, view->event->salience);
  }
  double weight = 0;
  for (const auto& [article, most] : salience) weight += most;
  return weight;
}

}  // namespace

std::vector<std::vector<std::uint32_t>> join_reports(const std::vector<ReportView>& views, const KindRelations& kinds,
                                                     const actors::ActorTable& actors) {
  const KindFrequencies frequencies(views);
  std::vector<Link> links;
  const auto items = static_cast<std::uint32_t>(views.size());
  for (std::uint32_t a = 0; a < items; ++a) {
    for (std::uint32_t b = a + 1; b < items; ++b) {
      if (told_apart(views[a], views[b])) {
        links.push_back({a, b, 0, true});
        continue;
      }
      const Likeness likeness = alike(views[a], views[b], kinds, frequencies, actors);
      if (likeness.score > 0 || likeness.forbidden)
        links.push_back({a, b, likeness.score, likeness.forbidden, likeness.weight});
    }
  }
  const std::vector<std::uint32_t> group = agglomerate(items, links, kOneEvent);
  std::map<std::uint32_t, std::vector<std::uint32_t>> groups;
  for (std::uint32_t v = 0; v < items; ++v) groups[group[v]].push_back(v);
  std::vector<std::vector<std::uint32_t>> out;
  for (auto& [lowest, list] : groups) out.push_back(std::move(list));
  return out;
}

Fact fact_of(const std::vector<std::uint32_t>& group, const std::vector<ReportView>& views,
             const std::vector<const Reading*>& readings, const actors::ActorTable& actors) {
  Fact fact;
  std::vector<const ReportView*> reports;
  std::set<std::uint32_t> telling;
  for (const std::uint32_t v : group) {
    reports.push_back(&views[v]);
    fact.reports.push_back(views[v].report);
    telling.insert(views[v].report.article);
  }
  settle_when(fact, reports);
  settle_parties(fact, reports, readings, actors);
  fact.status = settled_status(reports);
  fact.plan = plan_of(reports, actors);
  fact.weight = weight_of(reports);
  for (std::uint32_t a = 0; a < readings.size(); ++a) {
    if (telling.count(a) == 0) fact.silent.push_back(a);
  }
  fact.why = {
      "facts.joined",
      fmt::format("{} report(s) of kind '{}' in {} article(s)", group.size(), reports.front()->kind, telling.size()),
      {}};
  return fact;
}

}  // namespace cotejo::facts
