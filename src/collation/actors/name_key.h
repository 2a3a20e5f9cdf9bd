// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace cotejo::actors {

/// What stays of a name when spelling is set aside: case, accents, hyphens, and the letters that transliterations into
/// Spanish, English and French disagree about (Toráyev / Torayev, Alekséi / Aleksey, Grozni / Grozny, Kherson /
/// Jersón). One key a word.
///
/// Fails on pairs that differ by more than a convention (Pekín / Beijing): those need a table. Cost: linear.
[[nodiscard]] std::vector<std::string> name_keys(std::string_view name);

/// Equal, or one letter apart in words of seven and more.
[[nodiscard]] bool same_key(const std::string& a, const std::string& b);

}  // namespace cotejo::actors
