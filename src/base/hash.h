// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace cotejo {

/// SHA-256 in lower-case hexadecimal: what identifies raw bytes for good.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

/// SHA-1 in lower-case hexadecimal: what archives of pages state of their bytes; for nothing else.
[[nodiscard]] std::string sha1_hex(std::string_view bytes);

/// 64-bit FNV-1a: small stable keys inside one program run and for sketches; not for identity.
[[nodiscard]] constexpr std::uint64_t fnv1a(std::string_view bytes, std::uint64_t seed = 0xcbf29ce484222325ULL) {
  for (const char c : bytes) {
    seed ^= static_cast<unsigned char>(c);
    seed *= 0x100000001b3ULL;
  }
  return seed;
}

}  // namespace cotejo
