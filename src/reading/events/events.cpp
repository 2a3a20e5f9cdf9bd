// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
//
// The idea: every place of the text that tells an event (a telling) is read by itself - actors, status, source, time -,
// tellings of one thing by one source are grouped into an event, and what one telling leaves open the others fill in.
#include "reading/events/events.h"

#include <algorithm>

#include "reading/events/grouping.h"
#include "reading/events/ranking.h"
#include "reading/events/setting.h"
#include "reading/events/voucher.h"
#include "reading/events/when.h"

namespace cotejo::events {

struct EventFinder::Tables {
  Lexicon lexicon;
};

namespace {

constexpr double kLeastSalience = 0.06;  ///< below it an event is noise to every reader
constexpr double kLeastUnlisted = 0.2;   ///< the same, of a word that no table knows to tell events

/// "se encuentra en Lima", "se ve bien": a verb of meeting in which nobody meets anybody.
bool meets_nobody(const Scene& scene, const Telling& telling) {
  const Trigger& trigger = telling.trigger;
  if (trigger.noun || !trigger.entry->symmetric() || !trigger.entry->lemma.ends_with("se")) return false;
  const bool plural = scene.word(scene.tree.finite(trigger.verb)).feats.number == Number::plur;
  const bool infinite = scene.word(trigger.head).feats.verb_form == VerbForm::inf;
  return !plural && !infinite && telling.actors.who.size() < 2 && !telling.with_somebody;
}

/// "el sismo dejo diez heridos", "murio en el sismo", "durante la cumbre": the words that may tell an event themselves.
std::vector<std::uint32_t> occasions_of(const Frame& frame) {
  std::vector<std::uint32_t> heads;
  for (const Argument& argument : frame.arguments) {
    const bool through = argument.preposition == "en" || argument.preposition == "durante" ||
                         argument.preposition == "por" || argument.place == Place::subject;
    if (through && !argument.clause) heads.push_back(argument.head);
  }
  return heads;
}

std::vector<Telling> tell(const Scene& scene) {
  std::vector<Telling> tellings;
  for (const Trigger& trigger : find_triggers(scene)) {
    Telling telling;
    const Frame frame = frame_of(scene, trigger);
    telling.actors = actors_of(scene, trigger, frame);
    telling.status = status_of(scene, trigger);
    telling.with_somebody = std::any_of(frame.arguments.begin(), frame.arguments.end(), [](const Argument& a) {
      return a.preposition == "con" || a.preposition == "contra" || (a.preposition == "a" && a.place != Place::subject);
    });
    telling.occasions = occasions_of(frame);
    telling.trigger = trigger;
    if (meets_nobody(scene, telling)) continue;
    tellings.push_back(std::move(telling));
  }
  find_vouchers(scene, tellings);
  name_first_persons(scene, tellings);
  find_times(scene, tellings);
  return tellings;
}

Span span_of(const Scene& scene, const Trigger& trigger) {
  return {scene.word(trigger.first).span.begin, scene.word(trigger.last - 1).span.end};
}

std::optional<Plover> category(const Scene& scene, const Telling& telling, const Event& event) {
  const Entry& entry = *telling.trigger.entry;
  if (!entry.plover || scene.figurative(telling.trigger.head)) return std::nullopt;
  if (entry.plover_needs != PloverNeeds::nothing && event.whom.empty()) {
    if (entry.plover_needs == PloverNeeds::whom || event.where.empty()) return std::nullopt;
  }
  return entry.plover;
}

/// What one telling leaves open, another fills in.
void fill(Event& event, const Telling& telling) {
  if (event.who.empty()) event.who = telling.actors.who;
  if (event.whom.empty()) event.whom = telling.actors.whom;
  std::erase_if(event.whom,
                [&](EntityIndex e) { return std::find(event.who.begin(), event.who.end(), e) != event.who.end(); });
  if (event.where.empty()) event.where = telling.actors.where;
  if (!event.object) event.object = telling.actors.object;
  if (telling.when && (!event.when || (event.when->time == kNone && telling.when->time != kNone))) {
    event.when = telling.when;
  }
}

Event event_of(const Scene& scene, const std::vector<Telling>& tellings, const Group& group) {
  const Telling& main = tellings[fullest(scene, tellings, group)];
  Event event;
  event.trigger = span_of(scene, main.trigger);
  event.lemma = scene.word(main.trigger.head).lemma;
  event.kind = main.trigger.entry->kind;
  event.status = main.status.value;
  event.statement = main.statement;
  event.chain = main.chain;
  if (main.introduces != kNone && main.trigger.asserted() && !main.trigger.noun) {
    event.object = scene.reading.statements[static_cast<std::size_t>(main.introduces)].span;
  }
  fill(event, main);
  for (const std::size_t t : group) {
    event.mentions.push_back(span_of(scene, tellings[t].trigger));
    if (&tellings[t] != &main) fill(event, tellings[t]);
  }
  event.why = {main.trigger.known ? "events.table" : "events.unlisted_verb",
               "'" + event.lemma + "' tells " + (event.kind.empty() ? "an act" : event.kind) + "; " +
                   std::string(to_string(event.status)) + ": " + main.status.reason,
               event.mentions};
  return event;
}

/// What is told in the present tense, or by a noun, of a day after the article's own is still to come.
bool to_come(const Scene& scene, const Telling& telling, const Event& event) {
  if (event.status != EventStatus::happened || !event.when || !scene.reading.published.value) return false;
  const auto days = days_of(event.when->value);
  if (!days || days->first <= *scene.reading.published.value) return false;
  const Feats& feats = scene.word(scene.tree.finite(telling.trigger.verb)).feats;
  return feats.mood == Mood::none || feats.tense == Tense::pres;
}

/// What hangs on the whole event: its category and weights.
void rate(const Scene& scene, const std::vector<Telling>& tellings, const Group& group, Event& event) {
  const Telling& main = tellings[fullest(scene, tellings, group)];
  if (to_come(scene, main, event)) event.status = EventStatus::planned;
  event.plover = category(scene, main, event);
  event.salience = salience_of(scene, tellings, group, event);
  event.confidence = confidence_of(main, event);
}

}  // namespace

EventFinder::EventFinder(std::unique_ptr<const Tables> tables) : tables_(std::move(tables)) {}
EventFinder::EventFinder(EventFinder&&) noexcept = default;
EventFinder& EventFinder::operator=(EventFinder&&) noexcept = default;
EventFinder::~EventFinder() = default;

Result<EventFinder> EventFinder::load(const Paths& paths) {
  auto lexicon = Lexicon::load(paths);
  if (!lexicon) return lexicon.error();
  return EventFinder(std::make_unique<Tables>(Tables{std::move(*lexicon)}));
}

std::vector<std::optional<EventStatus>> EventFinder::statuses(const Article& article, const Tagged& tagged) const {
  Reading bare;  // status is a matter of words and syntax alone
  bare.article.blocks = article.blocks;
  const Scene scene(tables_->lexicon, tagged, bare);
  std::vector<std::optional<EventStatus>> found(tagged.words.size());
  for (const Trigger& trigger : find_triggers(scene)) found[trigger.head] = status_of(scene, trigger).value;
  for (std::uint32_t w = 0; w < tagged.words.size(); ++w) {
    const Upos upos = tagged.words[w].upos;
    const bool tells = upos == Upos::VERB || upos == Upos::AUX || upos == Upos::NOUN || upos == Upos::ADJ;
    if (tells && !found[w]) found[w] = status_of(scene, trigger_at(scene, w)).value;
  }
  return found;
}

void EventFinder::find(const Tagged& tagged, Reading& draft) const {
  draft.events.clear();
  std::vector<Event> events;
  {
    const Scene scene(tables_->lexicon, tagged, draft);
    const std::vector<Telling> tellings = tell(scene);
    const std::vector<Group> groups = group_tellings(scene, tellings);
    for (const Group& group : groups) events.push_back(event_of(scene, tellings, group));
    share_settings(scene, tellings, groups, events);
    for (std::size_t e = 0; e < events.size(); ++e) rate(scene, tellings, groups[e], events[e]);
  }
  std::erase_if(events, [](const Event& event) {
    return event.salience < (event.kind.empty() ? kLeastUnlisted : kLeastSalience);
  });
  std::stable_sort(events.begin(), events.end(),
                   [](const Event& a, const Event& b) { return a.salience > b.salience; });
  draft.events = std::move(events);
}

}  // namespace cotejo::events
