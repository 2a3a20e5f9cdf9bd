// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "gather/keeper.h"

#include <gtest/gtest.h>

#include "base/hash.h"
#include "support/temp_folder.h"

namespace cotejo::gather {
namespace {

constexpr const char* kText =
    "El ayuntamiento aprueba el plan del puerto\n\nLa alcaldesa Ana Ruiz dijo el lunes que las obras del puerto "
    "comenzaran en mayo y que durar\u00e1n dos a\u00f1os, seg\u00fan el plan que aprob\u00f3 el pleno.";

class KeeperTest : public ::testing::Test {
 protected:
  /// Keeps one article as if from bytes of its own.
  Kept keep(const std::string& bytes, const std::string& text, const std::optional<std::string>& url,
            const std::optional<std::string>& outlet = std::nullopt,
            const std::optional<std::string>& fetched = std::nullopt) {
    InputResult input;
    input.path = bytes;
    input.bytes = bytes;
    Reading reading;
    Article& a = reading.article;
    a.id = sha256_hex(bytes).substr(0, 16);
    a.file = a.path = bytes;
    a.text = text;
    a.url = url;
    a.outlet = outlet;
    a.fetched = fetched;
    Block block;
    block.text = {0, static_cast<std::uint32_t>(text.size())};
    a.blocks.push_back(block);
    Keeper keeper(library_);
    keeper.input(input);
    const Kept kept = keeper.reading(reading);
    keeper.flush();
    EXPECT_FALSE(keeper.failure()) << keeper.failure()->text();
    return kept;
  }
  [[nodiscard]] std::size_t articles() const { return library_.articles()->size(); }

  testing::TempFolder folder_{"keeper"};
  library::Library library_ = std::move(*library::Library::open(folder_.path() / "l.db"));
};

TEST_F(KeeperTest, the_same_words_under_another_url_are_one_article_seen_twice) {
  EXPECT_EQ(keep("one", kText, "http://x.org/1", "x.org"), Kept::fresh);
  EXPECT_EQ(keep("two", std::string(kText) + " \n", "http://m.x.org/1?amp", "m.x.org"), Kept::again);
  EXPECT_EQ(articles(), 1U);
  EXPECT_EQ(library_.urls(library_.articles()->front().id)->size(), 2U);
  EXPECT_TRUE(library_.raw_bytes(sha256_hex("two"))->has_value()) << "the bytes are kept all the same";
}

TEST_F(KeeperTest, the_same_words_in_two_outlets_are_two_articles) {
  EXPECT_EQ(keep("one", kText, "http://x.org/1", "El Correo"), Kept::fresh);
  EXPECT_EQ(keep("two", kText, "http://y.org/1", "El Faro"), Kept::fresh);
  EXPECT_EQ(articles(), 2U);
}

TEST_F(KeeperTest, the_same_words_in_two_files_without_addresses_are_two_articles) {
  EXPECT_EQ(keep("one", kText, std::nullopt), Kept::fresh);
  EXPECT_EQ(keep("two", kText, std::nullopt), Kept::fresh);
}

TEST_F(KeeperTest, changed_words_under_one_url_are_a_new_version) {
  EXPECT_EQ(keep("one", kText, "http://x.org/1"), Kept::fresh);
  EXPECT_EQ(keep("two", std::string(kText) + " La oposicion vot\u00f3 en contra.", "http://x.org/1"), Kept::version);
  EXPECT_EQ(articles(), 1U);
  EXPECT_EQ(library_.versions("http://x.org/1")->size(), 2U);
}

TEST_F(KeeperTest, other_words_under_an_address_that_pages_claim_are_another_article) {
  EXPECT_EQ(keep("one", kText, "http://x.org/"), Kept::fresh);
  const std::string other =
      "Un incendio quem\u00f3 ayer doce hect\u00e1reas de monte en la sierra, dijeron los bomberos.";
  EXPECT_EQ(keep("two", other, "http://x.org/"), Kept::fresh);
  EXPECT_EQ(articles(), 2U);
}

TEST_F(KeeperTest, other_words_under_an_address_that_was_fetched_are_a_new_version) {
  EXPECT_EQ(keep("one", kText, "http://x.org/1", std::nullopt, "2025-01-01T10:00:00Z"), Kept::fresh);
  EXPECT_EQ(keep("two", "Algo muy distinto.", "http://x.org/1", std::nullopt, "2025-01-02T10:00:00Z"), Kept::version);
}

TEST_F(KeeperTest, a_teaser_does_not_take_the_place_of_its_article_and_the_other_way_round_it_does) {
  std::string whole = kText;
  for (int i = 0; i < 80; ++i) whole += " palabra" + std::to_string(i);
  EXPECT_EQ(keep("one", whole, "http://x.org/1"), Kept::fresh);
  EXPECT_EQ(keep("two", kText, "http://x.org/1"), Kept::again);
  EXPECT_EQ(keep("three", kText, "http://x.org/2"), Kept::fresh);
  EXPECT_EQ(keep("four", whole + " y fin", "http://x.org/2"), Kept::version);
}

TEST_F(KeeperTest, words_that_come_back_are_the_newest_version_again) {
  EXPECT_EQ(keep("one", kText, "http://x.org/1", std::nullopt, "2025-01-01T10:00:00Z"), Kept::fresh);
  EXPECT_EQ(keep("two", "Algo distinto.", "http://x.org/1", std::nullopt, "2025-01-02T10:00:00Z"), Kept::version);
  EXPECT_EQ(keep("one", kText, "http://x.org/1", std::nullopt, "2025-01-03T10:00:00Z"), Kept::known);
  EXPECT_EQ((*library_.article_at("http://x.org/1"))->id, sha256_hex("one").substr(0, 16));
}

}  // namespace
}  // namespace cotejo::gather
