// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// What is the article's text on a page, and what stands among it.
#include "intake/intake_testing.h"

namespace cotejo {
namespace {

constexpr std::string_view kFirst =
    "<p>La lluvia obligó este domingo a suspender la final del torneo comarcal, que se jugará el miércoles en el mismo "
    "campo y con los mismos árbitros.</p>";
constexpr std::string_view kSecond =
    "<p>El comité tomó la decisión después de dos visitas al terreno, según explicó su presidenta, que pidió disculpas "
    "a "
    "los aficionados que habían viajado.</p>";

/// A page whose article's box holds `inside`, and `below` stands under the box.
Article page_of(const std::string& inside, const std::string& below = "") {
  return read_one(
      "<html><head><title>La lluvia aplaza la final</title></head><body><main><article><h1>La lluvia aplaza "
      "la final del torneo comarcal</h1><div class=\"c1\">" +
          inside + "</div></article>" + below + "</main></body></html>",
      "a.html");
}

std::string kind_of(const Article& article, std::string_view words) {
  for (const Block& block : article.blocks) {
    if (block.text.in(article.text).find(words) != std::string_view::npos) return std::string(to_string(block.kind));
  }
  for (const Furniture& item : article.furniture) {
    if (item.text.find(words) != std::string::npos) return "furniture";
  }
  return "nowhere";
}

std::string text(std::string_view a, std::string_view b = "", std::string_view c = "") {
  return std::string(a) + std::string(b) + std::string(c);
}

TEST(HtmlBody, short_first_paragraph_among_the_others_is_no_subtitle) {
  const Article article = page_of(text("<p>No pudo ser esta vez.</p>", kFirst, kSecond));
  EXPECT_EQ(kind_of(article, "No pudo ser"), "paragraph");
}

TEST(HtmlBody, quoted_message_of_a_network_is_a_quote) {
  const Article article = page_of(
      text(kFirst,
           "<div class=\"social\"><blockquote class=\"twitter-tweet\"><p>Lo sentimos por todos los que vinieron desde "
           "lejos con sus familias.</p></blockquote></div>",
           kSecond));
  EXPECT_EQ(kind_of(article, "Lo sentimos"), "quote");
}

TEST(HtmlBody, share_bar_of_the_same_name_stays_outside) {
  const Article article =
      page_of(text(kFirst, "<div class=\"social\"><p>Siga el torneo en las redes de la comarca</p></div>", kSecond));
  EXPECT_EQ(kind_of(article, "Siga el torneo"), "furniture");
}

TEST(HtmlBody, text_in_a_small_box_with_a_picture_is_its_caption) {
  const Article article = page_of(
      text(kFirst, "<div><img src=\"a.jpg\"><span>El campo, cubierto de agua el domingo por la mañana</span></div>",
           kSecond));
  EXPECT_EQ(kind_of(article, "cubierto de agua"), "caption");
}

TEST(HtmlBody, paragraph_with_a_small_picture_stays_a_paragraph) {
  const std::string paragraph(kSecond.substr(3));
  const Article article = page_of(text(kFirst, "<p><img src=\"a.jpg\"> " + paragraph));
  EXPECT_EQ(kind_of(article, "El comité"), "paragraph");
}

TEST(HtmlBody, list_that_ends_the_text_belongs_to_it) {
  const Article article = page_of(
      text(kFirst, kSecond,
           "<h3>Los finalistas</h3><ul><li>Atlético Almar: tres títulos</li><li>Deportivo Norte: ninguno</li></ul>"),
      "<ul><li><a href=\"/1\">Fútbol</a></li><li><a href=\"/2\">Lluvia</a></li></ul>");
  EXPECT_EQ(kind_of(article, "Atlético Almar"), "list");
  EXPECT_EQ(kind_of(article, "Los finalistas"), "subhead");
  EXPECT_EQ(kind_of(article, "Fútbol"), "furniture");
}

TEST(HtmlBody, of_several_articles_the_one_with_the_title_counts) {
  const std::string other =
      "<article><p>El ayuntamiento de Almar abrirá en verano dos piscinas nuevas, una de ellas cubierta, según anunció "
      "la "
      "concejala de Deportes en un acto.</p></article>";
  const Article article = page_of(text(kFirst, kSecond), other + other);
  EXPECT_EQ(kind_of(article, "dos piscinas"), "furniture");
}

TEST(HtmlBody, class_around_the_whole_text_makes_no_subtitle_of_it) {
  const Article article = read_one(text("<html><body><h1>La lluvia aplaza la final del torneo comarcal</h1><div "
                                        "class=\"resumen\"><div>",
                                        kFirst, kSecond) +
                                       "</div></div></body></html>",
                                   "a.html");
  EXPECT_EQ(kind_of(article, "El comité"), "paragraph");
  EXPECT_EQ(kind_of(article, "La lluvia obligó"), "paragraph");
}

TEST(HtmlBody, english_widgets_on_spanish_pages_are_furniture) {
  const Article article = page_of(text(kFirst, "<p>Advertisement</p><p>Share this article</p>", kSecond));
  EXPECT_EQ(kind_of(article, "Advertisement"), "furniture");
  EXPECT_EQ(kind_of(article, "Share this"), "furniture");
}

}  // namespace
}  // namespace cotejo
