// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "reading/statements/drafts.h"
#include "reading/statements/scene.h"

namespace cotejo::statements {

/// A draft whose place among the others is known.
struct Assembled {
  Draft draft;
  std::int32_t parent = kNone;  ///< the draft whose content holds this one's cue
  bool dropped = false;
};

/// Speech inside speech: who is inside whose content, which drafts only wrap others and fall away, and which tell the
/// same content twice. Order of the drafts is kept.
[[nodiscard]] std::vector<Assembled> assemble(const Scene& scene, std::vector<Draft> drafts);

/// The statements of what is left, with their chains; makes the entities that are missing.
void write_statements(const Scene& scene, const std::vector<Assembled>& drafts, SourceBook& book, Reading& reading);

}  // namespace cotejo::statements
