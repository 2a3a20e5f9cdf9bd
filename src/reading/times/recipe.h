// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "reading/times/pattern.h"
#include "values/enums.h"

namespace cotejo {

/// The keys of a value column. `year` to `mod` are described at the head of times_rules.tsv.
COTEJO_ENUM(TimeKey, val, y, m, d, w, date, years, n, u, r, yr, mr, wr, p, eh, lh, h, f, mi, ms, c, ap, s, hol, ord,
            sub, dec, cent, mil, bce, len, ago, set, mod, alone, bare, w2, yy, yq, wk);

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

}  // namespace cotejo::times
