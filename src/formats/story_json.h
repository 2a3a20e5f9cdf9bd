// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "formats/reading_json.h"
#include "values/collation.h"
#include "values/reading.h"

namespace cotejo::formats {

/// A collation as a `cotejo.story/1` document (docs/formats/story.schema.json). `readings` are those of
/// collation.articles, in that order: offsets of conflicts count code points of their texts.
[[nodiscard]] std::string story_to_json(const Collation& collation, const std::vector<const Reading*>& readings,
                                        const JsonOptions& options = {});

}  // namespace cotejo::formats
