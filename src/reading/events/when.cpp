// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
//
// The idea: a time expression belongs to the first telling met on the way up from it in the tree, and the way ends at a
// verb that tells no event ("informaron este domingo" dates the informing). Narration then carries a day forward: past
// acts without a time of their own, told after a dated one with the same people or in the same paragraph, are of that
// day. Fails where background is told in the preterite between the day's events. A bounded walk for each expression.
#include "reading/events/when.h"

#include <algorithm>

namespace cotejo::events {

namespace {

constexpr int kStepsUp = 10;
constexpr std::uint32_t kBlocksCarried = 2;

class Dater {
 public:
  Dater(const Scene& scene, std::vector<Telling>& tellings)
      : scene_(scene),
        tellings_(tellings),
        telling_of_(scene.tagged.words.size(), kNone),
        steps_(tellings.size(), kStepsUp) {
    for (std::size_t t = 0; t < tellings.size(); ++t) {
      const Trigger& trigger = tellings[t].trigger;
      if (telling_of_[trigger.verb] == kNone) telling_of_[trigger.verb] = static_cast<std::int32_t>(t);
    }
    for (std::size_t t = 0; t < tellings.size(); ++t)
      telling_of_[tellings[t].trigger.head] = static_cast<std::int32_t>(t);
  }

  void run() {
    for (std::size_t t = 0; t < scene_.reading.times.size(); ++t) attach(static_cast<TimexIndex>(t));
    share();
    narrate();
  }

 private:
  void attach(TimexIndex index) {
    const Timex& time = scene_.reading.times[static_cast<std::size_t>(index)];
    if (time.type == TimexType::SET || time.type == TimexType::DURATION || time.value.empty()) return;
    const auto [first, last] = scene_.tagged.words_in(time.span);
    if (first >= last) return;
    std::uint32_t at = first;
    for (std::uint32_t w = first; w < last; ++w) {
      const std::int32_t head = scene_.tree.head(w);
      const bool outside = head < static_cast<std::int32_t>(first) || head >= static_cast<std::int32_t>(last);
      if (head != kNone && outside && scene_.word(w).upos != Upos::ADP && scene_.word(w).upos != Upos::PUNCT) at = w;
    }
    int steps = 0;
    const std::int32_t found = climb(at, steps);
    if (found == kNone) return;
    const auto telling = static_cast<std::size_t>(found);
    if (scene_.tree.preposition(at) == "para" && arranges(tellings_[telling])) return;
    auto& when = tellings_[telling].when;
    const bool nearer = steps < steps_[telling] && !time.value.ends_with("_REF");
    if (when && !nearer && !better(time.value, when->value)) return;
    when = EventWhen{time.value, index};
    steps_[telling] = steps;
  }

  /// "convoco al gabinete para el lunes": the day is that of what is arranged.
  [[nodiscard]] static bool arranges(const Telling& telling) {
    return !telling.trigger.noun && telling.trigger.entry->inner == EventStatus::planned &&
           telling.status.value == EventStatus::happened;
  }

  /// A place in the calendar is better than "recientemente".
  [[nodiscard]] static bool better(const std::string& value, const std::string& than) {
    return than.ends_with("_REF") && !value.ends_with("_REF");
  }

  [[nodiscard]] std::int32_t climb(std::uint32_t from, int& steps) const {
    std::uint32_t at = from;
    for (int up = 0; up < kStepsUp && scene_.tree.head(at) != kNone; ++up) {
      at = static_cast<std::uint32_t>(scene_.tree.head(at));
      steps = up;
      if (telling_of_[at] != kNone) return telling_of_[at];
      if (scene_.word(at).upos == Upos::VERB) return complement_of(at);
    }
    return kNone;
  }

  /// "tiene previsto viajar el lunes" whose time hangs on the first verb.
  [[nodiscard]] std::int32_t complement_of(std::uint32_t verb) const {
    if (scene_.hedge(verb) == nullptr) return kNone;
    for (const std::uint32_t c : scene_.tree.children(verb)) {
      const Deprel relation = scene_.tree.relation(c);
      const bool complement = relation == Deprel::xcomp || relation == Deprel::ccomp || relation == Deprel::obj ||
                              relation == Deprel::csubj || relation == Deprel::nsubj;
      if (complement && telling_of_[c] != kNone) return telling_of_[c];
    }
    return kNone;
  }

  /// "inspecciono ayer un buque y visito un cuartel": joined verbs share what stands with the first.
  void share() {
    for (Telling& telling : tellings_) {
      if (telling.when) continue;
      const std::uint32_t verb = telling.trigger.verb;
      if (scene_.tree.relation(verb) != Deprel::conj || scene_.tree.head(verb) == kNone) continue;
      const std::int32_t first = telling_of_[static_cast<std::size_t>(scene_.tree.head(verb))];
      if (first == kNone) continue;
      const Telling& other = tellings_[static_cast<std::size_t>(first)];
      const bool same_tense = scene_.word(scene_.tree.finite(verb)).feats.tense ==
                              scene_.word(scene_.tree.finite(other.trigger.verb)).feats.tense;
      if (other.when && same_tense) telling.when = EventWhen{other.when->value, kNone};
    }
  }

  [[nodiscard]] bool past_act(const Telling& telling) const {
    const Word& finite = scene_.word(scene_.tree.finite(telling.trigger.verb));
    return finite.feats.tense == Tense::past && finite.feats.mood == Mood::ind;
  }

  [[nodiscard]] static bool is_day(const std::string& value) {
    if (value.starts_with("XXXX-WXX-")) return true;
    const auto days = days_of(value);
    return days && days->one_day();
  }

  void narrate() {
    const Telling* day = nullptr;  // the last act of the day that the narration has reached
    for (Telling& telling : tellings_) {
      if (!telling.trigger.asserted() || telling.status.value != EventStatus::happened) continue;
      if (telling.when) {
        if (telling.when->time != kNone) day = is_day(telling.when->value) ? &telling : nullptr;
        continue;
      }
      if (day == nullptr || !past_act(telling) || !carries(*day, telling)) continue;
      // The hour is that of the act that it was told of.
      const std::string& value = day->when->value;
      telling.when = EventWhen{value.substr(0, std::min(value.find('T'), value.size())), kNone};
      day = &telling;
    }
  }

  [[nodiscard]] bool carries(const Telling& day, const Telling& telling) const {
    const std::uint32_t there = scene_.sentence(day.trigger.head).block;
    const std::uint32_t here = scene_.sentence(telling.trigger.head).block;
    if (here == there) return true;
    if (here - there > kBlocksCarried) return false;
    return std::any_of(telling.actors.who.begin(), telling.actors.who.end(), [&](EntityIndex e) {
      return std::find(day.actors.who.begin(), day.actors.who.end(), e) != day.actors.who.end() ||
             std::find(day.actors.whom.begin(), day.actors.whom.end(), e) != day.actors.whom.end();
    });
  }

  const Scene& scene_;
  std::vector<Telling>& tellings_;
  std::vector<std::int32_t> telling_of_;  ///< word -> telling whose head or verb it is
  std::vector<int> steps_;                ///< telling -> how far up the tree its time was found
};

}  // namespace

void find_times(const Scene& scene, std::vector<Telling>& tellings) {
  Dater(scene, tellings).run();
}

}  // namespace cotejo::events
