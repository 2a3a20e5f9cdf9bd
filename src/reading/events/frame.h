// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "reading/events/trigger.h"

namespace cotejo::events {

/// One argument of a trigger as grammar has it, before anybody asks what it means.
struct Argument {
  Place place = Place::subject;
  std::string_view preposition;  ///< that marks it, if any: "a" of an object that is a person, too
  std::uint32_t head = 0;        ///< the word that heads the phrase or clause
  bool clause = false;           ///< a verb's clause, not a noun phrase
};

/// The arguments of a trigger: those that hang on it, those its light verb has, and those it shares with the verb it is
/// joined to or controlled by. In the passive the subject is the object here and the agent the subject.
struct Frame {
  std::vector<Argument> arguments;
  bool subject_known = false;      ///< some word of the text is the subject
  std::int32_t possessor = kNone;  ///< the word "su" of "su visita"
  std::int32_t clitic = kNone;     ///< the pronoun "lo" of "lo acusa", "le" of "le pidio"
};

[[nodiscard]] Frame frame_of(const Scene& scene, const Trigger& trigger);

}  // namespace cotejo::events
