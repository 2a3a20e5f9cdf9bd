// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <set>
#include <string>
#include <vector>

#include "base/paths.h"
#include "base/result.h"
#include "collation/actors/actors.h"
#include "values/collation.h"

namespace cotejo::facts {

/// Writes a fact in a line that a person can read, from the words of its best report: "Ana Ruiz y Bo Li se reunieron en
/// Lisboa, 13 de septiembre de 2023". The words between come from data/es/label_words.tsv.
class Labeller {
 public:
  static Result<Labeller> load(const Paths& paths);
  [[nodiscard]] std::string label_of(const Fact& fact, const std::vector<const Reading*>& readings,
                                     const actors::ActorTable& actors) const;

 private:
  [[nodiscard]] std::string listed(const std::vector<ActorIndex>& who, const actors::ActorTable& actors) const;
  [[nodiscard]] std::string day_words(const std::string& value) const;
  [[nodiscard]] std::string inside_sentence(std::string text) const;

  std::vector<std::string> months_;
  std::set<std::string> articles_;  ///< folded
  std::string and_, and_before_i_, in_, of_, from_, to_;
};

}  // namespace cotejo::facts
