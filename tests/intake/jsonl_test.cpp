// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "intake/intake_testing.h"

namespace cotejo {
namespace {

constexpr std::string_view kText =
    "La lonja de Almar cerrará desde el lunes por obras que durarán tres meses, anunció la cofradía de pescadores.";

std::string object(std::string_view fields) {
  return "{" + std::string(fields) + "}";
}
std::string with_text(std::string_view fields) {
  return object("\"text\": \"" + std::string(kText) + "\"" + std::string(fields));
}

TEST(JsonLines, fields_and_their_other_names) {
  const auto items = read_items(
      with_text(
          R"(, "title": "Cierra la lonja", "url": "https://faro.example/2024/03/05/lonja", "published": "2024-03-05T10:00:00Z", "outlet": "El Faro", "authors": ["Ana Sanz", "Luis Gil"])") +
          "\n" +
          object(
              R"("maintext": ")" + std::string(kText) +
              R"(", "date_publish": "2024-03-06 08:00:00", "source_domain": "faro.example", "title": null, "x": {"y": [1, 2]})"),
      "n.jsonl");
  ASSERT_EQ(items.size(), 2U);
  ASSERT_TRUE(items[0]);
  EXPECT_EQ(items[0]->title, "Cierra la lonja");
  EXPECT_EQ(items[0]->outlet, "El Faro");
  EXPECT_EQ(items[0]->byline, "Ana Sanz, Luis Gil");
  EXPECT_EQ(items[0]->day_candidates.at(0).day.iso(), "2024-03-05");
  ASSERT_TRUE(items[1]) << items[1].error().text();
  EXPECT_EQ(items[1]->outlet, "faro.example");
  EXPECT_EQ(items[1]->title, std::nullopt);
  EXPECT_EQ(items[1]->day_candidates.at(0).day.iso(), "2024-03-06");
  EXPECT_EQ(items[1]->file, "n.jsonl#2");
}

TEST(JsonLines, a_bad_line_fails_alone_with_its_number) {
  const std::string good = with_text("");
  const auto items = read_items(
      good + "\n\nno json\n" + good.substr(0, 60) + "\n" + good + "x\n" + good + "\n{\"a\": 1}\n[]\n", "n.ndjson");
  ASSERT_EQ(items.size(), 7U);
  EXPECT_TRUE(items[0]);
  for (const auto& [index, place] :
       {std::pair{1, "n.ndjson:3"}, {2, "n.ndjson:4"}, {3, "n.ndjson:5"}, {5, "n.ndjson:7"}}) {
    const auto& item = items[static_cast<std::size_t>(index)];
    ASSERT_FALSE(item) << index;
    EXPECT_EQ(item.error().code, ErrorCode::malformed);
    EXPECT_EQ(item.error().place, place);
  }
  EXPECT_TRUE(items[4]);
}

TEST(JsonLines, raw_spans_lead_into_the_file) {
  const std::string file = object(
      R"("title": "Cierra la lonja", "text": "La lonja \u201cnueva\u201d cerrar\u00e1 desde el lunes por obras, anunció la cofradía.\n\nLas capturas se venderán mientras tanto en el puerto vecino de Caleta, a diez kilómetros.")");
  const Article article = read_one(file, "n.json");
  ASSERT_EQ(article.blocks.size(), 3U);
  EXPECT_EQ(article.blocks[0].raw.in(file), "Cierra la lonja");
  EXPECT_TRUE(article.blocks[1].raw.in(file).starts_with("La lonja \\u201cnueva"));
  EXPECT_EQ(article.blocks[2].raw.in(file), article.blocks[2].text.in(article.text));
  EXPECT_NE(article.text.find("La lonja “nueva” cerrará"), std::string::npos);
}

TEST(Json, one_object_over_several_lines) {
  const Article article =
      read_one("{\n  \"title\": \"Cierra la lonja\",\n  \"text\": \"" + std::string(kText) + "\"\n}\n", "n.json");
  EXPECT_EQ(article.title, "Cierra la lonja");
  EXPECT_EQ(article.file, "n.json");
}

TEST(Json, markup_in_the_text_is_read_as_markup) {
  const Article article =
      read_one(object(R"("text": "<p>)" + std::string(kText) + R"(</p><p>Lea también: Sube el atún</p>")"), "n.json");
  EXPECT_EQ(article.text, kText);
}

}  // namespace
}  // namespace cotejo
