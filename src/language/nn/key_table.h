// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "language/model/model_file.h"

namespace cotejo::nn {

/// From 64-bit keys to row numbers, as a section of a model file: open addressing with half of each key as the check.
/// An unknown key is taken for a known one once in some billion times - the same one on every machine.
///
///     u64 seed; u32 bits; u32 longest; 2^bits x { u32 check; u32 row }
class KeyTable {
 public:
  static constexpr std::uint32_t kNone = 0xffffffff;

  /// No key may come twice and no row may be kNone.
  static Outcome pack(std::span<const std::pair<std::uint64_t, std::uint32_t>> keys, const std::string& section,
                      ModelWriter& writer);

  /// The file must outlive the table.
  static Result<KeyTable> read(const ModelFile& file, const std::string& section);

  /// kNone where the key is unknown. Whether there is such a row is the reader's to ask: files may lie.
  [[nodiscard]] std::uint32_t find(std::uint64_t key) const {
    const std::uint64_t mixed = mix(key, seed_);
    const auto check = static_cast<std::uint32_t>(mixed >> 32U);
    for (std::uint32_t step = 0; step <= longest_; ++step) {
      Slot slot;
      std::memcpy(&slot, slots_ + ((mixed + step) & mask_) * sizeof(Slot), sizeof slot);
      if (slot.row == kNone) return kNone;
      if (slot.check == check) return slot.row;
    }
    return kNone;
  }
  /// Says that the key will be asked for soon.
  void prefetch(std::uint64_t key) const { __builtin_prefetch(slots_ + (mix(key, seed_) & mask_) * sizeof(Slot)); }

 private:
  struct Slot {
    std::uint32_t check = 0;
    std::uint32_t row = kNone;
  };
  static Result<std::string> try_pack(std::span<const std::pair<std::uint64_t, std::uint32_t>> keys,
                                      std::uint64_t seed);
  static constexpr std::uint64_t mix(std::uint64_t key, std::uint64_t seed) {
    key = (key ^ seed) * 0x9e3779b97f4a7c15ULL;
    key = (key ^ (key >> 32U)) * 0xd6e8feb86659fd93ULL;
    return key ^ (key >> 32U);
  }

  const char* slots_ = nullptr;
  std::uint64_t seed_ = 0;
  std::uint64_t mask_ = 0;
  std::uint32_t longest_ = 0;
};

}  // namespace cotejo::nn
