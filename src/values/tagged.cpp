// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "values/tagged.h"

#include <algorithm>

namespace cotejo {

std::string render_deprel(Deprel deprel) {
  if (deprel == Deprel::none) return "_";
  std::string name(to_string(deprel));
  if (const std::size_t mark = name.find('_'); mark != std::string::npos) name[mark] = ':';
  return name;
}

std::optional<Deprel> parse_deprel(std::string_view name) {
  std::string key(name);
  std::replace(key.begin(), key.end(), ':', '_');
  if (const auto exact = parse_enum<Deprel>(key); exact && *exact != Deprel::none) return exact;
  const auto base = parse_enum<Deprel>(name.substr(0, name.find(':')));
  return base && *base != Deprel::none ? base : std::nullopt;
}

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
