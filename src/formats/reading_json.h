// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

#include "base/result.h"
#include "values/reading.h"

namespace cotejo::formats {

struct JsonOptions {
  bool explain = false;  ///< add `why` to every item
  int indent = -1;       ///< -1: one line
};

/// A reading as a `cotejo.reading/1` document (docs/formats/reading.schema.json). Offsets count code points of `text`.
[[nodiscard]] std::string reading_to_json(const Reading& reading, const JsonOptions& options = {});

/// The way back, without loss of anything that the document holds. Fails with malformed: what, and in which field.
[[nodiscard]] Result<Reading> reading_from_json(std::string_view json);

}  // namespace cotejo::formats
