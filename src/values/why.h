// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "base/span.h"

namespace cotejo {

/// Why the program believes something: which rule or score, in words, and at which places of the article's text.
/// Printed by
/// `--explain`, carried by the documents as `why`.
struct Why {
  std::string rule;            ///< a stable name: "statements.cue_before", "dating.weekday_and_day"
  std::string detail;          ///< for a person: "'según' governs the noun phrase that follows"
  std::vector<Span> evidence;  ///< in the article's text
};

}  // namespace cotejo
