// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include <immintrin.h>

#define COTEJO_NN_WIDTH 8
#include "language/nn/kernels/vectors.h"

namespace {

inline Ints load_bytes(const std::int8_t* at) {
  return reinterpret_cast<Ints>(_mm256_cvtepi8_epi32(_mm_loadl_epi64(reinterpret_cast<const __m128i_u*>(at))));
}
inline Ints low_bytes(Ints x) {
  return x & 0x00ff00ff;
}
inline Ints high_bytes(Ints x) {
  return reinterpret_cast<Ints>(_mm256_srli_epi16(reinterpret_cast<__m256i>(x), 8));
}
inline Ints multiply_pairs(Ints a, Ints b) {
  return reinterpret_cast<Ints>(_mm256_madd_epi16(reinterpret_cast<__m256i>(a), reinterpret_cast<__m256i>(b)));
}
inline void put_quantised(std::uint8_t* at, Ints x) {
  const __m256i paired = _mm256_shuffle_epi32(reinterpret_cast<__m256i>(x), _MM_SHUFFLE(3, 1, 2, 0));
  const __m256i narrow = _mm256_permute4x64_epi64(_mm256_packs_epi32(paired, paired), _MM_SHUFFLE(3, 1, 2, 0));
  __builtin_memcpy(at, &narrow, 16);
}
constexpr std::size_t kPanelsAtOnce = 1;
constexpr std::size_t words_at_once(std::size_t /*panels*/) {
  return 3;
}

}  // namespace

#include "language/nn/kernels/pairs.h"
// after the products, which they use
#include "language/nn/kernels/loops.h"

namespace cotejo::nn {

extern const Kernels kAvx2;
const Kernels kAvx2 = kernels_named("avx2");

}  // namespace cotejo::nn
