// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cotejo::times {

/// "dos horas y media": 2.5 TH. No amount where it is not told ("varios dias").
struct Length {
  std::optional<double> amount;
  std::string unit;  ///< D W WE M Y NI, TH TM TS, with a factor before it ("10Y")
};

/// The TIMEX3 value of a length of one or several parts: "PT2H30M", "P2Y3M", "PXD".
[[nodiscard]] std::string length_value(const std::vector<Length>& parts);

/// A unit's factor and base: "10Y" -> 10, "Y".
struct Unit {
  int factor = 1;
  std::string_view base;
};
[[nodiscard]] Unit unit_of(std::string_view code);

}  // namespace cotejo::times
