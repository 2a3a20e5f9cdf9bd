// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "story/stories.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

#include "base/agglomerate.h"
#include "story/cluster/profile.h"
#include "story/copies/copies.h"
#include "text/utf8.h"

namespace cotejo {

namespace {

// From which likeness on articles are one story, chosen on same_story_pairs_es (see eval/) and our own examples: two
// articles; and groups, whose articles differ, on the mean, while their best pair must be the better the more pairs
// there are.
constexpr double kSamePair = 0.26;
constexpr double kSameGroup = 0.12;
constexpr double kRise = 0.02;
constexpr std::size_t kTitleBytes = 120;

/// Dated articles by day, then undated ones; ties by id. Stories list their articles so, and all choices are made in
/// this order.
std::vector<ReadingIndex> canonical_order(const std::vector<Reading>& readings) {
  std::vector<ReadingIndex> order(readings.size());
  std::iota(order.begin(), order.end(), 0U);
  const auto key = [&](ReadingIndex i) {
    const Reading& r = readings[i];
    return std::tuple(!r.published.value, r.published.value ? r.published.value->iso() : std::string(), r.article.id);
  };
  std::sort(order.begin(), order.end(), [&](ReadingIndex a, ReadingIndex b) { return key(a) < key(b); });
  return order;
}

/// The beginning of the first paragraph, cut at a word: for articles without a headline.
std::string opening(const Article& article) {
  std::string_view text = article.text;
  text = text.substr(0, text.find('\n'));
  if (text.size() <= kTitleBytes) return std::string(text);
  const auto cut = text.rfind(' ', kTitleBytes);
  return std::string(text.substr(0, cut == std::string_view::npos ? 0 : cut)) + "\u2026";
}

class Builder {
 public:
  Builder(const std::vector<Reading>& readings, const cluster::WordWeights& weights)
      : readings_(readings), order_(canonical_order(readings)) {
    for (const ReadingIndex i : order_) profiles_.push_back(cluster::profile_of(readings[i], weights));
  }

  std::vector<Story> stories() {
    const auto items = static_cast<std::uint32_t>(order_.size());
    std::vector<Link> links;
    for (std::uint32_t a = 0; a < items; ++a) {
      for (std::uint32_t b = a + 1; b < items; ++b) {
        const double score = cluster::similarity(profiles_[a], profiles_[b]);
        if (score > kSameGroup / 4) links.push_back({a, b, score});
      }
    }
    const std::vector<std::uint32_t> group = agglomerate(items, links, {kSameGroup, kSamePair, kRise});
    std::map<std::uint32_t, std::vector<std::uint32_t>> members;
    for (std::uint32_t item = 0; item < items; ++item) members[group[item]].push_back(item);
    std::vector<Story> stories;
    for (const auto& [lowest, list] : members) stories.push_back(story_of(list));
    return stories;
  }

 private:
  Story story_of(const std::vector<std::uint32_t>& members) const {
    Story story;
    std::vector<const Reading*> inside;
    for (const std::uint32_t m : members) {
      story.readings.push_back(order_[m]);
      inside.push_back(&readings_[order_[m]]);
    }
    // The earliest article names the story: it stays the same as later ones join.
    story.id = "s" + inside.front()->article.id.substr(0, 12);
    story.title = title_of(members);
    for (const std::uint32_t m : members) story.why.push_back(why_joined(m, members));
    story.copies = copies::find_copies(inside);
    for (Copy& copy : story.copies) {
      copy.article = story.readings[copy.article];
      copy.of = story.readings[copy.of];
    }
    return story;
  }

  /// The headline of the article most like all others.
  std::string title_of(const std::vector<std::uint32_t>& members) const {
    double best = -1;
    std::string title;
    for (const std::uint32_t m : members) {
      const Article& article = readings_[order_[m]].article;
      double likeness = article.title ? 1e-6 : 0;
      for (const std::uint32_t other : members) {
        if (other != m && article.title) likeness += cluster::similarity(profiles_[m], profiles_[other]);
      }
      if (likeness > best) {
        best = likeness;
        title = article.title ? *article.title : opening(article);
      }
    }
    return title;
  }

  Why why_joined(std::uint32_t member, const std::vector<std::uint32_t>& members) const {
    Why best{"story.alone", "no other article is like it", {}};
    double score = 0;
    for (const std::uint32_t other : members) {
      if (other == member) continue;
      std::string detail;
      const double likeness = cluster::similarity(profiles_[member], profiles_[other], &detail);
      if (likeness <= score) continue;
      score = likeness;
      best = {"story.alike",
              fmt::format("{:.2f} like {}: {}", likeness, readings_[order_[other]].article.file, detail),
              {}};
    }
    return best;
  }

  const std::vector<Reading>& readings_;
  std::vector<ReadingIndex> order_;
  std::vector<cluster::Profile> profiles_;
};

}  // namespace

struct StoryFinder::Tables {
  cluster::WordWeights weights;
};

StoryFinder::StoryFinder(std::unique_ptr<const Tables> tables) : tables_(std::move(tables)) {}
StoryFinder::StoryFinder(StoryFinder&&) noexcept = default;
StoryFinder& StoryFinder::operator=(StoryFinder&&) noexcept = default;
StoryFinder::~StoryFinder() = default;

Result<StoryFinder> StoryFinder::load(const Paths& paths) {
  auto weights = cluster::WordWeights::load(paths);
  if (!weights) return weights.error();
  return StoryFinder(std::make_unique<Tables>(Tables{std::move(*weights)}));
}

std::vector<Story> StoryFinder::find(const std::vector<Reading>& readings) const {
  return Builder(readings, tables_->weights).stories();
}

}  // namespace cotejo
