// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "story/copies/copies.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "base/hash.h"
#include "text/utf8.h"
#include "text/words.h"

namespace cotejo::copies {

namespace {

constexpr std::size_t kRun = 6;         ///< words in a run
constexpr std::size_t kTooCommon = 64;  ///< a run that stands in more articles tells nothing
constexpr double kExact = 0.97;
constexpr double kNear = 0.6;
constexpr double kPartial = 0.2;

bool is_body(BlockKind kind) {
  return kind == BlockKind::paragraph || kind == BlockKind::list || kind == BlockKind::quote ||
         kind == BlockKind::subhead || kind == BlockKind::update;
}

/// The folded words of the body.
std::vector<std::string> body_words(const Article& article) {
  std::vector<std::string> words;
  for (const Block& block : article.blocks) {
    if (!is_body(block.kind)) continue;
    const std::string folded = fold(block.text.in(article.text));
    for (const std::string_view word : words_of(folded, WordChars::letters_and_digits)) words.emplace_back(word);
  }
  return words;
}

std::set<std::uint64_t> runs_of(const std::vector<std::string>& words) {
  std::set<std::uint64_t> runs;
  for (std::size_t i = 0; i + kRun <= words.size(); ++i) {
    std::uint64_t hash = fnv1a("");
    for (std::size_t k = i; k < i + kRun; ++k) hash = fnv1a(" ", fnv1a(words[k], hash));
    runs.insert(hash);
  }
  return runs;
}

std::optional<std::string> common_credit(const Article& a, const Article& b) {
  for (const std::string& credit : a.credits) {
    for (const std::string& other : b.credits) {
      if (fold(credit) == fold(other)) return credit;
    }
  }
  return std::nullopt;
}

/// Smaller is the likelier source: dated before undated, early before late, uncredited (its own text) before credited.
auto precedence(const Reading& r) {
  return std::tuple(!r.published.value.has_value(), r.published.value ? r.published.value->iso() : std::string(),
                    !r.article.credits.empty(), r.article.id);
}

}  // namespace

std::vector<Copy> find_copies(const std::vector<const Reading*>& readings) {
  std::vector<std::set<std::uint64_t>> runs;
  std::unordered_map<std::uint64_t, std::vector<ReadingIndex>> holders;
  for (ReadingIndex i = 0; i < readings.size(); ++i) {
    runs.push_back(runs_of(body_words(readings[i]->article)));
    for (const std::uint64_t run : runs.back()) holders[run].push_back(i);
  }
  std::map<std::pair<ReadingIndex, ReadingIndex>, std::size_t> common;
  for (const auto& [run, list] : holders) {
    if (list.size() < 2 || list.size() > kTooCommon) continue;
    for (std::size_t a = 0; a < list.size(); ++a) {
      for (std::size_t b = a + 1; b < list.size(); ++b) ++common[{list[a], list[b]}];
    }
  }
  std::map<ReadingIndex, Copy> best;
  for (const auto& [pair, count] : common) {
    auto [copy, source] = pair;
    if (precedence(*readings[copy]) < precedence(*readings[source])) std::swap(copy, source);
    const double overlap =
        static_cast<double>(count) / static_cast<double>(std::max<std::size_t>(1, runs[copy].size()));
    const double back = static_cast<double>(count) / static_cast<double>(std::max<std::size_t>(1, runs[source].size()));
    if (overlap < kPartial && back < kPartial) continue;
    Copy found{copy, source, overlap, common_credit(readings[copy]->article, readings[source]->article),
               CopyKind::partial};
    if (overlap >= kExact && back >= kExact) {
      found.kind = CopyKind::exact;
    } else if (overlap >= kNear) {
      found.kind = CopyKind::near;
    }
    const auto old = best.find(copy);
    if (old == best.end() || old->second.overlap < overlap) best.insert_or_assign(copy, found);
  }
  std::vector<Copy> copies;
  for (const auto& [article, copy] : best) copies.push_back(copy);
  return copies;
}

}  // namespace cotejo::copies
