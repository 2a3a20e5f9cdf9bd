// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "language/morph/lexicon.h"
#include "language/names/tables.h"
#include "values/tagged.h"

namespace cotejo {

/// A stretch of words that may be a name, before anybody asks of what type.
struct NameCandidate {
  std::uint32_t first = 0;  ///< words [first, last)
  std::uint32_t last = 0;
  std::uint32_t sentence = 0;
  std::uint32_t cut = 0;  ///< bytes at the end that belong to another word, glued to it
  bool doubtful = false;  ///< its capital may be due to its place: it needs the same name elsewhere
  bool title_before = false;
  const NameTables::Known* known = nullptr;
  const NameTables::Head* head = nullptr;
};

/// Finds candidates sentence by sentence.
class NameFinder {
 public:
  NameFinder(const Tagged& tagged, const NameTables& tables, const Lexicon& lexicon)
      : tagged_(tagged), tables_(tables), lexicon_(lexicon) {}

  void find(std::uint32_t sentence, std::vector<NameCandidate>& out);

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
  std::uint32_t take_untrusted(std::uint32_t i, std::vector<NameCandidate>& out);
  [[nodiscard]] bool headline() const;

  const Tagged& tagged_;
  const NameTables& tables_;
  const Lexicon& lexicon_;
  std::uint32_t sentence_ = 0, begin_ = 0, end_ = 0;
};

}  // namespace cotejo
