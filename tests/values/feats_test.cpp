// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "values/feats.h"

#include <gtest/gtest.h>

#include <fstream>

namespace cotejo {
namespace {

TEST(Feats, of_the_treebanks_are_written_as_they_were_read) {
  std::ifstream lines(COTEJO_SOURCE_DIR "/tests/values/data/feats.txt");
  std::size_t count = 0;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with('#')) continue;
    ++count;
    const std::optional<Feats> feats = parse_feats(line);
    ASSERT_TRUE(feats) << line;
    EXPECT_EQ(render_feats(*feats), line);
    EXPECT_EQ(known_feats(line), *feats);
  }
  EXPECT_GT(count, 300U);
}

TEST(Feats, hold_what_the_text_says) {
  const auto feats = parse_feats("Case=Acc,Dat|Number[psor]=Plur|Person=3|PronType=Int,Rel|Reflex=Yes|ExtPos=ADP");
  ASSERT_TRUE(feats);
  EXPECT_EQ(feats->case_, Case::acc_dat);
  EXPECT_EQ(feats->possessors, Number::plur);
  EXPECT_EQ(feats->number, Number::none);
  EXPECT_EQ(feats->person, 3);
  EXPECT_EQ(feats->pron_type, PronType::int_rel);
  EXPECT_TRUE(feats->reflexive);
  EXPECT_EQ(feats->acts_as, Upos::ADP);
}

TEST(Feats, without_any_are_an_underscore) {
  EXPECT_EQ(render_feats({}), "_");
  EXPECT_EQ(parse_feats("_"), Feats{});
  EXPECT_EQ(parse_feats(""), Feats{});
}

TEST(Feats, every_value_of_every_field_has_a_name) {
  Feats feats;
  feats.pron_type = PronType::tot;
  feats.case_ = Case::nom;
  feats.degree = Degree::sup;
  feats.punct_type = PunctType::semi;
  feats.punct_side = PunctSide::fin;
  feats.num_type = NumType::ord;
  feats.num_form = NumForm::word;
  feats.polite = Polite::infm;
  feats.polarity = Polarity::pos;
  feats.prep_case = PrepCase::pre;
  feats.definite = Definite::ind;
  feats.acts_as = Upos::VERB;
  feats.mood = Mood::cnd;
  feats.tense = Tense::fut;
  feats.verb_form = VerbForm::part;
  EXPECT_EQ(render_feats(feats),
            "Case=Nom|Definite=Ind|Degree=Sup|ExtPos=VERB|Mood=Cnd|NumForm=Word|NumType=Ord|Polarity=Pos|Polite=Infm|"
            "PrepCase=Pre|PronType=Tot|PunctSide=Fin|PunctType=Semi|Tense=Fut|VerbForm=Part");
}

TEST(Feats, of_unknown_names_or_values_are_refused_or_left_out) {
  for (const char* text : {"Gender=Neut", "Gender", "Gender=", "Shape=Round|Gender=Fem", "=Fem", "|"}) {
    EXPECT_FALSE(parse_feats(text)) << text;
  }
  EXPECT_EQ(render_feats(known_feats("Gender=Fem|Number=Dual|Shape=Round|Tense=Pres")), "Gender=Fem|Tense=Pres");
}

}  // namespace
}  // namespace cotejo
