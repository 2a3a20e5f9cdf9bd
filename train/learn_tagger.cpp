// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <numeric>

#include "learn.h"
#include "perceptron.h"

namespace cotejo::train {
namespace {

using namespace cotejo::syntax;

struct TagExample {
  std::vector<Cues> cues;
  std::vector<TagId> gold;
  std::vector<TagId> first_pass;
  Domain domain;
};

class PassLearner {
 public:
  PassLearner(const Tagset& tags, const TagLabels& labels, const Recipe& recipe)
      : tags_(tags), labels_(labels), recipe_(recipe), model_(recipe.tagger_bits, labels.size()) {}

  void learn(const std::vector<TagExample>& examples, const std::vector<std::size_t>& chosen, bool second) {
    std::vector<std::size_t> order = chosen;
    Random random(recipe_.seed + 17);
    for (int epoch = 0; epoch < recipe_.tagger_epochs; ++epoch) {
      random.shuffle(order);
      std::size_t wrong = 0;
      std::size_t words = 0;
      for (const std::size_t i : order) {
        wrong += learn(examples[i], second);
        words += examples[i].gold.size();
      }
      if (chosen.size() == examples.size()) {
        fmt::print("tagger pass {} epoch {}: {:.2f} % wrong\n", second ? 2 : 1, epoch + 1,
                   100.0 * static_cast<double>(wrong) / static_cast<double>(words));
      }
    }
  }
  [[nodiscard]] const Perceptron& model() const { return model_; }

 private:
  std::size_t learn(const TagExample& example, bool second) {
    TagContext context{&tags_, &example.cues, example.domain, second ? &example.first_pass : nullptr, &decided_};
    decided_.clear();
    std::size_t wrong = 0;
    for (std::size_t at = 0; at < example.cues.size(); ++at) {
      tag_rows(context, at, rows_);
      model_.score(rows_, sums_);
      const TagId best = labels_.best(sums_.data());
      const TagId gold = example.gold[at];
      if (best != gold) {
        ++wrong;
        change(gold, 1);
        change(best, -1);
      }
      model_.step();
      decided_.push_back(best);
    }
    return wrong;
  }
  void change(TagId tag, std::int32_t by) {
    model_.update(rows_, tag, by);
    for (const std::uint16_t part : labels_.parts(tag)) model_.update(rows_, part, by);
  }

  const Tagset& tags_;
  const TagLabels& labels_;
  const Recipe& recipe_;
  Perceptron model_;
  std::vector<TagId> decided_;
  std::vector<Row> rows_;
  std::vector<std::int32_t> sums_;
};

/// One pass by a finished table.
void tag_with(const RowTable& table, const Tagset& tags, const TagLabels& labels, TagExample& example) {
  std::vector<Row> rows;
  std::vector<std::int32_t> sums;
  std::vector<TagId> out;
  const TagContext context{&tags, &example.cues, example.domain, nullptr, &out};
  for (std::size_t at = 0; at < example.cues.size(); ++at) {
    tag_rows(context, at, rows);
    table.score(rows, sums);
    out.push_back(labels.best(sums.data()));
  }
  example.first_pass = std::move(out);
}

void jackknife(std::vector<TagExample>& examples, const Tagset& tags, const TagLabels& labels, const Recipe& recipe) {
  for (std::size_t fold = 0; fold < recipe.folds; ++fold) {
    std::vector<std::size_t> others;
    for (std::size_t i = 0; i < examples.size(); ++i) {
      if (i % recipe.folds != fold) others.push_back(i);
    }
    PassLearner learner(tags, labels, recipe);
    learner.learn(examples, others, false);
    const std::string section = learner.model().section();
    RowTable table;
    (void)table.read(section, labels.size());
    for (std::size_t i = fold; i < examples.size(); i += recipe.folds) tag_with(table, tags, labels, examples[i]);
  }
}

}  // namespace

Tagset collect_tags(const std::vector<Example>& examples) {
  Tagset tags;
  for (const Example& example : examples) {
    for (const Word& word : example.gold.words) tags.add(pack(word.upos, word.feats));
  }
  return tags;
}

TaggerSections learn_tagger(const std::vector<Example>& examples, const Tagset& tags, Readings& readings,
                            const Recipe& recipe) {
  const TagLabels labels(tags);
  std::vector<TagExample> prepared;
  for (const Example& example : examples) {
    TagExample one;
    const auto& words = example.gold.words;
    read_cues(words.data(), words.data() + words.size(), one.cues);
    readings.add_to(words.data(), words.data() + words.size(), one.cues);
    for (const Word& word : words) one.gold.push_back(tags.find(pack(word.upos, word.feats)));
    one.domain = example.domain;
    prepared.push_back(std::move(one));
  }
  jackknife(prepared, tags, labels, recipe);
  std::vector<std::size_t> all(prepared.size());
  std::iota(all.begin(), all.end(), 0);
  PassLearner first(tags, labels, recipe);
  first.learn(prepared, all, false);
  PassLearner second(tags, labels, recipe);
  second.learn(prepared, all, true);
  fmt::print("tagger tables filled {:.2f} {:.2f}\n", first.model().filled(), second.model().filled());
  return {first.model().section(), second.model().section()};
}

}  // namespace cotejo::train
