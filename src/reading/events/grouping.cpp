// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
//
// The idea: tellings of one kind whose people, days and realities do not part are one event. What is told as news by
// another source is another report and stays apart; what is only spoken of ("la cumbre", "su visita") joins the nearest
// event that fits, whoever told that. Fails where two like events of the same people are told without days (two phone
// calls). Each telling looks at a bounded number of groups of its kind.
#include "reading/events/grouping.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace cotejo::events {

namespace {

constexpr std::size_t kGroupsBack = 24;
constexpr std::size_t kMembersAsked = 12;  ///< of a group: the first ones and the last

class Grouper {
 public:
  Grouper(const Scene& scene, const std::vector<Telling>& tellings) : scene_(scene), tellings_(tellings) {}

  std::vector<Group> groups() {
    // The body first: headlines retell it.
    for (std::size_t t = 0; t < tellings_.size(); ++t) {
      if (!heading(t)) place(t);
    }
    for (std::size_t t = 0; t < tellings_.size(); ++t) {
      if (heading(t)) place(t);
    }
    for (Group& group : groups_) std::sort(group.begin(), group.end());
    return std::move(groups_);
  }

 private:
  [[nodiscard]] bool heading(std::size_t t) const {
    const BlockKind kind = scene_.block_kind(tellings_[t].trigger.head);
    return kind == BlockKind::title || kind == BlockKind::subtitle || kind == BlockKind::kicker ||
           kind == BlockKind::subhead;
  }

  void place(std::size_t t) {
    const std::string_view family = family_of(tellings_[t]);
    if (join(t, family)) return;
    // "la protesta" of a strike: a word for what was told before, by a kind near its own.
    if (!tellings_[t].trigger.asserted()) {
      for (const std::string& other : scene_.lexicon.related(family)) {
        if (join(t, other)) return;
      }
    }
    of_family_[family].push_back(groups_.size());
    groups_.push_back({t});
  }

  bool join(std::size_t t, std::string_view family) {
    const auto found = of_family_.find(family);
    if (found == of_family_.end()) return false;
    const std::vector<std::size_t>& peers = found->second;
    const std::size_t looked = std::min(peers.size(), kGroupsBack);
    for (std::size_t i = 0; i < looked; ++i) {
      Group& group = groups_[peers[peers.size() - 1 - i]];
      if (!same(t, group)) continue;
      group.push_back(t);
      return true;
    }
    return false;
  }

  /// The kind; of verbs that no table knows the verb itself.
  [[nodiscard]] std::string_view family_of(const Telling& telling) const {
    const std::string& kind = telling.trigger.entry->kind;
    return kind.empty() ? std::string_view(scene_.word(telling.trigger.head).lemma) : std::string_view(kind);
  }

  [[nodiscard]] bool same(std::size_t t, const Group& group) const {
    const Telling& telling = tellings_[t];
    const bool free = !telling.trigger.asserted() || heading(t);
    const auto fits = [&](std::size_t other) {
      return compatible(telling, tellings_[other], free || !tellings_[other].trigger.asserted());
    };
    const auto asked = static_cast<std::ptrdiff_t>(std::min(group.size(), kMembersAsked));
    return std::all_of(group.begin(), group.begin() + asked, fits) && fits(group.back());
  }

  /// `free`: one of the two is not told as news.
  [[nodiscard]] bool compatible(const Telling& a, const Telling& b, bool free) const {
    if (!same_people(a, b) || !same_time(a, b)) return false;
    const bool a_real = real(a);
    const bool b_real = real(b);
    if (a.status.value == EventStatus::negated || b.status.value == EventStatus::negated) {
      if (a.status.value != b.status.value) return false;
    }
    if (free) return true;
    if (a_real != b_real) return false;
    const EntityIndex a_origin = a.chain.empty() ? kNone : a.chain.front();
    const EntityIndex b_origin = b.chain.empty() ? kNone : b.chain.front();
    if (a_origin != b_origin) return false;
    return same_object(a, b);
  }

  [[nodiscard]] static bool real(const Telling& telling) { return telling.status.value == EventStatus::happened; }

  [[nodiscard]] EntityIndex state_of(EntityIndex index) const {
    const Entity& entity = scene_.entity(index);
    return entity.stands_for == kNone ? index : entity.stands_for;
  }

  [[nodiscard]] bool subset(const std::vector<EntityIndex>& small, const std::vector<EntityIndex>& large) const {
    return std::all_of(small.begin(), small.end(), [&](EntityIndex e) {
      return std::any_of(large.begin(), large.end(), [&](EntityIndex o) { return state_of(o) == state_of(e); });
    });
  }

  [[nodiscard]] bool agree(const std::vector<EntityIndex>& a, const std::vector<EntityIndex>& b) const {
    return a.empty() || b.empty() || subset(a, b) || subset(b, a);
  }

  [[nodiscard]] bool same_people(const Telling& a, const Telling& b) const {
    return agree(a.actors.who, b.actors.who) && agree(a.actors.whom, b.actors.whom);
  }

  [[nodiscard]] static bool same_time(const Telling& a, const Telling& b) {
    if (!a.when || !b.when || a.when->value == b.when->value) return true;
    const auto first = days_of(a.when->value);
    const auto second = days_of(b.when->value);
    if (first && second) return first->overlaps(*second);
    const bool open = a.when->value.ends_with("_REF") || b.when->value.ends_with("_REF");
    return open;
  }

  /// Two acts upon different things are two.
  [[nodiscard]] bool same_object(const Telling& a, const Telling& b) const {
    if (!a.actors.object || !b.actors.object) return !a.actors.object && !b.actors.object;
    const std::string_view first = a.actors.object->in(scene_.reading.article.text);
    const std::string_view second = b.actors.object->in(scene_.reading.article.text);
    return first.find(second) != std::string_view::npos || second.find(first) != std::string_view::npos;
  }

  const Scene& scene_;
  const std::vector<Telling>& tellings_;
  std::vector<Group> groups_;
  std::unordered_map<std::string_view, std::vector<std::size_t>> of_family_;
};

double fullness(const Scene& scene, const Telling& telling) {
  double points = telling.trigger.asserted() ? 2 : 0;
  points += static_cast<double>(std::min<std::size_t>(telling.actors.who.size(), 3));
  points += telling.actors.whom.empty() ? 0 : 1;
  points += telling.actors.object ? 0.5 : 0;
  points += telling.when ? 1 : 0;
  points += telling.actors.where.empty() ? 0 : 1;
  points += telling.trigger.known ? 0.5 : 0;
  const BlockKind kind = scene.block_kind(telling.trigger.head);
  const bool body = kind == BlockKind::paragraph || kind == BlockKind::list || kind == BlockKind::quote;
  return points + (body ? 10 : 0);
}

}  // namespace

std::vector<Group> group_tellings(const Scene& scene, const std::vector<Telling>& tellings) {
  return Grouper(scene, tellings).groups();
}

std::size_t fullest(const Scene& scene, const std::vector<Telling>& tellings, const Group& group) {
  return *std::max_element(group.begin(), group.end(), [&](std::size_t a, std::size_t b) {
    return fullness(scene, tellings[a]) < fullness(scene, tellings[b]);
  });
}

}  // namespace cotejo::events
