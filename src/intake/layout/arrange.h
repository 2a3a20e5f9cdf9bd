// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "intake/layout/line.h"

namespace cotejo::intake {

struct ArrangeOptions {
  bool any_language = false;  ///< do without Spanish function words and verbs
  bool title_known = false;   ///< the title stands elsewhere (metadata): look for none among the lines
};

/// Gives every line its kind, or the reason why it is furniture. Returns whether there is an article at all: at least
/// one line of running text that is not furniture.
[[nodiscard]] bool arrange(std::vector<Line>& lines, const Lexicon& lexicon, const ArrangeOptions& options);

}  // namespace cotejo::intake
