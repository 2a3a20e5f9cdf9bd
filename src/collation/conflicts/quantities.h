// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/paths.h"
#include "base/result.h"
#include "base/span.h"

namespace cotejo::conflicts {

/// A count of something, as told: "al menos 19 personas heridas" is [19, inf) of "heri"; "14 heridos" is [14, 14] of
/// "heri".
struct Quantity {
  Span span;
  double least = 0;
  double most = 0;
  std::set<std::string> of;  ///< stems of what is counted: of the noun and of what follows it
  [[nodiscard]] bool exact() const { return least == most; }
};

/// Number words, hedges and words that say nothing of what is counted ("personas"), from data/es/quantities.tsv.
class QuantityFinder {
 public:
  static Result<QuantityFinder> load(const Paths& paths);
  /// All quantities in a stretch of the text, in order. Days, years, clock times and percentages are no counts.
  [[nodiscard]] std::vector<Quantity> find(std::string_view text, Span within) const;

 private:
  enum class Kind { number, scale, at_least, at_most, less, about, generic, unit, skip };
  struct Entry {
    Kind kind;
    double value;
  };
  static void soften(Quantity& quantity, Kind hedge);
  std::map<std::string, Entry> words_;
};

}  // namespace cotejo::conflicts
