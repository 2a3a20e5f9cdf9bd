// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "reading/events/clause_tree.h"
#include "reading/events/events.h"
#include "support/temp_folder.h"

namespace cotejo::events {
namespace {

namespace fs = std::filesystem;

EventFinder loaded() {
  auto finder = EventFinder::load(*find_paths(COTEJO_SOURCE_DIR));
  EXPECT_TRUE(finder) << finder.error().text();
  return std::move(*finder);
}

/// `count` words of one form in one sentence of one paragraph.
Tagged repeated(Reading& draft, const std::string& form, Upos upos, std::uint32_t count) {
  Tagged tagged;
  for (std::uint32_t i = 0; i < count; ++i) {
    const auto begin = static_cast<std::uint32_t>(draft.article.text.size());
    draft.article.text += form;
    Word word;
    word.span = {begin, static_cast<std::uint32_t>(draft.article.text.size())};
    word.form = word.lower = word.lemma = form;
    word.upos = upos;
    word.feats.mood = upos == Upos::VERB ? Mood::ind : Mood::none;
    tagged.words.push_back(word);
    draft.article.text += ' ';
  }
  const Span all{0, static_cast<std::uint32_t>(draft.article.text.size())};
  tagged.sentences.push_back({all, 0, count, 0});
  draft.article.blocks.push_back({BlockKind::paragraph, all, all});
  return tagged;
}

TEST(Events, of_nothing_are_none) {
  Reading draft;
  loaded().find(Tagged{}, draft);
  EXPECT_TRUE(draft.events.empty());
}

TEST(Events, survive_a_sentence_of_a_hundred_thousand_verbs) {
  Reading draft;
  const Tagged tagged = repeated(draft, "atacar", Upos::VERB, 100'000);
  loaded().find(tagged, draft);
  EXPECT_FALSE(draft.events.empty());
}

TEST(Events, survive_a_sentence_of_a_hundred_thousand_nouns) {
  Reading draft;
  const Tagged tagged = repeated(draft, "guerra", Upos::NOUN, 100'000);
  loaded().find(tagged, draft);
}

TEST(ClauseTree, with_a_circle_keeps_every_phrase_inside_the_sentence) {
  Reading draft;
  Tagged tagged = repeated(draft, "visitar", Upos::VERB, 3);
  tagged.has_syntax = true;
  tagged.words[0].head = 1;
  tagged.words[1].head = 2;
  tagged.words[2].head = 0;
  for (Word& word : tagged.words) word.deprel = Deprel::conj;
  const ClauseTree tree(tagged);
  for (std::uint32_t w = 0; w < 3; ++w) {
    EXPECT_LE(tree.phrase_first(w), w);
    EXPECT_GT(tree.phrase_last(w), w);
    EXPECT_LE(tree.phrase_last(w), 3U);
  }
  loaded().find(tagged, draft);
}

TEST(ClauseTree, ignores_heads_outside_the_sentence) {
  Reading draft;
  Tagged tagged = repeated(draft, "visitar", Upos::VERB, 2);
  tagged.has_syntax = true;
  tagged.words[0].head = 77;
  tagged.words[1].head = 0;
  const ClauseTree tree(tagged);
  EXPECT_EQ(tree.head(0), kNone);
  EXPECT_EQ(tree.head(1), 0);
}

class BadTable : public ::testing::Test {
 protected:
  /// The program's own tables with one row added to one of them.
  Result<EventFinder> load_with(const std::string& table, const std::string& row) {
    const fs::path tables = folder_.path() / "data" / "es";
    fs::remove_all(tables);
    fs::create_directories(tables.parent_path());
    fs::copy(fs::path(COTEJO_SOURCE_DIR) / "data" / "es", tables);
    std::ofstream(tables / table, std::ios::app) << row << '\n';
    return EventFinder::load(Paths{folder_.path()});
  }

  cotejo::testing::TempFolder folder_{"events_tables"};
};

TEST_F(BadTable, with_an_unknown_category_is_refused_by_name_and_line) {
  const auto finder = load_with("event_verbs.tsv", "zarandear\tshake\tSHAKE\t0.5");
  ASSERT_FALSE(finder);
  EXPECT_NE(finder.error().text().find("event_verbs.tsv:"), std::string::npos) << finder.error().text();
  EXPECT_NE(finder.error().text().find("SHAKE"), std::string::npos);
}

TEST_F(BadTable, with_a_weight_above_one_is_refused) {
  EXPECT_FALSE(load_with("event_nouns.tsv", "zarandeo\tshake\t-\t1.5"));
}

TEST_F(BadTable, with_a_word_twice_is_refused) {
  EXPECT_FALSE(load_with("event_verbs.tsv", "visitar\tvisit\tCONSULT\t0.8"));
}

TEST_F(BadTable, with_an_unknown_status_is_refused) {
  EXPECT_FALSE(load_with("hedges.tsv", "zarandear\tperhaps\tinf"));
}

TEST_F(BadTable, with_an_unknown_use_of_a_field_s_word_is_refused) {
  EXPECT_FALSE(load_with("fields.tsv", "zarandear\tsport\thint"));
}

TEST_F(BadTable, with_a_field_s_word_twice_is_refused) {
  EXPECT_FALSE(load_with("fields.tsv", "gol\tsport\tcue"));
}

}  // namespace
}  // namespace cotejo::events
