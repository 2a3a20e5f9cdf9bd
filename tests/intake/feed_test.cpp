// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "intake/intake_testing.h"

namespace cotejo {
namespace {

constexpr std::string_view kRss = R"(<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Radio del Cabo</title><link>https://radio.example/</link>
<item><title>La lonja de Almar cierra por obras &amp; mejoras</title><link>https://radio.example/2024/03/05/lonja/</link>
<pubDate>Tue, 05 Mar 2024 23:30:00 -0500</pubDate><dc:creator>Lucía Ferrer</dc:creator>
<description>La lonja cerrará [...]</description>
<content:encoded><![CDATA[<p>La lonja de Almar cerrará desde el lunes por obras que durarán tres meses, anunció la cofradía de pescadores.</p>
<p>Lea también: Sube el precio del atún</p><p>Las capturas se venderán mientras tanto en el puerto vecino de Caleta, a diez kilómetros.</p>]]></content:encoded></item>
<item><title>Solo un título</title><link>https://radio.example/b</link></item>
<item><title>Detenido el alcalde</title><description>&lt;p&gt;La policía detuvo este martes al alcalde de Caleta por un presunto fraude en la contratación de las fiestas, según fuentes judiciales.&lt;/p&gt;</description></item>
</channel></rss>)";

TEST(Feed, each_item_is_an_article_or_a_failure) {
  const auto items = read_items(kRss, "radio.xml");
  ASSERT_EQ(items.size(), 3U);
  ASSERT_TRUE(items[0]);
  const Article& first = *items[0];
  EXPECT_EQ(first.file, "radio.xml#1");
  EXPECT_EQ(first.title, "La lonja de Almar cierra por obras & mejoras");
  EXPECT_EQ(first.url, "https://radio.example/2024/03/05/lonja/");
  EXPECT_EQ(first.outlet, "Radio del Cabo");
  EXPECT_EQ(first.byline, "Lucía Ferrer");
  EXPECT_EQ(first.day_candidates.at(0).day.iso(), "2024-03-05");
  EXPECT_EQ(first.text.find("atún"), std::string::npos);
  EXPECT_NE(first.text.find("puerto vecino de Caleta"), std::string::npos);
  ASSERT_FALSE(items[1]);
  EXPECT_EQ(items[1].error().code, ErrorCode::not_article);
  EXPECT_EQ(items[1].error().place, "radio.xml#2");
  ASSERT_TRUE(items[2]);
  EXPECT_NE(items[2]->text.find("La policía detuvo"), std::string::npos);
  EXPECT_NE(items[2]->id, first.id);
}

TEST(Feed, raw_spans_lead_into_the_feed) {
  const auto items = read_items(kRss, "radio.xml");
  for (const std::size_t i : {0U, 2U}) {
    for (const Block& block : items[i]->blocks) {
      if (block.kind == BlockKind::title) continue;
      EXPECT_EQ(block.raw.in(kRss), block.text.in(items[i]->text));
    }
  }
}

TEST(Feed, atom_entries_are_read) {
  const auto items = read_items(
      R"(<feed xmlns="http://www.w3.org/2005/Atom"><title>El Faro</title><entry><title type="html">Abre el museo</title>
<link rel="alternate" href="https://faro.example/museo"/><published>2024-02-01T10:00:00Z</published><author><name>Ana Sanz</name></author>
<content type="html">&lt;p&gt;El museo naval abrió este jueves sus puertas tras dos años de obras y recibió a tres mil visitantes.&lt;/p&gt;</content></entry></feed>)",
      "atom.xml");
  ASSERT_EQ(items.size(), 1U);
  ASSERT_TRUE(items[0]);
  EXPECT_EQ(items[0]->title, "Abre el museo");
  EXPECT_EQ(items[0]->byline, "Ana Sanz");
  EXPECT_EQ(items[0]->url, "https://faro.example/museo");
  EXPECT_EQ(items[0]->day_candidates.at(0).day.iso(), "2024-02-01");
}

TEST(Feed, broken_and_empty_feeds_are_one_failure) {
  EXPECT_EQ(error_of("<rss><channel><title>Nada</title></channel></rss>", "f.xml").code, ErrorCode::not_article);
  EXPECT_EQ(error_of("<rss><channel><title>Na", "f.xml").code, ErrorCode::malformed);
}

