// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include <immintrin.h>

#define COTEJO_NN_WIDTH 8
#include "language/nn/kernels/vectors.h"

namespace {

inline Ints add_products(Ints sums, Ints a, Ints b) {
  return reinterpret_cast<Ints>(_mm256_dpbusd_avx_epi32(reinterpret_cast<__m256i>(sums), reinterpret_cast<__m256i>(a),
                                                        reinterpret_cast<__m256i>(b)));
}
constexpr std::size_t kPanelsAtOnce = 1;
constexpr std::size_t words_at_once(std::size_t /*panels*/) {
  return 6;
}

}  // namespace

#include "language/nn/kernels/fours.h"
// after the products, which they use
#include "language/nn/kernels/loops.h"

namespace cotejo::nn {

extern const Kernels kAvxVnni;
const Kernels kAvxVnni = kernels_named("avxvnni");

}  // namespace cotejo::nn
