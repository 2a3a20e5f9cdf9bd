// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <vector>

#include "base/span.h"

namespace cotejo {

/// Where the bytes of a derived text (decoded, unescaped, cleaned) come from in the text that it was derived from.
/// Grows with the derived text: one entry for each place where the two stop running byte for byte in step, so an
/// untouched text costs nothing.
class OffsetMap {
 public:
  /// From `derived` on, the derived text runs in step with the source from `source` on. Calls come in rising order of
  /// `derived`.
  void add(std::uint32_t derived, std::uint32_t source);

  /// The source offset of a derived offset: exact at character borders; inside a character that has fewer bytes in the
  /// source, the offset of the character that follows.
  [[nodiscard]] std::uint32_t source(std::uint32_t derived) const;
  [[nodiscard]] Span source(Span derived) const;

 private:
  struct Step {
    std::uint32_t derived;
    std::uint32_t source;
  };
  std::vector<Step> steps_;
};

/// A chain of maps, innermost first: from a fragment inside a field inside a file back to the file's bytes.
class Origin {
 public:
  Origin() = default;
  /// `map` may be null (the texts are the same); the derived text lies `base` bytes into the map's derived text.
  /// Neither `map` nor `outer` is owned.
  explicit Origin(const OffsetMap* map, std::uint32_t base = 0, const Origin* outer = nullptr)
      : map_(map), base_(base), outer_(outer) {}
  [[nodiscard]] Span raw(Span derived) const;

 private:
  const OffsetMap* map_ = nullptr;
  std::uint32_t base_ = 0;
  const Origin* outer_ = nullptr;
};

}  // namespace cotejo
