// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
//
// The idea: a field (sport, markets) has words of its own; where they are many among an article's words, the article is
// of that field and its wars are figures of speech. Fails on an article about violence in a stadium that tells the
// match, too. One pass.
#include <algorithm>

#include "reading/events/scene.h"

namespace cotejo::events {

namespace {

constexpr std::size_t kFewestCues = 4;
constexpr std::size_t kWordsPerCue = 60;

}  // namespace

std::string field_of(const Lexicon& lexicon, const Tagged& tagged) {
  std::map<std::string, std::size_t> cues;
  for (const Word& word : tagged.words) {
    if (word.upos != Upos::NOUN && word.upos != Upos::VERB && word.upos != Upos::ADJ) continue;
    for (const auto& [field, use] : lexicon.fields(word.lemma)) cues[field] += use.cue ? 1U : 0U;
  }
  const auto most =
      std::max_element(cues.begin(), cues.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  const std::size_t enough = std::max(kFewestCues, tagged.words.size() / kWordsPerCue);
  return most == cues.end() || most->second < enough ? std::string() : most->first;
}

}  // namespace cotejo::events
