// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

#include "base/result.h"

namespace cotejo::intake {

enum class InputKind { plain, html, feed, json_feed, json_lines, json };

/// What the bytes (expanded, not yet decoded) are; `path` decides only where they leave it open. Fails with empty,
/// binary or unsupported, in a sentence that names what was found.
[[nodiscard]] Result<InputKind> kind_of(std::string_view bytes, std::string_view path);

/// The charset that an HTML page or XML document declares in its first kilobytes; empty where it does not.
[[nodiscard]] std::string_view declared_charset(std::string_view bytes);

}  // namespace cotejo::intake
