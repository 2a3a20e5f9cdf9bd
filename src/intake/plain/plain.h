// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>
#include <vector>

#include "intake/layout/line.h"
#include "text/offset_map.h"

namespace cotejo::intake {

/// The lines of scraped text: every line that is not blank, trimmed. Where a text is broken at a fixed width, the lines
/// of a paragraph are one, with the breaks kept.
[[nodiscard]] std::vector<Line> plain_lines(std::string_view text, const Origin& origin);

}  // namespace cotejo::intake
