// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "language/syntax/analyser.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "language/model/model_file.h"
#include "language/syntax/samples.h"

namespace {

using namespace cotejo;
using syntax::Analyser;

const Paths kHere{COTEJO_SOURCE_DIR};

const Analyser& analyser() {
  static const Result<Analyser> loaded = Analyser::load(kHere.models() / "syntax.cotejo");
  if (!loaded) ADD_FAILURE() << loaded.error().text();
  return *loaded;
}

const Lexicon& lexicon() {
  static const Result<Lexicon> loaded = Lexicon::load(kHere.tables());
  return *loaded;
}

const NameTables& names() {
  static const Result<NameTables> loaded = NameTables::load(kHere.tables());
  return *loaded;
}

Tagged analysed(const std::string& lines) {
  Tagged text = syntax::sample_text(lines);
  Analyser::Workspace work(lexicon(), names());
  analyser().analyse(text, work);
  return text;
}

const Word& word(const Tagged& text, std::string_view form) {
  const auto found = std::find_if(text.words.begin(), text.words.end(), [&](const Word& w) { return w.form == form; });
  EXPECT_NE(found, text.words.end()) << form;
  return *found;
}

std::string head_of(const Tagged& text, std::string_view form) {
  const Word& dependent = word(text, form);
  return dependent.head == kNone ? "" : text.words[static_cast<std::size_t>(dependent.head)].form;
}

/// One root, and every word gets to it.
void expect_trees(const Tagged& text) {
  for (const Sentence& s : text.sentences) {
    int roots = 0;
    for (std::uint32_t i = s.first; i < s.last; ++i) {
      const Word& w = text.words[i];
      if (w.head == kNone) ++roots;
      EXPECT_EQ(w.head == kNone, w.deprel == Deprel::root) << w.form;
      std::int32_t at = static_cast<std::int32_t>(i);
      for (std::uint32_t steps = 0; at != kNone; ++steps) {
        ASSERT_LE(steps, s.last - s.first) << "a circle at " << w.form;
        ASSERT_GE(at, static_cast<std::int32_t>(s.first));
        ASSERT_LT(at, static_cast<std::int32_t>(s.last));
        at = text.words[static_cast<std::size_t>(at)].head;
      }
    }
    EXPECT_EQ(roots, 1);
  }
}

TEST(Analyser, builds_a_tree_over_a_plain_sentence) {
  const Tagged text = analysed("La ministra inauguró ayer un hospital en Cuenca .\n");
  EXPECT_TRUE(text.has_syntax);
  expect_trees(text);
  EXPECT_EQ(word(text, "inauguró").deprel, Deprel::root);
  EXPECT_EQ(word(text, "inauguró").lemma, "inaugurar");
  EXPECT_EQ(word(text, "inauguró").feats.tense, Tense::past);
  EXPECT_EQ(word(text, "ministra").deprel, Deprel::nsubj);
  EXPECT_EQ(word(text, "hospital").deprel, Deprel::obj);
  EXPECT_EQ(head_of(text, "hospital"), "inauguró");
  EXPECT_EQ(head_of(text, "."), "inauguró");
}

TEST(Analyser, reads_the_conditional_of_hearsay) {
  const Tagged text = analysed("El acusado habría huido a Portugal .\n");
  EXPECT_EQ(word(text, "habría").feats.mood, Mood::cnd);
  EXPECT_EQ(head_of(text, "habría"), "huido");
}

TEST(Analyser, reads_headlines_in_capitals) {
  const Tagged text = analysed("EL GOBIERNO APRUEBA LA LEY DE VIVIENDA\n");
  expect_trees(text);
  EXPECT_EQ(word(text, "APRUEBA").upos, Upos::VERB);
  EXPECT_EQ(word(text, "LEY").upos, Upos::NOUN);
}

TEST(Analyser, reads_headlines_without_a_verb) {
  const Tagged text = analysed("Dos detenidos por el robo de un camión en Soria\n");
  expect_trees(text);
  EXPECT_EQ(head_of(text, "camión"), "robo");
}

TEST(Analyser, takes_what_is_no_sentence) {
  std::string marks;
  for (int i = 0; i < 3000; ++i) marks += i % 2 == 0 ? "\" " : "( ";
  expect_trees(analysed(". . . ?\n\u00ab\n" + marks + "\n\xff\xfe x\n"));
}

TEST(Analyser, takes_a_sentence_of_many_thousand_words) {
  std::string line;
  for (int i = 0; i < 20000; ++i) line += i % 3 == 0 ? "casa " : i % 3 == 1 ? "que " : "arde , ";
  const Tagged text = analysed(line + "\n");
  ASSERT_EQ(text.sentences.size(), 1U);
  EXPECT_EQ(std::count_if(text.words.begin(), text.words.end(), [](const Word& w) { return w.head == kNone; }), 1);
}

TEST(Analyser, gives_the_same_twice_and_with_a_used_workspace) {
  const std::string line = "Los vecinos , hartos del ruido , pidieron a la alcaldesa que cierre el local .\n";
  Analyser::Workspace work(lexicon(), names());
  Tagged first = syntax::sample_text(line);
  analyser().analyse(first, work);
  Tagged second = syntax::sample_text(line);
  analyser().analyse(second, work);
  for (std::size_t i = 0; i < first.words.size(); ++i) {
    EXPECT_EQ(first.words[i].head, second.words[i].head);
    EXPECT_EQ(first.words[i].deprel, second.words[i].deprel);
  }
}

TEST(Analyser, without_a_model_says_which_file_is_missing) {
  const auto loaded = Analyser::load("/nowhere/syntax.cotejo");
  ASSERT_FALSE(loaded);
  EXPECT_EQ(loaded.error().code, ErrorCode::not_found);
  EXPECT_NE(loaded.error().text().find("syntax.cotejo"), std::string::npos);
}

TEST(Analyser, refuses_a_damaged_or_shortened_model) {
  auto bytes = read_file(kHere.models() / "syntax.cotejo");
  ASSERT_TRUE(bytes);
  std::string damaged = *bytes;
  damaged[damaged.size() / 2] = static_cast<char>(damaged[damaged.size() / 2] + 1);
  const auto from_damaged = Analyser::parse(damaged, "m");
  ASSERT_FALSE(from_damaged);
  EXPECT_NE(from_damaged.error().message.find("damaged"), std::string::npos);
  const auto from_short = Analyser::parse(bytes->substr(0, bytes->size() / 2), "m");
  ASSERT_FALSE(from_short);
  EXPECT_NE(from_short.error().message.find("cut short"), std::string::npos);
}

TEST(Analyser, refuses_a_model_that_does_not_agree_with_its_samples) {
  auto bytes = read_file(kHere.models() / "syntax.cotejo");
  ASSERT_TRUE(bytes);
  const auto file = ModelFile::parse(*bytes, "m");
  ASSERT_TRUE(file);
  Tagged samples;
  ASSERT_TRUE(syntax::read_samples(file->section("samples"), samples));
  samples.words[3].lemma += "s";
  ModelWriter writer;
  for (const char* name : {"network", "keys", "tags", "relations", "names", "adjuncts", "annotation", "lemmas"}) {
    writer.add(name, std::string(file->section(name)));
  }
  writer.add("samples", syntax::sample_bytes(samples));
  const auto loaded = Analyser::parse(writer.bytes(), "m");
  ASSERT_FALSE(loaded);
  EXPECT_NE(loaded.error().message.find("samples"), std::string::npos);
}

}  // namespace
