// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Products where the machine multiplies pairs of 16-bit numbers and adds the two products (pmaddwd). Of four bytes, the
// even ones and the odd ones are widened apart, which costs one instruction each; inputs lie as (0, 2), (1, 3) to
// match. pmaddubsw would do bytes at once, but its sums of 16 bits overflow.
#include "language/nn/kernels/vectors.h"

namespace {

constexpr std::size_t kBytesPerInput = 2;

template <std::size_t kPanels, std::size_t kWords>
inline void multiply_tile(const Matrix& matrix, std::size_t first, const Quantised& in, std::size_t word, float* out,
                          std::size_t stride) {
  constexpr std::size_t kVectors = kPanels * kParts;
  const std::size_t size = kLanes * matrix.inputs;
  const std::uint8_t* weights = matrix.weights + first * size;
  const std::uint8_t* vectors = in.bytes + word * matrix.inputs * kBytesPerInput;
  Ints sums[kWords][kVectors] = {};
  for (std::size_t at = 0; at < matrix.inputs; at += 4) {
    for (std::size_t v = 0; v < kVectors; ++v) {
      const Ints fours = load_ints(weights + (v / kParts) * size + at * kLanes + (v % kParts) * sizeof(Ints));
      const Ints even = low_bytes(fours);
      const Ints odd = high_bytes(fours);
      for (std::size_t w = 0; w < kWords; ++w) {
        const std::uint8_t* pairs = vectors + (w * matrix.inputs + at) * kBytesPerInput;
        sums[w][v] += multiply_pairs(even, repeat(pairs));
        sums[w][v] += multiply_pairs(odd, repeat(pairs + 4));
      }
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
