// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "language/syntax/readings.h"

#include <gtest/gtest.h>

#include "language/syntax/tagset.h"

namespace {

using namespace cotejo;
using syntax::Readings;

const Lexicon& lexicon() {
  static const Result<Lexicon> loaded = Lexicon::load(Paths{COTEJO_SOURCE_DIR}.tables());
  return *loaded;
}

std::uint32_t noun(Number number) {
  Feats feats;
  feats.gender = Gender::fem;
  feats.number = number;
  return syntax::inflection(Upos::NOUN, feats);
}

TEST(Readings, tell_forms_of_one_kind_from_others) {
  Readings readings(&lexicon());
  const Readings::Entry both = readings.of("marcha");
  const Readings::Entry noun_only = readings.of("hospital");
  const Readings::Entry unknown = readings.of("xqzt");
  EXPECT_NE(noun_only.classes, 0U);
  EXPECT_NE(both.classes, noun_only.classes) << "marcha is a verb, too";
  EXPECT_EQ(readings.of("naciones").tags, readings.of("canciones").tags);
  EXPECT_EQ(unknown.classes, 0U);
}

TEST(Readings, give_the_lemma_of_the_tag) {
  Readings readings(&lexicon());
  EXPECT_EQ(Readings::lemma(readings.of("naciones"), noun(Number::plur)), "nación");
  EXPECT_EQ(Readings::lemma(readings.of("naciones"), noun(Number::sing)), "") << "no reading has that number";
}

TEST(Readings, without_a_lexicon_know_nothing) {
  Readings readings(nullptr);
  EXPECT_EQ(readings.of("casa").classes, 0U);
  EXPECT_EQ(Readings::lemma(readings.of("casa"), noun(Number::sing)), "");
}

}  // namespace
