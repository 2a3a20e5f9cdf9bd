// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "reading/statements/quotes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/paths.h"
#include "reading/statements/lexicon.h"

namespace cotejo::statements {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// What is quoted in paragraphs without words: only the marks count here.
std::vector<std::string> quoted(const std::vector<std::string>& paragraphs) {
  static const auto kLexicon = Lexicon::load(*find_paths(COTEJO_SOURCE_DIR));
  Article article;
  for (const std::string& paragraph : paragraphs) {
    Block block;
    block.text.begin = static_cast<std::uint32_t>(article.text.size());
    article.text += paragraph;
    block.text.end = static_cast<std::uint32_t>(article.text.size());
    article.text += "\n\n";
    article.blocks.push_back(block);
  }
  const Tagged tagged;
  const QuoteMap map(article, tagged, kLexicon->marks);
  std::vector<std::string> found;
  for (const Quote& quote : map.quotes()) found.emplace_back(quote.inner.in(article.text));
  return found;
}

TEST(Quotes, of_every_kind_of_mark_are_found) {
  EXPECT_THAT(quoted({"«uno» “dos” \"tres\" ‘cuatro’ 'cinco' ''seis''"}),
              ElementsAre("uno", "dos", "tres", "cuatro", "cinco", "seis"));
}

TEST(Quotes, inside_quotes_belong_to_the_outer_one) {
  EXPECT_THAT(quoted({"dijo: «no leas “El Sol”, lee más»."}), ElementsAre("no leas “El Sol”, lee más"));
}

TEST(Quotes, an_apostrophe_is_no_mark) {
  EXPECT_THAT(quoted({"el rock'n'roll de O'Higgins y D’Alessandro"}), IsEmpty());
}

TEST(Quotes, a_mark_that_opens_a_paragraph_and_never_closes_quotes_all_of_it) {
  EXPECT_THAT(quoted({"«Primera parte.", "«Segunda parte», dijo."}), ElementsAre("Primera parte.", "Segunda parte"));
}

TEST(Quotes, a_stray_mark_does_no_harm_outside_its_paragraph) {
  EXPECT_THAT(quoted({"un texto « roto", "otro “sano”"}), ElementsAre("sano"));
}

TEST(Quotes, a_closing_mark_alone_is_nothing) {
  EXPECT_THAT(quoted({"roto», dijo, y “sano”"}), ElementsAre("sano"));
}

}  // namespace
}  // namespace cotejo::statements
