// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include <immintrin.h>

#define COTEJO_NN_WIDTH 8
#include "language/nn/kernels/vectors.h"

namespace {

inline Ints load_bytes(const std::int8_t* at) {
  return reinterpret_cast<Ints>(_mm256_cvtepi8_epi32(_mm_loadl_epi64(reinterpret_cast<const __m128i_u*>(at))));
}
inline Ints add_products(Ints sums, Ints a, Ints b) {
  return reinterpret_cast<Ints>(_mm256_dpbusd_avx_epi32(reinterpret_cast<__m256i>(sums), reinterpret_cast<__m256i>(a),
                                                        reinterpret_cast<__m256i>(b)));
}
inline void put_quantised(std::uint8_t* at, Ints x) {
  const __m256i wide = reinterpret_cast<__m256i>(x);
  const __m128i eight = _mm_packs_epi32(_mm256_castsi256_si128(wide), _mm256_extracti128_si256(wide, 1));
  const __m128i narrow = _mm_packs_epi16(eight, eight);
  __builtin_memcpy(at, &narrow, 8);
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
