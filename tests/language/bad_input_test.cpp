// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// Texts that nobody would write. Each must be analysed in time that its size explains (a hang fails by the time limit
// of the whole test), with every offset exact.
#include <gtest/gtest.h>

#include <chrono>

#include "language/cases.h"
#include "language/invariants.h"
#include "language/token/abbreviations.h"
#include "language/token/sentences.h"
#include "language/token/tokenizer.h"

namespace cotejo::testing {
namespace {

std::string times(std::size_t count, std::string_view text) {
  std::string out;
  out.reserve(count * text.size());
  for (std::size_t i = 0; i < count; ++i) out += text;
  return out;
}

void analysed(const std::string& text) {
  const Article made = article({text});
  EXPECT_EQ(Invariants(made, language().analyse(made)).broken(), "") << text.substr(0, 60);
}

TEST(BadInput, tokens_of_a_megabyte) {
  constexpr std::size_t mega = std::size_t{1} << 20;
  analysed("Ayer llegó " + times(mega / 256, "a.") + times(mega / 256, "#_") + " a Lima.");  // many tokens
  for (const std::string& token : {times(mega, "a"), times(mega, "A"), times(mega, "7"), "Http" + times(mega, "x"),
                                   "http://" + times(mega, "."), times(mega / 2, "a-"), times(mega / 2, "1."),
                                   times(mega / 4, "A.b@"), times(mega / 2, "\u00F1"), times(mega / 2, "M\u00E1")}) {
    analysed("Ayer llegó " + token + " a Lima.");
  }
}

TEST(BadInput, sentences_of_a_hundred_thousand_tokens) {
  analysed(times(100'000, "\u00AB"));
}

TEST(BadInput, words_and_marks_in_odd_runs) {
  for (const char* part :
       {"Ana Gil ", "de la ", "\"",       ") ",  ", ",      "\u2014", "?!", "! ? ", ". ", "...", "\"? ",
        "' ",       "Sr. ",   "EE. UU. ", "A. ", "el que ", "7 ",     "(",  "y ",   "a.", "#_"}) {
    analysed(times(500, part));
    analysed(times(200, part) + "a");
  }
}

TEST(BadInput, runs_of_marks_are_cut_into_sentences_in_time_that_their_length_explains) {
  const auto abbreviations = Abbreviations::load(COTEJO_SOURCE_DIR "/data/es/abbreviations.tsv");
  ASSERT_TRUE(abbreviations);
  for (const char* part : {"?!", "\"?", ".) ", "?\u00BB", "'. ", "Sr. ", "A."}) {
    const std::string text = times(100'000, part) + "a";
    const auto start = std::chrono::steady_clock::now();
    std::vector<Token> tokens;
    tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, *abbreviations, tokens);
    EXPECT_EQ(sentence_ends(text, tokens, 0).back(), tokens.size());
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    EXPECT_LT(took.count(), 5) << part;  // a tenth of a second; a square would be minutes
  }
}

TEST(BadInput, sentences_are_cut_at_their_longest) {
  const Article made = article({times(5'000, "palabra ")});
  const Tagged tagged = language().analyse(made);
  for (const Sentence& s : tagged.sentences) EXPECT_LE(s.last - s.first, kLongestSentence);
  EXPECT_EQ(tagged.words.size(), 5'000U);
}

TEST(BadInput, control_characters_scripts_and_pictures) {
  std::string controls = "El \u00E1rbol";
  for (char c = 1; c < 0x20; ++c) controls += std::string("x") + c + "y ";
  analysed(controls + "\x7F \u0085 \u2028 \u200B \u00AD \uFEFF fin.");
  analysed(
      "Владимир dijo \u4F60\u597D a \u05E9\u05DC\u05D5\u05DD y \u0645\u0631\u062D\u0628\u0627 en "
      "\u0E2A\u0E27\u0E31\u0E2A\u0E14\u0E35.");
  analysed(
      "Gol \U0001F1E8\U0001F1F1\U0001F44D\U0001F3FD\U0001F468\u200D\U0001F469\u200D\U0001F467 de Ana\U0001F600Gil "
      "\u2764\uFE0F!");
  analysed("e\u0301l a\u0303o Z" + times(5'000, "\u0301") + " fin");
  analysed(times(2'000, "\U0001F600"));
  analysed(times(30'000, "\u4F60"));
}

TEST(BadInput, bytes_that_are_no_utf8) {
  analysed("El a\xFFo \xC3 de \xE2\x82 la \xF0\x9F\x98 reforma \x80\x80\x80.");
  analysed(times(1'000, "\xC3"));
}

TEST(BadInput, nothing_and_white_space) {
  for (const char* text : {"", " ", "\n\n\n", "\u00A0\u2003", ".", "\""}) analysed(text);
  Article none;
  EXPECT_TRUE(language().analyse(none).words.empty());
}

}  // namespace
}  // namespace cotejo::testing
