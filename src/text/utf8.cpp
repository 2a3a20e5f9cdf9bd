// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "text/utf8.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace cotejo {

CodePoint decode_utf8(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) -> unsigned { return static_cast<unsigned char>(text[i]); };
  const auto follows = [&](std::size_t i) { return i < text.size() && (byte(i) & 0xC0U) == 0x80U; };
  if (at >= text.size()) return {0xFFFD, 1};
  const unsigned first = byte(at);
  if (first < 0x80U) return {first, 1};
  if (first >= 0xC2U && first < 0xE0U && follows(at + 1)) return {(first & 0x1FU) << 6 | (byte(at + 1) & 0x3FU), 2};
  if (first >= 0xE0U && first < 0xF0U && follows(at + 1) && follows(at + 2)) {
    const char32_t value = (first & 0x0FU) << 12 | (byte(at + 1) & 0x3FU) << 6 | (byte(at + 2) & 0x3FU);
    if (value >= 0x800 && (value < 0xD800 || value > 0xDFFF)) return {value, 3};
  }
  if (first >= 0xF0U && first < 0xF5U && follows(at + 1) && follows(at + 2) && follows(at + 3)) {
    const char32_t value =
        (first & 0x07U) << 18 | (byte(at + 1) & 0x3FU) << 12 | (byte(at + 2) & 0x3FU) << 6 | (byte(at + 3) & 0x3FU);
    if (value >= 0x10000 && value <= 0x10FFFF) return {value, 4};
  }
  return {0xFFFD, 1};
}

void append_utf8(std::string& out, char32_t value) {
  const auto put = [&](char32_t byte) { out += static_cast<char>(byte); };
  if (value < 0x80) {
    put(value);
  } else if (value < 0x800) {
    put(0xC0 | value >> 6), put(0x80 | (value & 0x3F));
  } else if (value < 0x10000) {
    put(0xE0 | value >> 12), put(0x80 | (value >> 6 & 0x3F)), put(0x80 | (value & 0x3F));
  } else {
    put(0xF0 | value >> 18), put(0x80 | (value >> 12 & 0x3F)), put(0x80 | (value >> 6 & 0x3F)),
        put(0x80 | (value & 0x3F));
  }
}

bool valid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_utf8(text, at);
    if (c.value == 0xFFFD && c.size == 1) return false;
    at += c.size;
  }
  return true;
}

namespace {
constexpr std::uint32_t kStride = 64;
bool starts_code_point(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
}
}  // namespace

CodePointIndex::CodePointIndex(std::string_view text) : text_(text) {
  std::uint32_t count = 0;
  before_.reserve(text.size() / kStride + 1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i % kStride == 0) before_.push_back(count);
    count += starts_code_point(text[i]) ? 1 : 0;
  }
  if (text.size() % kStride == 0) before_.push_back(count);
}

std::uint32_t CodePointIndex::code_point(std::uint32_t byte) const {
  if (byte > text_.size()) byte = static_cast<std::uint32_t>(text_.size());
  std::uint32_t count = before_[byte / kStride];
  for (std::uint32_t i = byte / kStride * kStride; i < byte; ++i) count += starts_code_point(text_[i]) ? 1 : 0;
  return count;
}

std::uint32_t CodePointIndex::byte(std::uint32_t code_point) const {
  auto block =
      static_cast<std::uint32_t>(std::upper_bound(before_.begin(), before_.end(), code_point) - before_.begin());
  block = block == 0 ? 0 : block - 1;
  std::uint32_t count = before_[block];
  std::uint32_t i = block * kStride;
  while (i < text_.size()) {
    if (starts_code_point(text_[i])) {
      if (count == code_point) return i;
      ++count;
    }
    ++i;
  }
  return i;
}

std::string lower(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_utf8(text, at);
    at += c.size;
    append_utf8(out, c.value < 0x80 ? (c.value >= 'A' && c.value <= 'Z' ? c.value + 32 : c.value)
                                    : static_cast<char32_t>(u_tolower(static_cast<UChar32>(c.value))));
  }
  return out;
}

namespace {

/// The base letter of a letter with accents; the letter itself where it has none.
char32_t without_accents(char32_t c) {
  if (c < 0xC0) return c;
  // Canonical decompositions nest at most a few levels; each keeps its base letter first.
  for (int depth = 0; depth < 4; ++depth) {
    UErrorCode failed = U_ZERO_ERROR;
    static const icu::Normalizer2* const nfd = icu::Normalizer2::getNFDInstance(failed);
    icu::UnicodeString parts;
    if (nfd == nullptr || !nfd->getRawDecomposition(static_cast<UChar32>(c), parts)) return c;
    c = static_cast<char32_t>(parts.char32At(0));
  }
  return c;
}

}  // namespace

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_utf8(text, at);
    at += c.size;
    if (c.value < 0x80) {
      out += static_cast<char>(c.value >= 'A' && c.value <= 'Z' ? c.value + 32 : c.value);
      continue;
    }
    if (u_charType(static_cast<UChar32>(c.value)) == U_NON_SPACING_MARK) continue;
    append_utf8(out, without_accents(static_cast<char32_t>(u_tolower(static_cast<UChar32>(c.value)))));
  }
  return out;
}

bool is_upper(char32_t c) {
  return u_isupper(static_cast<UChar32>(c)) != 0;
}
bool is_lower(char32_t c) {
  return u_islower(static_cast<UChar32>(c)) != 0;
}
bool is_letter(char32_t c) {
  return u_isalpha(static_cast<UChar32>(c)) != 0;
}
bool is_digit(char32_t c) {
  return c >= '0' && c <= '9';
}
bool is_space(char32_t c) {
  return c == 0x200B || c == 0xFEFF || u_isUWhiteSpace(static_cast<UChar32>(c)) != 0;
}

Span trimmed(std::string_view text, Span span) {
  while (span.begin < span.end) {
    const CodePoint c = decode_utf8(text, span.begin);
    if (!is_space(c.value)) break;
    span.begin += c.size;
  }
  while (span.end > span.begin) {
    std::uint32_t last = span.end - 1;
    while (last > span.begin && !starts_code_point(text[last])) --last;
    if (!is_space(decode_utf8(text, last).value)) break;
    span.end = last;
  }
  return span;
}

}  // namespace cotejo
