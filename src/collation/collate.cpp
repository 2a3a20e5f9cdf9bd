// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "collation/collate.h"

#include <algorithm>
#include <map>

#include "collation/actors/actors.h"
#include "collation/conflicts/conflicts.h"
#include "collation/facts/alike.h"
#include "collation/facts/facts.h"
#include "collation/facts/label.h"
#include "collation/facts/story_days.h"
#include "collation/origins/origins.h"
#include "collation/timeline/timeline.h"

namespace cotejo {

struct Collator::Tables {
  facts::KindRelations kinds;
  origins::SourceKinds sources;
  conflicts::QuantityFinder quantities;
  facts::Labeller labeller;
};

Collator::Collator(std::unique_ptr<const Tables> tables) : tables_(std::move(tables)) {}
Collator::Collator(Collator&&) noexcept = default;
Collator& Collator::operator=(Collator&&) noexcept = default;
Collator::~Collator() = default;

Result<Collator> Collator::load(const Paths& paths) {
  auto kinds = facts::KindRelations::load(paths);
  if (!kinds) return kinds.error();
  auto sources = origins::SourceKinds::load(paths);
  if (!sources) return sources.error();
  auto quantities = conflicts::QuantityFinder::load(paths);
  if (!quantities) return quantities.error();
  auto labeller = facts::Labeller::load(paths);
  if (!labeller) return labeller.error();
  return Collator(std::make_unique<Tables>(
      Tables{std::move(*kinds), std::move(*sources), std::move(*quantities), std::move(*labeller)}));
}

namespace {

std::vector<StoryArticle> articles_of(const std::vector<const Reading*>& readings) {
  std::vector<StoryArticle> articles;
  for (const Reading* r : readings)
    articles.push_back({r->article.id, r->article.file, r->article.outlet, r->article.title, r->published});
  return articles;
}

/// Copies with positions in the story instead of positions among all readings.
std::vector<Copy> copies_inside(const Story& story) {
  std::map<ReadingIndex, ReadingIndex> inside;
  for (ReadingIndex i = 0; i < story.readings.size(); ++i) inside[story.readings[i]] = i;
  std::vector<Copy> copies = story.copies;
  for (Copy& copy : copies) {
    copy.article = inside.at(copy.article);
    copy.of = inside.at(copy.of);
  }
  return copies;
}

/// From the first to the last day on which an article of the story was written.
void settle_span(Collation& collation) {
  for (const StoryArticle& article : collation.articles) {
    const auto& day = article.published.value;
    if (!day) continue;
    collation.from = collation.from ? std::min(*collation.from, *day) : *day;
    collation.to = collation.to ? std::max(*collation.to, *day) : *day;
  }
}

/// A plan whose day is still to come when the story ends is no plan that was never heard of again.
void settle_open_plans(Collation& collation) {
  for (Fact& fact : collation.facts) {
    if (!fact.plan || fact.plan->outcome != PlanOutcome::not_heard_of_again) continue;
    const auto days = fact.when ? days_of(*fact.when) : std::nullopt;
    if (!days || !collation.to || days->last >= *collation.to) fact.plan.reset();
  }
}

}  // namespace

Collation Collator::collate(const Story& story, const std::vector<Reading>& all) const {
  std::vector<const Reading*> readings;
  for (const ReadingIndex index : story.readings) readings.push_back(&all[index]);
  Collation collation;
  collation.id = story.id;
  collation.title = story.title;
  collation.articles = articles_of(readings);
  collation.copies = copies_inside(story);

  const actors::ActorTable actors = actors::join_actors(readings);
  std::vector<facts::ReportView> views = facts::views_of(readings, actors);
  auto groups = facts::join_reports(views, tables_->kinds, actors);
  // Days that the joined reports settle can show that some of them tell of other days: so they are joined anew.
  facts::settle_days(groups, views, readings, collation.articles);
  groups = facts::join_reports(views, tables_->kinds, actors);
  settle_span(collation);

  std::vector<std::pair<Fact, std::vector<const facts::ReportView*>>> facts;
  for (const auto& group : groups) {
    Fact fact = facts::fact_of(group, views, readings, actors);
    origins::find_origins(fact, readings, actors, tables_->sources);
    fact.label = tables_->labeller.label_of(fact, readings, actors);
    std::vector<const facts::ReportView*> reports;
    for (const std::uint32_t v : group) reports.push_back(&views[v]);
    facts.emplace_back(std::move(fact), std::move(reports));
  }
  std::stable_sort(facts.begin(), facts.end(),
                   [](const auto& a, const auto& b) { return a.first.weight > b.first.weight; });
  for (auto& [fact, reports] : facts) {
    const auto index = static_cast<FactIndex>(collation.facts.size());
    for (Conflict& conflict : conflicts::find_conflicts(index, fact, reports, readings, actors, tables_->quantities)) {
      collation.conflicts.push_back(std::move(conflict));
    }
    collation.facts.push_back(std::move(fact));
  }
  collation.actors = actors.actors;
  settle_open_plans(collation);
  collation.timeline = timeline::timeline_of(collation.facts);
  return collation;
}

}  // namespace cotejo
