// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace cotejo::entities {

/// The words of a phrase as the tables are looked up: folded, "del" and "al" taken apart as the tagger does.
[[nodiscard]] std::vector<std::string> phrase_words(std::string_view phrase);
/// Plurals of a noun phrase, accents folded: all words before the first preposition ("jefes de estado"). With the
/// feminine of nouns in -o and -or where `feminine` is set.
[[nodiscard]] std::vector<std::string> plurals_of(std::string_view phrase, bool feminine);

/// Phrases of one to several words, the longest found first. Look-up is one hash of the first word, then one for each
/// length that a phrase with that first word has.
template <class T>
class PhraseTable {
 public:
  /// The first entry for a phrase stays.
  void add(std::string_view phrase, const T& value) {
    const std::vector<std::string> words = phrase_words(phrase);
    if (words.empty()) return;
    auto& length = longest_[words.front()];
    length = std::max(length, static_cast<std::uint32_t>(words.size()));
    entries_.emplace(joined(words, 0, words.size()), value);
  }

  struct Match {
    const T* value = nullptr;
    std::uint32_t words = 0;
  };

  /// The longest phrase that begins at this word of `folded` and ends before `end`.
  [[nodiscard]] Match at(const std::vector<std::string>& folded, std::uint32_t first, std::uint32_t end) const {
    const auto known = longest_.find(folded[first]);
    if (known == longest_.end()) return {};
    for (std::uint32_t n = std::min(known->second, end - first); n > 0; --n) {
      const auto found = entries_.find(joined(folded, first, first + n));
      if (found != entries_.end()) return {&found->second, n};
    }
    return {};
  }

  [[nodiscard]] const T* find(std::string_view phrase) const {
    const std::vector<std::string> words = phrase_words(phrase);
    const auto found = entries_.find(joined(words, 0, words.size()));
    return found == entries_.end() ? nullptr : &found->second;
  }

 private:
  static std::string joined(const std::vector<std::string>& words, std::size_t first, std::size_t last) {
    std::string key;
    for (std::size_t w = first; w < last; ++w) {
      if (w > first) key += ' ';
      key += words[w];
    }
    return key;
  }

  std::unordered_map<std::string, T> entries_;
  std::unordered_map<std::string, std::uint32_t> longest_;
};

}  // namespace cotejo::entities
