// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "ud_score.h"

#include <gtest/gtest.h>

#include <sstream>

namespace cotejo::eval {
namespace {

/// Tokens parted by blanks; "abc=a+bX+c" is a token of several words. Each hangs on the one before it.
UdText text_of(const std::string& tokens) {
  std::string text;
  std::vector<Word> words;
  std::istringstream in(tokens);
  for (std::string token; in >> token;) {
    const std::size_t equals = token.find('=');
    const Span span{static_cast<std::uint32_t>(text.size()),
                    static_cast<std::uint32_t>(text.size() + token.substr(0, equals).size())};
    text += token.substr(0, equals) + " ";
    std::istringstream parts(equals == std::string::npos ? token : token.substr(equals + 1));
    bool first = true;
    for (std::string part; std::getline(parts, part, '+');) {
      Word word;
      word.span = span;
      word.form = word.lower = word.lemma = part;
      word.head = static_cast<std::int32_t>(words.size()) - 1;
      word.deprel = word.head == kNone ? Deprel::root : Deprel::dep;
      word.continues_token = !std::exchange(first, false);
      words.push_back(std::move(word));
    }
  }
  UdText out;
  out.add(text, words, 0, words.size());
  return out;
}

std::size_t common_words(const std::string& gold, const std::string& found) {
  const auto scores = compare(text_of(gold), text_of(found));
  EXPECT_TRUE(scores);
  return scores ? scores->words.right : 0;
}

TEST(UdScore, aligns_tokens_by_their_place) {
  EXPECT_EQ(common_words("a b c", "a b c"), 3U);
  EXPECT_EQ(common_words("abcd", "a b c d"), 0U);
  EXPECT_EQ(common_words("abc d", "a b c d"), 1U);
  EXPECT_EQ(common_words("a bc d", "a b c d"), 2U);
}

TEST(UdScore, aligns_words_of_one_token_by_their_forms) {
  EXPECT_EQ(common_words("abc=a+b+c", "a b c"), 3U);
  EXPECT_EQ(common_words("a bc=b+c d", "a b c d"), 4U);
  EXPECT_EQ(common_words("abcd=a+b+c+d", "ab=a+b cd=c+d"), 4U);
  EXPECT_EQ(common_words("abc=a+b+c de=d+e", "a bcd=b+c+d e"), 5U);
  EXPECT_EQ(common_words("a bc=b+c d", "a b cd"), 2U);
  EXPECT_EQ(common_words("abc=a+BX+c def=d+EX+f", "ab=a+b cd=c+d ef=e+f"), 4U);
  EXPECT_EQ(common_words("ab=a+b cd=bc+d", "a bc d"), 2U);
  EXPECT_EQ(common_words("a bc=b+c d", "ab=AX+BX cd=CX+a"), 1U);
}

TEST(UdScore, refuses_texts_that_differ) {
  EXPECT_FALSE(compare(text_of("a b"), text_of("a c")));
}

TEST(UdScore, heads_that_are_not_aligned_are_wrong_and_roots_are_right_among_themselves) {
  const auto scores = compare(text_of("ab c d"), text_of("a b c d"));
  ASSERT_TRUE(scores);
  EXPECT_EQ(scores->words.right, 2U);  // c and d; c hangs on "ab", which is nobody's on the other side
  EXPECT_EQ(scores->uas.right, 1U);
  EXPECT_EQ(compare(text_of("a b"), text_of("a b"))->uas.right, 2U);
}

TEST(UdScore, sentences_count_by_both_ends) {
  const std::string text = "a b c";
  std::vector<Word> words(3);
  for (std::uint32_t i = 0; i < 3; ++i) words[i].span = {2 * i, 2 * i + 1};
  UdText gold;
  gold.add(text, words, 0, 1);
  gold.add(text, words, 1, 3);
  UdText found;
  found.add(text, words, 0, 1);
  found.add(text, words, 1, 2);
  found.add(text, words, 2, 3);
  const auto scores = compare(gold, found);
  ASSERT_TRUE(scores);
  EXPECT_EQ(scores->sentences.right, 1U);
  EXPECT_EQ(scores->sentences.gold, 2U);
  EXPECT_EQ(scores->sentences.found, 3U);
}

TEST(UdScore, shared_features_leave_out_those_of_single_languages) {
  const std::string text = "a";
  std::vector<Word> words(1);
  words[0].span = {0, 1};
  words[0].feats = *parse_feats("Gender=Fem|PunctType=Comm");
  const std::vector<std::string> written = {"Gender=Fem|PrepCase=Npr"};
  UdText gold;
  gold.add(text, words, 0, 1, &written);
  UdText found;
  found.add(text, words, 0, 1);
  const auto scores = compare(gold, found);
  ASSERT_TRUE(scores);
  EXPECT_EQ(scores->ufeats.right, 1U);
  EXPECT_EQ(scores->feats.right, 0U);
}

TEST(UdScore, function_words_and_marks_are_no_content) {
  const std::string text = "a b c";
  std::vector<Word> words(3);
  for (std::uint32_t i = 0; i < 3; ++i) words[i].span = {2 * i, 2 * i + 1};
  words[0].deprel = Deprel::case_;
  words[1].deprel = Deprel::nsubj_pass;
  words[2].deprel = Deprel::punct;
  UdText one;
  one.add(text, words, 0, 3);
  words[1].deprel = Deprel::nsubj;
  UdText other;
  other.add(text, words, 0, 3);
  const auto scores = compare(one, other);
  ASSERT_TRUE(scores);
  EXPECT_EQ(scores->clas.gold, 1U);
  EXPECT_EQ(scores->clas.right, 1U);
  EXPECT_EQ(scores->las.right, 3U);
}

}  // namespace
}  // namespace cotejo::eval
