// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

#include "text/offset_map.h"

namespace cotejo::intake {

/// The page with every tag blanked out that would cost an HTML5 parser quadratic time: nesting beyond what pages have,
/// unclosed formatting beyond a few, attributes beyond a few hundred. Scripts (without JSON-LD), style sheets, drawings
/// and comments, half of many pages, are left out, since nobody sees them. Text stays as it is.
struct TameHtml {
  std::string html;
  OffsetMap map;  ///< to the page
};
[[nodiscard]] TameHtml tame_html(std::string_view html);

}  // namespace cotejo::intake
