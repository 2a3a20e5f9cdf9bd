// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace cotejo::entities {

inline constexpr std::size_t kDemonymStem = 4;  ///< letters that an adjective of origin shares with its place, at least

/// "andarquenas" -> "andarqueno": a folded adjective without number and gender.
[[nodiscard]] std::string demonym_base(std::string_view word);
/// Whether a base form can be made from a place's name (both folded).
[[nodiscard]] bool made_from_place(const std::string& adjective, const std::string& place);

}  // namespace cotejo::entities
