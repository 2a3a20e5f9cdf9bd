// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "language/morph/lexicon.h"
#include "language/names/tables.h"
#include "language/names/word_forms.h"
#include "values/tagged.h"

namespace cotejo {

/// A stretch of words that may be a name, before anybody asks of what type.
struct NameCandidate {
  std::uint32_t first = 0;  ///< words [first, last)
  std::uint32_t last = 0;
  std::uint32_t sentence = 0;
  std::uint32_t cut = 0;  ///< bytes at the end that belong to another word, glued to it
  bool shorten = false;   ///< where it is not proved, its first word goes and the rest stays
  bool doubtful = false;  ///< its capital may be due to its place: it needs the same name elsewhere
  bool title_before = false;
  const NameTables::Known* known = nullptr;
  const NameTables::Head* head = nullptr;
};

/// Finds candidates sentence by sentence.
class NameFinder {
 public:
  NameFinder(const Tagged& tagged, const NameTables& tables, const Lexicon& lexicon);

  /// Words of a sentence, [first, last), whose capitals prove nothing.
  struct Shouted {
    std::uint32_t sentence = 0;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
  };

  /// Finds the candidates of a sentence, but for those of its shouted words.
  void find(std::uint32_t sentence, std::vector<NameCandidate>& out, std::vector<Shouted>& shouted);
  /// Finds names in shouted words: `is_name` tells whether the article has a name of that key.
  template <class IsName>
  void find_proved(const Shouted& words, IsName is_name, std::vector<NameCandidate>& out);

 private:
  [[nodiscard]] const Word& word(std::uint32_t i) const { return tagged_.words[i]; }
  [[nodiscard]] bool capital(std::uint32_t i) const;
  [[nodiscard]] bool initial(std::uint32_t i) const;
  [[nodiscard]] bool common(std::uint32_t i) const;
  [[nodiscard]] std::uint32_t known_end(std::uint32_t first, const NameTables::Known*& known) const;
  [[nodiscard]] const NameTables::Head* head_at(std::uint32_t i) const;
  [[nodiscard]] std::uint32_t connector_end(std::uint32_t i) const;
  [[nodiscard]] std::uint32_t extend(std::uint32_t first, const NameTables::Head*& head) const;
  [[nodiscard]] bool joins(std::uint32_t first, std::uint32_t at, std::uint32_t next, const NameTables::Head* head,
                           std::uint32_t complements) const;
  [[nodiscard]] std::uint32_t with_adjective(std::uint32_t last, const NameTables::Head* head) const;
  std::uint32_t take(std::uint32_t i, std::vector<NameCandidate>& out);
  void take_listed(std::uint32_t i, NameCandidate found, std::uint32_t listed, std::vector<NameCandidate>& out);
  [[nodiscard]] std::uint32_t portfolio_end(std::uint32_t i) const;
  [[nodiscard]] std::uint32_t nickname_end(std::uint32_t i) const;
  [[nodiscard]] std::uint32_t quoted_work_end(std::uint32_t i) const;
  [[nodiscard]] bool bare_use(std::uint32_t i) const;
  [[nodiscard]] bool headline() const;
  [[nodiscard]] std::uint32_t shouted_end() const;
  [[nodiscard]] bool vouched(std::uint32_t i, float margin) const;
  [[nodiscard]] bool goes_on(std::uint32_t from, std::uint32_t to) const;
  [[nodiscard]] bool changes(std::uint32_t at) const;
  [[nodiscard]] std::uint32_t long_place_end(std::uint32_t i, std::uint32_t listed) const;
  [[nodiscard]] std::uint32_t particle_surname_end(std::uint32_t i) const;
  [[nodiscard]] std::uint32_t before_date_line(std::uint32_t first, std::uint32_t last) const;
  [[nodiscard]] bool tells_headline(const Word& w) const;

  static constexpr std::uint32_t kLongestProved = 8;
  static constexpr float kVouches = 2;  // margin of the model's logits that clears a doubt

  const Tagged& tagged_;
  const NameTables& tables_;
  const Lexicon& lexicon_;
  bool caseless_ = false;  ///< the article has no capitals: the model alone says what would have one
  std::uint32_t sentence_ = 0, begin_ = 0, end_ = 0;
};

template <class IsName>
void NameFinder::find_proved(const Shouted& words, IsName is_name, std::vector<NameCandidate>& out) {
  sentence_ = words.sentence;
  begin_ = words.first;
  end_ = words.last;
  for (std::uint32_t i = begin_; i < end_;) {
    NameCandidate found;
    found.sentence = words.sentence;
    found.first = i;
    found.last = known_end(i, found.known);
    if (found.known != nullptr && (!found.known->sure || (found.last == i + 1 && common(i)))) found.last = i;
    std::string key;
    for (std::uint32_t k = i; capital(i) && k < end_ && k < i + kLongestProved; ++k) {
      if (word(k).continues_token) continue;
      const bool split = k + 1 < end_ && word(k + 1).continues_token;
      key += (key.empty() ? "" : " ") + Gazetteer::key(split ? word(k).form + "l" : word(k).form);
      if (k >= found.last && capital(k) && is_name(key)) found.last = k + 1;
    }
    if (found.last == i && capital(i) && !common(i) && !lexicon_.is_small_word(word(i).lower)) {
      if (vouched(i, 0)) found.last = i + 1;
      while (found.last > i && found.last < end_ && capital(found.last) && !common(found.last)) ++found.last;
    }
    if (found.last > i && !tables_.is_no_name(word(i).lower)) out.push_back(found);
    i = std::max(i + 1, found.last);
  }
}

}  // namespace cotejo
