// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace cotejo {

/// Lets a map with string keys be asked with a string_view.
struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>{}(s); }
};
template <class Value>
using StringMap = std::unordered_map<std::string, Value, StringHash, std::equal_to<>>;

/// The accent on the last vowel of a word taken away, or put on; empty where that changes nothing.
[[nodiscard]] std::string without_last_accent(std::string_view word);
[[nodiscard]] std::string with_last_vowel_accented(std::string_view word);
/// All acute accents taken away.
[[nodiscard]] std::string without_acutes(std::string_view word);
/// Whether the letter that begins at a byte is a vowel, accented or not.
[[nodiscard]] bool is_vowel_at(std::string_view word, std::size_t at);
/// The byte at which the last letter of a word begins.
[[nodiscard]] std::size_t last_letter(std::string_view word);

}  // namespace cotejo
