// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "story/cluster/profile.h"

#include <algorithm>
#include <cmath>

#include "text/utf8.h"
#include "text/words.h"

namespace cotejo::cluster {

namespace {

using Vector = std::unordered_map<std::string, double>;

constexpr double kTitleWeight = 2;  ///< a headline's words say what the story is
constexpr double kLeadWeight = 1.5;
constexpr double kDaysApartFree = 10;  ///< within so many days nothing is taken off
constexpr double kDaysApartHalf = 30;  ///< so many days beyond that halve the likeness

void normalise(Vector& vector) {
  double square = 0;
  for (const auto& [key, value] : vector) square += value * value;
  if (square <= 0) return;
  const double scale = 1 / std::sqrt(square);
  for (auto& [key, value] : vector) value *= scale;
}

double cosine(const Vector& a, const Vector& b) {
  const Vector& few = a.size() < b.size() ? a : b;
  const Vector& many = a.size() < b.size() ? b : a;
  double sum = 0;
  for (const auto& [key, value] : few) {
    const auto found = many.find(key);
    if (found != many.end()) sum += value * found->second;
  }
  return sum;
}

void add_words(Vector& counts, std::string_view text, double weight) {
  const std::string folded = fold(text);
  for (const std::string_view word : words_of(folded, WordChars::letters)) counts[WordWeights::stem(word)] += weight;
}

double block_weight(const Block& block, bool& lead_seen) {
  switch (block.kind) {
    case BlockKind::title:
      return kTitleWeight;
    case BlockKind::subtitle:
      return kLeadWeight;
    case BlockKind::credit:
    case BlockKind::byline:
    case BlockKind::dateline:
      return 0;
    default:
      break;
  }
  return std::exchange(lead_seen, true) ? 1.0 : kLeadWeight;
}

/// The terms that carry a cosine, strongest first, for --explain.
std::string shared_terms(const Vector& a, const Vector& b) {
  std::vector<std::pair<double, std::string>> terms;
  for (const auto& [key, value] : a) {
    const auto found = b.find(key);
    if (found != b.end()) terms.emplace_back(value * found->second, key);
  }
  std::sort(terms.begin(), terms.end(),
            [](const auto& x, const auto& y) { return x.first != y.first ? x.first > y.first : x.second < y.second; });
  std::string out;
  for (std::size_t i = 0; i < std::min<std::size_t>(5, terms.size()); ++i) out += (i ? ", " : "") + terms[i].second;
  return out;
}

}  // namespace

Profile profile_of(const Reading& reading, const WordWeights& weights) {
  Profile profile;
  profile.day = reading.published.value;
  bool lead_seen = false;
  for (const Block& block : reading.article.blocks) {
    const double weight = block_weight(block, lead_seen);
    if (weight > 0) add_words(profile.words, block.text.in(reading.article.text), weight);
  }
  for (auto& [stem, count] : profile.words) count = (1 + std::log(1 + count)) * weights.weight(stem);
  normalise(profile.words);
  for (const Entity& entity : reading.entities) {
    const auto named = std::count_if(entity.mentions.begin(), entity.mentions.end(),
                                     [](const Mention& m) { return m.form == MentionForm::name; });
    if (named == 0) continue;
    // A country is named in many stories, a person or a town in few: the rarest word of a name tells by how much. What
    // stands in half of all articles ("del") is no part of a name to know it by.
    constexpr double kSmallWord = 0.7;
    double rare = 0;
    Vector words;
    add_words(words, entity.name, 1);
    for (const auto& [stem, count] : words) rare = std::max(rare, weights.weight(stem));
    for (const auto& [stem, count] : words) {
      if (weights.weight(stem) > kSmallWord) profile.names[stem] += rare * (1 + std::log(static_cast<double>(named)));
    }
  }
  normalise(profile.names);
  return profile;
}

double similarity(const Profile& a, const Profile& b, std::string* why) {
  const double words = cosine(a.words, b.words);
  const double names = a.names.empty() || b.names.empty() ? words : cosine(a.names, b.names);
  double score = 0.5 * words + 0.5 * names;
  if (a.day && b.day) {
    const double apart = std::abs(a.day->days_since(*b.day));
    if (apart > kDaysApartFree) score *= std::exp2(-(apart - kDaysApartFree) / kDaysApartHalf);
  }
  if (why != nullptr) *why = "names: " + shared_terms(a.names, b.names) + "; words: " + shared_terms(a.words, b.words);
  return score;
}

}  // namespace cotejo::cluster
