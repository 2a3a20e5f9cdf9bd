// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/span.h"
#include "values/article.h"
#include "values/enums.h"
#include "values/tagged.h"
#include "values/why.h"

namespace cotejo {

COTEJO_ENUM(EntityType, PER, ORG, LOC, MISC, GROUP);
COTEJO_ENUM(MentionForm, name, nominal, pronoun);
COTEJO_ENUM(TimexType, DATE, TIME, DURATION, SET);
COTEJO_ENUM(TimexMod, none, MORE_THAN, LESS_THAN, EQUAL_OR_MORE, EQUAL_OR_LESS, APPROX, START, MID, END, BEFORE, AFTER);
COTEJO_ENUM(StatementForm, direct, indirect, mixed);
COTEJO_ENUM(Stance, says, denies, confirms, doubts, promises, proposes, asks, warns, accuses, thanks);
COTEJO_ENUM(EventStatus, happened, planned, possible, proposed, negated);
COTEJO_ENUM(Plover, AGREE, CONSULT, SUPPORT, CONCEDE, COOPERATE, AID, RETREAT, REQUEST, ACCUSE, REJECT, THREATEN,
            PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT);

/// Index into the vector of that kind in the same reading; kNone where there is none. All spans are in the article's
/// text.
using EntityIndex = std::int32_t;
using TimexIndex = std::int32_t;
using StatementIndex = std::int32_t;

struct Mention {
  Span span;
  MentionForm form = MentionForm::name;
};

/// What this article says somebody is: "ministro de Defensa" of Rusia.
struct Role {
  std::string title;
  EntityIndex of = kNone;
  Span span;
};

struct Entity {
  EntityType type = EntityType::MISC;
  std::string name;                  ///< the fullest form in the article
  std::vector<Mention> mentions;     ///< in text order
  EntityIndex stands_for = kNone;    ///< the state that a capital or palace stands for
  EntityIndex of = kNone;            ///< for a GROUP, a ministry, an army: whose
  std::vector<EntityIndex> members;  ///< of joint speakers
  std::vector<Role> roles;
  std::map<std::string, std::string> refs;  ///< "geonames" -> "3117735", "iso" -> "RU"
  Why why;
};

struct Timex {
  Span span;
  TimexType type = TimexType::DATE;
  std::string value;  ///< TIMEX3, as gold/GUIDELINES.md defines it
  TimexMod mod = TimexMod::none;
  Why why;
};

struct Statement {
  Span span;  ///< what is said, without the attribution itself
  StatementForm form = StatementForm::indirect;
  std::optional<Span> cue;
  std::vector<EntityIndex> chain;  ///< origin first, last relay last; never empty
  Stance stance = Stance::says;
  Why why;
};

struct EventWhen {
  std::string value;        ///< TIMEX3
  TimexIndex time = kNone;  ///< the expression it comes from; kNone where it is inferred
};

struct Event {
  Span trigger;                ///< the fullest telling
  std::vector<Span> mentions;  ///< all places that tell it, the trigger among them, in text order
  std::string lemma;           ///< "reunir", "cumbre"
  std::string
      kind;  ///< family of triggers that can tell one event ("meet"), from data/es/event_verbs.tsv; may be empty
  std::vector<EntityIndex> who;
  std::vector<EntityIndex> whom;
  std::optional<Span> object;
  std::optional<EventWhen> when;
  std::vector<EntityIndex> where;
  EventStatus status = EventStatus::happened;
  StatementIndex statement = kNone;  ///< the statement that tells it
  std::vector<EntityIndex> chain;    ///< who vouches for it; empty: the article itself
  std::optional<Plover> plover;
  double salience = 0;    ///< 0..1, for the timeline
  double confidence = 0;  ///< 0..1
  Why why;
};

/// The day on which the article was written.
struct Published {
  std::optional<Date> value;
  std::optional<DayRange> window;  ///< where no single day is known: the days between which it lies; not printed
  DateBasis basis = DateBasis::none;
  std::vector<Span> evidence;
  Why why;
};

/// What one article says.
struct Reading {
  Article article;
  Published published;
  std::vector<Entity> entities;
  std::vector<Timex> times;
  std::vector<Statement> statements;
  std::vector<Event> events;
};

}  // namespace cotejo
