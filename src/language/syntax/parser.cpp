// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// Greedy parsing. It fails where a phrase could hang from two places and only meaning tells, and an early mistake may
// drag others along (the dynamic oracle teaches it to go on well after one). Cost: two actions a word, some 150 rows of
// 60 bytes an action.
#include "language/syntax/parser.h"

namespace cotejo::syntax {

bool Parser::read(const ModelFile& file) {
  if (!actions_.read(file.section("actions"))) return false;
  // With these, every state that is not done has an action.
  bool shift = false;
  bool root = false;
  bool right = false;
  for (std::size_t i = 0; i < actions_.size(); ++i) {
    shift = shift || actions_[i].move == Move::shift;
    root = root || actions_[i] == Action{Move::left, Deprel::root};
    right = right || (actions_[i].move == Move::right && actions_[i].deprel != Deprel::root);
  }
  return shift && root && right && table_.read(file.section("parser"), actions_.labels());
}

void Parser::parse(const ParseInput& input, Workspace& work) const {
  ParseState& state = work.state;
  state.start(input.words.size());
  while (!state.done()) {
    parse_rows(input, state, work.rows);
    table_.score(work.rows, work.sums);
    const std::size_t best =
        best_action(actions_, state, work.sums.data(), [&](std::size_t i) { return !fits(state, actions_[i]); });
    state.apply(actions_[best]);
  }
}

}  // namespace cotejo::syntax
