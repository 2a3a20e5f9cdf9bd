// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>
#include <vector>

#include "base/result.h"
#include "intake/draft.h"
#include "text/offset_map.h"

namespace cotejo::intake {

/// One line of JSON Lines.
struct JsonItem {
  std::size_t line = 0;  ///< counted from 1
  Result<Draft> draft;
};

/// One object a line. A line that is none, or has no text, is a failure of its own.
[[nodiscard]] std::vector<JsonItem> read_json_lines(std::string_view text, const Origin& origin,
                                                    const Lexicon& lexicon);

/// A JSON Feed (jsonfeed.org, 1.0 and 1.1): one draft an item that holds text, in the feed's order. Fails with
/// malformed, and with not_article where no item holds text.
[[nodiscard]] Result<std::vector<Draft>> read_json_feed(std::string_view text, const Origin& origin,
                                                        const Lexicon& lexicon);

/// A file that is one object, on however many lines.
[[nodiscard]] Result<Draft> read_json(std::string_view text, const Origin& origin, const Lexicon& lexicon);

}  // namespace cotejo::intake
