// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "values/tagged.h"

#include <algorithm>

namespace cotejo {

std::int32_t Tagged::sentence_at(std::uint32_t byte) const {
  const auto after = std::upper_bound(sentences.begin(), sentences.end(), byte,
                                      [](std::uint32_t at, const Sentence& s) { return at < s.span.begin; });
  if (after == sentences.begin()) return kNone;
  const auto found = std::prev(after);
  return found->span.contains(byte) ? static_cast<std::int32_t>(found - sentences.begin()) : kNone;
}

std::uint32_t Tagged::word_from(std::uint32_t byte) const {
  const auto found =
      std::partition_point(words.begin(), words.end(), [&](const Word& w) { return w.span.end <= byte; });
  return static_cast<std::uint32_t>(found - words.begin());
}

std::pair<std::uint32_t, std::uint32_t> Tagged::words_in(Span span) const {
  const auto first =
      std::partition_point(words.begin(), words.end(), [&](const Word& w) { return w.span.begin < span.begin; });
  const auto last = std::partition_point(first, words.end(), [&](const Word& w) { return w.span.end <= span.end; });
  return {static_cast<std::uint32_t>(first - words.begin()), static_cast<std::uint32_t>(last - words.begin())};
}

}  // namespace cotejo
