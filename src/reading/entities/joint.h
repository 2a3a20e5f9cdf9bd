// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "values/reading.h"

namespace cotejo::entities {

/// The GROUP that several speakers make together ("Ana y Luis"): the one there is with just these members, or a new
/// one at the end of reading.entities, named as the span reads (or, where that is empty, by its members' names). The
/// span is added as a mention. A single member is returned as it is.
EntityIndex joint(Reading& reading, std::vector<EntityIndex> members, Span span);

}  // namespace cotejo::entities
