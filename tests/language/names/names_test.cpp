// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "../cases.h"

namespace cotejo::testing {

TEST(Names, of_bodies_take_their_complements) {
  EXPECT_EQ(names({"Lo anunció el Ministerio de Economía y Hacienda de Portugal."}),
            "[ORG Ministerio de Economía y Hacienda de Portugal]");
  EXPECT_EQ(names({"Acudió a la Organización para la Prohibición de las Armas Químicas (OPAQ)."}),
            "[ORG Organización para la Prohibición de las Armas Químicas] [ORG OPAQ]");
  EXPECT_EQ(names({"Habló la Fiscalía de Jaén."}), "[ORG Fiscalía de Jaén]");
}

TEST(Names, of_bodies_take_an_adjective_of_origin) {
  EXPECT_EQ(names({"Según el Ejército danés y la Cancillería uruguaya."}),
            "[ORG Ejército danés] [ORG Cancillería uruguaya]");
}

TEST(Names, of_persons_are_known_by_title_and_offices_are_no_names) {
  EXPECT_EQ(names({"El ministro de Sanidad, Braulio Quintela, y la alcaldesa Yrsa Holm hablaron."}),
            "[PER Braulio Quintela] [PER Yrsa Holm]");
}

TEST(Names, in_part_are_the_person_of_the_full_name) {
  EXPECT_EQ(names({"Habló Teresa Valdovinos.", "Luego Valdovinos calló."}), "[PER Teresa Valdovinos] [PER Valdovinos]");
}

TEST(Names, are_not_seen_in_words_that_begin_sentences) {
  EXPECT_EQ(names({"Vecinos de Getafe protestan. Fuentes oficiales callan. Ayer llovió."}), "[LOC Getafe]");
}

TEST(Names, leave_out_what_an_office_is_for) {
  EXPECT_EQ(names({"Habló la ministra de Trabajo y Pensiones de Noruega, Ingrid Solberg."}),
            "[LOC Noruega] [PER Ingrid Solberg]");
  EXPECT_EQ(names({"Acudieron los jefes de Estado y de Gobierno."}), "");
}

TEST(Names, of_works_stand_whole_between_their_marks) {
  EXPECT_EQ(names({"Estrenó la película «La casa junto al río» en Quito."}), "[MISC La casa junto al río] [LOC Quito]");
}

TEST(Names, of_places_are_known_by_the_adjective_made_from_them) {
  EXPECT_EQ(names({"Tarvenia pidió calma.", "El presidente tarveniano viajó."}), "[LOC Tarvenia]");
}

TEST(Names, that_follow_an_acronym_are_names_of_their_own) {
  EXPECT_EQ(names({"Lo dijo a la OCDE Marta Quiroga."}), "[ORG OCDE] [PER Marta Quiroga]");
}

TEST(Names, of_persons_hold_particles_and_nicknames) {
  EXPECT_EQ(names({"Llegaron Ursula von der Heide y Javier \"Tato\" Quintela."}),
            "[PER Ursula von der Heide] [PER Javier \"Tato\" Quintela]");
}

TEST(Names, with_a_word_glued_to_them_are_cut) {
  EXPECT_EQ(names({"Viajó por Boliviay Paraguay."}), "[LOC Bolivia] [LOC Paraguay]");
}

TEST(Names, in_a_headline_of_capitals_must_be_known_from_the_text) {
  EXPECT_EQ(names({"Alcalde Promete Más Agua En Valdemora", "El alcalde de Valdemora promete más agua."}),
            "[LOC Valdemora] [LOC Valdemora]");
}

TEST(Names, of_towns_are_their_teams_where_they_stand_so_in_sport) {
  EXPECT_EQ(names({"El delantero marcó dos goles en el partido y el Getafe ganó al Eibar.",
                   "El árbitro amonestó a Ruiz (Toledo)."}),
            "[ORG Getafe] [ORG Eibar] [PER Ruiz] [ORG Toledo]");
  EXPECT_EQ(names({"El partido de fútbol se jugará en Toledo."}), "[LOC Toledo]");
  EXPECT_EQ(names({"El delantero marcó dos goles en el partido ante el Lugo.", "Toledo, 3 jun (EFE)."}),
            "[ORG Lugo] [LOC Toledo] [ORG EFE]");
}

TEST(Names, in_a_date_line_stand_apart_from_the_author) {
  EXPECT_EQ(names({"Por Ana Ruiz Lima, 3 jun (EFE)."}), "[PER Ana Ruiz] [LOC Lima] [ORG EFE]");
}

TEST(Names, behind_capitals_that_open_a_sentence_are_found) {
  EXPECT_EQ(names({"SUBE OTRA VEZ EL PRECIO DEL PAN Madrid (EFE)."}), "[LOC Madrid] [ORG EFE]");
}

TEST(Names, in_a_text_without_capitals_are_what_the_model_sees) {
  const std::string found = names({"el presidente viajó ayer a barcelona con el ministro pedro sánchez."});
  EXPECT_NE(found.find("[LOC barcelona]"), std::string::npos) << found;
  EXPECT_NE(found.find("[PER pedro sánchez]"), std::string::npos) << found;
}

TEST(Names, in_a_line_of_capitals_are_known_or_proved_by_the_text) {
  EXPECT_EQ(
      names({"EL GOBIERNO DE PORTUGAL SUBE LOS IMPUESTOS", "Lo dijo Renata Olmos.", "OLMOS NO QUIERE SEGUIR MÁS"}),
      "[LOC PORTUGAL] [PER Renata Olmos] [PER OLMOS]");
}

TEST(Names, of_events_hold_their_number) {
  EXPECT_EQ(names({"Ganó las Copas de Europa."}), "[MISC Copas de Europa]");
  EXPECT_EQ(names({"Se celebró la XIV Cumbre Iberoamericana."}), "[MISC XIV Cumbre Iberoamericana]");
}

TEST(Names, that_an_acronym_in_brackets_shortens_give_it_their_type) {
  EXPECT_EQ(names({"Acudió el Servicio de Emergencias Rurales (Seremer)."}),
            "[ORG Servicio de Emergencias Rurales] [ORG Seremer]");
}

TEST(Names, are_found_in_linear_time_in_hostile_text) {
  std::string text;
  for (int i = 0; i < 100000; ++i) text += "Aa de ";
  EXPECT_FALSE(names({text}).empty());
}

}  // namespace cotejo::testing
