// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

namespace cotejo::intake {

/// The page with every tag blanked out that would cost an HTML5 parser quadratic time: nesting beyond what pages have,
/// unclosed formatting beyond a few, attributes beyond a few hundred. Text and offsets stay as they are.
[[nodiscard]] std::string tame_html(std::string_view html);

}  // namespace cotejo::intake
