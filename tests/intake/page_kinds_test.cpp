// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// Pages that are no article, or one of a kind that a reader should know of.
#include "intake/html/page_metadata.h"
#include "intake/intake_testing.h"

namespace cotejo {
namespace {

constexpr std::string_view kParagraph =
    "<p>El pleno aprobó este miércoles el presupuesto con los votos de la oposición, que logró más dinero para las "
    "escuelas del norte.</p>";

std::string page(const std::string& head, const std::string& body) {
  return "<html><head><title>El pleno aprueba el presupuesto</title>" + head + "</head><body><main>" + body +
         "</main></body></html>";
}

TEST(PageKinds, front_page_is_no_article) {
  std::string list;
  for (int i = 0; i < 9; ++i) {
    list += "<div><h2><a href=\"/n\">El pleno aprueba el presupuesto del norte</a></h2>" + std::string(kParagraph) +
            "</div>";
  }
  const Error error = error_of(page("", list), "a.html");
  EXPECT_EQ(error.code, ErrorCode::not_article);
  EXPECT_NE(error.message.find("index page"), std::string::npos);
}

TEST(PageKinds, article_with_some_linked_headlines_is_one) {
  std::string body = "<h1>El pleno aprueba el presupuesto</h1>";
  for (int i = 0; i < 12; ++i) body += kParagraph;
  for (int i = 0; i < 3; ++i) body += "<h3><a href=\"/n\">El alcalde defiende las cuentas del norte</a></h3>";
  EXPECT_EQ(read_one(page("", body), "a.html").title, "El pleno aprueba el presupuesto");
}

TEST(PageKinds, live_blog_and_video_and_locked_pages_are_told) {
  const auto notices = [](const std::string& head) {
    return read_one(page(head, "<h1>El pleno aprueba el presupuesto</h1>" + std::string(kParagraph)), "a.html");
  };
  EXPECT_TRUE(has_notice(
      notices("<script type=\"application/ld+json\">{\"@type\":\"LiveBlogPosting\",\"headline\":\"x\"}</script>"),
      "live_blog"));
  EXPECT_TRUE(has_notice(notices("<meta property=\"og:type\" content=\"video.other\">"), "video"));
  EXPECT_TRUE(has_notice(
      notices("<script type=\"application/ld+json\">{\"@type\":\"VideoObject\",\"name\":\"x\"}</script>"), "video"));
  EXPECT_TRUE(has_notice(notices("<meta property=\"article:content_tier\" content=\"locked\">"), "paywall"));
  const Article plain = notices(
      "<meta property=\"article:content_tier\" content=\"metered\"><meta property=\"og:type\" content=\"article\">");
  EXPECT_FALSE(has_notice(plain, "live_blog") || has_notice(plain, "video") || has_notice(plain, "paywall"));
}

TEST(PageKinds, author_in_microdata_is_the_byline) {
  const Article article =
      read_one(page("",
                    "<h1>El pleno aprueba el presupuesto</h1><div itemprop=\"author\" itemscope>Por <span "
                    "itemprop=\"name\">Elena Prado</span></div>" +
                        std::string(kParagraph) + std::string(kParagraph)),
               "a.html");
  EXPECT_EQ(article.byline, "Elena Prado");
}

TEST(PageKinds, letters_encoded_twice_are_put_right_and_said) {
  std::string text =
      "La reuni\u00C3\u00B3n del comit\u00C3\u00A9 termin\u00C3\u00B3 este lunes sin acuerdo sobre el reparto del agua "
      "del r\u00C3\u00ADo.";
  const Article article = read_one(text);
  EXPECT_EQ(
      article.text,
      "La reuni\u00F3n del comit\u00E9 termin\u00F3 este lunes sin acuerdo sobre el reparto del agua del r\u00EDo.");
  EXPECT_TRUE(has_notice(article, "mojibake"));
  EXPECT_EQ(article.blocks.at(0).raw.in(text), text);
}

TEST(AbsoluteUrl, is_made_of_base_and_reference) {
  using intake::absolute_url;
  EXPECT_EQ(absolute_url("https://a.example/x/y", "/z"), "https://a.example/z");
  EXPECT_EQ(absolute_url("https://a.example/x/y?q=/1", "z"), "https://a.example/x/z");
  EXPECT_EQ(absolute_url("https://a.example", "z"), "https://a.example/z");
  EXPECT_EQ(absolute_url("https://a.example/x", "//b.example/z"), "https://b.example/z");
  EXPECT_EQ(absolute_url("https://a.example/x", "http://b.example/z"), "http://b.example/z");
  EXPECT_EQ(absolute_url("", "/z"), "/z");
}

}  // namespace
}  // namespace cotejo
