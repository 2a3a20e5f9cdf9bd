// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <algorithm>
#include <compare>
#include <cstdint>
#include <string_view>

namespace cotejo {

/// A half-open stretch of bytes of some text. Which text is said by the name of the field that holds the span.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] std::uint32_t size() const { return end - begin; }
  [[nodiscard]] bool empty() const { return end <= begin; }
  [[nodiscard]] bool contains(std::uint32_t at) const { return begin <= at && at < end; }
  [[nodiscard]] bool contains(Span inner) const { return begin <= inner.begin && inner.end <= end; }
  [[nodiscard]] bool overlaps(Span other) const { return begin < other.end && other.begin < end; }

  /// The words under the span; the empty view where the span does not lie in the text.
  [[nodiscard]] std::string_view in(std::string_view text) const {
    if (begin > end || end > text.size()) return {};
    return text.substr(begin, end - begin);
  }

  /// The smallest span that holds both.
  [[nodiscard]] Span joined(Span other) const { return {std::min(begin, other.begin), std::max(end, other.end)}; }

  auto operator<=>(const Span&) const = default;
};

}  // namespace cotejo
