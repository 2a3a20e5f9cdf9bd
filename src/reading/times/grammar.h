// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/paths.h"
#include "base/result.h"
#include "reading/times/automaton.h"
#include "reading/times/cook.h"
#include "reading/times/lexicon.h"
#include "reading/times/recipe.h"
#include "reading/times/times.h"

namespace cotejo::times {

/// A row of times_rules.tsv that is no macro.
struct Rule {
  std::string name;
  std::optional<TimexType> type;  ///< nothing: what looks like a time and is none
  Recipe recipe;
};

/// The end of a verb's form and what it tells, for texts whose words are not tagged.
struct Ending {
  std::string text;
  Cue cue = Cue::none;
};

}  // namespace cotejo::times

/// The tables, compiled.
struct cotejo::times::TimeFinder::Grammar {
  Lexicon lexicon;
  Automaton automaton;
  std::vector<Rule> rules;
  CaptureNames names;
  LengthCaptures lengths{};
  std::vector<Ending> endings;
  Atom cue_atom = 0;
  Atom cue_before_atom = 0;
  Atom counted_atom = 0;

  static Result<Grammar> load(const Paths& paths);
  Outcome read_words(const Table& words);
  Outcome read_rules(const Table& rows);
};
