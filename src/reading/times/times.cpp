// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "reading/times/times.h"

namespace cotejo::times {

struct TimeFinder::Grammar {};

TimeFinder::TimeFinder(std::unique_ptr<const Grammar> grammar) : grammar_(std::move(grammar)) {}
TimeFinder::TimeFinder(TimeFinder&&) noexcept = default;
TimeFinder& TimeFinder::operator=(TimeFinder&&) noexcept = default;
TimeFinder::~TimeFinder() = default;

Result<TimeFinder> TimeFinder::load(const Paths&) {
  return TimeFinder(std::make_unique<Grammar>());
}
std::vector<RawTime> TimeFinder::find(const Article&, const Tagged&) const {
  return {};
}
std::vector<Timex> TimeFinder::resolve(const Article&, const Tagged&, const std::vector<RawTime>&,
                                       const Published&) const {
  return {};
}

}  // namespace cotejo::times
