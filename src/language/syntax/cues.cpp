// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "language/syntax/cues.h"

#include <algorithm>
#include <string_view>

#include "base/hash.h"
#include "text/utf8.h"

namespace cotejo::syntax {
namespace {

enum Shape : std::uint8_t { kNoLetters = 1, kLower, kTitle, kCapitals, kMixed, kDigits, kDigitsAndLetters };
constexpr std::uint8_t kOpensSentence = 8;
constexpr std::uint8_t kInCapitals = 16;

std::uint32_t folded_hash(std::uint64_t hash) {
  return static_cast<std::uint32_t>(hash ^ (hash >> 32)) | 1U;
}

constexpr std::uint64_t kSeed = 0xcbf29ce484222325ULL;

std::uint64_t extend(std::uint64_t hash, char c) {
  const char folded = c >= '0' && c <= '9' ? '0' : c;
  return (hash ^ static_cast<unsigned char>(folded)) * 0x100000001b3ULL;
}

std::uint32_t hash_of(std::string_view text) {
  std::uint64_t hash = kSeed;
  for (const char c : text) hash = extend(hash, c);
  return folded_hash(hash);
}

bool continues_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

void read_ends(std::string_view lower, Cues& cues) {
  std::uint64_t hash = kSeed;
  std::size_t length = 0;
  for (std::size_t i = 0; i < lower.size() && length <= cues.prefix.size(); ++i) {
    if (!continues_character(lower[i])) {
      if (length > 0 && length <= cues.prefix.size()) cues.prefix[length - 1] = folded_hash(hash);
      ++length;
    }
    hash = extend(hash, lower[i]);
  }
  length = 0;
  for (std::size_t i = lower.size(); i-- > 1 && length < cues.suffix.size();) {
    if (!continues_character(lower[i])) cues.suffix[length++] = hash_of(lower.substr(i));
  }
}

std::uint8_t shape_of(std::string_view form) {
  int upper = 0;
  int small = 0;
  int digits = 0;
  int letters = 0;
  bool first_upper = false;
  constexpr std::size_t kLooked = 64;  // characters; what follows tells nothing more
  const std::size_t end = std::min(form.size(), kLooked);
  for (std::size_t i = 0; i < end;) {
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
  if (letters == 0) return digits > 0 ? kDigits : kNoLetters;
  if (digits > 0) return kDigitsAndLetters;
  if (upper == 0) return kLower;
  if (upper == 1 && first_upper) return kTitle;
  return small == 0 ? kCapitals : kMixed;
}

/// Most of the words of some length are in capitals.
bool in_capitals(const std::vector<Cues>& cues) {
  std::size_t capitals = 0;
  std::size_t other = 0;
  for (const Cues& c : cues) {
    if (c.shape == kCapitals) ++capitals;
    if (c.shape == kLower || c.shape == kMixed) ++other;
    if (c.shape == kTitle && c.prefix[0] != 0) ++other;
  }
  return capitals >= 2 && capitals > 4 * other;
}

}  // namespace

void read_cues(const Word* first, const Word* last, std::vector<Cues>& out) {
  out.clear();
  for (const Word* word = first; word != last; ++word) {
    Cues cues;
    cues.word = hash_of(word->form);
    cues.lower = hash_of(word->lower);
    read_ends(word->lower, cues);
    cues.shape = shape_of(word->form);
    out.push_back(cues);
  }
  if (in_capitals(out)) {
    for (Cues& cues : out) {
      cues.word = cues.lower;
      cues.shape |= kInCapitals;
    }
    return;
  }
  for (Cues& cues : out) {
    const bool opens = cues.shape != kNoLetters;
    cues.shape |= kOpensSentence;
    if (opens) break;
  }
}

}  // namespace cotejo::syntax
