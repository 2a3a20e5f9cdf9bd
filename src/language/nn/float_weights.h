// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace cotejo::nn {

/// What training leaves: named tensors of floats, row by row.
///
///     "COTEJOW1"
///     to the end: { u32 size; char name[size]; u32 count; u32 dims[count]; float values[product of dims] }
///
/// all little-endian. A tensor without dims is one number.
class FloatWeights {
 public:
  struct Tensor {
    std::vector<std::uint32_t> dims;
    std::vector<float> values;
  };
  using Tensors = std::map<std::string, Tensor, std::less<>>;

  /// `name` is what messages call the file. Refused: any other magic, a cut file, a name twice or of more than 64
  /// bytes, more than four dims, and numbers that are none (infinite, NaN).
  static Result<FloatWeights> parse(std::string_view bytes, const std::string& name);

  void set(std::string name, Tensor tensor) { tensors_[std::move(name)] = std::move(tensor); }
  /// Null where there is none.
  [[nodiscard]] const Tensor* find(std::string_view name) const;
  [[nodiscard]] const Tensors& tensors() const { return tensors_; }
  [[nodiscard]] std::string bytes() const;

 private:
  Tensors tensors_;
};

}  // namespace cotejo::nn
