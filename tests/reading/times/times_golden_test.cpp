// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// Runs times_golden.txt, the examples of times_rules.tsv, and what no table can say.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "base/table.h"
#include "reading/times/times.h"

namespace cotejo::times {
namespace {

const Paths kPaths{COTEJO_SOURCE_DIR};

const TimeFinder& finder() {
  static const Result<TimeFinder> loaded = TimeFinder::load(kPaths);
  if (!loaded) ADD_FAILURE() << loaded.error().text();
  return *loaded;
}

Article article_of(const std::string& text) {
  Article article;
  article.text = text;
  Block block;
  block.text = {0, static_cast<std::uint32_t>(text.size())};
  article.blocks.push_back(block);
  return article;
}

std::vector<Timex> times_in(const std::string& text, std::optional<Date> written) {
  const Article article = article_of(text);
  Published published;
  published.value = written;
  return finder().resolve(article, {}, finder().find(article, {}), published);
}

std::string written_out(const std::string& text, const std::vector<Timex>& times) {
  std::string out;
  for (const Timex& time : times) {
    out += fmt::format("{}{} => {} {}", out.empty() ? "" : " ; ", time.span.in(text), to_string(time.type), time.value);
    if (time.mod != TimexMod::none) out += fmt::format(" {}", to_string(time.mod));
  }
  return out;
}

std::string trimmed_field(const std::string& text) {
  const auto first = text.find_first_not_of(' ');
  return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

TEST(TimesGolden, every_sentence_gives_what_a_careful_reader_takes_from_it) {
  std::ifstream in(COTEJO_SOURCE_DIR "/tests/reading/times/times_golden.txt");
  ASSERT_TRUE(in);
  int cases = 0;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::istringstream fields(line);
    std::string day, sentence, expected;
    std::getline(fields, day, '|');
    std::getline(fields, sentence, '|');
    std::getline(fields, expected);
    sentence = trimmed_field(sentence);
    EXPECT_EQ(written_out(sentence, times_in(sentence, Date::parse(trimmed_field(day)))), trimmed_field(expected))
        << day << sentence;
    ++cases;
  }
  EXPECT_GE(cases, 290);
}

TEST(TimesRules, every_example_is_found_by_its_rule) {
  const auto rules = Table::load(kPaths.tables() / "times_rules.tsv");
  ASSERT_TRUE(rules);
  int examples = 0;
  for (const Table::Row& row : rules->rows()) {
    const std::string example(row[4]);
    if (example.empty()) continue;
    ++examples;
    std::string found;
    bool hit = false;
    for (const RawTime& time : finder().find(article_of(example), {})) {
      found += time.rule + " ";
      hit = hit || time.rule == row[0];
    }
    EXPECT_TRUE(hit) << rules->place(row) << ": " << row[0] << " finds nothing in \"" << example
                     << "\"; found: " << found;
  }
  EXPECT_GE(examples, 120);
}

TEST(Times, a_clock_time_takes_the_day_of_its_sentence) {
  const std::string text = "El martes hubo una tormenta y a las 15:30 cayó un rayo.";
  const auto times = times_in(text, Date::from(2023, 9, 17));
  ASSERT_EQ(times.size(), 2U);
  EXPECT_EQ(times[1].value, "2023-09-12T15:30");
}

TEST(Times, seasons_are_those_of_the_outlets_half_of_the_earth) {
  Article article = article_of("Los incendios del verano pasado fueron graves; el verano acabará pronto.");
  Published published;
  published.value = Date::from(2024, 1, 20);
  const auto value = [&] { return finder().resolve(article, {}, finder().find(article, {}), published).at(0).value; };
  EXPECT_EQ(value(), "2023-SU");
  article.url = "https://www.diario.com.ar/nota/1";
  EXPECT_EQ(value(), "2022-SU");
}

TEST(Times, a_value_stands_where_both_ends_of_the_window_give_it) {
  const std::string text = "Se vieron en julio y el martes.";
  const Article article = article_of(text);
  Published published;
  published.window = DayRange{*Date::from(2023, 9, 10), *Date::from(2023, 9, 14)};
  const auto times = finder().resolve(article, {}, finder().find(article, {}), published);
  ASSERT_EQ(times.size(), 2U);
  EXPECT_EQ(times[0].value, "2023-07");
  EXPECT_EQ(times[1].value, "XXXX-WXX-2");
}

TEST(Times, the_tree_tells_the_verb_that_governs) {
  const std::string text = "informó que la etapa del martes se desviará";
  const Article article = article_of(text);
  Tagged tagged;
  const auto add = [&](const char* form, Upos upos, int head, Feats feats = {}) {
    Word word;
    const auto from = tagged.words.empty() ? 0 : tagged.words.back().span.end;
    const auto at = static_cast<std::uint32_t>(text.find(form, from));
    word.span = {at, at + static_cast<std::uint32_t>(std::string(form).size())};
    word.form = word.lower = word.lemma = form;
    word.upos = upos;
    word.head = head;
    word.feats = feats;
    tagged.words.push_back(word);
  };
  Feats past, future;
  past.tense = Tense::past;
  future.tense = Tense::fut;
  add("informó", Upos::VERB, kNone, past);
  add("que", Upos::SCONJ, 7);
  add("la", Upos::DET, 3);
  add("etapa", Upos::NOUN, 7);
  add("del", Upos::ADP, 5);
  add("martes", Upos::NOUN, 3);
  add("se", Upos::PRON, 7);
  add("desviará", Upos::VERB, 0, future);
  tagged.has_syntax = true;
  const auto found = finder().find(article, tagged);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].cue, Cue::future);
}

TEST(Times, hostile_text_neither_hangs_nor_crashes) {
  std::string word(1 << 20, 'a');
  std::string numbers, weekdays, ands, marks;
  for (int i = 0; i < 100000; ++i) numbers += "12 ", weekdays += "el martes ", ands += "y dos ", marks += "12/";
  for (const std::string& text :
       {word, numbers, weekdays, ands, marks, std::string(1 << 20, '1'), std::string("\xC3")}) {
    EXPECT_LE(times_in(text, Date::from(2023, 9, 17)).size(), 200000U);
  }
}

}  // namespace
}  // namespace cotejo::times
