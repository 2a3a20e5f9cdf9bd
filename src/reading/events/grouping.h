// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <vector>

#include "reading/events/telling.h"

namespace cotejo::events {

/// Tellings of one thing by one source, as indices in text order.
using Group = std::vector<std::size_t>;

[[nodiscard]] std::vector<Group> group_tellings(const Scene& scene, const std::vector<Telling>& tellings);

/// The group's fullest telling in the body.
[[nodiscard]] std::size_t fullest(const Scene& scene, const std::vector<Telling>& tellings, const Group& group);

}  // namespace cotejo::events
