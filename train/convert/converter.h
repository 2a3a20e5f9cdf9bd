// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>

#include "base/result.h"
#include "draft.h"
#include "morphology.h"
#include "rules.h"

namespace cotejo::convert {

/// Makes dependency trees of constituent trees by the tables of train/convert.
class Converter {
 public:
  static Result<Converter> load(const std::filesystem::path& tables);
  [[nodiscard]] Draft convert(Tree tree) const;

 private:
  Morphology morphology_;
  Rules rules_;
};

}  // namespace cotejo::convert
