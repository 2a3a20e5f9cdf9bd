// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "reading/events/events.h"

namespace cotejo::events {

struct EventFinder::Tables {};

EventFinder::EventFinder(std::unique_ptr<const Tables> tables) : tables_(std::move(tables)) {}
EventFinder::EventFinder(EventFinder&&) noexcept = default;
EventFinder& EventFinder::operator=(EventFinder&&) noexcept = default;
EventFinder::~EventFinder() = default;

Result<EventFinder> EventFinder::load(const Paths&) {
  return EventFinder(std::make_unique<Tables>());
}
void EventFinder::find(const Tagged&, Reading&) const {}

}  // namespace cotejo::events
