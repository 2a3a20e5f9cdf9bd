// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "cli/terminal.h"
#include "values/collation.h"

namespace cotejo::cli {

struct StoryView {
  bool explain = false;
  bool all_facts = false;
};

/// A story laid out for a person at a terminal. `readings` are those of collation.articles, in that order.
void show_story(const Terminal& terminal, const Collation& collation, const std::vector<const Reading*>& readings,
                const StoryView& view);

}  // namespace cotejo::cli
