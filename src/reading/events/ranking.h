// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "reading/events/grouping.h"
#include "reading/events/telling.h"

namespace cotejo::events {

/// 0..1: how likely a reader puts the event on a timeline of the article.
[[nodiscard]] double salience_of(const Scene& scene, const std::vector<Telling>& tellings, const Group& group,
                                 const Event& event);
/// 0..1: how sure the program is that it read the event as it is told.
[[nodiscard]] double confidence_of(const Telling& telling, const Event& event);

}  // namespace cotejo::events
