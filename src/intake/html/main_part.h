// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "intake/html/blocks.h"
#include "intake/html/hints.h"

namespace cotejo::intake {

/// Which blocks of a page are of its article.
struct MainPart {
  /// For each block: empty where it is of the article, else why not.
  std::vector<std::string> outside;
  std::uint32_t node = 0;  ///< the element that holds the article
};

/// `article_body`: the text as the page's own JSON-LD repeats it, or empty.
[[nodiscard]] MainPart find_main_part(const Dom& dom, const std::vector<HtmlBlock>& blocks, const HtmlHints& hints,
                                      std::string_view article_body);

}  // namespace cotejo::intake
