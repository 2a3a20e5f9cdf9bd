// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "reading/entities/salience.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reading/entities/joint.h"
#include "reading/entities/tagged_text.h"

namespace cotejo::entities {
namespace {

using test::TaggedText;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(EntityLookup, answers_the_group_for_its_head_and_the_name_for_the_word_inside) {
  TaggedText t("fuentes/NOUNfp de/ADP la/DET Fiscalia/PROPN dijeron/VERBpv3 ./PUNCT");
  const EntityIndex office = t.entity(EntityType::ORG, "Fiscalia", {t.span("Fiscalia")});
  const EntityIndex sources =
      t.entity(EntityType::GROUP, "fuentes de la Fiscalia", {}, {t.span("fuentes de la Fiscalia")});
  const EntityLookup lookup(t.tagged, t.reading);
  EXPECT_EQ(lookup.of_phrase(t.word("fuentes")), sources);
  EXPECT_EQ(lookup.of_phrase(t.word("Fiscalia")), office);
  EXPECT_EQ(lookup.of_phrase(t.word("la")), kNone);
  EXPECT_EQ(lookup.at(t.span("Fiscalia").begin + 2), office);
  EXPECT_EQ(lookup.at(t.span("dijeron").begin), kNone);
  EXPECT_THAT(lookup.in({0, 1000}), ElementsAre(sources, office));
  EXPECT_THAT(lookup.in({0, 1000}, true), ElementsAre(sources));
}

TEST(EntityLookup, answers_the_name_in_apposition) {
  TaggedText t("El/DET>2:det portavoz/NOUNms>5:nsubj Luis/PROPN>2:appos Rey/PROPN>3:flat hablo/VERBsv3>0:root");
  const EntityIndex rey = t.entity(EntityType::PER, "Luis Rey", {t.span("Luis Rey")});
  const EntityLookup lookup(t.tagged, t.reading);
  EXPECT_EQ(lookup.of_phrase(t.word("portavoz")), rey);
  EXPECT_EQ(lookup.of_phrase(t.word("Rey")), rey);
}

TEST(Salience, the_subject_of_a_joined_verb_is_shared) {
  TaggedText t(
      "Ana/PROPN>2:nsubj saludo/VERBsv3>0:root a/ADP>4:case_ Luis/PROPN>2:obj y/CCONJ>6:cc prometio/VERBsv3>2:conj");
  const EntityIndex ana = t.entity(EntityType::PER, "Ana", {t.span("Ana")});
  t.entity(EntityType::PER, "Luis", {t.span("Luis")});
  const EntityLookup lookup(t.tagged, t.reading);
  EXPECT_THAT(Salience(t.tagged, t.reading, lookup).subject_of(t.word("prometio")), ElementsAre(ana));
}

TEST(Salience, prefers_the_subject_of_the_sentence_before_to_its_complements) {
  TaggedText t(
      "Ana/PROPN visito/VERBsv3 a/ADP Luis/PROPN en/ADP Quito/PROPN ./PUNCT\n"
      "Despues/ADV prometio/VERBsv3 ayuda/NOUNfs ./PUNCT");
  const EntityIndex ana = t.entity(EntityType::PER, "Ana", {t.span("Ana")});
  t.entity(EntityType::PER, "Luis", {t.span("Luis")});
  t.entity(EntityType::LOC, "Quito", {t.span("Quito")});
  const EntityLookup lookup(t.tagged, t.reading);
  EXPECT_THAT(Salience(t.tagged, t.reading, lookup).subject_of(t.word("prometio")), ElementsAre(ana));
}

TEST(Salience, a_plural_verb_means_a_group_or_a_pair) {
  TaggedText t(
      "Los/DETmp vecinos/NOUNmp vieron/VERBpv3 a/ADP Ana/PROPN ./PUNCT\n"
      "Llamaron/VERBpv3 ./PUNCT");
  t.entity(EntityType::PER, "Ana", {t.span("Ana")});
  const EntityIndex people = t.entity(EntityType::GROUP, "Los vecinos", {}, {t.span("Los vecinos")});
  const EntityLookup lookup(t.tagged, t.reading);
  EXPECT_THAT(Salience(t.tagged, t.reading, lookup).subject_of(t.word("Llamaron")), ElementsAre(people));

  TaggedText two("Ana/PROPN vio/VERBsv3 a/ADP Eva/PROPN ./PUNCT\nHablaron/VERBpv3 ./PUNCT");
  const EntityIndex ana = two.entity(EntityType::PER, "Ana", {two.span("Ana")});
  const EntityIndex eva = two.entity(EntityType::PER, "Eva", {two.span("Eva")});
  const EntityLookup both(two.tagged, two.reading);
  EXPECT_THAT(Salience(two.tagged, two.reading, both).subject_of(two.word("Hablaron")), ElementsAre(ana, eva));
}

TEST(Salience, a_verb_in_the_first_person_means_nobody_told_of) {
  TaggedText t("Ana/PROPN llego/VERBsv3 ./PUNCT\nPrometo/VERBsv1 ayuda/NOUNfs ./PUNCT");
  t.entity(EntityType::PER, "Ana", {t.span("Ana")});
  const EntityLookup lookup(t.tagged, t.reading);
  EXPECT_THAT(Salience(t.tagged, t.reading, lookup).subject_of(t.word("Prometo")), IsEmpty());
}

TEST(Salience, a_relative_pronoun_means_its_antecedent) {
  TaggedText t(
      "Ana/PROPN>5:nsubj ,/PUNCT>4:punct que/PRON>4:nsubj gano/VERBsv3>1:acl_relcl llego/VERBsv3>0:root "
      "con/ADP>7:case_ "
      "Eva/PROPN>5:obl");
  const EntityIndex ana = t.entity(EntityType::PER, "Ana", {t.span("Ana")});
  t.entity(EntityType::PER, "Eva", {t.span("Eva")});
  const EntityLookup lookup(t.tagged, t.reading);
  EXPECT_THAT(Salience(t.tagged, t.reading, lookup).subject_of(t.word("gano")), ElementsAre(ana));
}

TEST(Salience, a_pronoun_means_somebody_of_its_gender_told_of_before) {
  TaggedText t(
      "Ana/PROPNf>2:nsubj llego/VERBsv3>0:root con/ADP>4:case_ Luis/PROPNm>2:obl\n"
      "Ella/PRONfs3>2:nsubj hablo/VERBsv3>0:root");
  const EntityIndex ana = t.entity(EntityType::PER, "Ana", {t.span("Ana")});
  t.entity(EntityType::PER, "Luis", {t.span("Luis")});
  const EntityLookup lookup(t.tagged, t.reading);
  EXPECT_THAT(Salience(t.tagged, t.reading, lookup).subject_of(t.word("hablo")), ElementsAre(ana));
}

TEST(Joint, the_same_members_are_the_same_group) {
  TaggedText t("Ana/PROPN y/CCONJ Eva/PROPN hablaron/VERBpv3 ./PUNCT\nEva/PROPN y/CCONJ Ana/PROPN callaron/VERBpv3");
  const EntityIndex ana = t.entity(EntityType::PER, "Ana", {t.span("Ana")});
  const EntityIndex eva = t.entity(EntityType::PER, "Eva", {t.span("Eva")});
  const EntityIndex pair = joint(t.reading, {ana, eva}, t.span("Ana y Eva"));
  EXPECT_EQ(joint(t.reading, {eva, ana}, t.span("Eva y Ana")), pair);
  EXPECT_EQ(joint(t.reading, {ana}, {}), ana);
  const Entity& group = t.reading.entities[static_cast<std::size_t>(pair)];
  EXPECT_EQ(group.type, EntityType::GROUP);
  EXPECT_EQ(group.name, "Ana y Eva");
  EXPECT_EQ(group.mentions.size(), 2U);
}

}  // namespace
}  // namespace cotejo::entities
