// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>

#include "intake/html/page_metadata.h"
#include "intake/intake_testing.h"

namespace cotejo {
namespace {

constexpr std::string_view kPage = R"(<!doctype html><html lang="es"><head><meta charset="utf-8">
<title>El túnel del puerto abrirá en junio | El Faro de Almar</title>
<link rel="canonical" href="https://www.elfaro.example/local/2024/03/05/tunel.html">
<meta property="og:title" content="El túnel del puerto abrirá en junio"><meta property="og:site_name" content="El Faro de Almar">
<meta property="article:published_time" content="2024-03-05T08:00:00+01:00">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage","name":"x"},
{"@type":["NewsArticle"],"headline":"El túnel del puerto abrirá en junio","datePublished":"2024-03-05T08:00:00+01:00",
"dateModified":"2024-03-06","author":[{"@type":"Person","name":"Elena Prado"}],"publisher":{"name":"El Faro"}}]}</script></head><body>
<nav><ul><li><a href="/">Portada</a></li><li><a href="/l">Local</a></li></ul></nav>
<div class="cookie-bar">Usamos cookies propias y de terceros para mejorar su experiencia.</div>
<main><article><h1>El túnel del puerto abrirá en junio</h1>
<p class="article-subtitle">La obra costó cuarenta millones más de lo previsto</p>
<span class="author-name">Elena Prado</span>
<figure><img src="a.jpg"><figcaption>Entrada norte del túnel, la semana pasada.</figcaption></figure>
<div class="share-bar"><a href="#">Compartir</a></div>
<div class="cuerpo">
<p>El túnel del puerto abrirá al tráfico en junio, con ocho meses de retraso, anunció este martes la consejera de <a href="/t">Transportes</a>, Alba Conde.</p>
<p>La obra ha costado 310 millones de euros, cuarenta más de lo previsto, según el informe que la consejera presentó al pleno.</p>
<p><a href="/x">Las cinco claves del túnel que une las dos orillas</a></p>
<h2>Peaje hasta 2030</h2>
<ul><li>Los turismos pagarán dos euros por trayecto hasta el año 2030.</li><li>Los autobuses urbanos no pagarán nada.</li></ul>
<blockquote>«Nadie quería este peaje, y menos que nadie yo», dijo Conde.</blockquote>
<div class="related"><h3>Relacionadas</h3><p>El alcalde inauguró ayer la nueva estación de autobuses, que dará servicio a tres comarcas del interior.</p></div>
</div></article></main>
<section class="comments"><p>Me parece una vergüenza que haya costado tanto dinero, dijo nadie nunca en este pueblo.</p></section>
<footer>Copyright 2024 El Faro de Almar</footer></body></html>)";

std::string text_of(const Article& article, BlockKind kind) {
  std::string all;
  for (const Block& block : article.blocks) {
    if (block.kind == kind) all += std::string(all.empty() ? "" : "; ") + std::string(block.text.in(article.text));
  }
  return all;
}

TEST(Html, finds_the_article_and_types_its_blocks) {
  const Article article = read_one(kPage, "tunel.html");
  EXPECT_EQ(article.title, "El túnel del puerto abrirá en junio");
  EXPECT_EQ(text_of(article, BlockKind::title), "El túnel del puerto abrirá en junio");
  EXPECT_EQ(text_of(article, BlockKind::subtitle), "La obra costó cuarenta millones más de lo previsto");
  EXPECT_EQ(text_of(article, BlockKind::caption), "Entrada norte del túnel, la semana pasada.");
  EXPECT_EQ(text_of(article, BlockKind::byline), "Elena Prado");
  EXPECT_EQ(text_of(article, BlockKind::subhead), "Peaje hasta 2030");
  EXPECT_NE(text_of(article, BlockKind::list).find("autobuses urbanos"), std::string::npos);
  EXPECT_NE(text_of(article, BlockKind::quote).find("Nadie quería"), std::string::npos);
  EXPECT_NE(article.text.find("consejera de Transportes, Alba Conde"), std::string::npos);
}

TEST(Html, sets_the_rest_of_the_page_aside_with_reasons) {
  const Article article = read_one(kPage, "tunel.html");
  for (const std::string_view outside : {"Portada", "cookies", "Compartir", "cinco claves", "Relacionadas",
                                         "estación de autobuses", "vergüenza", "Copyright"}) {
    EXPECT_EQ(article.text.find(outside), std::string::npos) << outside;
    const auto item = std::find_if(article.furniture.begin(), article.furniture.end(),
                                   [&](const Furniture& f) { return f.text.find(outside) != std::string::npos; });
    ASSERT_NE(item, article.furniture.end()) << outside;
    EXPECT_FALSE(item->why.empty());
  }
}

TEST(Html, metadata_come_from_all_its_places) {
  const Article article = read_one(kPage, "tunel.html");
  EXPECT_EQ(article.outlet, "El Faro de Almar");
  EXPECT_EQ(article.url, "https://www.elfaro.example/local/2024/03/05/tunel.html");
  EXPECT_EQ(article.byline, "Elena Prado");
  std::map<std::string, std::pair<std::string, double>> days;
  for (const DayCandidate& c : article.day_candidates) days[c.source] = {c.day.iso(), c.weight};
  EXPECT_EQ(days["json-ld datePublished"].first, "2024-03-05");
  EXPECT_EQ(days["json-ld dateModified"].first, "2024-03-06");
  EXPECT_EQ(days["url"].first, "2024-03-05");
  EXPECT_GT(days["json-ld datePublished"].second, days["meta article:published_time"].second);
  EXPECT_GT(days["meta article:published_time"].second, days["url"].second);
  EXPECT_GT(days["url"].second, days["json-ld dateModified"].second);
}

