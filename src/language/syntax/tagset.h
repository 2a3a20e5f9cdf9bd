// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "values/tagged.h"

namespace cotejo::syntax {

using TagId = std::uint16_t;

/// A word class with its features in 32 bits, for storing and comparing.
[[nodiscard]] std::uint32_t pack(Upos upos, const Feats& feats);
[[nodiscard]] Upos packed_upos(std::uint32_t packed);
[[nodiscard]] Feats packed_feats(std::uint32_t packed);

/// The joint tags (word class and features together) that occur in the training text. Tags are few (some 250), because
/// only the features that reading uses are kept.
class Tagset {
 public:
  /// Adds where new.
  TagId add(std::uint32_t packed);
  /// size() where there is none.
  [[nodiscard]] TagId find(std::uint32_t packed) const;
  [[nodiscard]] std::uint32_t operator[](TagId tag) const { return packed_[tag]; }
  [[nodiscard]] Upos upos(TagId tag) const { return packed_upos(packed_[tag]); }
  [[nodiscard]] std::size_t size() const { return packed_.size(); }

  [[nodiscard]] std::string bytes() const;
  /// False where the bytes are no tag set.
  [[nodiscard]] bool read(std::string_view bytes);

 private:
  std::vector<std::uint32_t> packed_;
  std::unordered_map<std::uint32_t, TagId> ids_;
};

}  // namespace cotejo::syntax
