// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "learn.h"
#include "perceptron.h"

namespace cotejo::train {
namespace {

using namespace cotejo::syntax;

class MarkLearner {
 public:
  explicit MarkLearner(const Recipe& recipe) : model_(recipe.punctuation_bits, 1) {}

  void learn(const MarkExample& example) {
    pair_marks(example.tree, partners_);
    Neighbours beside(example.tree);
    for (std::int32_t mark = 0; mark < example.tree.size(); ++mark) {
      if (!example.tree.is_mark[static_cast<std::size_t>(mark)]) continue;
      beside.move_to(mark);
      mark_candidates(example.tree, mark, beside, candidates_);
      learn(example, mark);
    }
  }
  std::size_t marks = 0;
  std::size_t wrong = 0;
  [[nodiscard]] const Perceptron& model() const { return model_; }

 private:
  void learn(const MarkExample& example, std::int32_t mark) {
    const std::int32_t head = example.heads[static_cast<std::size_t>(mark)];
    std::size_t best = 0;
    std::size_t right = candidates_.size();
    std::int32_t most = 0;
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      mark_rows(example.tree, partners_, mark, candidates_, i, rows_);
      model_.score(rows_, sums_);
      if (i == 0 || sums_[0] > most) {
        most = sums_[0];
        best = i;
      }
      if (right == candidates_.size() && candidates_[i].word == head) right = i;
    }
    if (right == candidates_.size()) return;  // hangs on no word beside it: nothing to learn
    ++marks;
    if (candidates_[best].word != head) {
      ++wrong;
      change(example, mark, right, 1);
      change(example, mark, best, -1);
    }
    model_.step();
  }
  void change(const MarkExample& example, std::int32_t mark, std::size_t candidate, std::int32_t by) {
    mark_rows(example.tree, partners_, mark, candidates_, candidate, rows_);
    model_.update(rows_, 0, by);
  }

  Perceptron model_;
  std::vector<std::int32_t> partners_;
  std::vector<MarkCandidate> candidates_;
  std::vector<Row> rows_;
  std::vector<std::int32_t> sums_;
};

}  // namespace

std::string learn_punctuation(const std::vector<MarkExample>& examples, const Recipe& recipe) {
  MarkLearner learner(recipe);
  std::vector<const MarkExample*> order;
  for (const MarkExample& example : examples) order.push_back(&example);
  Random random(recipe.seed + 9);
  for (int epoch = 0; epoch < recipe.punctuation_epochs; ++epoch) {
    random.shuffle(order);
    learner.marks = learner.wrong = 0;
    for (const MarkExample* example : order) learner.learn(*example);
    fmt::print("punctuation epoch {}: {:.2f} % wrong\n", epoch + 1,
               100.0 * static_cast<double>(learner.wrong) / static_cast<double>(learner.marks));
  }
  return learner.model().section();
}

}  // namespace cotejo::train
