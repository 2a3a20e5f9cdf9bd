// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "formats/reading_json.h"
#include "values/collation.h"
#include "values/reading.h"

namespace cotejo::formats {

/// A collation as a `cotejo.story/1` document (docs/formats/story.schema.json). `readings` are those of
/// collation.articles, in that order: offsets of conflicts count code points of their texts.
[[nodiscard]] std::string story_to_json(const Collation& collation, const std::vector<const Reading*>& readings,
                                        const JsonOptions& options = {});

/// The ids of a story document's articles, in order: which readings story_from_json needs.
[[nodiscard]] Result<std::vector<std::string>> story_article_ids(std::string_view json);

/// The way back. `readings` are those of the document's articles, in that order. Fails with malformed: what, and in
/// which field.
[[nodiscard]] Result<Collation> story_from_json(std::string_view json, const std::vector<const Reading*>& readings);

}  // namespace cotejo::formats
