// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cotejo::syntax {

/// A feature's place in a table of weights: the hash of its template and values.
using Row = std::uint32_t;

/// Up to three values of a template mixed to a row.
[[nodiscard]] constexpr Row row_of(std::uint32_t kind, std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0) {
  std::uint64_t x = ((static_cast<std::uint64_t>(a) << 32) | b) + kind * 0xd6e8feb86659fd93ULL;
  x = (x ^ (x >> 31)) * 0x9e3779b97f4a7c15ULL;
  x = (x ^ (x >> 29) ^ c) * 0xbf58476d1ce4e5b9ULL;
  return static_cast<Row>(x >> 32);
}

/// What a stored weight counts. Bytes hold the root: most weights are small and need fine steps, a few are large.
[[nodiscard]] constexpr std::int32_t weight_value(std::int8_t weight) {
  return weight * (weight < 0 ? -weight : weight);
}
[[nodiscard]] constexpr std::int32_t weight_value(std::int32_t weight) {
  return weight;
}

/// Adds the weights of all rows, label by label. A row's labels lie beside each other, and rows overlap: what a
/// collision costs was taken into account in training, which uses the same table.
template <class Weight>
void add_rows(const Weight* table, std::uint32_t mask, const std::vector<Row>& rows, std::size_t labels,
              std::int32_t* sums) {
  for (std::size_t i = 0; i < labels; ++i) sums[i] = 0;
  for (const Row row : rows) {
    const Weight* weights = table + (row & mask);
    for (std::size_t i = 0; i < labels; ++i) sums[i] += weight_value(weights[i]);
  }
}

/// A trained table: 2^bits weights of one byte, and one row more so that the last rows need no wrapping.
class RowTable {
 public:
  using Weight = std::int8_t;

  /// A section's bytes, which must outlive the table. False where they are no table of so many labels.
  [[nodiscard]] bool read(std::string_view section, std::size_t labels);
  [[nodiscard]] static std::string bytes(std::uint32_t bits, const std::vector<Weight>& weights);

  void score(const std::vector<Row>& rows, std::vector<std::int32_t>& sums) const;

 private:
  const Weight* weights_ = nullptr;
  std::uint32_t mask_ = 0;
  std::size_t labels_ = 0;
};

}  // namespace cotejo::syntax
