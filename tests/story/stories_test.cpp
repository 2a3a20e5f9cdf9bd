// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "story/stories.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/readings.h"

namespace cotejo {
namespace {

Reading article(const std::string& id, const std::string& text, const std::string& day,
                const std::vector<std::string>& names = {}) {
  testing::ReadingMaker maker(id, text);
  if (!day.empty()) maker.written(day);
  for (const std::string& name : names) maker.entity(EntityType::PER, name);
  return maker.take();
}

const char* const kFire =
    "El incendio del mercado de Tarsila dejó tres heridos y destruyó doscientos puestos, según los bomberos de la "
    "ciudad.";
const char* const kFireToo =
    "Los bomberos de Tarsila apagaron de madrugada el incendio que arrasó los puestos del mercado y causó tres heridos "
    "leves.";
const char* const kMatch =
    "El Deportivo Alcorza ganó la final de la copa ante el Real Medrán por dos goles a uno en la prórroga del partido.";

std::vector<Reading> three() {
  return {article("aa01", kFire, "2025-02-03", {"Tarsila"}), article("bb02", kFireToo, "2025-02-04", {"Tarsila"}),
          article("cc03", kMatch, "2025-02-03", {"Deportivo Alcorza", "Real Medrán"})};
}

StoryFinder finder() {
  auto paths = find_paths();
  auto finder = StoryFinder::load(*paths);
  return std::move(*finder);
}

/// Stories as sets of article ids, whatever the order of the readings was.
std::vector<std::vector<std::string>> ids(const std::vector<Story>& stories, const std::vector<Reading>& readings) {
  std::vector<std::vector<std::string>> out;
  for (const Story& story : stories) {
    out.emplace_back();
    for (const ReadingIndex i : story.readings) out.back().push_back(readings[i].article.id);
  }
  return out;
}

TEST(Stories, articles_on_one_event_are_one_story_and_others_are_not) {
  const auto readings = three();
  EXPECT_EQ(ids(finder().find(readings), readings),
            (std::vector<std::vector<std::string>>{{"aa01", "bb02"}, {"cc03"}}));
}

TEST(Stories, do_not_depend_on_the_order_of_the_readings) {
  auto readings = three();
  const auto before = finder().find(readings);
  const auto expected = ids(before, readings);
  std::sort(readings.begin(), readings.end(),
            [](const Reading& a, const Reading& b) { return a.article.id > b.article.id; });
  const auto after = finder().find(readings);
  EXPECT_EQ(ids(after, readings), expected);
  ASSERT_EQ(before.size(), after.size());
  for (std::size_t i = 0; i < before.size(); ++i) EXPECT_EQ(before[i].id, after[i].id);
}

TEST(Stories, the_same_words_years_apart_are_two_stories) {
  auto readings = three();
  readings[1].published.value = Date::parse("2029-02-04");
  EXPECT_EQ(finder().find(readings).size(), 3U);
}

TEST(Copies, a_taken_over_text_names_its_source_and_share) {
  std::string longer;
  for (int i = 0; i < 30; ++i)
    longer += "Frase " + std::to_string(i) + " del texto de la agencia sobre el puerto nuevo. ";
  const std::vector<Reading> readings{article("aa01", longer, "2025-02-03"),
                                      article("bb02", "Entrada propia. " + longer, "2025-02-04")};
  const auto stories = finder().find(readings);
  ASSERT_EQ(stories.size(), 1U);
  ASSERT_EQ(stories[0].copies.size(), 1U);
  EXPECT_EQ(readings[stories[0].copies[0].article].article.id, "bb02");
  EXPECT_EQ(readings[stories[0].copies[0].of].article.id, "aa01");
  EXPECT_GT(stories[0].copies[0].overlap, 0.9);
}

TEST(Copies, texts_on_one_event_in_other_words_are_no_copies) {
  EXPECT_TRUE(finder().find(three())[0].copies.empty());
}

TEST(Stories, no_readings_are_no_stories) {
  EXPECT_TRUE(finder().find({}).empty());
}

}  // namespace
}  // namespace cotejo
