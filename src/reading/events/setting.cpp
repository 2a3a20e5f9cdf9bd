// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
//
// The idea: newspapers tell a meeting once with day and place and then what happened there: "se reunieron el lunes en
// Lima ... X invito a Y, que acepto". The last meeting before an event, with one of the event's doers among those who
// met, with the same status and not more than two paragraphs back, is its setting. Fails where the article turns from
// the meeting to what one of its people did elsewhere without saying when. Before that, what a told event brings about
// ("el sismo dejo diez heridos") takes its day and place from it. One look back for each event.
#include "reading/events/setting.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace cotejo::events {

namespace {

constexpr std::uint32_t kBlocksBack = 2;
constexpr std::size_t kMeetingsBack = 4;

bool has(const std::vector<EntityIndex>& list, EntityIndex entity) {
  return std::find(list.begin(), list.end(), entity) != list.end();
}

/// An act of speech or courtesy, which needs somebody it is addressed to.
bool addressed(const Entry& entry) {
  return entry.inner.has_value() || entry.plover == Plover::CONSULT || entry.plover == Plover::AGREE ||
         entry.plover == Plover::REQUEST || entry.plover == Plover::CONCEDE;
}

class Settings {
 public:
  Settings(const Scene& scene, const std::vector<Telling>& tellings, const std::vector<Group>& groups,
           std::vector<Event>& events)
      : scene_(scene), tellings_(tellings), groups_(groups), events_(events) {}

  void share() {
    from_occasions();
    std::vector<std::size_t> order(events_.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return events_[a].trigger.begin < events_[b].trigger.begin; });
    for (const std::size_t e : order) {
      const std::size_t seen = std::min(meetings_.size(), kMeetingsBack);
      for (std::size_t i = 0; i < seen; ++i) {
        if (takes(e, meetings_[meetings_.size() - 1 - i])) break;
      }
      const Event& event = events_[e];
      if (event.kind == "meet" && event.who.size() >= 2 && (event.when || !event.where.empty())) meetings_.push_back(e);
    }
  }

 private:
  /// What an accident did or what was said at a meeting was so there and then.
  void from_occasions() {
    std::unordered_map<std::uint32_t, std::size_t> told;
    for (std::size_t e = 0; e < events_.size(); ++e) {
      for (const std::size_t t : groups_[e]) told.emplace(tellings_[t].trigger.head, e);
    }
    for (std::size_t e = 0; e < events_.size(); ++e) {
      Event& event = events_[e];
      if (event.when && !event.where.empty()) continue;
      for (const std::uint32_t head : main(e).occasions) {
        const auto found = told.find(head);
        if (found == told.end() || found->second == e) continue;
        const Event& occasion = events_[found->second];
        if (occasion.status != event.status) continue;
        if (!event.when && occasion.when) event.when = EventWhen{occasion.when->value, kNone};
        if (event.where.empty()) event.where = occasion.where;
      }
    }
  }

  [[nodiscard]] const Telling& main(std::size_t e) const { return tellings_[fullest(scene_, tellings_, groups_[e])]; }

  bool takes(std::size_t e, std::size_t meeting) {
    Event& event = events_[e];
    const Event& at = events_[meeting];
    const Telling& telling = main(e);
    if (!telling.trigger.asserted() || event.status != at.status || event.who.empty()) return false;
    const bool present =
        std::all_of(event.who.begin(), event.who.end(), [&](EntityIndex who) { return has(at.who, who); });
    if (!present || !near(telling, groups_[meeting])) return false;
    const bool other_day = event.when && at.when && event.when->value != at.when->value;
    if (other_day) return false;
    if (!event.when && at.when) event.when = EventWhen{at.when->value, kNone};
    if (event.where.empty()) event.where = at.where;
    if (event.whom.empty() && at.who.size() == 2 && event.who.size() == 1 && addressed(*telling.trigger.entry)) {
      event.whom.push_back(at.who[0] == event.who[0] ? at.who[1] : at.who[0]);
    }
    return true;
  }

  /// Whether the event is told soon after some telling of the meeting, in the past or as it is planned.
  [[nodiscard]] bool near(const Telling& telling, const Group& meeting) const {
    const std::uint32_t here = scene_.sentence(telling.trigger.head).block;
    return std::any_of(meeting.begin(), meeting.end(), [&](std::size_t t) {
      const std::uint32_t there = scene_.sentence(tellings_[t].trigger.head).block;
      return there <= here && here - there <= kBlocksBack;
    });
  }

  const Scene& scene_;
  const std::vector<Telling>& tellings_;
  const std::vector<Group>& groups_;
  std::vector<Event>& events_;
  std::vector<std::size_t> meetings_;
};

}  // namespace

void share_settings(const Scene& scene, const std::vector<Telling>& tellings, const std::vector<Group>& groups,
                    std::vector<Event>& events) {
  Settings(scene, tellings, groups, events).share();
}

}  // namespace cotejo::events
