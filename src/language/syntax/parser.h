// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <vector>

#include "language/model/model_file.h"
#include "language/syntax/parse_rows.h"
#include "language/syntax/parse_state.h"

namespace cotejo::syntax {

/// A greedy arc-hybrid parser, trained with a dynamic oracle (Goldberg and Nivre 2013). Two actions a word: linear in
/// the sentence, however long.
class Parser {
 public:
  struct Workspace {
    ParseState state;
    std::vector<Row> rows;
    std::vector<std::int32_t> sums;
  };

  [[nodiscard]] bool read(const ModelFile& file);
  /// Leaves the tree in work.state.
  void parse(const ParseInput& input, Workspace& work) const;

 private:
  Actions actions_;
  RowTable table_;
};

/// The best action that the state allows, by the sums of its labels; `skip(index)` says which not to look at.
template <class Sum, class Skip>
[[nodiscard]] std::size_t best_action(const Actions& actions, const ParseState& state, const Sum* sums, Skip&& skip) {
  const bool may[3] = {state.may(Move::shift), state.may(Move::left), state.may(Move::right)};
  std::size_t best = actions.size();
  long most = 0;
  for (std::size_t i = 0; i < actions.size(); ++i) {
    if (!may[static_cast<std::size_t>(actions[i].move)] || skip(i)) continue;
    const long score = static_cast<long>(sums[i]) + sums[actions.move_label(i)];
    if (best == actions.size() || score > most) {
      most = score;
      best = i;
    }
  }
  return best;
}

/// Whether an action's relation fits the state: the root relation is for the artificial root alone.
[[nodiscard]] inline bool fits(const ParseState& state, Action action) {
  const bool at_root = action.move == Move::left && state.next() == state.size();
  return at_root == (action.deprel == Deprel::root);
}

}  // namespace cotejo::syntax
