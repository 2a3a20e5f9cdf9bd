// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "language/syntax/tagset.h"

#include <gtest/gtest.h>

namespace {

using namespace cotejo;
using namespace cotejo::syntax;

TEST(Tagset, packs_every_feature_and_gives_it_back) {
  Feats feats;
  feats.mood = Mood::cnd;
  feats.tense = Tense::fut;
  feats.verb_form = VerbForm::part;
  feats.number = Number::plur;
  feats.gender = Gender::fem;
  feats.person = 3;
  feats.reflexive = true;
  const std::uint32_t packed = pack(Upos::VERB, feats);
  EXPECT_EQ(packed_upos(packed), Upos::VERB);
  EXPECT_EQ(packed_feats(packed), feats);
  feats.reflexive = false;
  EXPECT_EQ(packed_feats(pack(Upos::X, feats)), feats);
}

TEST(Tagset, comes_back_from_its_bytes) {
  Tagset tags;
  tags.add(pack(Upos::NOUN, {}));
  tags.add(pack(Upos::PUNCT, {}));
  tags.add(pack(Upos::NOUN, {}));
  ASSERT_EQ(tags.size(), 2U);
  Tagset read;
  ASSERT_TRUE(read.read(tags.bytes()));
  EXPECT_EQ(read.size(), 2U);
  EXPECT_EQ(read.upos(1), Upos::PUNCT);
  EXPECT_EQ(read.find(pack(Upos::ADJ, {})), 2U);
}

TEST(Tagset, from_other_bytes_is_refused) {
  Tagset tags;
  EXPECT_FALSE(tags.read(""));
  EXPECT_FALSE(tags.read("abc"));
  EXPECT_FALSE(tags.read("\x1f\x00\x00\x00"));
}

}  // namespace
