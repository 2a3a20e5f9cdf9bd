// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "labels.h"

#include <gtest/gtest.h>

namespace {

using cotejo::Word;
using cotejo::train::adjunct_labels;
using cotejo::train::GoldSentence;
using cotejo::train::Labels;
using cotejo::train::name_labels;
using cotejo::train::tells_adjuncts;

/// Rows of form, XPOS and MISC.
GoldSentence sentence(const std::vector<std::array<std::string, 3>>& rows) {
  GoldSentence out;
  for (const auto& [form, xpos, misc] : rows) {
    Word word;
    word.form = form;
    out.words.push_back(word);
    out.xpos.push_back(xpos);
    out.misc.push_back(misc);
  }
  return out;
}

TEST(NameLabels, come_from_entity_classes_and_span_the_expression) {
  const GoldSentence s = sentence({{"Tribunal", "np0000o", "MWE=Tribunal_Mayor|MWEPOS=PROPN"},
                                   {"Mayor", "_", "_"},
                                   {"cita", "vmip3s0", "_"},
                                   {"a", "sps00", "_"},
                                   {"Ana", "np0000p", "_"}});
  EXPECT_EQ(name_labels(s), (Labels{"B-ORG", "I-ORG", "O", "O", "B-PER"}));
}

TEST(NameLabels, of_names_without_a_class_are_not_told) {
  const GoldSentence s =
      sentence({{"Villa", "np00000", "MWE=Villa_Clara"}, {"Clara", "_", "_"}, {"arde", "vmip3s0", "_"}});
  EXPECT_EQ(name_labels(s), (Labels{"", "", "O"}));
  EXPECT_EQ(name_labels(sentence({{"Villa", "np00000", "NE=B-MISC"}, {"Clara", "_", "NE=I-MISC"}, {"y", "cc", "_"}})),
            (Labels{"", "", "O"}));
  EXPECT_EQ(name_labels(sentence({{"Villa", "NP", "SpaceAfter=No|NE=B-NAME"}})), (Labels{""}));
}

TEST(NameLabels, given_in_misc_stay) {
  EXPECT_EQ(name_labels(sentence({{"Ana", "np0000p", "Func=SUJ|NE=B-PER"}, {"Gil", "_", "NE=I-PER"}})),
            (Labels{"B-PER", "I-PER"}));
}

TEST(AdjunctLabels, tell_time_place_and_agent_but_leave_open_what_the_document_never_tells) {
  const GoldSentence s =
      sentence({{"ayer", "rg", "Func=CCT"}, {"Lima", "np0000l", "Func=CCL.d"}, {"modo", "nc", "Func=CC"}});
  EXPECT_TRUE(tells_adjuncts(s));
  EXPECT_EQ(adjunct_labels(s, true), (Labels{"time", "place", "O"}));
  EXPECT_EQ(adjunct_labels(s, false), (Labels{"time", "place", ""}));
  EXPECT_FALSE(tells_adjuncts(sentence({{"juez", "nc", "Func=CAG"}})));
}

}  // namespace
