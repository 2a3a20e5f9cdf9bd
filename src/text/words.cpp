// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "text/words.h"

#include "text/utf8.h"

namespace cotejo {

std::vector<std::string_view> words_of(std::string_view text, WordChars chars) {
  std::vector<std::string_view> words;
  std::size_t begin = 0;
  std::size_t at = 0;
  const auto end_word = [&] {
    if (at > begin) words.push_back(text.substr(begin, at - begin));
  };
  while (at < text.size()) {
    const CodePoint c = decode_utf8(text, at);
    const bool inside = is_letter(c.value) || (chars == WordChars::letters_and_digits && is_digit(c.value));
    if (!inside) {
      end_word();
      begin = at + c.size;
    }
    at += c.size;
  }
  end_word();
  return words;
}

}  // namespace cotejo
