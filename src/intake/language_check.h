// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "intake/layout/line.h"

namespace cotejo::intake {

struct LanguageGuess {
  std::string code;  ///< ISO 639-1; empty where the text is too short or too mixed to tell
  std::string name;  ///< for a message: "GALICIAN"
};

/// The language of the longer lines. Spanish where frequent words say so against the statistics of letters.
[[nodiscard]] LanguageGuess guess_language(const std::vector<Line>& lines, const Lexicon& lexicon);

}  // namespace cotejo::intake
