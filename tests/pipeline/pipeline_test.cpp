// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "pipeline/pipeline.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>

#include "formats/reading_json.h"
#include "formats/story_json.h"
#include "pipeline/inputs.h"
#include "support/temp_folder.h"

namespace cotejo {
namespace {
namespace fs = std::filesystem;

const Pipeline& pipeline() {
  static const Pipeline kPipeline = [] {
    auto loaded = Pipeline::load(*find_paths());
    return std::move(*loaded);
  }();
  return kPipeline;
}

std::vector<std::string> sample() {
  return expand_inputs({COTEJO_SOURCE_DIR "/examples/story"}).paths;
}

std::vector<Reading> read(const std::vector<std::string>& paths, unsigned threads) {
  std::vector<Reading> readings;
  pipeline().read_inputs(paths, {{}, threads, {}}, [&](InputResult result) {
    for (ReadingItem& item : result.items) {
      if (item) readings.push_back(std::move(*item));
    }
  });
  return readings;
}

std::string documents(const std::vector<Reading>& readings) {
  std::string all;
  for (const Reading& r : readings) all += formats::reading_to_json(r) + "\n";
  return all;
}

std::string stories(const std::vector<Reading>& readings) {
  std::string all;
  for (const CollatedStory& item : pipeline().collate(readings)) {
    std::vector<const Reading*> members;
    for (const ReadingIndex i : item.story.readings) members.push_back(&readings[i]);
    all += formats::story_to_json(item.collation, members, {true, -1}) + "\n";
  }
  return all;
}

TEST(Pipeline, one_thread_and_four_give_the_same_readings_in_the_same_order) {
  ASSERT_GT(sample().size(), 10U);
  EXPECT_EQ(documents(read(sample(), 1)), documents(read(sample(), 4)));
}

TEST(Pipeline, stories_do_not_depend_on_the_order_of_the_inputs) {
  auto paths = sample();
  const std::string forward = stories(read(paths, 2));
  std::reverse(paths.begin(), paths.end());
  EXPECT_EQ(forward, stories(read(paths, 2)));
  std::rotate(paths.begin(), paths.begin() + 5, paths.end());
  EXPECT_EQ(forward, stories(read(paths, 2)));
}

TEST(Pipeline, readings_written_before_are_taken_as_they_are) {
  const auto paths = sample();
  const auto readings = read({paths.begin(), paths.begin() + 3}, 1);
  const std::string written = documents(readings);
  std::vector<Reading> back;
  for (ReadingItem& item : pipeline().read_bytes(written, "r.jsonl", {})) {
    ASSERT_TRUE(item) << item.error().text();
    back.push_back(std::move(*item));
  }
  EXPECT_EQ(documents(back), written);
}

TEST(Pipeline, a_broken_line_of_readings_is_one_failure_with_its_line) {
  const std::string good = documents(read({sample().front()}, 1));
  const auto items = pipeline().read_bytes(good + "{\"format\":\"cotejo.reading/1\"}\n" + good, "r.jsonl", {});
  ASSERT_EQ(items.size(), 3U);
  EXPECT_FALSE(items[1]);
  EXPECT_EQ(items[1].error().place, "r.jsonl:2");
  EXPECT_TRUE(items[2]);
}

/// An article with pieces cut out, doubled, swapped and spoilt: what scraping and broken software make of texts.
std::string spoilt(std::string text, std::mt19937& random) {
  static const std::vector<std::string> kDirt{"\n\n",         ", ",    "\u00AB",   "\u201D",         ".",
                                              " de La ",      " Von ", "((",       "\xC3",           "\xFF",
                                              " 31/02/2025 ", " EE. ", "A B C D ", " que ",          " seg\u00FAn ",
                                              " dijo ",       "-",     "\u200B",   "1.000.000.000 ", "\t"};
  for (int change = 0; change < 40 && !text.empty(); ++change) {
    const std::size_t at = random() % text.size();
    const std::size_t size = std::min<std::size_t>(random() % 80, text.size() - at);
    switch (random() % 4) {
      case 0:
        text.erase(at, size);
        break;
      case 1:
        text.insert(at, text.substr(at, size));
        break;
      case 2:
        text.insert(random() % (text.size() + 1), text.substr(at, size));
        break;
      default:
        text.insert(at, kDirt[random() % kDirt.size()]);
    }
  }
  return text;
}

TEST(Pipeline, spoilt_articles_are_read_or_refused_and_their_readings_hold_together) {
  std::mt19937 random(20);
  IntakeOptions options;
  options.clean = true;
  options.any_language = true;
  std::vector<Reading> readings;
  for (const std::string& path : sample()) {
    for (int copy = 0; copy < 6; ++copy) {
      const std::string text = spoilt(*input_bytes(path, 1 << 20), random);
      options.clean = copy % 2 == 0;
      for (ReadingItem& item : pipeline().read_bytes(text, path, options)) {
        if (!item) continue;
        // The document's reader checks that every span and index is good.
        const auto back = formats::reading_from_json(formats::reading_to_json(*item, {true, -1}));
        EXPECT_TRUE(back) << path << ": " << back.error().text();
        readings.push_back(std::move(*item));
      }
    }
  }
  EXPECT_GT(readings.size(), 60U);
  EXPECT_FALSE(stories(readings).empty());
}

TEST(ExpandInputs, folders_are_spread_in_order_hidden_files_left_out_and_each_path_stands_once) {
  const testing::TempFolder fresh("inputs");
  const fs::path& folder = fresh.path();
  fs::create_directories(folder / "b");
  fs::create_directories(folder / ".git");
  for (const char* name : {"c.txt", "a.txt", "b/x.txt", ".hidden", ".git/config"}) std::ofstream(folder / name) << "x";
  const InputList list = expand_inputs({folder.string(), (folder / "a.txt").string(), "-", (folder / "none").string()});
  EXPECT_EQ(list.paths, (std::vector<std::string>{folder / "a.txt", folder / "b/x.txt", folder / "c.txt", "-"}));
  ASSERT_EQ(list.failures.size(), 1U);
  EXPECT_EQ(list.failures[0].code, ErrorCode::not_found);
  fs::create_directories(folder / "empty");
  EXPECT_EQ(expand_inputs({(folder / "empty").string()}).failures[0].code, ErrorCode::empty);
}

}  // namespace
}  // namespace cotejo
