// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "perceptron.h"

#include <algorithm>
#include <cmath>

namespace cotejo::train {

Perceptron::Perceptron(std::uint32_t bits, std::size_t labels)
    : bits_(bits),
      mask_((std::uint32_t{1} << bits) - 1),
      labels_(labels),
      weights_((std::size_t{1} << bits) + labels),
      late_(weights_.size()) {}

void Perceptron::score(const std::vector<syntax::Row>& rows, std::vector<std::int32_t>& sums) const {
  sums.resize(labels_);
  syntax::add_rows(weights_.data(), mask_, rows, labels_, sums.data());
}

void Perceptron::update(const std::vector<syntax::Row>& rows, std::size_t label, std::int32_t by) {
  for (const syntax::Row row : rows) {
    weights_[(row & mask_) + label] += by;
    late_[(row & mask_) + label] += by * steps_;
  }
}

std::string Perceptron::section() const {
  std::vector<double> average(weights_.size());
  double largest = 0;
  for (std::size_t i = 0; i < weights_.size(); ++i) {
    average[i] = static_cast<double>(weights_[i]) - static_cast<double>(late_[i]) / static_cast<double>(steps_);
    largest = std::max(largest, std::fabs(average[i]));
  }
  // A byte holds the root of a weight, the largest as 127.
  std::vector<std::int8_t> bytes(average.size());
  for (std::size_t i = 0; i < average.size() && largest > 0; ++i) {
    const auto size = static_cast<std::int8_t>(std::lround(std::sqrt(std::fabs(average[i]) / largest) * 127));
    bytes[i] = average[i] < 0 ? static_cast<std::int8_t>(-size) : size;
  }
  return syntax::RowTable::bytes(bits_, bytes);
}

double Perceptron::filled() const {
  const auto used = std::count_if(late_.begin(), late_.end(), [](std::int64_t late) { return late != 0; });
  return static_cast<double>(used) / static_cast<double>(late_.size());
}

}  // namespace cotejo::train
