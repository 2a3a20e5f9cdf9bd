// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string_view>

namespace cotejo {

/// Case and kind of a word's characters.
enum class Shape : std::uint8_t { no_letters, lower, title, initial, capitals, mixed, digits, digits_and_letters };

/// Looks at the first 64 characters; what follows tells nothing more.
[[nodiscard]] Shape shape_of(std::string_view form);

}  // namespace cotejo
