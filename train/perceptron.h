// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "language/syntax/rows.h"

namespace cotejo::train {

/// An averaged perceptron over the table that the product reads, in whole numbers, so that training gives the same
/// everywhere.
class Perceptron {
 public:
  Perceptron(std::uint32_t bits, std::size_t labels);

  void score(const std::vector<syntax::Row>& rows, std::vector<std::int32_t>& sums) const;
  void update(const std::vector<syntax::Row>& rows, std::size_t label, std::int32_t by);
  /// To be called after every decision: averages run over decisions.
  void step() { ++steps_; }
  /// The weights averaged so far, in bytes, as a section of the model.
  [[nodiscard]] std::string section() const;
  [[nodiscard]] double filled() const;

 private:
  std::uint32_t bits_;
  std::uint32_t mask_;
  std::size_t labels_;
  std::int64_t steps_ = 1;
  std::vector<std::int32_t> weights_;
  std::vector<std::int64_t> late_;  ///< sum of updates, each times the step it was made at
};

}  // namespace cotejo::train
