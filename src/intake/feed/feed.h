// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>
#include <vector>

#include "base/result.h"
#include "intake/draft.h"
#include "text/offset_map.h"

namespace cotejo::intake {

/// RSS (0.9x, 1.0, 2.0) and Atom: one draft an item, in the feed's order. Fails with malformed, and with not_article
/// where the feed has no items.
[[nodiscard]] Result<std::vector<Draft>> read_feed(std::string_view xml, const Origin& origin, const Lexicon& lexicon);

}  // namespace cotejo::intake
