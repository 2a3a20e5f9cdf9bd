// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "collation/actors/name_key.h"

#include <array>
#include <utility>

#include "text/utf8.h"
#include "text/words.h"

namespace cotejo::actors {

namespace {

/// Applied in order, at every place. Left: how a convention writes it; right: the common form.
constexpr std::array<std::pair<std::string_view, std::string_view>, 24> kSpellings{{
    {"shch", "s"}, {"sch", "s"}, {"tch", "c"},  {"zh", "j"},   {"kh", "j"}, {"sh", "s"}, {"ch", "c"}, {"ph", "f"},
    {"th", "t"},   {"dj", "j"},  {"gue", "ge"}, {"gui", "gi"}, {"qu", "k"}, {"ck", "k"}, {"ou", "u"}, {"oo", "u"},
    {"ee", "i"},   {"iy", "i"},  {"yi", "i"},   {"ks", "x"},   {"w", "v"},  {"y", "i"},  {"z", "s"},  {"k", "c"},
}};

std::string replaced(std::string_view text, std::string_view from, std::string_view to) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (text.substr(at, from.size()) == from) {
      out += to;
      at += from.size();
    } else {
      out += text[at++];
    }
  }
  return out;
}

std::string key_of(std::string word) {
  for (const auto& [from, to] : kSpellings) word = replaced(word, from, to);
  std::string key;
  for (const char c : word) {
    if (key.empty() || key.back() != c) key += c;  // doubled letters are one
  }
  return key;
}

}  // namespace

std::vector<std::string> name_keys(std::string_view name) {
  const std::string folded = fold(name);
  std::vector<std::string> keys;
  for (const std::string_view word : words_of(folded, WordChars::letters_and_digits)) {
    keys.push_back(key_of(std::string(word)));
  }
  return keys;
}

bool same_key(const std::string& a, const std::string& b) {
  if (a == b) return true;
  constexpr std::size_t kLong = 7;
  const std::string& few = a.size() <= b.size() ? a : b;
  const std::string& many = a.size() <= b.size() ? b : a;
  if (few.size() < kLong - 1 || many.size() < kLong || many.size() - few.size() > 1) return false;
  std::size_t same = 0;
  while (same < few.size() && few[same] == many[same]) ++same;
  if (same < 2) return false;  // first letters hold whole names apart
  const std::size_t skip = few.size() == many.size() ? 1 : 0;
  return few.substr(std::min(few.size(), same + skip)) == many.substr(same + 1);
}

}  // namespace cotejo::actors
