// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "language/nn/kernels/kernels.h"

/// A vector of COTEJO_NN_WIDTH numbers and what all else here is made of. Included once by each instruction set's file,
/// which is compiled with that set's flags: so all is in an unnamed namespace, and nothing of the standard library is
/// used, whose inline functions the linker would share with files for lesser machines.
namespace {

constexpr std::size_t kWidth = COTEJO_NN_WIDTH;
constexpr std::size_t kParts = cotejo::nn::kLanes / kWidth;
using cotejo::nn::kLanes;
using cotejo::nn::Matrix;
using cotejo::nn::Quantised;
using cotejo::nn::Scan;

using Floats = float __attribute__((vector_size(COTEJO_NN_WIDTH * 4)));
using Ints = std::int32_t __attribute__((vector_size(COTEJO_NN_WIDTH * 4)));

inline Floats load(const float* at) {
  Floats out;
  __builtin_memcpy(&out, at, sizeof out);
  return out;
}
inline void store(float* at, Floats x) {
  __builtin_memcpy(at, &x, sizeof x);
}
inline Ints load_ints(const std::uint8_t* at) {
  Ints out;
  __builtin_memcpy(&out, at, sizeof out);
  return out;
}
/// The four bytes there in every lane.
inline Ints repeat(const std::uint8_t* at) {
  std::int32_t four;
  __builtin_memcpy(&four, at, sizeof four);
  return four - Ints{};
}
inline Floats all(float x) {
  return x - Floats{};
}
inline Floats larger(Floats a, Floats b) {
  return a > b ? a : b;
}
inline Floats smaller(Floats a, Floats b) {
  return a < b ? a : b;
}

/// What every tile ends with.
inline void put_products(const Matrix& matrix, std::size_t row, const Quantised& in, std::size_t word, Ints sums,
                         float* out) {
  const Floats exact = __builtin_convertvector(sums - in.offsets[word], Floats);
  store(out, exact * in.scales[word] * load(matrix.scales + row) + load(matrix.biases + row));
}

}  // namespace
