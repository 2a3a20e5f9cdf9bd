// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "reading/statements/scene.h"

#include <algorithm>

#include "text/utf8.h"

namespace cotejo::statements {

namespace {

constexpr int kMaxDepth = 40;

}  // namespace

Scene::Scene(const Tagged& tagged_in, const Reading& reading_in, const Lexicon& lexicon_in)
    : tagged(tagged_in),
      reading(reading_in),
      lexicon(lexicon_in),
      quotes(reading.article, tagged, lexicon.marks),
      lookup(tagged, reading),
      salience(tagged, reading, lookup),
      sentence_(tagged.words.size(), 0),
      in_time_(tagged.words.size(), false),
      subtree_(tagged.words.size()),
      mention_(tagged.words.size(), kNone),
      subject_(tagged.words.size(), kNone) {
  for (std::uint32_t s = 0; s < tagged.sentences.size(); ++s) {
    for (std::uint32_t w = tagged.sentences[s].first; w < tagged.sentences[s].last; ++w) sentence_[w] = s;
  }
  mark_times();
  mark_mentions();
  mark_media();
  mark_subjects();
  measure_subtrees();
}

void Scene::mark_times() {
  for (const Timex& time : reading.times) {
    const auto [first, last] = tagged.words_in(time.span);
    for (std::uint32_t w = first; w < last; ++w) in_time_[w] = true;
  }
}

void Scene::mark_mentions() {
  const auto& mentions = lookup.mentions();
  for (std::size_t m = 0; m < mentions.size(); ++m) {
    if (lookup.nested(m)) continue;
    for (std::uint32_t w = mentions[m].first; w < mentions[m].last; ++w) {
      if (mention_[w] == kNone) mention_[w] = static_cast<std::int32_t>(m);
    }
  }
}

void Scene::mark_subjects() {
  for (std::uint32_t w = 0; w < tagged.words.size(); ++w) {
    const Word& x = tagged.words[w];
    if (x.head == kNone || (x.deprel != Deprel::nsubj && x.deprel != Deprel::nsubj_pass)) continue;
    auto& slot = subject_[static_cast<std::size_t>(x.head)];
    if (slot == kNone) slot = static_cast<std::int32_t>(w);
  }
}

const entities::MentionRef* Scene::mention_at(std::uint32_t w) const {
  return mention_[w] == kNone ? nullptr : &lookup.mentions()[static_cast<std::size_t>(mention_[w])];
}

/// Leaves hand their extent to their heads, heads that have heard from all dependants to theirs: linear, no recursion.
void Scene::measure_subtrees() {
  const auto count = static_cast<std::uint32_t>(tagged.words.size());
  std::vector<std::uint32_t> waiting(count, 0);
  for (std::uint32_t w = 0; w < count; ++w) {
    subtree_[w] = {w, w + 1};
    if (tagged.words[w].head != kNone) ++waiting[static_cast<std::size_t>(tagged.words[w].head)];
  }
  std::vector<std::uint32_t> ready;
  for (std::uint32_t w = 0; w < count; ++w) {
    if (waiting[w] == 0) ready.push_back(w);
  }
  while (!ready.empty()) {
    const std::uint32_t w = ready.back();
    ready.pop_back();
    if (tagged.words[w].head == kNone) continue;
    const auto head = static_cast<std::uint32_t>(tagged.words[w].head);
    if (tagged.words[w].upos != Upos::PUNCT) {
      subtree_[head].first = std::min(subtree_[head].first, subtree_[w].first);
      subtree_[head].last = std::max(subtree_[head].last, subtree_[w].last);
    }
    if (--waiting[head] == 0) ready.push_back(head);
  }
}

bool Scene::hangs_on(std::uint32_t w, std::uint32_t head) const {
  for (int up = 0; up < kMaxDepth; ++up) {
    if (w == head) return true;
    if (word(w).head == kNone) return false;
    w = static_cast<std::uint32_t>(word(w).head);
  }
  return false;
}

bool Scene::has_finite_verb(Range range) const {
  for (std::uint32_t w = range.first; w < range.last; ++w) {
    if (is_finite(word(w)) && !quoted(w)) return true;
  }
  return false;
}

/// By a name of data/es/media.tsv or agencies.tsv, or one that says so ("agencia X"); one pass over all mentions.
void Scene::mark_media() {
  for (const Entity& named : reading.entities) {
    const bool possible = named.type != EntityType::PER && named.type != EntityType::LOC;
    bool medium = possible && lexicon.media.count(fold(named.name)) != 0;
    for (std::size_t m = 0; possible && !medium && m < named.mentions.size(); ++m) {
      const std::string name = fold(named.mentions[m].span.in(reading.article.text));
      const auto noun = lexicon.source_nouns.find(std::string_view(name).substr(0, name.find(' ')));
      medium =
          lexicon.media.count(name) != 0 || (noun != lexicon.source_nouns.end() && noun->second == SourceKind::medium);
    }
    medium_.push_back(medium);
  }
}

bool Scene::quoted_before(std::uint32_t w) const {
  while (w > 0 && word(w - 1).upos == Upos::PUNCT && !quoted(w - 1)) --w;
  return w > 0 && quoted(w - 1);
}

bool Scene::joins(std::uint32_t w) const {
  const std::string& form = word(w).lower;
  return form == "y" || form == "e" || form == "pero" || form == "sino" || form == "aunque" || form == "ni" ||
         form == "mientras";
}

}  // namespace cotejo::statements
