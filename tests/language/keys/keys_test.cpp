// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "language/keys/keys.h"

#include <gtest/gtest.h>

#include "language/syntax/samples.h"

namespace {

using namespace cotejo;

const std::filesystem::path kTables = Paths{COTEJO_SOURCE_DIR}.tables();

std::vector<Keys> keys_of(const std::string& sentence) {
  static const Result<Lexicon> lexicon = Lexicon::load(kTables);
  static const Result<NameTables> names = NameTables::load(kTables);
  static KeyMaker maker(*lexicon, *names);
  const Tagged text = syntax::sample_text(sentence + "\n");
  std::vector<Keys> out;
  maker.read(text.words.data(), text.words.data() + text.words.size(), out);
  return out;
}

Key key(const Keys& keys, KeyKind kind) {
  return keys[static_cast<std::size_t>(kind)];
}

TEST(Keys, stand_in_the_order_of_their_kinds) {
  const Keys keys = keys_of("casa")[0];
  for (std::size_t i = 0; i < kKeyKinds; ++i) EXPECT_EQ(kind_of(keys[i]), static_cast<KeyKind>(i));
}

TEST(Keys, of_forms_know_no_case_and_no_digits) {
  const auto keys = keys_of("año AÑO 1998 2004");
  EXPECT_EQ(key(keys[0], KeyKind::form), key(keys[1], KeyKind::form));
  EXPECT_NE(key(keys[0], KeyKind::shape), key(keys[1], KeyKind::shape));
  EXPECT_EQ(key(keys[2], KeyKind::form), key(keys[3], KeyKind::form));
}

TEST(Keys, of_ends_count_characters) {
  const auto keys = keys_of("acción misión");
  EXPECT_EQ(key(keys[0], KeyKind::suffix3), key(keys[1], KeyKind::suffix3));
  EXPECT_NE(key(keys[0], KeyKind::suffix4), key(keys[1], KeyKind::suffix4));
}

TEST(Keys, tell_the_opening_word_from_others) {
  const auto keys = keys_of("« Hoy llega Hoy");
  EXPECT_NE(key(keys[1], KeyKind::shape), key(keys[3], KeyKind::shape));
  EXPECT_EQ(key(keys[1], KeyKind::form), key(keys[3], KeyKind::form));
}

TEST(Keys, in_a_sentence_of_capitals_have_shapes_of_their_own) {
  const auto shouted = keys_of("DETENIDO EL ALCALDE DE ORENSE");
  const auto plain = keys_of("El ministro de la OTAN viaja");
  EXPECT_NE(key(shouted[2], KeyKind::shape), key(plain[4], KeyKind::shape));
}

TEST(Keys, mark_known_names_of_several_words) {
  const auto keys = keys_of("viaja a Nueva York mañana");
  const Key none = key(keys[0], KeyKind::known);
  EXPECT_NE(key(keys[2], KeyKind::known), none);
  EXPECT_NE(key(keys[3], KeyKind::known), none);
  EXPECT_NE(key(keys[2], KeyKind::known), key(keys[3], KeyKind::known));
  EXPECT_EQ(key(keys[4], KeyKind::known), none);
}

TEST(Keys, are_the_same_whatever_was_read_before) {
  const auto before = keys_of("el primer ministro de Portugal");
  (void)keys_of("otra frase con Portugal y ministros");
  EXPECT_EQ(keys_of("el primer ministro de Portugal"), before);
}

TEST(Shape, of_a_word) {
  EXPECT_EQ(shape_of("Ávila"), Shape::title);
  EXPECT_EQ(shape_of("J."), Shape::initial);
  EXPECT_EQ(shape_of("ONU"), Shape::capitals);
  EXPECT_EQ(shape_of("iPhone"), Shape::mixed);
  EXPECT_EQ(shape_of("12.500"), Shape::digits);
  EXPECT_EQ(shape_of("G20"), Shape::digits_and_letters);
  EXPECT_EQ(shape_of("—"), Shape::no_letters);
}

}  // namespace
