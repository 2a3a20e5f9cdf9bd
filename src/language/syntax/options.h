// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace cotejo {

/// What is known of a text before its analysis and stays as it is: its words and sentences, or their word classes,
/// features and lemmas, too.
enum class Given : unsigned char { words, tags };

/// Relations as the treebank has them that the model has learned from (for scoring), or with what rules make of them
/// for reading: passive subjects, agents, relative clauses.
enum class Relations : unsigned char { as_trained, refined };

struct SyntaxOptions {
  Given given = Given::words;
  Relations relations = Relations::refined;
};

}  // namespace cotejo
