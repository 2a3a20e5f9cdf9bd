// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "intake/archive/digest.h"

#include <cstdint>
#include <string>

#include "base/hash.h"
#include "intake/archive/headers.h"

namespace cotejo::intake {

namespace {

/// RFC 4648, in lower case, without padding, of a digest given in hexadecimal.
std::string base32(std::string_view hex) {
  static constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz234567";
  std::string out;
  std::uint32_t bits = 0;
  int have = 0;
  for (const char c : hex) {
    bits = bits << 4 | static_cast<std::uint32_t>(c <= '9' ? c - '0' : c - 'a' + 10);
    have += 4;
    if (have < 5) continue;
    have -= 5;
    out += kLetters[bits >> have & 31U];
  }
  if (have > 0) out += kLetters[bits << (5 - have) & 31U];
  return out;
}

}  // namespace

DigestCheck check_digest(std::string_view stated, std::string_view bytes) {
  const auto colon = stated.find(':');
  if (colon == std::string_view::npos) return DigestCheck::unknown;
  const std::string algorithm = lower_ascii(stated.substr(0, colon));
  std::string value = lower_ascii(stated.substr(colon + 1));
  while (!value.empty() && value.back() == '=') value.pop_back();
  const bool sha1 = algorithm == "sha1" || algorithm == "sha-1";
  if (!sha1 && algorithm != "sha256" && algorithm != "sha-256") return DigestCheck::unknown;
  const std::string hex = sha1 ? sha1_hex(bytes) : sha256_hex(bytes);
  return value == hex || value == base32(hex) ? DigestCheck::fits : DigestCheck::differs;
}

}  // namespace cotejo::intake