TEST(Feed, what_stands_before_a_break_is_read) {
  const std::string cut(kRss.substr(0, kRss.find("<item><title>Solo") + 10));
  const auto items = read_items(cut, "radio.xml");
  ASSERT_FALSE(items.empty());
  ASSERT_TRUE(items[0]);
  EXPECT_TRUE(has_notice(*items[0], "truncated_feed"));
}

TEST(Feed, deep_and_long_feeds_do_not_crash) {
  std::string deep = "<rss><channel>";
  for (int i = 0; i < 100000; ++i) deep += "<a>";
  read_items(deep, "f.xml");
  std::string longer = "<rss><channel>";
  for (int i = 0; i < 5000; ++i) longer += "<item><title>x</title></item>";
  EXPECT_EQ(read_items(longer + "</channel></rss>", "f.xml").size(), 5000U);
}

constexpr std::string_view kSentence =
    "El museo naval abrió este jueves sus puertas tras dos años de obras y recibió a tres mil visitantes.";

TEST(Feed, relative_addresses_stand_against_the_channel) {
  const auto items = read_items(
      "<rss><channel><title>R</title><link>https://radio.example/rss/</link><item><title>Abre el museo</title>"
      "<link>/n/1</link><description>" +
          std::string(kSentence) + "</description></item></channel></rss>",
      "f.xml");
  ASSERT_TRUE(items.at(0));
  EXPECT_EQ(items[0]->url, "https://radio.example/n/1");
}

TEST(Feed, xhtml_content_is_read_where_it_stands) {
  const std::string xml =
      "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title>Abre el museo</title><content type=\"xhtml\">"
      "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>" +
      std::string(kSentence) + "</p></div></content></entry></feed>";
  const auto items = read_items(xml, "f.xml");
  ASSERT_TRUE(items.at(0)) << items[0].error().text();
  EXPECT_EQ(items[0]->blocks.back().raw.in(xml), kSentence);
}

TEST(Feed, entities_of_its_own_are_not_expanded) {
  std::string xml = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\">";
  for (char c = 'b'; c < 'n'; ++c) {
    xml += std::string("<!ENTITY ") + c + " \"";
    for (int i = 0; i < 10; ++i) xml += std::string("&") + static_cast<char>(c - 1) + ";";
    xml += "\">";
  }
  xml += "]><rss><channel><item><title>x &m; y</title><description>" + std::string(kSentence) +
         " &m;</description></item></channel></rss>";
  const auto items = read_items(xml, "f.xml");
  ASSERT_TRUE(items.at(0)) << items[0].error().text();
  EXPECT_LT(items[0]->text.size(), 200U);
}

TEST(Feed, json_feed_items_are_read) {
  const std::string json = R"({"version": "https://jsonfeed.org/version/1.1", "title": "Radio Costa", "items": [
{"id": "7", "url": "https://radio.example/n/7", "title": "Abre el museo", "content_html": "<p>)" +
                           std::string(kSentence) +
                           R"(</p>", "date_published": "2024-02-01T10:00:00Z", "authors": [{"name": "Ana Sanz"}]},
{"id": "8", "url": "https://radio.example/n/8", "content_text": ")" +
                           std::string(kSentence) + R"("}, {"id": "9"}]})";
  const auto items = read_items(json, "feed.json");
  ASSERT_EQ(items.size(), 2U);
  ASSERT_TRUE(items[0] && items[1]) << items[0].error().text();
  EXPECT_EQ(items[0]->title, "Abre el museo");
  EXPECT_EQ(items[0]->outlet, "Radio Costa");
  EXPECT_EQ(items[0]->byline, "Ana Sanz");
  EXPECT_EQ(items[0]->file, "feed.json#7");
  EXPECT_EQ(items[0]->day_candidates.at(0).day.iso(), "2024-02-01");
  EXPECT_EQ(items[1]->blocks.back().raw.in(json), kSentence);
}

TEST(Feed, lists_of_addresses_say_what_they_are) {
  EXPECT_NE(error_of("<?xml version='1.0'?><opml><body><outline xmlUrl='https://a.example/f'/></body></opml>", "l.opml")
                .message.find("OPML"),
            std::string::npos);
  EXPECT_NE(error_of("<?xml version='1.0'?><urlset><url><loc>https://a.example/1</loc></url></urlset>", "s.xml")
                .message.find("sitemap"),
            std::string::npos);
}

}  // namespace
}  // namespace cotejo
