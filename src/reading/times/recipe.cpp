// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "reading/times/recipe.h"

#include <fmt/format.h>

namespace cotejo::times {

namespace {

std::string_view next_word(std::string_view& rest) {
  const auto begin = rest.find_first_not_of(' ');
  if (begin == std::string_view::npos) return rest = {}, std::string_view();
  rest.remove_prefix(begin);
  const std::string_view word = rest.substr(0, rest.find(' '));
  rest.remove_prefix(word.size());
  return word;
}

}  // namespace

Result<Recipe> parse_recipe(std::string_view column, CaptureNames& names) {
  Recipe recipe;
  recipe.dishes.emplace_back();
  while (true) {
    const std::string_view word = next_word(column);
    if (word.empty()) break;
    if (word == ";") {
      recipe.dishes.emplace_back();
      continue;
    }
    Dish& dish = recipe.dishes.back();
    if (word == "/") {
      dish.is_range = true;
      continue;
    }
    const auto equals = word.find('=');
    const auto key = parse_enum<Key>(word.substr(0, equals));
    if (equals == std::string_view::npos || !key) {
      return Error{ErrorCode::malformed, fmt::format("'{}' is no key=value that the value column knows", word)};
    }
    if (*key == Key::alone) {
      recipe.alone = true;
      continue;
    }
    Ingredient ingredient{*key, std::string(word.substr(equals + 1)), -1};
    if (!ingredient.fixed.empty() && ingredient.fixed.front() == '$') {
      ingredient.capture = names.index(ingredient.fixed.substr(1));
    }
    (dish.is_range ? dish.last : dish.first).push_back(std::move(ingredient));
  }
  return recipe;
}

}  // namespace cotejo::times
