// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "collation/collate.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "collation/actors/name_key.h"
#include "collation/conflicts/quantities.h"
#include "support/readings.h"

namespace cotejo {
namespace {

using testing::ReadingMaker;

Collator collator() {
  auto paths = find_paths();
  auto loaded = Collator::load(*paths);
  return std::move(*loaded);
}

Collation collated(const std::vector<Reading>& readings) {
  Story story;
  story.id = "s";
  for (ReadingIndex i = 0; i < readings.size(); ++i) story.readings.push_back(i);
  return collator().collate(story, readings);
}

/// The fact that a report belongs to.
const Fact& fact_with(const Collation& c, Report report) {
  for (const Fact& fact : c.facts) {
    if (std::find(fact.reports.begin(), fact.reports.end(), report) != fact.reports.end()) return fact;
  }
  static const Fact kNoFact;
  return kNoFact;
}

const Conflict* conflict(const Collation& c, ConflictSlot slot) {
  for (const Conflict& found : c.conflicts) {
    if (found.slot == slot) return &found;
  }
  return nullptr;
}

/// "A and B meet", told by one article: planned or held, on a day, in a town.
Reading meeting(const std::string& id, const std::string& a, const std::string& b, const std::string& when,
                const std::string& town, EventStatus status, const std::string& written = "2025-03-10") {
  ReadingMaker maker(id, a + " y " + b + " se reúnen en " + town + ".");
  maker.written(written);
  const EntityIndex first = maker.entity(EntityType::PER, a);
  const EntityIndex second = maker.entity(EntityType::PER, b);
  const EntityIndex place = maker.entity(EntityType::LOC, town);
  maker.event("se reúnen", "meet", {first, second}, when, status).where = {place};
  return maker.take();
}

TEST(Facts, reports_of_one_meeting_are_one_fact_across_spellings) {
  const Collation c = collated({meeting("a", "Serguéi Orlóv", "Ana Ruiz", "2025-03-09", "Lima", EventStatus::happened),
                                meeting("b", "Sergei Orlov", "Ana Ruiz", "2025-03-09", "Lima", EventStatus::happened)});
  EXPECT_EQ(fact_with(c, {0, 0}).reports.size(), 2U);
  EXPECT_TRUE(c.conflicts.empty());
}

TEST(Facts, one_leader_with_two_others_is_two_meetings) {
  const Collation c = collated({meeting("a", "Luis Paz", "Ana Ruiz", "2025-03-09", "Lima", EventStatus::happened),
                                meeting("b", "Luis Paz", "Eva Soto", "2025-03-09", "Lima", EventStatus::happened)});
  EXPECT_EQ(fact_with(c, {0, 0}).reports.size(), 1U);
}

TEST(Facts, the_same_people_years_before_are_another_meeting) {
  const Collation c = collated({meeting("a", "Luis Paz", "Ana Ruiz", "2025-03-09", "Lima", EventStatus::happened),
                                meeting("b", "Luis Paz", "Ana Ruiz", "2019-04-25", "Lima", EventStatus::happened)});
  EXPECT_EQ(fact_with(c, {0, 0}).reports.size(), 1U);
}

TEST(Plans, that_were_held_elsewhere_and_later_are_changed_plans) {
  const Collation c =
      collated({meeting("a", "Luis Paz", "Ana Ruiz", "2025-03-08", "Lima", EventStatus::planned, "2025-03-05"),
                meeting("b", "Luis Paz", "Ana Ruiz", "2025-03-09", "Quito", EventStatus::happened)});
  const Fact& fact = fact_with(c, {0, 0});
  ASSERT_EQ(fact.reports.size(), 2U);
  EXPECT_EQ(fact.status, EventStatus::happened);
  EXPECT_EQ(fact.when, "2025-03-09");
  ASSERT_TRUE(fact.plan);
  EXPECT_EQ(fact.plan->outcome, PlanOutcome::changed);
  ASSERT_NE(conflict(c, ConflictSlot::when), nullptr);
  EXPECT_EQ(conflict(c, ConflictSlot::when)->kind, ConflictKind::plan_changed);
  ASSERT_NE(conflict(c, ConflictSlot::where), nullptr);
  EXPECT_EQ(conflict(c, ConflictSlot::where)->kind, ConflictKind::plan_changed);
}

TEST(Plans, whose_day_passed_without_a_word_were_not_heard_of_again) {
  const Collation c =
      collated({meeting("a", "Luis Paz", "Ana Ruiz", "2025-03-08", "Lima", EventStatus::planned, "2025-03-05"),
                meeting("b", "Eva Soto", "Leo Gil", "2025-03-19", "Quito", EventStatus::happened, "2025-03-20")});
  ASSERT_TRUE(fact_with(c, {0, 0}).plan);
  EXPECT_EQ(fact_with(c, {0, 0}).plan->outcome, PlanOutcome::not_heard_of_again);
}

TEST(Conflicts, days_that_exclude_each_other_contradict_and_a_month_is_only_less_precise) {
  const Collation apart = collated({meeting("a", "Luis Paz", "Ana Ruiz", "2025-03-08", "Lima", EventStatus::happened),
                                    meeting("b", "Luis Paz", "Ana Ruiz", "2025-03-09", "Lima", EventStatus::happened)});
  ASSERT_NE(conflict(apart, ConflictSlot::when), nullptr);
  EXPECT_EQ(conflict(apart, ConflictSlot::when)->kind, ConflictKind::contradiction);
  const Collation inside =
      collated({meeting("a", "Luis Paz", "Ana Ruiz", "2025-03", "Lima", EventStatus::happened),
                meeting("b", "Luis Paz", "Ana Ruiz", "2025-03-09", "Lima", EventStatus::happened)});
  ASSERT_NE(conflict(inside, ConflictSlot::when), nullptr);
  EXPECT_EQ(conflict(inside, ConflictSlot::when)->kind, ConflictKind::more_precise);
}

Reading injured(const std::string& id, const std::string& sentence, const std::string& source) {
  ReadingMaker maker(id, sentence + " Lo dijo " + source + ".");
  maker.written("2025-03-10");
  const EntityIndex who = maker.entity(EntityType::ORG, source);
  const EntityIndex town = maker.entity(EntityType::LOC, "Arbal");
  Event& event = maker.event("heridos", "injure", {}, "2025-03-09");
  event.where = {town};
  event.chain = {who};
  return maker.take();
}

TEST(Conflicts, counts_of_one_thing_contradict_or_are_only_vaguer) {
  const Collation c = collated({injured("a", "El choque de Arbal dejó 14 heridos.", "Cruz Verde"),
                                injured("b", "En Arbal hubo 19 obreros heridos.", "Sindicato Minero")});
  ASSERT_NE(conflict(c, ConflictSlot::number), nullptr);
  EXPECT_EQ(conflict(c, ConflictSlot::number)->kind, ConflictKind::contradiction);
  const Collation vague = collated({injured("a", "El choque de Arbal dejó al menos 14 heridos.", "Cruz Verde"),
                                    injured("b", "En Arbal hubo 19 heridos.", "Sindicato Minero")});
  ASSERT_NE(conflict(vague, ConflictSlot::number), nullptr);
  EXPECT_EQ(conflict(vague, ConflictSlot::number)->kind, ConflictKind::more_precise);
}

TEST(Origins, papers_that_repeat_one_source_are_one_origin) {
  const Collation c = collated({injured("a", "El choque de Arbal dejó 14 heridos.", "Cruz Verde"),
                                injured("b", "El choque de Arbal dejó 14 heridos.", "Cruz Verde"),
                                injured("c", "El choque de Arbal dejó 14 heridos.", "Sindicato Minero")});
  const Fact& fact = fact_with(c, {0, 0});
  EXPECT_EQ(fact.reports.size(), 3U);
  EXPECT_EQ(fact.independent_origins, 2);
}

TEST(Origins, unnamed_officials_of_one_state_are_one_origin_and_its_press_is_another) {
  const auto told_by = [](const std::string& id, const std::string& source) {
    Reading r = injured(id, "El choque de Arbal, en Sorelia, dejó 14 heridos.", source);
    Entity state;
    state.type = EntityType::LOC;
    state.name = "Sorelia";
    state.refs["iso"] = "XS";
    r.entities.push_back(state);
    r.entities[0].type = EntityType::GROUP;
    r.entities[0].of = 2;
    return r;
  };
  const Collation c = collated({told_by("a", "fuentes de inteligencia"), told_by("b", "funcionarios del Gobierno"),
                                told_by("c", "la prensa local")});
  EXPECT_EQ(fact_with(c, {0, 0}).independent_origins, 2);
}

TEST(Days, that_only_the_story_knows_are_found_by_the_weekday) {
  Reading undated = meeting("a", "Luis Paz", "Ana Ruiz", "XXXX-WXX-3", "Lima", EventStatus::happened);
  undated.published = {};
  const Collation c = collated(
      {undated, meeting("b", "Luis Paz", "Ana Ruiz", "2025-03-04", "Lima", EventStatus::planned, "2025-03-03")});
  ASSERT_TRUE(c.articles[0].published.value);
  EXPECT_EQ(c.articles[0].published.value->iso(), "2025-03-05");  // the Wednesday next to Tuesday 4
  EXPECT_EQ(c.articles[0].published.basis, DateBasis::story);
}

TEST(Facts, an_affirmed_and_a_denied_event_are_one_fact_with_a_denial) {
  const Collation c = collated({meeting("a", "Luis Paz", "Ana Ruiz", "2025-03-09", "Lima", EventStatus::happened),
                                meeting("b", "Luis Paz", "Ana Ruiz", "2025-03-09", "Lima", EventStatus::negated)});
  ASSERT_NE(conflict(c, ConflictSlot::status), nullptr);
  const Fact& fact = fact_with(c, {0, 0});
  EXPECT_TRUE(std::any_of(fact.origins.begin(), fact.origins.end(),
                          [](const Origin& o) { return o.stance == OriginStance::denies; }));
}

TEST(NameKeys, transliterations_agree_and_other_names_do_not) {
  using actors::name_keys;
  EXPECT_EQ(name_keys("Serguéi"), name_keys("Sergey"));
  EXPECT_EQ(name_keys("Yemal Toráyev"), name_keys("Yemal Torayev"));
  EXPECT_EQ(name_keys("Roh Moo-hyun"), name_keys("Roh Moo Hyun"));
  EXPECT_NE(name_keys("Marta"), name_keys("Mario"));
  EXPECT_TRUE(actors::same_key("gorbachov", "gorbachev"));
  EXPECT_FALSE(actors::same_key("marta", "marto"));
}

TEST(Quantities, numbers_words_hedges_and_what_is_no_count) {
  auto paths = find_paths();
  const auto finder = conflicts::QuantityFinder::load(*paths);
  const auto all = [&](std::string_view text) {
    return finder->find(text, {0, static_cast<std::uint32_t>(text.size())});
  };
  ASSERT_EQ(all("unos doscientos vecinos").size(), 1U);
  EXPECT_LT(all("unos doscientos vecinos")[0].least, 200);
  EXPECT_EQ(all("1.250 viviendas")[0].least, 1250);
  EXPECT_EQ(all("tres mil soldados")[0].most, 3000);
  EXPECT_EQ(all("menos de 40 casos")[0].least, 0);
  for (const char* text : {"durante cinco horas", "el 12 de mayo", "en 2019 hubo", "un 3 por ciento", "a las 12:30"}) {
    EXPECT_TRUE(all(text).empty()) << text;
  }
}

}  // namespace
}  // namespace cotejo
