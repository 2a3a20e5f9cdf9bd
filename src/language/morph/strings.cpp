// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "language/morph/strings.h"

#include <array>
#include <utility>

namespace cotejo {

namespace {

constexpr std::array<std::pair<char, std::string_view>, 5> kAcutes = {
    {{'a', "\u00E1"}, {'e', "\u00E9"}, {'i', "\u00ED"}, {'o', "\u00F3"}, {'u', "\u00FA"}}};

char plain_vowel(std::string_view word, std::size_t at) {
  for (const auto& [plain, acute] : kAcutes) {
    if (word.substr(at, acute.size()) == acute) return plain;
  }
  return 0;
}

}  // namespace

std::size_t last_letter(std::string_view word) {
  std::size_t at = word.size();
  while (at > 0) {
    --at;
    if ((static_cast<unsigned char>(word[at]) & 0xC0U) != 0x80U) return at;
  }
  return 0;
}

bool is_vowel_at(std::string_view word, std::size_t at) {
  constexpr std::string_view kPlain = "aeiou";
  if (at >= word.size()) return false;
  return kPlain.find(word[at]) != std::string_view::npos || plain_vowel(word, at) != 0 ||
         word.substr(at, 2) == "\u00FC";
}

std::string without_acutes(std::string_view word) {
  std::string out;
  for (std::size_t at = 0; at < word.size();) {
    if (const char plain = plain_vowel(word, at); plain != 0) {
      out += plain;
      at += 2;
    } else {
      out += word[at++];
    }
  }
  return out;
}

std::string without_last_accent(std::string_view word) {
  for (std::size_t at = word.size(); at-- > 0;) {
    if (const char plain = plain_vowel(word, at); plain != 0) {
      std::string out(word);
      out.replace(at, 2, 1, plain);
      return out;
    }
  }
  return {};
}

std::string with_last_vowel_accented(std::string_view word) {
  for (std::size_t at = word.size(); at-- > 0;) {
    for (const auto& [plain, acute] : kAcutes) {
      if (word[at] != plain) continue;
      std::string out(word);
      out.replace(at, 1, acute);
      return out;
    }
  }
  return {};
}

}  // namespace cotejo
