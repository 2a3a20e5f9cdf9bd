// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "reading/events/telling.h"

namespace cotejo::events {

/// Gives tellings their time: the expression that hangs on them, else that of the verb they are joined to, else, for
/// acts told one after another, the day that the narration has reached.
void find_times(const Scene& scene, std::vector<Telling>& tellings);

}  // namespace cotejo::events
