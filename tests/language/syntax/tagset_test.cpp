// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "language/syntax/tagset.h"

#include <gtest/gtest.h>

namespace {

using namespace cotejo;
using namespace cotejo::syntax;

TEST(Tag, comes_back_from_its_text) {
  Tag tag;
  ASSERT_TRUE(parse_tag("DET Definite=Def|Gender=Fem|Number=Sing|PronType=Art", tag));
  EXPECT_EQ(tag.upos, Upos::DET);
  EXPECT_EQ(tag.feats.definite, Definite::def);
  EXPECT_EQ(tag_text(tag), "DET Definite=Def|Gender=Fem|Number=Sing|PronType=Art");
}

TEST(Tag, of_other_text_is_refused) {
  Tag tag;
  for (const char* text : {"", "NOUN", "THING _", "NOUN Gender=Blue", "NOUN  _"}) {
    EXPECT_FALSE(parse_tag(text, tag)) << text;
  }
}

TEST(Inflection, tells_number_but_not_what_the_lexicon_does_not_know) {
  Feats plural;
  plural.number = Number::plur;
  Feats article = plural;
  article.pron_type = PronType::art;
  EXPECT_EQ(inflection(Upos::DET, plural), inflection(Upos::DET, article));
  EXPECT_NE(inflection(Upos::NOUN, plural), inflection(Upos::NOUN, {}));
  EXPECT_NE(inflection(Upos::NOUN, plural), inflection(Upos::ADJ, plural));
}

TEST(LabelLines, are_none_where_one_is_empty) {
  EXPECT_EQ(label_lines("a\nb\n"), (std::vector<std::string_view>{"a", "b"}));
  EXPECT_TRUE(label_lines("a\n\nb\n").empty());
  EXPECT_TRUE(label_lines("").empty());
}

}  // namespace
