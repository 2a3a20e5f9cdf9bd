// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

#include "server/exchange.h"
#include "server/libraries.h"

namespace cotejo::server {

/// Answers a path under /api/: health, stories, stories/ID, articles, articles/ID, failures. Documents leave as the
/// library keeps them (`cotejo.story/1`, `cotejo.reading/1`).
[[nodiscard]] Response answer_api(std::string_view path, Libraries& libraries);

}  // namespace cotejo::server
