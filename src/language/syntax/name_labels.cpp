// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "language/syntax/name_labels.h"

#include <algorithm>
#include <limits>

#include "language/syntax/tagset.h"

namespace cotejo::syntax {

bool NameLabels::read(std::string_view section) {
  labels_.clear();
  for (const std::string_view line : label_lines(section)) {
    Label label;
    if (line != "O") {
      if (line.size() < 3 || line[1] != '-' || (line[0] != 'B' && line[0] != 'I')) return false;
      label.begins = line[0] == 'B';
      if (const auto type = parse_enum<NameType>(line.substr(2))) label.type = static_cast<int>(*type);
    }
    labels_.push_back(label);
  }
  return !labels_.empty();
}

NameHint NameLabels::hint(std::span<const float> logits) const {
  constexpr float kLeast = std::numeric_limits<float>::lowest();
  NameHint out;
  std::array<float, 4> best;
  best.fill(kLeast);
  float other = kLeast;
  float first = kLeast;
  float later = kLeast;
  for (std::size_t i = 0; i < labels_.size(); ++i) {
    if (labels_[i].type == kOther) {
      other = std::max(other, logits[i]);
      continue;
    }
    float& mine = best[static_cast<std::size_t>(labels_[i].type)];
    mine = std::max(mine, logits[i]);
    float& place = labels_[i].begins ? first : later;
    place = std::max(place, logits[i]);
  }
  for (std::size_t t = 0; t < best.size(); ++t) out.type[t] = best[t] == kLeast ? kLeast : best[t] - other;
  out.begins = first >= later;
  return out;
}

}  // namespace cotejo::syntax
