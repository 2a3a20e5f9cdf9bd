// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "intake/html/dom.h"
#include "intake/layout/line.h"

namespace cotejo::intake {

/// A stretch of visible text between two borders of block elements.
struct HtmlBlock {
  std::string text;         ///< white space folded
  Span source;              ///< in the page
  std::uint32_t node = 0;   ///< the block element that holds it
  std::uint32_t inner = 0;  ///< the innermost element that holds all of it: `node`, or an inline element below it
  Hint hint = Hint::none;
  std::size_t letters = 0;  ///< bytes without white space
  std::size_t linked = 0;   ///< of these, under <a>

  [[nodiscard]] double link_share() const {
    return letters == 0 ? 0 : static_cast<double>(linked) / static_cast<double>(letters);
  }
};

/// All visible text of the page in document order; scripts, styles, forms' controls and what is hidden are left out.
[[nodiscard]] std::vector<HtmlBlock> html_blocks(const Dom& dom);

}  // namespace cotejo::intake
