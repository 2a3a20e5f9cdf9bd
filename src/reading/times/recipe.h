// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "reading/times/pattern.h"
#include "reading/times/times.h"
#include "reading/times/tokens.h"
#include "values/enums.h"

namespace cotejo {

/// The keys of a value column. `year` to `mod` are described at the head of times_rules.tsv.
COTEJO_ENUM(TimeKey, val, y, m, d, w, date, years, n, u, r, yr, mr, wr, p, eh, lh, h, f, mi, ms, c, ap, s, hol, ord,
            sub, dec, cent, mil, bce, len, ago, set, mod, alone, bare, w2);

}  // namespace cotejo

namespace cotejo::times {

using Key = TimeKey;

/// One key=value of a rule: a fixed text or what a capture holds.
struct Ingredient {
  Key key = Key::val;
  std::string fixed;
  std::int32_t capture = -1;
};

/// One expression of a rule; the second of a range belongs to the same expression.
struct Dish {
  std::vector<Ingredient> first;
  std::vector<Ingredient> last;
  bool is_range = false;
};

/// A rule's value column.
struct Recipe {
  std::vector<Dish> dishes;
  bool alone = false;
};

/// Reads a value column. Fails with a sentence about what is wrong.
Result<Recipe> parse_recipe(std::string_view column, CaptureNames& names);

/// The captures that lengths are put together from, by name: n u f, n2 u2, n3 u3, n4 u4, q.
struct LengthCaptures {
  std::int32_t n[4], u[4], f, q;
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
  [[nodiscard]] std::string_view text_of(const Capture& capture) const;
  [[nodiscard]] double number_of(const Capture& capture) const;

  const Lexicon& lexicon_;
  const std::vector<Token>& tokens_;
  const LengthCaptures& lengths_;
};

}  // namespace cotejo::times
