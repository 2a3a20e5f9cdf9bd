// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "formats/reading_json.h"
#include "formats/story_json.h"
#include "support/readings.h"

namespace cotejo::formats {
namespace {

/// One of everything, over a text with letters of two, three and four bytes.
Reading full_reading() {
  testing::ReadingMaker maker("00aa", "Señor \U0001F600 Núñez dijo que irá a Lima el martes.\n\n\u201cVale\u201d");
  maker.written("2024-05-06").title("Señor");
  const EntityIndex person = maker.entity(EntityType::PER, "Núñez");
  const EntityIndex place = maker.entity(EntityType::LOC, "Lima", "PE");
  const TimexIndex time = maker.time("el martes", "2024-05-07");
  Event& event = maker.event("irá", "travel", {person}, "2024-05-07", EventStatus::planned);
  event.when->time = time;
  event.where = {place};
  event.chain = {person};
  event.statement = 0;
  event.object = maker.at("Lima");
  event.plover = Plover::CONSULT;
  event.why = {"rule", "detail", {maker.at("irá")}};
  Reading reading = maker.take();
  Statement statement;
  statement.span = maker.at("irá a Lima el martes");
  statement.cue = maker.at("dijo");
  statement.chain = {person};
  statement.stance = Stance::promises;
  reading.statements.push_back(statement);
  reading.entities[0].roles.push_back({"señor", place, maker.at("Señor")});
  reading.article.furniture.push_back({"Suscríbete", "phrase", {3, 9}});
  reading.article.notices.push_back({"short", "a brief"});
  reading.article.day_candidates.push_back({*Date::parse("2024-05-06"), DateBasis::meta, "json-ld", 0.9, {}});
  return reading;
}

TEST(ReadingJson, comes_back_as_it_went) {
  const std::string once = reading_to_json(full_reading(), {true, -1});
  const auto back = reading_from_json(once);
  ASSERT_TRUE(back) << back.error().text();
  EXPECT_EQ(reading_to_json(*back, {true, -1}), once);
  EXPECT_EQ(back->events[0].trigger, full_reading().events[0].trigger);
}

TEST(ReadingJson, offsets_count_code_points) {
  const std::string json = reading_to_json(full_reading());
  // "Señor 😀 Núñez": the name begins at code point 8, at byte 12.
  EXPECT_NE(json.find("\"mentions\":[{\"begin\":8,\"end\":13,"), std::string::npos) << json;
}

TEST(ReadingJson, what_is_no_reading_is_refused_with_the_reason) {
  for (const char* text : {"", "{", "[]", "{\"format\":\"cotejo.reading/9\"}", "{\"format\":\"cotejo.reading/1\"}"}) {
    EXPECT_FALSE(reading_from_json(text)) << text;
  }
  std::string json = reading_to_json(full_reading());
  json.replace(json.find("\"who\":[\"e1\"]"), 12, "\"who\":[\"e9\"]");
  const auto refused = reading_from_json(json);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::malformed);
}

TEST(StoryJson, comes_back_as_it_went) {
  const Reading reading = full_reading();
  Collation story;
  story.id = "s1";
  story.title = "Título";
  story.from = story.to = Date::parse("2024-05-06");
  story.articles.push_back({"00aa", "00aa.txt", std::nullopt, "Señor", reading.published});
  story.actors.push_back({"Núñez", EntityType::PER, {"Núñez"}, {{0, 0}}});
  Fact fact;
  fact.label = "Núñez irá a Lima";
  fact.who = {0};
  fact.when = "2024-05-07";
  fact.reports = {{0, 0}};
  fact.origins.push_back({0, "Núñez", {{0, 0}}, OriginStance::affirms});
  fact.plan = Plan{PlanOutcome::changed, {{0, 0}}};
  story.facts.push_back(fact);
  story.conflicts.push_back(
      {0, ConflictSlot::when, ConflictKind::plan_changed, {{{0, 0}, "2024-05-07", reading.times[0].span}}, {}});
  story.timeline.push_back({"2024-05-07", 0});
  const std::string once = story_to_json(story, {&reading});
  const auto back = story_from_json(once, {&reading});
  ASSERT_TRUE(back) << back.error().text();
  EXPECT_EQ(story_to_json(*back, {&reading}), once);
  EXPECT_EQ(back->conflicts[0].values[0].span, reading.times[0].span);
}

}  // namespace
}  // namespace cotejo::formats
