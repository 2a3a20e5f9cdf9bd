// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "reading/times/recipe.h"
#include "reading/times/times.h"
#include "reading/times/tokens.h"

namespace cotejo::times {

/// The captures that lengths are put together from, by name: n u f, n2 u2, n3 u3, n4 u4, q; a the lower of two numbers.
struct LengthCaptures {
  std::int32_t n[4], u[4], f, q, a;
  static LengthCaptures of(CaptureNames& names);
};

/// Makes the expressions of a match. The spans are the braces' tokens.
class Cook {
 public:
  Cook(const Lexicon& lexicon, const std::vector<Token>& tokens, const LengthCaptures& lengths)
      : lexicon_(lexicon), tokens_(tokens), lengths_(lengths) {}
  [[nodiscard]] std::vector<RawTime> make(const Recipe& recipe, TimexType type, const Match& match) const;

 private:
  struct Clock;
  [[nodiscard]] RawTime fill(const std::vector<Ingredient>& ingredients, TimexType type, const Match& match) const;
  void put(const Ingredient& ingredient, std::string_view text, double number, RawTime& time, Clock& clock,
           const Match& match) const;
  void finish_clock(const Clock& clock, RawTime& time) const;
  void finish_set(RawTime& time, const Clock& clock) const;
  /// `amount` is what a unit without a number means.
  [[nodiscard]] std::vector<Length> length(const Match& match, std::optional<double> amount) const;
  [[nodiscard]] std::vector<Length> told_length(const Match& match, std::string_view how) const;
  [[nodiscard]] std::string_view text_of(const Capture& capture) const;
  [[nodiscard]] double number_of(const Capture& capture) const;

  const Lexicon& lexicon_;
  const std::vector<Token>& tokens_;
  const LengthCaptures& lengths_;
};

}  // namespace cotejo::times
