// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Products where the machine multiplies four bytes by four bytes and adds the four products to 32 bits (VNNI).
#include "language/nn/kernels/vectors.h"

namespace {

constexpr std::size_t kBytesPerInput = 1;

template <std::size_t kPanels, std::size_t kWords>
inline void multiply_tile(const Matrix& matrix, std::size_t first, const Quantised& in, std::size_t word, float* out,
                          std::size_t stride) {
  constexpr std::size_t kVectors = kPanels * kParts;
  const std::size_t size = kLanes * matrix.inputs;
  const std::uint8_t* weights = matrix.weights + first * size;
  const std::uint8_t* vectors = in.bytes + word * matrix.inputs;
  Ints sums[kWords][kVectors] = {};
  for (std::size_t at = 0; at < matrix.inputs; at += 4) {
    Ints fours[kVectors];
    for (std::size_t v = 0; v < kVectors; ++v) {
      fours[v] = load_ints(weights + (v / kParts) * size + at * kLanes + (v % kParts) * sizeof(Ints));
    }
    for (std::size_t w = 0; w < kWords; ++w) {
      const Ints four = repeat(vectors + w * matrix.inputs + at);
      for (std::size_t v = 0; v < kVectors; ++v) sums[w][v] = add_products(sums[w][v], fours[v], four);
    }
  }
  for (std::size_t w = 0; w < kWords; ++w) {
    for (std::size_t v = 0; v < kVectors; ++v) {
      put_products(matrix, first * kLanes + v * kWidth, in, word + w, sums[w][v],
                   out + (word + w) * stride + v * kWidth);
    }
  }
}

}  // namespace
