// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// Any bytes: tokens and sentences cover them, in order, without overlap.
#include "fuzz.h"
#include "language/invariants.h"
#include "language/token/abbreviations.h"
#include "language/token/sentences.h"
#include "language/token/tokenizer.h"

using namespace cotejo;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto kAbbreviations = Abbreviations::load(COTEJO_SOURCE_DIR "/data/es/abbreviations.tsv");
  const std::string_view text = fuzz::text_of(data, size);
  std::vector<Token> tokens;
  tokenize(text, {0, static_cast<std::uint32_t>(size)}, *kAbbreviations, tokens);
  std::string all;
  std::uint32_t end = 0;
  for (const Token& token : tokens) {
    fuzz::expect(!token.span.empty() && token.span.begin >= end && token.span.end <= size, "tokens in order");
    end = token.span.end;
    all += testing::dense(token.span.in(text));
  }
  fuzz::expect(all == testing::dense(text), "tokens are all of the text");
  std::uint32_t last = 0;
  for (const std::uint32_t sentence : sentence_ends(text, tokens, 0)) {
    fuzz::expect(sentence > last && sentence <= tokens.size(), "sentences in order");
    last = sentence;
  }
  fuzz::expect(last == tokens.size(), "sentences hold all tokens");
  return 0;
}
