// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "language/names/finder.h"
#include "language/names/tables.h"
#include "values/tagged.h"

namespace cotejo {

/// Tells where the name of a place is that of its team.
class TeamSense {
 public:
  TeamSense(const Tagged& tagged, const NameTables& tables);

  /// Whether the text around a sentence tells of sport.
  [[nodiscard]] bool in_sport(std::uint32_t sentence) const { return sport_[sentence]; }
  /// Whether the sentence itself does.
  [[nodiscard]] bool of_sport(std::uint32_t sentence) const { return own_[sentence]; }
  /// Whether a place's name stands, in such text, as only a team's does: "el Parma", "Ruiz (Getafe)", "ante Toledo".
  [[nodiscard]] bool stands_as_team(const NameCandidate& name) const;
  /// Whether it stands as only a place's does: "en Toledo", "Toledo, 3 jun (EFE)".
  [[nodiscard]] bool stands_as_place(const NameCandidate& name) const;

 private:
  [[nodiscard]] const Word& word(std::uint32_t i) const { return tagged_.words[i]; }
  [[nodiscard]] bool in_brackets(const NameCandidate& name) const;
  [[nodiscard]] bool opens_date_line(const NameCandidate& name) const;
  [[nodiscard]] bool beside_score(const NameCandidate& name) const;

  const Tagged& tagged_;
  const NameTables& tables_;
  std::vector<bool> sport_, own_;
};

}  // namespace cotejo
