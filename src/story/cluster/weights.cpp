// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "story/cluster/weights.h"

#include <algorithm>
#include <cmath>

#include "base/table.h"

namespace cotejo::cluster {

std::string WordWeights::stem(std::string_view folded) {
  std::string_view s = folded;
  if (s.size() > 4 && s.back() == 's') s.remove_suffix(1);
  if (s.size() > 4 && (s.back() == 'e' || s.back() == 'a' || s.back() == 'o')) s.remove_suffix(1);
  return std::string(s);
}

Result<WordWeights> WordWeights::load(const Paths& paths) {
  auto table = Table::load(paths.tables() / "word_weights.tsv", 2);
  if (!table) return table.error();
  std::unordered_map<std::string, double> counts;
  double articles = 1;
  for (const Table::Row& row : table->rows()) {
    const double count = std::atof(std::string(row[1]).c_str());
    if (count <= 0) return Error{ErrorCode::malformed, "the second field must be a count", table->place(row)};
    if (row[0] == "*") {
      articles = count;
    } else {
      double& known = counts[stem(row[0])];
      known = std::min(articles, known + count);
    }
  }
  WordWeights weights;
  for (const auto& [stem, count] : counts) weights.weights_[stem] = std::log(articles / count);
  weights.unknown_ = std::log(articles / 2);
  return weights;
}

double WordWeights::weight(const std::string& stem) const {
  if (stem.size() < 3) return 0;
  const auto found = weights_.find(stem);
  return found == weights_.end() ? unknown_ : found->second;
}

}  // namespace cotejo::cluster
