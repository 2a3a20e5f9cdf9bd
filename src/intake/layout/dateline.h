// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "intake/layout/lexicon.h"

namespace cotejo::intake {

/// What stands before the first sentence of a report: "Madrid, 12 sep (EFE).-", "LIMA (AFP) -".
struct Dateline {
  std::uint32_t size = 0;             ///< bytes up to and with the dash, without the white space behind
  std::uint32_t rest = 0;             ///< where the sentence starts; the paragraph's size where it holds nothing else
  std::vector<std::string> agencies;  ///< named in it
};

/// Nothing where the paragraph starts with its first sentence.
[[nodiscard]] std::optional<Dateline> find_dateline(std::string_view paragraph, const Lexicon& lexicon);

}  // namespace cotejo::intake
