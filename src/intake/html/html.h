// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

#include "intake/draft.h"
#include "intake/html/hints.h"
#include "text/offset_map.h"

namespace cotejo::intake {

/// A page: the lines of its main part, all other visible text as furniture, and its metadata. Fails with too_large.
[[nodiscard]] Result<Draft> read_html(std::string_view html, const Origin& origin, const Lexicon& lexicon,
                                      const HtmlHints& hints);

/// The lines of a piece of HTML that is an article's body and nothing else, as feeds hold it.
[[nodiscard]] std::vector<Line> fragment_lines(std::string_view html, const Origin& origin);

}  // namespace cotejo::intake
