// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
//
// Pages made to exhaust a parser: each must be read, or refused, in about a second.
#include <chrono>

#include "intake/html/tame.h"
#include "intake/intake_testing.h"

namespace cotejo {
namespace {

constexpr std::string_view kText =
    "<p>El pleno aprobó este miércoles el presupuesto con los votos de la oposición, que logró más dinero para las "
    "escuelas y los hospitales.</p>";

std::string repeated(std::string_view piece, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += piece;
  return all;
}

void expect_quick(const std::string& page) {
  const auto before = std::chrono::steady_clock::now();
  const auto items = read_items(page, "a.html");
  EXPECT_EQ(items.size(), 1U);
  EXPECT_LT(std::chrono::steady_clock::now() - before, std::chrono::seconds(10));
}

TEST(HostileHtml, deep_nesting_keeps_the_text) {
  const std::string page = "<html><body>" + repeated("<div>", 100000) + std::string(kText) + repeated("</div>", 100000);
  const Article article = read_one(page, "a.html");
  EXPECT_NE(article.text.find("El pleno aprobó"), std::string::npos);
}

TEST(HostileHtml, floods_of_attributes_are_cut) {
  std::string tag = "<div";
  for (int i = 0; i < 100000; ++i) tag += " a" + std::to_string(i) + "=1";
  expect_quick("<html><body>" + tag + ">" + std::string(kText));
}

TEST(HostileHtml, unclosed_formatting_is_not_opened_again_without_end) {
  std::string page = "<html><body>";
  for (int i = 0; i < 20000; ++i) page += "<font size=" + std::to_string(i) + ">";
  expect_quick(page + repeated("<p>x", 20000) + std::string(kText));
}

TEST(HostileHtml, tables_lists_and_unclosed_comments) {
  expect_quick("<html><body>" + repeated("<table><tr><td>", 30000) + std::string(kText));
  expect_quick("<html><body>" + repeated("<ul><li>", 30000) + std::string(kText));
  expect_quick("<html><body>" + std::string(kText) + repeated("<!-- ", 50000));
  expect_quick("<html><body>" + std::string(kText) + repeated("<a href=\"", 50000));
  expect_quick("<html><body>" + std::string(kText) + repeated("<svg>", 50000) + "</svg>");
  expect_quick("<html><body>" + std::string(kText) + repeated("<svg>", 50000));
  expect_quick("<html><body>" + std::string(kText) + repeated("<select><option>", 50000));
}

TEST(HostileHtml, long_class_names_and_many_blocks) {
  expect_quick("<html><body class=\"" + repeated("a-b ", 200000) + "\">" + std::string(kText));
  expect_quick("<html><body>" + repeated("<p>Uno, dos.</p>", 60000) + std::string(kText));
}

TEST(TameHtml, leaves_ordinary_pages_alone) {
  const std::string page =
      "<html><body><div class='a'><p>Uno <b>dos</b><br></p><script type='application/ld+json'>{}</script></div>";
  EXPECT_EQ(intake::tame_html(page).html, page);
}

TEST(TameHtml, keeps_all_offsets) {
  const std::string page = repeated("<div>", 1000) + "texto" + repeated("</div>", 1000);
  const std::string tame = intake::tame_html(page).html;
  EXPECT_EQ(tame.size(), page.size());
  EXPECT_EQ(tame.find("texto"), page.find("texto"));
}

TEST(TameHtml, what_nobody_sees_is_left_out_and_places_are_kept) {
  const std::string page =
      "<p>Uno<!-- <p>no</p> --> dos</p><script>if (a < b) { x = '<p>no</p>'; }</script><style>p { }</style>"
      "<svg><path d='1'/><text>no</text></svg><script type='application/ld+json'>{\"a\": 1}</script><p>Tres</p>";
  const intake::TameHtml tame = intake::tame_html(page);
  EXPECT_EQ(tame.html,
            "<p>Uno dos</p><script></script><style></style><svg></svg>"
            "<script type='application/ld+json'>{\"a\": 1}</script><p>Tres</p>");
  const auto at = static_cast<std::uint32_t>(tame.html.find("Tres"));
  EXPECT_EQ(tame.map.source(Span{at, at + 4}).in(page), "Tres");
}

TEST(TameHtml, raw_places_behind_scripts_and_comments_are_exact) {
  const std::string sentence =
      "El pleno aprob\u00F3 este mi\u00E9rcoles el presupuesto con los votos de la oposici\u00F3n, que logr\u00F3 "
      "m\u00E1s dinero.";
  const std::string page =
      "<html><head><script>var a = 1;</script></head><body><!-- x --><p>" + sentence + "<!-- y --></p></body></html>";
  const Article article = read_one(page, "a.html");
  EXPECT_EQ(article.blocks.at(0).raw.in(page), sentence);
}

}  // namespace
}  // namespace cotejo
