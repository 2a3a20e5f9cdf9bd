// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "language/syntax/readings.h"

#include <algorithm>

#include "language/syntax/tagset.h"

namespace cotejo::syntax {
namespace {

std::uint32_t hash_of_set(std::vector<std::uint32_t>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  for (const std::uint32_t value : values) hash = (hash ^ value) * 0x100000001b3ULL;
  return static_cast<std::uint32_t>(hash ^ (hash >> 32)) | 1U;
}

/// "artista" has one lemma whatever gender the text gives it.
std::uint32_t without_gender(std::uint32_t inflection) {
  return inflection & ~(3U << 16U);
}

}  // namespace

const Readings::Entry& Readings::of(const std::string& lower) {
  static const Entry kNothing;
  if (lexicon_ == nullptr) return kNothing;
  if (const auto known = entries_.find(lower); known != entries_.end()) return known->second;
  if (entries_.size() >= kMostForms) entries_.clear();
  Entry entry;
  lexicon_->candidates(lower, entry.analyses);
  if (!entry.analyses.empty()) {
    std::vector<std::uint32_t> classes;
    std::vector<std::uint32_t> tags;
    for (const Analysis& analysis : entry.analyses) {
      classes.push_back(static_cast<std::uint32_t>(analysis.upos));
      tags.push_back(inflection(analysis.upos, analysis.feats));
    }
    entry.classes = hash_of_set(classes);
    entry.tags = hash_of_set(tags);
  }
  return entries_.emplace(lower, std::move(entry)).first->second;
}

std::string Readings::lemma(const Entry& entry, std::uint32_t wanted) {
  const Analysis* only = nullptr;
  for (const Analysis& analysis : entry.analyses) {
    if (without_gender(inflection(analysis.upos, analysis.feats)) != without_gender(wanted)) continue;
    if (only != nullptr && only->lemma != analysis.lemma) return {};
    only = &analysis;
  }
  return only == nullptr ? std::string() : only->lemma;
}

}  // namespace cotejo::syntax
