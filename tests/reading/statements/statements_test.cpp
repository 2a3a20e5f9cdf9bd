// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// The cases of cases.txt, read by the real language layer and all of the reading, scored together: taggers and parsers
// change, and one case more or less is no defect. A drop under the floors is.
#include "reading/statements/statements.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>
#include <sstream>

#include "base/paths.h"
#include "language/language.h"
#include "reading/reading.h"
#include "text/utf8.h"

namespace cotejo {
namespace {

struct Expected {
  std::vector<std::string> chain;
  std::string stance;
  std::string form;
  std::string content;
};

struct Case {
  std::string name;
  std::string text;
  std::vector<Expected> statements;
};

std::string strip(std::string_view text) {
  const auto first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(' ') - first + 1));
}

std::vector<std::string> split(std::string_view text, char by) {
  std::vector<std::string> parts;
  while (true) {
    const auto at = text.find(by);
    parts.push_back(strip(text.substr(0, at)));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

std::vector<Case> load_cases(const std::string& file) {
  const auto text = read_file(file);
  EXPECT_TRUE(text) << file;
  std::vector<Case> cases;
  bool expected = false;
  std::istringstream lines(text ? *text : "");
  for (std::string line; std::getline(lines, line);) {
    if (line.rfind("#", 0) == 0) continue;
    if (line.rfind("== ", 0) == 0) {
      cases.push_back({line.substr(3), {}, {}});
      expected = false;
    } else if (line == "--") {
      expected = true;
    } else if (!cases.empty() && !expected) {
      cases.back().text += line + "\n";
    } else if (!cases.empty() && !line.empty()) {
      const auto fields = split(line, '|');
      EXPECT_EQ(fields.size(), 4U) << line;
      if (fields.size() == 4)
        cases.back().statements.push_back({split(fields[0], '>'), fields[1], fields[2], fields[3]});
    }
  }
  return cases;
}

Article article_of(const Case& c) {
  Article article;
  article.id = "case";
  std::istringstream lines(c.text);
  for (std::string line; std::getline(lines, line);) {
    if (line.empty()) continue;
    Block block;
    if (line.rfind("T: ", 0) == 0) block.kind = BlockKind::title;
    if (line.rfind("H: ", 0) == 0) block.kind = BlockKind::subhead;
    if (block.kind != BlockKind::paragraph) line.erase(0, 3);
    if (!article.text.empty()) article.text += "\n\n";
    block.text.begin = static_cast<std::uint32_t>(article.text.size());
    article.text += line;
    block.text.end = static_cast<std::uint32_t>(article.text.size());
    if (block.kind == BlockKind::title) article.title = line;
    article.blocks.push_back(block);
  }
  return article;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : fold(text)) {
    if (std::isalnum(static_cast<unsigned char>(c)) != 0) {
      word += c;
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  if (!word.empty()) words.push_back(word);
  return words;
}

/// F1 of the words, as bags.
double overlap(std::string_view a, std::string_view b) {
  std::vector<std::string> x = words_of(a);
  std::vector<std::string> y = words_of(b);
  std::sort(x.begin(), x.end());
  std::sort(y.begin(), y.end());
  std::vector<std::string> both;
  std::set_intersection(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(both));
  return x.empty() || y.empty() ? 0 : 2.0 * static_cast<double>(both.size()) / static_cast<double>(x.size() + y.size());
}

bool names(const Reading& reading, EntityIndex e, const std::string& name) {
  const Entity& entity = reading.entities[static_cast<std::size_t>(e)];
  if (name.find(" + ") != std::string::npos) {
    const auto members = split(name, '+');
    return std::all_of(members.begin(), members.end(), [&](const std::string& member) {
      return std::any_of(entity.members.begin(), entity.members.end(),
                         [&](EntityIndex m) { return names(reading, m, member); });
    });
  }
  if (overlap(entity.name, name) >= 0.66) return true;
  return std::any_of(entity.mentions.begin(), entity.mentions.end(), [&](const Mention& mention) {
    return overlap(mention.span.in(reading.article.text), name) >= 0.66;
  });
}

struct Score {
  int expected = 0, found = 0, content = 0, origin = 0, chain = 0, form = 0, stance = 0;
  [[nodiscard]] double f1(int hits) const { return 2.0 * hits / std::max(1, expected + found); }
};

void score_case(const Case& c, const Reading& reading, Score& score) {
  std::vector<bool> used(reading.statements.size(), false);
  std::ostringstream wrong;
  for (const Expected& want : c.statements) {
    ++score.expected;
    std::size_t best = reading.statements.size();
    double best_overlap = 0.75;
    for (std::size_t i = 0; i < reading.statements.size(); ++i) {
      const double same = overlap(reading.statements[i].span.in(reading.article.text), want.content);
      if (!used[i] && same >= best_overlap) best = i, best_overlap = same;
    }
    if (best == reading.statements.size()) {
      wrong << "\n    missing: " << want.content;
      continue;
    }
    used[best] = true;
    const Statement& got = reading.statements[best];
    const bool origin = names(reading, got.chain.front(), want.chain.front());
    bool chain = got.chain.size() == want.chain.size();
    for (std::size_t i = 0; chain && i < want.chain.size(); ++i) chain = names(reading, got.chain[i], want.chain[i]);
    const bool form = to_string(got.form) == want.form;
    const bool stance = to_string(got.stance) == want.stance;
    ++score.content;
    score.origin += origin;
    score.chain += chain;
    score.form += form;
    score.stance += stance;
    if (!chain)
      wrong << "\n    chain:   " << reading.entities[static_cast<std::size_t>(got.chain.front())].name << " ("
            << got.chain.size() << ")";
    if (!form) wrong << "\n    form:    " << to_string(got.form);
    if (!stance) wrong << "\n    stance:  " << to_string(got.stance);
  }
  score.found += static_cast<int>(reading.statements.size());
  for (std::size_t i = 0; i < used.size(); ++i) {
    if (!used[i])
      wrong << "\n    extra:   " << reading.statements[i].span.in(reading.article.text) << " ["
            << reading.statements[i].why.rule << "]";
  }
  if (!wrong.str().empty()) std::cout << "  " << c.name << wrong.str() << "\n";
}

TEST(Statements, of_the_cases_stay_above_their_floors) {
  const auto paths = find_paths(COTEJO_SOURCE_DIR);
  ASSERT_TRUE(paths) << paths.error().text();
  const auto language = Language::load(*paths);
  ASSERT_TRUE(language) << language.error().text();
  const auto reader = Reader::load(*paths);
  ASSERT_TRUE(reader) << reader.error().text();
  const auto cases = load_cases(COTEJO_SOURCE_DIR "/tests/reading/statements/cases.txt");
  ASSERT_GE(cases.size(), 60U);
  Score score;
  for (const Case& c : cases) {
    Article article = article_of(c);
    const Tagged tagged = language->analyse(article);
    score_case(c, reader->read(std::move(article), tagged), score);
  }
  std::cout << "content " << score.f1(score.content) << " origin " << score.f1(score.origin) << " chain "
            << score.f1(score.chain) << " form " << score.f1(score.form) << " stance " << score.f1(score.stance)
            << " of " << score.expected << " expected, " << score.found << " found\n";
  EXPECT_GE(score.f1(score.content), 0.88);
  EXPECT_GE(score.f1(score.origin), 0.80);
  EXPECT_GE(score.f1(score.chain), 0.75);
  EXPECT_GE(score.f1(score.form), 0.85);
  EXPECT_GE(score.f1(score.stance), 0.85);
}

/// An article of one paragraph, read.
Reading read_text(std::string text) {
  static const auto kPaths = find_paths(COTEJO_SOURCE_DIR);
  static const auto kLanguage = Language::load(*kPaths);
  static const auto kReader = Reader::load(*kPaths);
  const Article article = article_of({"", std::move(text), {}});
  return kReader->read(article, kLanguage->analyse(article));
}

TEST(Statements, survive_marks_without_end) {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "\u00ab\u201c\"dijo ";
  EXPECT_LE(read_text(text).statements.size(), 20000U);
}

TEST(Statements, survive_one_sentence_of_cues) {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "dijo que Ana afirm\u00f3, seg\u00fan Luis, ";
  EXPECT_LE(read_text(text).statements.size(), 20000U);
}

}  // namespace
}  // namespace cotejo
