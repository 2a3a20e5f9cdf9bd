// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// Any bytes as CoNLL-U: refused, or read; what was read is read again the same from what is written.
#include "formats/conllu.h"

#include <sstream>

#include "fuzz.h"

using namespace cotejo;
using formats::ConlluReader;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::istringstream in{std::string(fuzz::text_of(data, size))};
  ConlluReader reader(in, "in");
  for (;;) {
    auto sentence = reader.next();
    if (!sentence || !*sentence) return 0;
    const std::string written = formats::to_conllu(**sentence);
    std::istringstream again(written);
    const auto second = ConlluReader(again, "again").next();
    fuzz::expect(second && *second && formats::to_conllu(**second) == written, "the same again");
    const formats::ConlluWords words = formats::words_of(**sentence);
    fuzz::expect(words.words.size() == (*sentence)->words(), "every word");
    Tagged tagged;
    tagged.words = words.words;
    for (const Word& word : words.words) {
      fuzz::expect(word.span.end <= words.text.size() && word.head < static_cast<std::int32_t>(words.words.size()),
                   "spans and heads inside");
    }
    formats::annotate(**sentence, tagged, 0);
  }
}
