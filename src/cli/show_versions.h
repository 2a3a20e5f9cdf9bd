// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "cli/terminal.h"
#include "values/article.h"

namespace cotejo::cli {

struct ShownVersion {
  std::string id;
  std::string seen;
  bool current = false;
  std::vector<std::string> urls;
  std::string text;
};

/// Versions of one article for a person at a terminal, oldest first: when and where each was seen, and what changed
/// from the one before it. Paragraphs that stayed are counted, in those that changed the words are marked.
void show_versions(const Terminal& terminal, const std::vector<ShownVersion>& versions);

}  // namespace cotejo::cli
