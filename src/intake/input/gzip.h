// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace cotejo::intake {

struct Expanded {
  std::string bytes;
  bool truncated = false;  ///< the stream ends early or breaks; `bytes` is what could be read before that
};

[[nodiscard]] bool is_gzip(std::string_view bytes);

/// Expands gzip, several members one after another included. Fails with too_large over `limit` expanded bytes and with
/// malformed where not a single byte could be read.
[[nodiscard]] Result<Expanded> expand_gzip(std::string_view bytes, std::uintmax_t limit);

}  // namespace cotejo::intake
