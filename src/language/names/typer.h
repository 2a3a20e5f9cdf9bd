// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <string>
#include <string_view>

#include "language/morph/lexicon.h"
#include "language/names/finder.h"
#include "language/names/tables.h"
#include "values/tagged.h"

namespace cotejo {

/// What speaks for each type of a name, and what spoke loudest.
struct TypeScores {
  std::array<float, 4> score{};
  const char* rule = "form";
  float loudest = 0;

  void add(NameType type, float weight, const char* why) {
    score[static_cast<std::size_t>(type)] += weight;
    if (weight > loudest) {
      loudest = weight;
      rule = why;
    }
  }
  void add(const TypeScores& other);
  /// What it says to the others of a list: bounded, so that no member speaks for all.
  [[nodiscard]] TypeScores share() const;
  [[nodiscard]] NameType best() const;
  /// How far the best is ahead, as a share: 0.25 .. 1.
  [[nodiscard]] double confidence() const;
};

/// Weighs the form of a name (lists, heads, endings) and the words around it.
class NameTyper {
 public:
  NameTyper(const Tagged& tagged, const NameTables& tables, const Lexicon& lexicon)
      : tagged_(tagged), tables_(tables), lexicon_(lexicon) {}

  [[nodiscard]] TypeScores by_form(const NameCandidate& name) const;
  [[nodiscard]] TypeScores by_context(const NameCandidate& name) const;

 private:
  [[nodiscard]] const Word& word(std::uint32_t i) const { return tagged_.words[i]; }
  [[nodiscard]] bool stranger(const NameCandidate& name) const;
  void add_lists(const NameCandidate& name, TypeScores& scores) const;
  void add_shape(const NameCandidate& name, TypeScores& scores) const;
  void add_before(const NameCandidate& name, TypeScores& scores) const;
  void add_after(const NameCandidate& name, TypeScores& scores) const;

  void add_hint(const NameCandidate& name, TypeScores& scores) const;

  const Tagged& tagged_;
  const NameTables& tables_;
  const Lexicon& lexicon_;
};

}  // namespace cotejo
