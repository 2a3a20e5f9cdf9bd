// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "language/syntax/parse_rows.h"
#include "language/syntax/parser.h"
#include "learn.h"
#include "perceptron.h"

namespace cotejo::train {
namespace {

using namespace cotejo::syntax;

/// How many arcs of the treebank can no longer be built after a move (Goldberg and Nivre 2013, arc-hybrid).
class Oracle {
 public:
  Oracle(const TaggedExample& gold, const ParseState& state) : gold_(gold), state_(state) {}

  [[nodiscard]] int cost(Move move) const {
    const std::int32_t b0 = state_.next();
    if (move == Move::shift) {
      int lost = 0;
      for (std::size_t depth = 0; state_.top(depth) >= 0; ++depth) {
        const std::int32_t s = state_.top(depth);
        if (head(s) == b0) ++lost;
        if (depth > 0 && head(b0) == s) ++lost;
      }
      return lost;
    }
    const std::int32_t s0 = state_.top(0);
    int lost = 0;
    const std::int32_t s1 = state_.top(1);
    if (move == Move::left) {
      if (head(s0) != b0 && (head(s0) > b0 || (s1 >= 0 && head(s0) == s1))) ++lost;
    } else if (head(s0) >= b0) {
      ++lost;
    }
    for (std::int32_t i = b0; i < size(); ++i) {
      if (head(i) == s0) ++lost;
    }
    return lost;
  }

  /// Whether the action is the best that can be done, in move and relation.
  [[nodiscard]] bool is_right(Action action, const int costs[3]) const {
    const int least = std::min({costs[0], costs[1], costs[2]});
    if (costs[static_cast<int>(action.move)] != least) return false;
    if (action.move == Move::shift) return true;
    const std::int32_t s0 = state_.top(0);
    const std::int32_t to = action.move == Move::left ? state_.next() : state_.top(1);
    return head(s0) != to || gold_.deprels[static_cast<std::size_t>(s0)] == action.deprel;
  }

 private:
  [[nodiscard]] std::int32_t size() const { return static_cast<std::int32_t>(gold_.heads.size()); }
  [[nodiscard]] std::int32_t head(std::int32_t word) const {
    return word < size() ? gold_.heads[static_cast<std::size_t>(word)] : -1;
  }
  const TaggedExample& gold_;
  const ParseState& state_;
};

class ParserLearner {
 public:
  ParserLearner(const Actions& actions, const Recipe& recipe)
      : actions_(actions), model_(recipe.parser_bits, actions.labels()), random_(recipe.seed + 5) {}

  /// Gives the wrong decisions. `explore` follows the model's own mistakes.
  std::size_t learn(const TaggedExample& example, bool explore) {
    state_.start(example.heads.size());
    std::size_t wrong = 0;
    while (!state_.done()) {
      parse_rows(example.input, state_, rows_);
      model_.score(rows_, sums_);
      const Oracle oracle(example, state_);
      int costs[3];
      for (int m = 0; m < 3; ++m) {
        costs[m] = state_.may(static_cast<Move>(m)) ? oracle.cost(static_cast<Move>(m)) : 1000000;
      }
      const auto misfit = [&](std::size_t i) { return !fits(state_, actions_[i]); };
      const std::size_t best = best_action(actions_, state_, sums_.data(), misfit);
      const std::size_t right = best_action(actions_, state_, sums_.data(), [&](std::size_t i) {
        return misfit(i) || !oracle.is_right(actions_[i], costs);
      });
      if (best != right) {
        ++wrong;
        change(right, 1);
        change(best, -1);
      }
      model_.step();
      state_.apply(actions_[explore && random_.below(100) < 90 ? best : right]);
    }
    return wrong;
  }
  [[nodiscard]] const Perceptron& model() const { return model_; }

 private:
  void change(std::size_t action, std::int32_t by) {
    model_.update(rows_, action, by);
    model_.update(rows_, actions_.move_label(action), by);
  }

  const Actions& actions_;
  Perceptron model_;
  Random random_;
  ParseState state_;
  std::vector<Row> rows_;
  std::vector<std::int32_t> sums_;
};

Actions collect_actions(const std::vector<TaggedExample>& examples) {
  Actions actions;
  actions.add({Move::shift, Deprel::none});
  actions.add({Move::left, Deprel::root});
  for (const TaggedExample& example : examples) {
    for (std::size_t i = 0; i < example.heads.size(); ++i) {
      if (example.deprels[i] == Deprel::root) continue;
      const bool left = static_cast<std::int32_t>(i) < example.heads[i];
      actions.add({left ? Move::left : Move::right, example.deprels[i]});
    }
  }
  // An oracle may have to give a word up with any relation there is, on either side.
  actions.add({Move::left, Deprel::dep});
  actions.add({Move::right, Deprel::dep});
  return actions;
}

}  // namespace

ParserSections learn_parser(const std::vector<TaggedExample>& examples, const Recipe& recipe) {
  const Actions actions = collect_actions(examples);
  ParserLearner learner(actions, recipe);
  std::vector<std::size_t> order(examples.size());
  std::iota(order.begin(), order.end(), 0);
  Random random(recipe.seed + 3);
  for (int epoch = 0; epoch < recipe.parser_epochs; ++epoch) {
    random.shuffle(order);
    std::size_t wrong = 0;
    std::size_t decisions = 0;
    for (const std::size_t i : order) {
      wrong += learner.learn(examples[i], epoch > 0);
      decisions += 2 * examples[i].heads.size();
    }
    fmt::print("parser epoch {}: {:.2f} % wrong\n", epoch + 1,
               100.0 * static_cast<double>(wrong) / static_cast<double>(decisions));
    std::fflush(stdout);
  }
  fmt::print("parser: {} actions, table filled {:.2f}\n", actions.size(), learner.model().filled());
  return {actions.bytes(), learner.model().section()};
}

}  // namespace cotejo::train
