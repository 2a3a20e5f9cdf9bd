// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
//
// Runs tests/intake/cases/*.txt. A case is a text as scraped, each line led by its kind and a bar:
// "title| ...", "furniture| ...". The kinds are taken off, the text is read, and every line must come out as its kind.
#include <algorithm>
#include <filesystem>
#include <map>
#include <sstream>

#include "intake/intake_testing.h"

namespace cotejo {
namespace {

struct Case {
  std::string text;
  std::vector<std::pair<std::string, std::string>> lines;  ///< kind, line
};

Case load_case(const std::filesystem::path& file) {
  Case result;
  std::istringstream in(*read_file(file));
  for (std::string line; std::getline(in, line);) {
    const auto bar = line.find('|');
    if (bar != std::string::npos) {
      const std::string text = line.substr(std::min(bar + 2, line.size()));
      result.lines.emplace_back(line.substr(0, bar), text);
      result.text += text;
    }
    result.text += '\n';
  }
  return result;
}

std::map<std::string, std::string> kinds_of(const Article& article) {
  std::map<std::string, std::string> kinds;
  for (const Block& block : article.blocks) {
    kinds[std::string(block.text.in(article.text))] = std::string(to_string(block.kind));
  }
  for (const Furniture& item : article.furniture) kinds[item.text] = "furniture";
  return kinds;
}

class PlainCase : public testing::TestWithParam<std::string> {};

TEST_P(PlainCase, gives_every_line_its_kind) {
  const Case expected = load_case(std::filesystem::path(COTEJO_SOURCE_DIR) / "tests/intake/cases" / GetParam());
  ASSERT_FALSE(expected.lines.empty());
  const Article article = read_one(expected.text);
  const auto kinds = kinds_of(article);
  for (const auto& [kind, line] : expected.lines) {
    const auto found = kinds.find(line);
    EXPECT_EQ(found == kinds.end() ? "nothing" : found->second, kind) << line;
  }
}

std::vector<std::string> case_names() {
  std::vector<std::string> names;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::filesystem::path(COTEJO_SOURCE_DIR) / "tests/intake/cases")) {
    if (entry.path().extension() == ".txt") names.push_back(entry.path().filename());
  }
  std::sort(names.begin(), names.end());
  return names;
}

INSTANTIATE_TEST_SUITE_P(cases, PlainCase, testing::ValuesIn(case_names()), [](const auto& param) {
  std::string name = param.param.substr(0, param.param.find('.'));
  std::replace_if(
      name.begin(), name.end(), [](char c) { return c == '-' || c == ' '; }, '_');
  return name;
});

}  // namespace
}  // namespace cotejo
