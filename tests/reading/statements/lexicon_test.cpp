// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "reading/statements/lexicon.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "base/paths.h"
#include "support/temp_folder.h"

namespace cotejo::statements {
namespace {

namespace fs = std::filesystem;

/// A copy of the tables, with one line added to one of them.
Paths tables_with(const std::string& table, const std::string& line) {
  static const cotejo::testing::TempFolder kFolder("statements_tables");
  const fs::path tables = kFolder.path() / "data" / "es";
  fs::remove_all(tables);
  fs::create_directories(tables.parent_path());
  fs::copy(COTEJO_SOURCE_DIR "/data/es", tables, fs::copy_options::recursive);
  std::ofstream(tables / table, std::ios::app) << line << "\n";
  return Paths{kFolder.path()};
}

TEST(Lexicon, knows_the_verbs_and_their_frames) {
  const auto lexicon = Lexicon::load(*find_paths(COTEJO_SOURCE_DIR));
  ASSERT_TRUE(lexicon) << lexicon.error().text();
  const auto* promise = lexicon->verb("prometer");
  ASSERT_NE(promise, nullptr);
  EXPECT_EQ(promise->front().stance, Stance::promises);
  EXPECT_NE(promise->front().frames & bit(Frame::inf), 0U);
  EXPECT_EQ(lexicon->verb("llover"), nullptr);
  const auto* commit = lexicon->verb("comprometer");
  ASSERT_NE(commit, nullptr);
  EXPECT_TRUE(commit->front().reflexive);
}

TEST(Lexicon, longer_expressions_of_a_verb_come_first) {
  const auto lexicon = Lexicon::load(*find_paths(COTEJO_SOURCE_DIR));
  ASSERT_TRUE(lexicon);
  const auto* ask = lexicon->verb("pedir");
  ASSERT_NE(ask, nullptr);
  EXPECT_FALSE(ask->front().rest.empty());
  EXPECT_TRUE(ask->back().rest.empty());
}

TEST(Lexicon, a_bad_row_is_named_by_file_and_line) {
  for (const char* line : {"clamorear\tshouts\tspeech\tque\t-", "clamorear\tsays\tspeech\tque,quot\t-",
                           "clamorear\tsays\tnoise\tque\t-", "clamorear\tsays\tspeech\tque\tmaybe"}) {
    const auto lexicon = Lexicon::load(tables_with("reporting_verbs.tsv", line));
    ASSERT_FALSE(lexicon) << line;
    EXPECT_EQ(lexicon.error().code, ErrorCode::malformed);
    EXPECT_NE(lexicon.error().place.find("reporting_verbs.tsv:"), std::string::npos) << lexicon.error().place;
  }
  EXPECT_FALSE(Lexicon::load(tables_with("attribution_cues.tsv", "por boca ajena\tspeaker\tsays")));
  EXPECT_FALSE(Lexicon::load(tables_with("source_nouns.tsv", "duende\tspirit")));
}

}  // namespace
}  // namespace cotejo::statements
