// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
//
// The idea: readers remember what the headline and the first paragraphs tell, acts of somebody named, things with a day
// and a place, and what the article returns to; they pass over what is only mentioned, what stands deep inside another
// sentence, and words that no table knows. A sum of such points, squeezed into 0..1.
#include "reading/events/ranking.h"

#include <algorithm>
#include <cmath>

namespace cotejo::events {

namespace {

constexpr double kKindPoints = 4.0;
constexpr double kTitle = 0.8;
constexpr double kLead = 0.5;
constexpr double kMention = 0.25;
constexpr double kActor = 0.7;
constexpr double kTarget = 0.4;
constexpr double kWhen = 0.6;
constexpr double kWhere = 0.4;
constexpr double kObject = 0.4;
constexpr double kCategory = 0.3;
constexpr double kMainClause = 0.6;
constexpr double kNotAsserted = -0.9;
constexpr double kBare = -0.8;
constexpr double kTitleOnly = -1.2;  ///< the body tells it in other words
constexpr double kPurpose = -0.5;
constexpr double kComplement = -0.9;
constexpr double kAdverbial = -0.8;
constexpr double kQuoted = -0.7;
constexpr double kMiddle = 3.6;  ///< points that make 0.5

bool in_title(const Scene& scene, const Telling& telling) {
  const BlockKind kind = scene.block_kind(telling.trigger.head);
  return kind == BlockKind::title || kind == BlockKind::subtitle;
}

/// How many paragraphs precede the one that holds the word.
std::size_t paragraphs_before(const Scene& scene, std::uint32_t word) {
  const std::uint32_t block = scene.sentence(word).block;
  const auto& blocks = scene.reading.article.blocks;
  std::size_t before = 0;
  for (std::uint32_t b = 0; b < block && b < blocks.size() && before < 3; ++b) {
    before += blocks[b].kind == BlockKind::paragraph ? 1U : 0U;
  }
  return before;
}

/// "para ampliar ...": an aim, not an act.
bool purpose(const Scene& scene, const Telling& telling) {
  const std::uint32_t head = telling.trigger.head;
  return scene.word(head).feats.verb_form == VerbForm::inf && scene.tree.preposition(head) == "para";
}

/// "ordeno evacuar": the content of a speech act, which is an event itself and has this for its object.
bool complement(const Scene& scene, const Telling& telling) {
  const std::uint32_t verb = telling.trigger.verb;
  const Deprel relation = scene.tree.relation(verb);
  if (telling.trigger.noun || scene.tree.head(verb) == kNone) return false;
  if (relation != Deprel::ccomp && relation != Deprel::xcomp && relation != Deprel::advcl) return false;
  const Entry* above = scene.verb_entry(static_cast<std::uint32_t>(scene.tree.head(verb)));
  const bool speech = above != nullptr && above->tells_event() && above->inner.has_value();
  return speech && telling.status.value != EventStatus::happened;
}

/// "a juicio de", "en marcha": a bare singular behind a preposition.
bool adverbial(const Scene& scene, const Telling& telling) {
  const std::uint32_t head = telling.trigger.head;
  if (!telling.trigger.noun || telling.trigger.light != nullptr) return false;
  if (scene.tree.preposition(head).empty() || scene.word(head).feats.number == Number::plur) return false;
  return std::none_of(scene.tree.children(head).begin(), scene.tree.children(head).end(), [&](std::uint32_t c) {
    const Deprel relation = scene.tree.relation(c);
    return relation == Deprel::det || relation == Deprel::nummod || relation == Deprel::amod ||
           relation == Deprel::nmod;
  });
}

bool main_clause(const Scene& scene, const Telling& telling) {
  const std::uint32_t verb = telling.trigger.verb;
  const Deprel relation = scene.tree.relation(verb);
  const bool finite = scene.word(scene.tree.finite(verb)).feats.mood != Mood::none;
  return finite && relation != Deprel::acl_relcl && relation != Deprel::acl;
}

}  // namespace

double salience_of(const Scene& scene, const std::vector<Telling>& tellings, const Group& group, const Event& event) {
  const Telling& main = tellings[fullest(scene, tellings, group)];
  double points = kKindPoints * main.trigger.entry->weight;
  bool titled = false;
  bool body = false;
  bool asserted = false;
  for (const std::size_t t : group) {
    const bool here = in_title(scene, tellings[t]);
    titled = titled || here;
    body = body || !here;
    asserted = asserted || tellings[t].trigger.asserted();
  }
  points += titled ? (body ? kTitle : kTitleOnly) : 0;
  const std::size_t before = paragraphs_before(scene, tellings[group.front()].trigger.head);
  points += before == 0 ? kLead : before == 1 ? kLead / 2 : 0;
  points += kMention * static_cast<double>(std::min<std::size_t>(group.size() - 1, 4));
  points += event.who.empty() ? 0 : kActor;
  points += event.whom.empty() ? 0 : kTarget;
  points += event.when ? (event.when->time == kNone ? kWhen / 2 : kWhen) : 0;
  points += event.where.empty() ? 0 : kWhere;
  points += event.object ? kObject : 0;
  points += event.plover ? kCategory : 0;
  if (!asserted) {
    points += kNotAsserted;
    if (event.who.empty() && event.whom.empty() && event.where.empty() && !event.when && !event.object) points += kBare;
  } else if (main_clause(scene, main)) {
    points += kMainClause;
  }
  if (purpose(scene, main)) points += kPurpose;
  if (complement(scene, main)) points += kComplement;
  if (adverbial(scene, main)) points += kAdverbial;
  if (scene.salience.quoted(main.trigger.head)) points += kQuoted;
  return 1 / (1 + std::exp(kMiddle - points));
}

double confidence_of(const Telling& telling, const Event& event) {
  double sure = telling.trigger.known ? 0.6 : 0.35;
  if (telling.trigger.asserted()) sure += 0.15;
  if (!event.who.empty() || !event.whom.empty()) sure += 0.15;
  if (event.when) sure += 0.05;
  return std::min(sure, 0.95);
}

}  // namespace cotejo::events
