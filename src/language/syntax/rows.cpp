// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "language/syntax/rows.h"

#include "language/model/model_file.h"

namespace cotejo::syntax {

bool RowTable::read(std::string_view section, std::size_t labels) {
  ByteReader in(section);
  const auto bits = in.number<std::uint32_t>();
  if (!in.ok() || bits > 28 || in.rest().size() != (std::size_t{1} << bits) + labels) return false;
  weights_ = reinterpret_cast<const Weight*>(in.rest().data());
  mask_ = (std::uint32_t{1} << bits) - 1;
  labels_ = labels;
  return true;
}

std::string RowTable::bytes(std::uint32_t bits, const std::vector<Weight>& weights) {
  ByteWriter out;
  out.number(bits);
  for (const Weight weight : weights) out.number(weight);
  return out.take();
}

void RowTable::score(const std::vector<Row>& rows, std::vector<std::int32_t>& sums) const {
  sums.resize(labels_);
  add_rows(weights_, mask_, rows, labels_, sums.data());
}

}  // namespace cotejo::syntax
