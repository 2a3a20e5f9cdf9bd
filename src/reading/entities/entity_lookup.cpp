// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "reading/entities/entity_lookup.h"

#include <algorithm>

namespace cotejo::entities {

namespace {

bool is_content(const Word& word) {
  return word.upos == Upos::NOUN || word.upos == Upos::PROPN || word.upos == Upos::PRON || word.upos == Upos::NUM;
}

}  // namespace

EntityLookup::EntityLookup(const Tagged& tagged, const Reading& reading)
    : tagged_(tagged),
      innermost_(tagged.words.size(), kNone),
      headed_(tagged.words.size(), kNone),
      apposition_(tagged.words.size(), kNone) {
  for (std::size_t e = 0; e < reading.entities.size(); ++e) {
    for (const Mention& mention : reading.entities[e].mentions) {
      const auto [first, last] = tagged.words_in(mention.span);
      mentions_.push_back({static_cast<EntityIndex>(e), mention.span, mention.form, first, last, first});
    }
  }
  std::stable_sort(mentions_.begin(), mentions_.end(), [](const MentionRef& a, const MentionRef& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  nested_.resize(mentions_.size());
  std::uint32_t reach = 0;  // the end of the outer mention that reaches farthest
  for (std::size_t m = 0; m < mentions_.size(); ++m) {
    MentionRef& mention = mentions_[m];
    nested_[m] = mention.span.end <= reach;
    reach = std::max(reach, mention.span.end);
    mention.head = head_of(mention);
    // Later mentions lie inside or behind earlier ones, so the last writer is the innermost.
    for (std::uint32_t w = mention.first; w < mention.last; ++w) innermost_[w] = static_cast<std::int32_t>(m);
    if (mention.first >= mention.last) continue;
    // Of two mentions with one head the outer one is meant.
    if (headed_[mention.head] == kNone) headed_[mention.head] = static_cast<std::int32_t>(m);
    const Word& head = tagged.words[mention.head];
    if (head.deprel == Deprel::appos && head.head != kNone) {
      auto& slot = apposition_[static_cast<std::size_t>(head.head)];
      if (slot == kNone) slot = static_cast<std::int32_t>(m);
    }
  }
}

std::uint32_t EntityLookup::head_of(const MentionRef& mention) const {
  if (tagged_.has_syntax) {
    for (std::uint32_t w = mention.first; w < mention.last; ++w) {
      const std::int32_t head = tagged_.words[w].head;
      const bool outside = head == kNone || head < static_cast<std::int32_t>(mention.first) ||
                           head >= static_cast<std::int32_t>(mention.last);
      if (outside && is_content(tagged_.words[w])) return w;
    }
  }
  for (std::uint32_t w = mention.first; w < mention.last; ++w) {
    if (is_content(tagged_.words[w])) return w;
  }
  return mention.first;
}

EntityIndex EntityLookup::at(std::uint32_t byte) const {
  const std::uint32_t word = tagged_.word_from(byte);
  if (word >= tagged_.words.size() || !tagged_.words[word].span.contains(byte)) return kNone;
  return at_word(word);
}

EntityIndex EntityLookup::at_word(std::uint32_t word) const {
  if (word >= innermost_.size() || innermost_[word] == kNone) return kNone;
  return mentions_[static_cast<std::size_t>(innermost_[word])].entity;
}

const MentionRef* EntityLookup::mention_of(std::uint32_t head) const {
  if (head >= headed_.size()) return nullptr;
  for (const std::int32_t m : {headed_[head], innermost_[head], apposition_[head]}) {
    if (m == kNone) continue;
    const MentionRef& mention = mentions_[static_cast<std::size_t>(m)];
    // A word inside a group's phrase that does not head it means something else ("inteligencia" in "fuentes de
    // inteligencia"); inside a name every word means the name.
    if (m == innermost_[head] && m != headed_[head] && mention.form != MentionForm::name) continue;
    return &mention;
  }
  return nullptr;
}

EntityIndex EntityLookup::of_phrase(std::uint32_t head) const {
  const MentionRef* mention = mention_of(head);
  return mention == nullptr ? kNone : mention->entity;
}

std::vector<EntityIndex> EntityLookup::in(Span span, bool outer_only) const {
  std::vector<EntityIndex> found;
  auto at = std::partition_point(mentions_.begin(), mentions_.end(),
                                 [&](const MentionRef& m) { return m.span.begin < span.begin; });
  std::uint32_t reach = span.begin;
  for (; at != mentions_.end() && at->span.begin < span.end; ++at) {
    if (at->span.end > span.end) continue;
    const bool inner = at->span.end <= reach;
    reach = std::max(reach, at->span.end);
    if (outer_only && inner) continue;
    if (std::find(found.begin(), found.end(), at->entity) == found.end()) found.push_back(at->entity);
  }
  return found;
}

}  // namespace cotejo::entities
