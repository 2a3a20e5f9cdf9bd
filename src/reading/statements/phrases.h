// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "values/tagged.h"

namespace cotejo::statements {

/// Looks up a string_view in a map of strings without making a string.
struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
template <class T>
using StringMap = std::unordered_map<std::string, T, StringHash, std::equal_to<>>;

/// The words of a phrase as the language layer cuts them: "del" is de + el.
inline std::vector<std::string> phrase_words(std::string_view phrase) {
  std::vector<std::string> words;
  while (!phrase.empty()) {
    const auto blank = phrase.find(' ');
    const std::string_view word = phrase.substr(0, blank);
    if (word == "al" || word == "del") {
      words.emplace_back(word == "al" ? "a" : "de");
      words.emplace_back("el");
    } else if (!word.empty()) {
      words.emplace_back(word);
    }
    phrase.remove_prefix(blank == std::string_view::npos ? phrase.size() : blank + 1);
  }
  return words;
}

/// Phrases of lower-case words, found in the words of an article by their first word.
template <class T>
class PhraseTable {
 public:
  struct Entry {
    std::vector<std::string> words;
    T value;
  };

  void add(std::string_view phrase, T value) {
    std::vector<std::string> words = phrase_words(phrase);
    if (words.empty()) return;
    auto& entries = by_first_[words.front()];
    entries.push_back({std::move(words), std::move(value)});
    std::stable_sort(entries.begin(), entries.end(),
                     [](const Entry& a, const Entry& b) { return a.words.size() > b.words.size(); });
  }

  /// The longest phrase that begins at `word` and ends before `limit`; nullptr where there is none.
  [[nodiscard]] const Entry* at(const Tagged& tagged, std::uint32_t word, std::uint32_t limit) const {
    const auto found = by_first_.find(std::string_view(tagged.words[word].lower));
    if (found == by_first_.end()) return nullptr;
    for (const Entry& entry : found->second) {
      if (entry.words.size() > limit - word) continue;
      bool same = true;
      for (std::size_t i = 1; same && i < entry.words.size(); ++i) {
        same = tagged.words[word + static_cast<std::uint32_t>(i)].lower == entry.words[i];
      }
      if (same) return &entry;
    }
    return nullptr;
  }

 private:
  StringMap<std::vector<Entry>> by_first_;
};

}  // namespace cotejo::statements
