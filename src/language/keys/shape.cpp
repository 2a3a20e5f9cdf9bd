// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "language/keys/shape.h"

#include "text/utf8.h"

namespace cotejo {

Shape shape_of(std::string_view form) {
  constexpr int kLooked = 64;
  int upper = 0;
  int small = 0;
  int digits = 0;
  int letters = 0;
  bool first_upper = false;
  int looked = 0;
  for (std::size_t i = 0; i < form.size() && looked < kLooked; ++looked) {
    const CodePoint c = decode_utf8(form, i);
    if (is_upper(c.value)) {
      ++upper;
      if (i == 0) first_upper = true;
    } else if (is_lower(c.value)) {
      ++small;
    }
    if (is_letter(c.value)) ++letters;
    if (is_digit(c.value)) ++digits;
    i += c.size;
  }
  if (letters == 0) return digits > 0 ? Shape::digits : Shape::no_letters;
  if (digits > 0) return Shape::digits_and_letters;
  if (upper == 0) return Shape::lower;
  if (upper == 1 && first_upper) return letters == 1 ? Shape::initial : Shape::title;
  return small == 0 ? Shape::capitals : Shape::mixed;
}

}  // namespace cotejo
