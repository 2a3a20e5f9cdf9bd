// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "reading/events/voucher.h"

#include <algorithm>
#include <numeric>

namespace cotejo::events {

namespace {

constexpr std::size_t kPaintedWords = 4'000'000;  ///< all statements together; nested ones are painted twice

/// Statements by word, the smallest on top.
std::vector<StatementIndex> cover(const Scene& scene) {
  const auto& statements = scene.reading.statements;
  std::vector<StatementIndex> order(statements.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](StatementIndex a, StatementIndex b) {
    return statements[static_cast<std::size_t>(a)].span.size() > statements[static_cast<std::size_t>(b)].span.size();
  });
  std::vector<StatementIndex> by_word(scene.tagged.words.size(), kNone);
  std::size_t painted = 0;
  for (const StatementIndex s : order) {
    const auto [first, last] = scene.tagged.words_in(statements[static_cast<std::size_t>(s)].span);
    for (std::uint32_t w = first; w < last && painted < kPaintedWords; ++w, ++painted) by_word[w] = s;
  }
  return by_word;
}

std::vector<StatementIndex> cues(const Scene& scene) {
  std::vector<StatementIndex> by_word(scene.tagged.words.size(), kNone);
  for (std::size_t s = 0; s < scene.reading.statements.size(); ++s) {
    const auto& cue = scene.reading.statements[s].cue;
    if (!cue) continue;
    const auto [first, last] = scene.tagged.words_in(*cue);
    for (std::uint32_t w = first; w < last; ++w) by_word[w] = static_cast<StatementIndex>(s);
  }
  return by_word;
}

}  // namespace

void name_first_persons(const Scene& scene, std::vector<Telling>& tellings) {
  for (Telling& telling : tellings) {
    if (telling.statement == kNone || telling.trigger.noun) continue;
    const auto& chain = scene.reading.statements[static_cast<std::size_t>(telling.statement)].chain;
    if (chain.empty()) continue;
    const std::uint32_t verb = telling.trigger.verb;
    if (scene.word(scene.tree.finite(verb)).feats.person == 1) {
      const std::vector<Slot>& who = telling.trigger.entry->who;
      const bool does = who.empty() || who.front().place == Place::subject || who.front().place == Place::both;
      auto& role = does ? telling.actors.who : telling.actors.whom;
      if (role.empty()) role.push_back(chain.front());
    } else if (telling.actors.whom.empty()) {
      const auto children = scene.tree.children(verb);
      const bool undergoes = std::any_of(children.begin(), children.end(), [&](std::uint32_t c) {
        return c < verb && (scene.word(c).lower == "nos" || scene.word(c).lower == "me");
      });
      if (undergoes) telling.actors.whom.push_back(chain.front());
    }
  }
}

void find_vouchers(const Scene& scene, std::vector<Telling>& tellings) {
  const std::vector<StatementIndex> around = cover(scene);
  const std::vector<StatementIndex> cue = cues(scene);
  for (Telling& telling : tellings) {
    const std::uint32_t head = telling.trigger.head;
    telling.introduces = cue[telling.trigger.verb] != kNone ? cue[telling.trigger.verb] : cue[head];
    telling.statement = around[head];
    if (telling.statement != kNone && telling.statement != telling.introduces) {
      telling.chain = scene.reading.statements[static_cast<std::size_t>(telling.statement)].chain;
    } else if (telling.introduces != kNone) {
      telling.statement = kNone;
      const auto& chain = scene.reading.statements[static_cast<std::size_t>(telling.introduces)].chain;
      telling.chain.assign(chain.begin() + (chain.empty() ? 0 : 1), chain.end());
    }
  }
}

}  // namespace cotejo::events
