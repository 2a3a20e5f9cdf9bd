// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// Any bytes as an article, a line a paragraph: the whole language layer, and its output as CoNLL-U, which must be read
// back.
#include <sstream>

#include "formats/conllu.h"
#include "fuzz.h"
#include "language/invariants.h"
#include "language/language.h"
#include "text/charset.h"

using namespace cotejo;

namespace {

Article article_of(std::string text) {
  Article article;
  article.id = "fuzz";
  article.text = std::move(text);
  for (std::uint32_t begin = 0; begin < article.text.size();) {
    const auto end = static_cast<std::uint32_t>(std::min(article.text.find('\n', begin), article.text.size()));
    Block block;
    block.text = {begin, end};
    article.blocks.push_back(block);
    begin = end + 1;
  }
  return article;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto kLanguage = Language::load(Paths{COTEJO_SOURCE_DIR});
  const Article raw = article_of(std::string(fuzz::text_of(data, size)));
  const std::string broken = testing::Invariants(raw, kLanguage->analyse(raw)).broken();
  fuzz::expect(broken.empty(), broken);
  const Article article = article_of(decode(fuzz::text_of(data, size)).text);
  const Tagged tagged = kLanguage->analyse(article);
  const std::string also = testing::Invariants(article, tagged).broken();
  fuzz::expect(also.empty(), also);
  std::istringstream in(formats::to_conllu(article, tagged));
  formats::ConlluReader reader(in, "out");
  for (const Sentence& sentence : tagged.sentences) {
    const auto read = reader.next();
    fuzz::expect(read.has_value(), read ? "" : read.error().text());
    fuzz::expect(read->has_value() && (*read)->words() == sentence.last - sentence.first, "a sentence was lost");
  }
  return 0;
}
