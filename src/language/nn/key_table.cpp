// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "language/nn/key_table.h"

#include <algorithm>
#include <string>

namespace cotejo::nn {
namespace {

constexpr std::uint32_t kMostBits = 28;
constexpr std::uint32_t kLongest = 255;  // a search's steps, also in a file that lies
constexpr std::uint64_t kSeeds = 16;

}  // namespace

Result<std::string> KeyTable::try_pack(std::span<const std::pair<std::uint64_t, std::uint32_t>> keys,
                                       std::uint64_t seed) {
  std::uint32_t bits = 4;
  while ((std::uint64_t{1} << bits) * 2 < keys.size() * 3) ++bits;
  if (bits > kMostBits) return Error{ErrorCode::too_large, "too many keys for one table"};
  std::vector<Slot> slots(std::size_t{1} << bits);
  std::uint32_t longest = 0;
  for (const auto& [key, row] : keys) {
    const std::uint64_t mixed = mix(key, seed);
    const auto check = static_cast<std::uint32_t>(mixed >> 32U);
    std::uint32_t step = 0;
    for (;; ++step) {
      Slot& slot = slots[(mixed + step) & (slots.size() - 1)];
      if (slot.row == kNone) {
        slot = {check, row};
        break;
      }
      if (slot.check == check) return Error{ErrorCode::usage, "two keys look the same: does one come twice?"};
    }
    longest = std::max(longest, step);
  }
  if (longest > kLongest) return Error{ErrorCode::usage, "the keys crowd in one place"};
  ByteWriter out;
  out.number(seed);
  out.number(bits);
  out.number(longest);
  for (const Slot& slot : slots) {
    out.number(slot.check);
    out.number(slot.row);
  }
  return out.take();
}

Outcome KeyTable::pack(std::span<const std::pair<std::uint64_t, std::uint32_t>> keys, const std::string& section,
                       ModelWriter& writer) {
  for (std::uint64_t seed = 1;; ++seed) {
    Result<std::string> bytes = try_pack(keys, seed);
    if (!bytes && seed < kSeeds) continue;
    if (!bytes) return bytes.error();
    writer.add(section, std::move(bytes).value());
    return Done{};
  }
}

Result<KeyTable> KeyTable::read(const ModelFile& file, const std::string& section) {
  const std::string_view bytes = file.section(section);
  ByteReader in(bytes);
  KeyTable table;
  table.seed_ = in.number<std::uint64_t>();
  const auto bits = in.number<std::uint32_t>();
  table.longest_ = in.number<std::uint32_t>();
  if (!in.ok() || bits > kMostBits || table.longest_ > kLongest ||
      in.rest().size() != (std::size_t{1} << bits) * sizeof(Slot)) {
    return Error{ErrorCode::malformed, "the model's table of keys is damaged; fetch the model file again", section};
  }
  table.mask_ = (std::uint64_t{1} << bits) - 1;
  table.slots_ = in.rest().data();
  return table;
}

}  // namespace cotejo::nn
