// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include <zlib.h>

#include "intake/intake_testing.h"

namespace cotejo {
namespace {

constexpr std::string_view kBrief =
    "El puerto de Almar reabrió este jueves tras cuatro días de temporal, informó la Capitanía. Los primeros barcos "
    "salieron a las seis de la mañana y no hubo que lamentar heridos.";

std::string gzip(std::string_view text) {
  std::string out(compressBound(text.size()) + 64, '\0');
  z_stream z = {};
  deflateInit2(&z, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
  z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  z.avail_in = static_cast<uInt>(text.size());
  z.next_out = reinterpret_cast<Bytef*>(out.data());
  z.avail_out = static_cast<uInt>(out.size());
  deflate(&z, Z_FINISH);
  out.resize(out.size() - z.avail_out);
  deflateEnd(&z);
  return out;
}

TEST(BadInput, nothing_and_white_space_are_empty) {
  EXPECT_EQ(error_of("").code, ErrorCode::empty);
  EXPECT_EQ(error_of(" \n\t \r\n").code, ErrorCode::empty);
  EXPECT_EQ(error_of("\u00A0\u200B\n").code, ErrorCode::empty);
}

TEST(CleanInput, keeps_every_line_and_asks_for_no_paragraph) {
  IntakeOptions options;
  options.clean = true;
  const std::string text = "Lea también\n\n" + std::string(kBrief) + "\n\nSuscríbase al boletín";
  EXPECT_TRUE(read_one(text, "n.txt", options).furniture.empty());
  EXPECT_FALSE(read_one(text, "n.txt").furniture.empty());
  EXPECT_EQ(read_one("Llueve en Almar.", "n.txt", options).text, "Llueve en Almar.");
}

TEST(BadInput, binary_files_are_named) {
  const Error png = error_of(std::string_view("\x89PNG\r\n\x1A\n\0\0", 10));
  EXPECT_EQ(png.code, ErrorCode::binary);
  EXPECT_NE(png.message.find("PNG"), std::string::npos);
  EXPECT_EQ(png.place, "folder/nota.txt");
  EXPECT_NE(error_of("%PDF-1.7 ...").message.find("PDF"), std::string::npos);
  EXPECT_EQ(error_of(std::string_view("texto con\0ceros", 15)).code, ErrorCode::binary);
}

TEST(BadInput, too_much_is_refused_before_it_is_read) {
  IntakeOptions options;
  options.max_bytes = 100;
  EXPECT_EQ(error_of(kBrief, "a.txt", options).code, ErrorCode::too_large);
  EXPECT_EQ(error_of(gzip(std::string(5000, 'a')), "a.gz", options).code, ErrorCode::too_large);
  options = {};
  options.max_article = 100;
  EXPECT_EQ(error_of(kBrief, "a.txt", options).code, ErrorCode::too_large);
}

TEST(BadInput, menus_and_lists_of_headlines_are_no_articles) {
  EXPECT_EQ(error_of("Inicio\nPolítica\nEconomía\nDeportes\nContacto\n").code, ErrorCode::not_article);
  EXPECT_EQ(error_of("Sube el precio de la gasolina\n\nEl Atlético gana la liga\n\nMuere el actor\n").code,
            ErrorCode::not_article);
}

TEST(BadInput, a_brief_is_an_article) {
  const Article article = read_one(kBrief);
  EXPECT_EQ(article.text, kBrief);
  EXPECT_TRUE(has_notice(article, "short"));
}

TEST(BadInput, other_languages_are_told_by_name) {
  const Error english = error_of(
      "The harbour stayed closed on Wednesday for a third day as waves of more than five metres battered the coast, "
      "the harbour master said. No ship will leave until the wind calms down.");
  EXPECT_EQ(english.code, ErrorCode::other_language);
  EXPECT_NE(english.message.find("English"), std::string::npos);
  EXPECT_EQ(error_of("El govern ha anunciat aquest dimarts que els pressupostos s'aprovaran abans de finals d'any, "
                     "després d'una reunió amb els portaveus dels grups parlamentaris a la seu del Parlament.")
                .code,
            ErrorCode::other_language);
  EXPECT_EQ(error_of("O governo anunciou nesta terça-feira que vai enviar ao Congresso uma proposta de lei para "
                     "reduzir os impostos sobre os combustíveis, que não param de subir desde o início do ano.")
                .code,
            ErrorCode::other_language);
}

TEST(BadInput, foreign_names_do_not_make_a_foreign_text) {
  read_one(
      "Manchester United, Tottenham Hotspur y Wolverhampton Wanderers se disputan el fichaje de Christian Eriksen, "
      "según "
      "The Guardian y The Daily Telegraph.");
}

TEST(BadInput, other_languages_are_read_where_asked_for) {
  IntakeOptions options;
  options.any_language = true;
  const Article article = read_one(
      "Storm shuts harbour for third day\n\nThe harbour stayed closed on Wednesday for a third day as waves of more "
      "than "
      "five metres battered the coast, the harbour master said.\n",
      "a.txt", options);
  EXPECT_EQ(article.language, "en");
  EXPECT_EQ(article.title, "Storm shuts harbour for third day");
}

TEST(BadInput, gzip_is_read_through) {
  EXPECT_EQ(read_one(gzip(kBrief), "nota.txt.gz").text, kBrief);
}

TEST(BadInput, truncated_gzip_gives_what_could_be_read) {
  std::string text;
  for (int i = 0; i < 400; ++i) text += "El barco número " + std::to_string(i * 7919) + " salió del puerto de Almar.\n";
  const std::string whole = gzip(text);
  const Article article = read_one(whole.substr(0, whole.size() / 2), "nota.txt.gz");
  EXPECT_TRUE(has_notice(article, "truncated_gzip"));
  EXPECT_GT(article.text.size(), 1000U);
  EXPECT_EQ(error_of(whole.substr(0, 12), "nota.gz").code, ErrorCode::malformed);
}

TEST(BadInput, broken_characters_are_repaired_and_counted) {
  const Article article = read_one(std::string(kBrief) + " Lo dijo el capit\xE1n.");
  EXPECT_TRUE(has_notice(article, "invalid_bytes"));
}

TEST(BadInput, a_given_day_comes_first) {
  IntakeOptions options;
  options.given_day = Date::from(2024, 5, 3);
  const Article article = read_one(kBrief, "a.txt", options);
  ASSERT_FALSE(article.day_candidates.empty());
  EXPECT_EQ(article.day_candidates[0].basis, DateBasis::given);
}

TEST(BadInput, a_text_cut_at_a_subscription_call_is_noted) {
  const Article article = read_one(
      "El pleno aprueba el presupuesto\n\nEl pleno aprobó este miércoles el presupuesto con los votos de la oposición. "
      "El "
      "alcalde explicó que las partidas para escuelas...\n\nSuscríbete para seguir leyendo\nYa soy suscriptor\n");
  EXPECT_TRUE(has_notice(article, "paywall"));
}

TEST(BadInput, one_huge_word_does_not_hang) {
  error_of(std::string(1 << 20, 'a'));
  std::string quotes;
  for (int i = 0; i < 100000; ++i) quotes += "«a» ";
  read_items(quotes);
  std::string lines;
  for (int i = 0; i < 100000; ++i) lines += "Lea también\n";
  error_of(lines);
}

TEST(BadInput, raw_offsets_lead_to_the_original_bytes) {
  const std::string raw =
      "\xEF\xBB\xBF"
      "T\xC3\xADtulo del d\xC3\xAD"
      "a en el puerto\r\n\r\n" +
      std::string(kBrief);
  const Article article = read_one(raw);
  ASSERT_EQ(article.blocks.size(), 2U);
  for (const Block& block : article.blocks) EXPECT_EQ(block.raw.in(raw), block.text.in(article.text));
}

}  // namespace
}  // namespace cotejo