TEST(Html, raw_spans_hold_the_words_in_the_page) {
  const std::string page = "\xEF\xBB\xBF" + std::string(kPage);
  const Article article = read_one(page, "tunel.html");
  for (const Block& block : article.blocks) {
    const std::string_view raw = block.raw.in(page);
    const std::string_view text = block.text.in(article.text);
    EXPECT_EQ(raw.substr(0, 8), text.substr(0, 8));
    EXPECT_EQ(raw.substr(raw.size() - 6), text.substr(text.size() - 6));
  }
}

TEST(Html, title_of_the_page_loses_the_outlets_name) {
  const Article article = read_one(
      "<html><head><title>Sube el pan por tercer mes - Diario del Sur</title><meta property='og:site_name' "
      "content='Diario del Sur'></head><body><div><p>El precio del pan subió en marzo por tercer mes seguido, según "
      "los datos que publicó este lunes la oficina de estadística.</p><p>La oficina lo achaca al precio del trigo, que "
      "se ha doblado en un año por la sequía.</p></div></body></html>",
      "pan.html");
  EXPECT_EQ(article.title, "Sube el pan por tercer mes");
}

TEST(Html, latin1_pages_are_read_by_their_declaration) {
  const Article article = read_one(
      "<html><head><meta http-equiv=Content-Type content='text/html; charset=iso-8859-1'></head><body><p>La "
      "cofrad\xED"
      "a "
      "pidi\xF3 ayudas al Gobierno por los d\xED"
      "as sin faena, que ya son doce desde que empez\xF3 el "
      "a\xF1"
      "o.</p></body></html>",
      "a.html");
  EXPECT_EQ(article.raw.charset, "windows-1252");
  EXPECT_FALSE(has_notice(article, "charset_guessed"));
  EXPECT_NE(article.text.find("cofradía pidió"), std::string::npos);
}

TEST(Html, menus_alone_are_no_article) {
  EXPECT_EQ(error_of("<html><body><ul><li><a href=a>Portada</a></li><li><a href=b>Deportes</a></li></ul></body></html>",
                     "i.html")
                .code,
            ErrorCode::not_article);
  EXPECT_EQ(error_of("<html><body><script>var a = 1;</script></body></html>", "i.html").code, ErrorCode::empty);
}

TEST(Html, broken_json_ld_still_gives_its_dates) {
  const Article article = read_one(
      "<html><head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-05-01\",,}"
      "</script></head><body><p>El pleno aprobó este miércoles el presupuesto con los votos de la oposición, que logró "
      "más dinero para las escuelas.</p></body></html>",
      "a.html");
  ASSERT_FALSE(article.day_candidates.empty());
  EXPECT_EQ(article.day_candidates[0].day.iso(), "2024-05-01");
}

std::string page_with_body(std::string_view article_body) {
  std::string ld = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"";
  ld += article_body;
  ld += "\"}</script>";
  std::string page = "<html><head>" + ld + "</head><body><div>";
  for (const std::string_view subject : {"El puente", "La escuela", "El mercado", "La piscina", "El hospital"}) {
    page +=
        "<p>" + std::string(subject) +
        " de la comarca estará listo antes de que termine el año, según el calendario de obras que presentó este lunes "
        "el Gobierno regional a los alcaldes.</p>";
  }
  return page +
         "<p>El cantante local actuará mañana en las fiestas patronales, y las entradas se agotaron en una sola tarde, "
         "como el año pasado.</p></div></body></html>";
}

TEST(Html, text_missing_from_the_pages_own_copy_is_a_teaser) {
  std::string body;
  for (const std::string_view subject : {"El puente", "La escuela", "El mercado", "La piscina", "El hospital"}) {
    body += std::string(subject) +
            " de la comarca estará listo antes de que termine el año, según el calendario de obras que "
            "presentó este lunes el Gobierno regional a los alcaldes. ";
  }
  const Article article = read_one(page_with_body(body), "a.html");
  EXPECT_NE(article.text.find("El hospital"), std::string::npos);
  EXPECT_EQ(article.text.find("El cantante"), std::string::npos);
}

TEST(Html, a_copy_of_the_first_paragraph_only_cuts_nothing) {
  const Article article =
      read_one(page_with_body("El puente de la comarca estará listo antes de que termine el año, según "
                              "el calendario de obras que presentó este lunes el Gobierno."),
               "a.html");
  EXPECT_NE(article.text.find("El hospital"), std::string::npos);
  EXPECT_NE(article.text.find("El cantante"), std::string::npos);
}

TEST(Html, a_page_that_is_not_free_says_so) {
  const Article article = read_one(
      "<html><head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":\"False\"}"
      "</script></head><body><p>El pleno aprobó este miércoles el presupuesto con los votos de la oposición, que logró "
      "más "
      "dinero para las escuelas.</p></body></html>",
      "a.html");
  EXPECT_TRUE(has_notice(article, "paywall"));
}

}  // namespace
}  // namespace cotejo
