// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "../cases.h"
#include "language/morph/lexicon.h"

namespace cotejo::testing {

const Lexicon& lexicon() {
  static const Result<Lexicon> loaded = Lexicon::load(Paths{COTEJO_SOURCE_DIR}.tables());
  return *loaded;
}

/// Whether the lexicon reads a form as that verb with these features.
bool reads(std::string_view form, std::string_view lemma, const Feats& feats) {
  std::vector<Analysis> found;
  lexicon().candidates(form, found);
  for (const Analysis& a : found) {
    if (a.lemma == lemma && a.feats == feats) return true;
  }
  return false;
}

Feats finite(Mood mood, Tense tense, std::uint8_t person, Number number) {
  Feats feats;
  feats.mood = mood;
  feats.tense = tense;
  feats.person = person;
  feats.number = number;
  feats.verb_form = VerbForm::fin;
  return feats;
}

TEST(Verbs, change_their_stems_by_class) {
  const Feats present = finite(Mood::ind, Tense::pres, 3, Number::sing);
  EXPECT_TRUE(reads("piensa", "pensar", present));
  EXPECT_TRUE(reads("vuelve", "volver", present));
  EXPECT_TRUE(reads("pide", "pedir", present));
  EXPECT_TRUE(reads("huye", "huir", present));
  EXPECT_TRUE(reads("prohíbe", "prohibir", present));
  EXPECT_TRUE(reads("actúa", "actuar", present));
  EXPECT_FALSE(reads("pensa", "pensar", present));
}

TEST(Verbs, write_their_stems_as_spelling_asks) {
  EXPECT_TRUE(reads("busqué", "buscar", finite(Mood::ind, Tense::past, 1, Number::sing)));
  EXPECT_TRUE(reads("llegue", "llegar", finite(Mood::sub, Tense::pres, 3, Number::sing)));
  EXPECT_TRUE(reads("avergüence", "avergonzar", finite(Mood::sub, Tense::pres, 3, Number::sing)));
  EXPECT_TRUE(reads("dirija", "dirigir", finite(Mood::sub, Tense::pres, 3, Number::sing)));
  EXPECT_TRUE(reads("leyó", "leer", finite(Mood::ind, Tense::past, 3, Number::sing)));
}

TEST(Verbs, of_a_family_follow_their_base) {
  EXPECT_TRUE(reads("mantuvieron", "mantener", finite(Mood::ind, Tense::past, 3, Number::plur)));
  EXPECT_TRUE(reads("propuso", "proponer", finite(Mood::ind, Tense::past, 3, Number::sing)));
  EXPECT_TRUE(reads("contradijo", "contradecir", finite(Mood::ind, Tense::past, 3, Number::sing)));
  EXPECT_TRUE(reads("condujo", "conducir", finite(Mood::ind, Tense::past, 3, Number::sing)));
  EXPECT_TRUE(reads("convendría", "convenir", finite(Mood::cnd, Tense::none, 3, Number::sing)));
}

TEST(Nominals, are_brought_back_to_their_singular) {
  std::vector<Analysis> found;
  lexicon().candidates("naciones", found);
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found.front().lemma, "nación");
  EXPECT_EQ(found.front().feats.gender, Gender::fem);
  EXPECT_EQ(found.front().feats.number, Number::plur);
}

TEST(Tags, tell_homographs_apart_by_what_stands_before) {
  EXPECT_EQ(tags("El informe llegó ayer."), "El/DET informe/NOUN llegó/VERB ayer/ADV ./PUNCT");
  EXPECT_EQ(tags("La cuenta no lo cuenta."), "La/DET cuenta/NOUN no/ADV lo/PRON cuenta/VERB ./PUNCT");
  EXPECT_EQ(tags("El cartero trajo un sobre."), "El/DET cartero/NOUN trajo/VERB un/DET sobre/NOUN ./PUNCT");
  EXPECT_EQ(tags("Dejó sobre la mesa un sobre."), "Dejó/VERB sobre/ADP la/DET mesa/NOUN un/DET sobre/NOUN ./PUNCT");
  EXPECT_EQ(tags("Dejó la carta sobre la mesa."), "Dejó/VERB la/DET carta/NOUN sobre/ADP la/DET mesa/NOUN ./PUNCT");
}

TEST(Tags, read_capitals_as_names_inside_sentences_only) {
  EXPECT_EQ(tags("Vecinos de Getafe protestan."), "Vecinos/NOUN de/ADP Getafe/PROPN protestan/VERB ./PUNCT");
}

TEST(Tags, keep_the_conditional_of_hearsay) {
  const Tagged tagged = language().analyse(article({"El ministro habría aceptado."}));
  EXPECT_EQ(tagged.words[2].feats.mood, Mood::cnd);
  EXPECT_EQ(tagged.words[3].lemma, "aceptar");
  EXPECT_EQ(tagged.words[3].feats.verb_form, VerbForm::part);
}

}  // namespace cotejo::testing
