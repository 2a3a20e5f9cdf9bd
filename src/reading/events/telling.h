// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <vector>

#include "reading/events/actors.h"
#include "reading/events/frame.h"
#include "reading/events/status.h"
#include "reading/events/trigger.h"

namespace cotejo::events {

/// One place that tells an event, read as far as it can be read by itself. Tellings of one thing are grouped later.
struct Telling {
  Trigger trigger;
  Actors actors;
  Status status;
  std::vector<std::uint32_t> occasions;  ///< heads of what brought it about or was its occasion: "el sismo dejo ..."
  bool with_somebody = false;            ///< a phrase with "con" is there, whoever it names
  std::optional<EventWhen> when;
  StatementIndex statement = kNone;   ///< that tells it
  std::vector<EntityIndex> chain;     ///< who vouches for it
  StatementIndex introduces = kNone;  ///< the statement whose cue this is: "propuso"
};

}  // namespace cotejo::events
