// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "conllu.h"
#include "language/language.h"
#include "ud_score.h"

namespace cotejo::eval {

/// What a treebank gives to the analysis: its text, its words and sentences too, or also their classes, features and
/// lemmas.
enum class Regime { raw_text, gold_tokens, gold_tags };

Result<UdScores> score(const std::vector<train::GoldSentence>& gold, const Language& language, Regime regime);

}  // namespace cotejo::eval
