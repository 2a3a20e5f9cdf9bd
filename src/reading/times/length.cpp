// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "reading/times/length.h"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace cotejo::times {

namespace {

/// The fields of a value in their order. A fraction stays with its field, as it was said ("hora y media" is PT1.5H);
/// only what is less than one is told in the next ("media hora": PT30M), where so many of them make one.
struct Field {
  std::string_view base;
  const char* letter;
  double next;
};
constexpr std::array<Field, 9> kFields = {{{"Y", "Y", 12},
                                           {"M", "M", 0},
                                           {"W", "W", 0},
                                           {"WE", "WE", 0},
                                           {"D", "D", 0},
                                           {"NI", "NI", 0},
                                           {"TH", "H", 60},
                                           {"TM", "M", 60},
                                           {"TS", "S", 0}}};
constexpr std::size_t kFirstClock = 6;

std::string number(double amount) {
  return amount == std::floor(amount) ? fmt::format("{}", static_cast<long long>(amount)) : fmt::format("{:g}", amount);
}

/// "PXD", "PTXH", "PXDE" of a unit whose number is not told.
std::string unknown_length(std::string_view code) {
  if (code == "10Y") return "PXDE";
  if (code == "100Y") return "PXCE";
  if (code == "1000Y") return "PXML";
  const Unit unit = unit_of(code);
  for (std::size_t i = 0; i < kFields.size(); ++i) {
    if (kFields[i].base == unit.base) return fmt::format("P{}X{}", i >= kFirstClock ? "T" : "", kFields[i].letter);
  }
  return "PXX";
}

}  // namespace

Unit unit_of(std::string_view code) {
  Unit unit{0, code};
  while (!unit.base.empty() && unit.base.front() >= '0' && unit.base.front() <= '9') {
    unit.factor = unit.factor * 10 + (unit.base.front() - '0');
    unit.base.remove_prefix(1);
  }
  if (unit.factor == 0) unit.factor = 1;
  return unit;
}

std::string length_value(const std::vector<Length>& parts) {
  std::array<double, kFields.size()> total{};
  for (const Length& part : parts) {
    if (!part.amount) return unknown_length(part.unit);
    const Unit unit = unit_of(part.unit);
    for (std::size_t i = 0; i < kFields.size(); ++i) {
      if (kFields[i].base == unit.base) total[i] += *part.amount * unit.factor;
    }
  }
  std::string value = "P";
  bool clock = false;
  for (std::size_t i = 0; i < kFields.size(); ++i) {
    if (const double below = total[i] * kFields[i].next; total[i] < 1 && below > 0 && below == std::floor(below)) {
      total[i + 1] += below;
      continue;
    }
    if (total[i] == 0) continue;
    if (i >= kFirstClock && !clock) value += 'T', clock = true;
    value += number(total[i]) + kFields[i].letter;
  }
  return value == "P" ? "PXX" : value;
}

}  // namespace cotejo::times
