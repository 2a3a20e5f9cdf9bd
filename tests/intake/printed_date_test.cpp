// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "intake/metadata/printed_date.h"

#include "intake/intake_testing.h"

namespace cotejo::intake {
namespace {

std::string printed(std::string_view text) {
  const auto date = find_printed_date(shape_of(text, test_lexicon()), test_lexicon());
  return date ? date->day.iso() : "";
}

std::string meta(std::string_view text) {
  const auto date = parse_meta_date(text, test_lexicon());
  return date ? date->iso() : "";
}

std::string in_url(std::string_view url) {
  const auto date = date_in_url(url);
  return date ? date->iso() : "";
}

TEST(PrintedDate, reads_words_and_numbers) {
  EXPECT_EQ(printed("Domingo, 17 de septiembre de 2023"), "2023-09-17");
  EXPECT_EQ(printed("Publicado el 3 de mayo del 2021 a las 10:35"), "2021-05-03");
  EXPECT_EQ(printed("Sept. 17, 2023"), "2023-09-17");
  EXPECT_EQ(printed("17/09/2023 10:33"), "2023-09-17");
  EXPECT_EQ(printed("09/17/2023"), "2023-09-17");
  EXPECT_EQ(printed("17.09.23"), "2023-09-17");
  EXPECT_EQ(printed("2023-09-17"), "2023-09-17");
}

TEST(PrintedDate, takes_no_day_that_does_not_exist) {
  EXPECT_EQ(printed("31 de junio de 2023"), "");
  EXPECT_EQ(printed("el 17 de septiembre"), "");
  EXPECT_EQ(printed("ganó 3-2-2000"), "2000-02-03");
  EXPECT_EQ(printed("45/13/2023"), "");
}

TEST(MetaDate, reads_the_usual_forms) {
  EXPECT_EQ(meta("2023-09-17T23:10:00-05:00"), "2023-09-17");
  EXPECT_EQ(meta("Sun, 17 Sep 2023 10:00:00 GMT"), "2023-09-17");
  EXPECT_EQ(meta("20230917"), "2023-09-17");
  EXPECT_EQ(meta("1694944800"), "2023-09-17");
  EXPECT_EQ(meta("1694944800000"), "2023-09-17");
  EXPECT_EQ(meta("September 17, 2023"), "2023-09-17");
  EXPECT_EQ(meta("ayer"), "");
  EXPECT_EQ(meta(""), "");
}

TEST(UrlDate, is_found_between_slashes_and_dashes) {
  EXPECT_EQ(in_url("https://diario.example/mundo/2023/09/17/nota.html"), "2023-09-17");
  EXPECT_EQ(in_url("https://diario.example/2023/9/7/nota"), "2023-09-07");
  EXPECT_EQ(in_url("https://diario.example/nota-20230917.html"), "2023-09-17");
  EXPECT_EQ(in_url("https://diario.example/2023-09-17/nota"), "2023-09-17");
  EXPECT_EQ(in_url("https://diario.example/nota-1234567890.html"), "");
  EXPECT_EQ(in_url("https://diario.example/2023/99/17/"), "");
  EXPECT_EQ(in_url("https://diario.example/?d=2023/09/17"), "");
}

}  // namespace
}  // namespace cotejo::intake
