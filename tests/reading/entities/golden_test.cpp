// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// Marked texts and the entities that are to come of them: data/entities.txt beside this file tells how they are
// written.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "reading/entities/entities.h"
#include "reading/entities/marked_text.h"

namespace cotejo::entities {
namespace {

struct Case {
  std::string name;
  std::string text;
  std::string expected;
};

std::vector<Case> read_cases() {
  std::ifstream in(std::string(COTEJO_SOURCE_DIR) + "/tests/reading/entities/data/entities.txt");
  std::vector<Case> cases;
  std::string* part = nullptr;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("#")) continue;
    if (line.starts_with("== ")) {
      cases.push_back({line.substr(3), {}, {}});
      part = &cases.back().text;
    } else if (line == "--" && part != nullptr) {
      part = &cases.back().expected;
    } else if (!line.empty() && part != nullptr) {
      *part += line + "\n";
    }
  }
  return cases;
}

std::string name_of(const Reading& reading, EntityIndex e) {
  return reading.entities[static_cast<std::size_t>(e)].name;
}

/// One line an entity: type, name, its mentions (nominal ones after "~"), then what else is known of it.
std::string dump(const Reading& reading) {
  std::ostringstream out;
  for (const Entity& entity : reading.entities) {
    if (entity.mentions.empty()) continue;
    out << to_string(entity.type) << ' ' << entity.name << ':';
    for (const Mention& mention : entity.mentions) {
      out << (mention.form == MentionForm::name ? " " : " ~") << mention.span.in(reading.article.text) << ';';
    }
    for (const Role& role : entity.roles) {
      out << " is " << role.title << (role.of == kNone ? "" : " of " + name_of(reading, role.of)) << ';';
    }
    for (std::size_t m = 0; m < entity.members.size(); ++m) {
      out << (m == 0 ? " with " : ", ") << name_of(reading, entity.members[m]);
    }
    if (!entity.members.empty()) out << ';';
    if (entity.of != kNone) out << " of " << name_of(reading, entity.of) << ';';
    if (entity.stands_for != kNone) out << " for " << name_of(reading, entity.stands_for) << ';';
    out << '\n';
  }
  return out.str();
}

TEST(EntityFinder, reads_the_marked_texts_as_expected) {
  const Paths paths{COTEJO_SOURCE_DIR};
  const auto language = Language::load(paths);
  ASSERT_TRUE(language) << language.error().text();
  const auto finder = EntityFinder::load(paths);
  ASSERT_TRUE(finder) << finder.error().text();
  const std::vector<Case> cases = read_cases();
  ASSERT_GT(cases.size(), 10U);
  for (const Case& c : cases) {
    test::MarkedText marked(*language, c.text);
    finder->find(marked.tagged, marked.reading);
    EXPECT_EQ(dump(marked.reading), c.expected) << c.name;
  }
}

}  // namespace
}  // namespace cotejo::entities
