// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "text/offset_map.h"

#include <algorithm>

namespace cotejo {

void OffsetMap::add(std::uint32_t derived, std::uint32_t source) {
  if (!steps_.empty()) {
    Step& last = steps_.back();
    if (last.derived == derived) {
      last.source = source;
      return;
    }
    // Unsigned arithmetic wraps the same way on both sides.
    if (derived - last.derived == source - last.source) return;
  } else if (derived == source) {
    return;
  }
  steps_.push_back({derived, source});
}

std::uint32_t OffsetMap::source(std::uint32_t derived) const {
  const auto next = std::upper_bound(steps_.begin(), steps_.end(), derived,
                                     [](std::uint32_t at, const Step& step) { return at < step.derived; });
  const Step here = next == steps_.begin() ? Step{0, 0} : *(next - 1);
  const std::uint32_t exact = here.source + (derived - here.derived);
  // Where the source is shorter than the derived text, running on in step would run past the next known place.
  return next == steps_.end() ? exact : std::min(exact, next->source);
}

Span OffsetMap::source(Span derived) const {
  return {source(derived.begin), source(derived.end)};
}

Span Origin::raw(Span derived) const {
  Span span = derived;
  for (const Origin* level = this; level != nullptr; level = level->outer_) {
    span.begin += level->base_;
    span.end += level->base_;
    if (level->map_ != nullptr) span = level->map_->source(span);
  }
  return span;
}

}  // namespace cotejo
