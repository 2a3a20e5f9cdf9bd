// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "reading/events/telling.h"

namespace cotejo::events {

/// Who vouches for each telling: the source chain of the smallest statement around it. A speech act is vouched for by
/// those who relay it: the chain behind its own speaker.
void find_vouchers(const Scene& scene, std::vector<Telling>& tellings);

/// Who says "hemos rescatado" or "nos avisaron" in a statement is its speaker.
void name_first_persons(const Scene& scene, std::vector<Telling>& tellings);

}  // namespace cotejo::events
