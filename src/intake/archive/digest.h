// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

namespace cotejo::intake {

enum class DigestCheck { unknown, fits, differs };

/// Whether `bytes` have the digest that a WARC header states: "sha1:" in base 32 or hexadecimal, or "sha256:". Unknown
/// where the header is empty or names another algorithm.
[[nodiscard]] DigestCheck check_digest(std::string_view stated, std::string_view bytes);

}  // namespace cotejo::intake
