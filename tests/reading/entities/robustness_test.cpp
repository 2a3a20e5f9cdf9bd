// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// Texts that no newspaper prints: the stage must come through them, and in time.
#include <gtest/gtest.h>

#include <chrono>

#include "reading/entities/entities.h"
#include "reading/entities/salience.h"
#include "reading/entities/tagged_text.h"

namespace cotejo::entities {
namespace {

class Hostile : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    auto loaded = EntityFinder::load(Paths{COTEJO_SOURCE_DIR});
    ASSERT_TRUE(loaded) << loaded.error().text();
    finder_ = new EntityFinder(std::move(*loaded));
  }
  static void TearDownTestSuite() {
    delete finder_;
    finder_ = nullptr;
  }

  /// Reads words of which some are names, one sentence; the seconds it took.
  static double read(const std::vector<std::string>& forms, std::uint32_t name_words, NameType type) {
    Reading reading;
    Tagged tagged;
    for (const std::string& form : forms) {
      Word word;
      word.form = word.lower = word.lemma = form;
      word.upos = name_words > 0 ? Upos::PROPN : Upos::NOUN;
      word.span.begin = static_cast<std::uint32_t>(reading.article.text.size());
      reading.article.text += form;
      word.span.end = static_cast<std::uint32_t>(reading.article.text.size());
      reading.article.text += ' ';
      tagged.words.push_back(word);
    }
    const auto size = static_cast<std::uint32_t>(forms.size());
    tagged.sentences.push_back({{0, static_cast<std::uint32_t>(reading.article.text.size())}, 0, size, 0});
    for (std::uint32_t w = 0; name_words > 0 && w + name_words <= size; w += name_words) {
      const Span span = tagged.words[w].span.joined(tagged.words[w + name_words - 1].span);
      tagged.names.push_back({span, w, w + name_words, type, 0.5, "test"});
    }
    const auto begin = std::chrono::steady_clock::now();
    finder_->find(tagged, reading);
    const EntityLookup lookup(tagged, reading);
    const Salience salience(tagged, reading, lookup);
    for (std::uint32_t w = 0; w < size; w += 97) (void)salience.subject_of(w);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  }

  static EntityFinder* finder_;
};
EntityFinder* Hostile::finder_ = nullptr;

constexpr double kSeconds = 5;

TEST_F(Hostile, nothing_at_all) {
  EXPECT_LT(read({}, 0, NameType::PER), kSeconds);
}
TEST_F(Hostile, names_of_particles_and_marks_alone) {
  for (const NameType type : {NameType::PER, NameType::ORG, NameType::LOC, NameType::MISC}) {
    read({"De", "La", "Von", "&", "-", "\u00AB", "Y", "de"}, 1, type);
    read({"De", "La", "Von", "Del", "-", "-"}, 2, type);
  }
}
TEST_F(Hostile, one_word_of_a_megabyte) {
  EXPECT_LT(read({std::string(1 << 20, 'K')}, 1, NameType::PER), kSeconds);
  EXPECT_LT(read({std::string(1 << 20, 'o')}, 0, NameType::PER), kSeconds);
}
TEST_F(Hostile, one_name_of_many_words) {
  for (const NameType type : {NameType::PER, NameType::ORG, NameType::LOC, NameType::MISC}) {
    EXPECT_LT(read(std::vector<std::string>(50'000, "Banco"), 50'000, type), kSeconds);
  }
}
TEST_F(Hostile, many_people_of_one_surname) {
  std::vector<std::string> forms;
  for (int i = 0; i < 20'000; ++i) {
    forms.push_back("N" + std::to_string(i));
    forms.emplace_back("Ruiz");
  }
  EXPECT_LT(read(forms, 2, NameType::PER), kSeconds);
  EXPECT_LT(read(std::vector<std::string>(50'000, "Ruiz"), 1, NameType::PER), kSeconds);
}
TEST_F(Hostile, offices_and_groups_without_end) {
  EXPECT_LT(read(std::vector<std::string>(50'000, "ministro"), 0, NameType::PER), kSeconds);
  EXPECT_LT(read(std::vector<std::string>(50'000, "fuentes"), 0, NameType::PER), kSeconds);
}

}  // namespace
}  // namespace cotejo::entities
