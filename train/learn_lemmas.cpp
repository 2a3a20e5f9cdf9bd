// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>

#include "language/syntax/lemmatizer.h"
#include "language/syntax/tagset.h"
#include "learn.h"

namespace cotejo::train {
namespace {

using namespace cotejo::syntax;

struct Ending {
  std::string text;
  bool whole = false;
  std::uint32_t tag = 0;
  auto operator<=>(const Ending&) const = default;
};
using Rules = std::map<LemmaRule, int>;

/// The commonest rule; the first in order among equals.
const std::pair<const LemmaRule, int>& commonest(const Rules& rules) {
  return *std::max_element(rules.begin(), rules.end(),
                           [](const auto& a, const auto& b) { return a.second < b.second; });
}

struct Form {
  std::string lower;
  std::uint32_t tag = 0;
  auto operator<=>(const Form&) const = default;
};

std::map<Form, Rules> count_forms(const std::vector<Example>& examples) {
  std::map<Form, Rules> forms;
  for (const Example& example : examples) {
    if (!knows_lemmas(example.corpus)) continue;
    // AnCora's lemmas are ours: they count more where treebanks differ.
    const int weight = example.corpus == Corpus::ancora || example.corpus == Corpus::cess ? 3 : 1;
    for (const Word& word : example.gold.words) {
      if (word.upos == Upos::PROPN || word.lower.size() > 60) continue;
      forms[{word.lower, inflection(word.upos, word.feats)}][lemma_rule(word.lower, word.lemma)] += weight;
    }
  }
  return forms;
}

/// Endings count forms, not words: an irregular form is no better sign for being common. An ending is kept where it
/// says something else than the next shorter one.
std::map<Ending, LemmaRule> choose_endings(const std::map<Form, Rules>& forms, Readings& readings) {
  std::map<Ending, Rules> counts;
  for (const auto& [form, rules] : forms) {
    const LemmaRule& rule = commonest(rules).first;
    for (std::size_t size = 1; size <= std::min(form.lower.size(), Lemmatizer::kLongestEnding); ++size) {
      ++counts[{form.lower.substr(form.lower.size() - size), false, form.tag}][rule];
    }
  }
  std::map<Ending, LemmaRule> chosen;
  const auto longest = [&](std::string_view lower, std::uint32_t tag) {
    for (std::size_t size = std::min(lower.size(), Lemmatizer::kLongestEnding); size > 0; --size) {
      const auto found = chosen.find({std::string(lower.substr(lower.size() - size)), false, tag});
      if (found != chosen.end()) return found->second;
    }
    return LemmaRule{};
  };
  for (std::size_t size = 1; size <= Lemmatizer::kLongestEnding; ++size) {
    for (const auto& [ending, rules] : counts) {
      if (ending.text.size() != size) continue;
      const auto& [rule, count] = commonest(rules);
      const bool known = size > 1 && longest(std::string_view(ending.text).substr(1), ending.tag) == rule;
      const bool frequent = count >= 2 || size <= 3;
      if (!known && frequent) chosen[ending] = rule;
    }
  }
  for (const auto& [form, rules] : forms) {
    const LemmaRule& rule = commonest(rules).first;
    const std::string listed = Readings::lemma(readings.of(form.lower), form.tag);
    const LemmaRule found = listed.empty() ? longest(form.lower, form.tag) : lemma_rule(form.lower, listed);
    if (found != rule) chosen[{form.lower, true, form.tag}] = rule;
  }
  return chosen;
}

}  // namespace

std::string learn_lemmas(const std::vector<Example>& examples, Readings& readings) {
  const std::map<Ending, LemmaRule> chosen = choose_endings(count_forms(examples), readings);
  std::map<LemmaRule, std::uint16_t> numbers;
  for (const auto& [ending, rule] : chosen) numbers.emplace(rule, 0);
  ByteWriter out;
  out.number(static_cast<std::uint32_t>(numbers.size()));
  std::uint16_t next = 0;
  for (auto& [rule, number] : numbers) {
    number = next++;
    out.number(rule.cut);
    out.string(rule.add);
  }
  out.number(static_cast<std::uint32_t>(chosen.size()));
  for (const auto& [ending, rule] : chosen) {
    out.number(Lemmatizer::key(ending.text, ending.whole, ending.tag));
    out.number(numbers[rule]);
  }
  return out.take();
}

}  // namespace cotejo::train
