// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <optional>
#include <vector>

#include "base/paths.h"
#include "base/result.h"
#include "values/reading.h"
#include "values/tagged.h"

namespace cotejo::events {

/// What happens in the article: triggers, actors, time, place, status. Thread-safe.
class EventFinder {
 public:
  /// Loads data/es tables. Fails with not_found or malformed (file:line).
  static Result<EventFinder> load(const Paths& paths);
  /// Fills draft.events, most salient first in salience. The draft holds everything else.
  void find(const Tagged& tagged, Reading& draft) const;

  /// How the article presents what each verb, noun or adjective tells, or would tell if it told an event.
  [[nodiscard]] std::vector<std::optional<EventStatus>> statuses(const Article& article, const Tagged& tagged) const;

  EventFinder(EventFinder&&) noexcept;
  EventFinder& operator=(EventFinder&&) noexcept;
  ~EventFinder();
  struct Tables;

 private:
  explicit EventFinder(std::unique_ptr<const Tables> tables);
  std::unique_ptr<const Tables> tables_;
};

}  // namespace cotejo::events
