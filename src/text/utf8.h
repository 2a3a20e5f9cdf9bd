// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace cotejo {

/// The code point that starts at `at`, and its length in bytes. Where the bytes are no UTF-8: U+FFFD and length 1.
struct CodePoint {
  char32_t value = 0;
  std::uint32_t size = 1;
};
[[nodiscard]] CodePoint decode_utf8(std::string_view text, std::size_t at);
void append_utf8(std::string& out, char32_t value);
[[nodiscard]] bool valid_utf8(std::string_view text);

/// Turns byte offsets of one text into code point offsets and back (the outside documents count code points). Built in
/// one pass, O(1) a look-up to the nearest 64 bytes.
class CodePointIndex {
 public:
  explicit CodePointIndex(std::string_view text);
  [[nodiscard]] std::uint32_t code_point(std::uint32_t byte) const;
  [[nodiscard]] std::uint32_t byte(std::uint32_t code_point) const;

 private:
  std::string_view text_;
  std::vector<std::uint32_t> before_;  ///< code points before byte 64 * i
};

/// Case and accents folded, so that letters with and without accent agree; n with tilde becomes n. For look-ups, never
/// for display.
[[nodiscard]] std::string fold(std::string_view text);
/// Lower case by Unicode's full mapping, accents kept.
[[nodiscard]] std::string lower(std::string_view text);
[[nodiscard]] bool is_upper(char32_t c);
[[nodiscard]] bool is_lower(char32_t c);
[[nodiscard]] bool is_letter(char32_t c);
[[nodiscard]] bool is_digit(char32_t c);
[[nodiscard]] bool is_space(char32_t c);
/// White space taken off both ends of a span.
[[nodiscard]] Span trimmed(std::string_view text, Span span);

}  // namespace cotejo
