// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// What every x86-64 machine can do.
#include <emmintrin.h>

#define COTEJO_NN_WIDTH 4
#include "language/nn/kernels/vectors.h"

namespace {

inline Ints load_bytes(const std::int8_t* at) {
  std::int32_t four;
  __builtin_memcpy(&four, at, sizeof four);
  const __m128i bytes = _mm_cvtsi32_si128(four);
  const __m128i pairs = _mm_unpacklo_epi8(bytes, bytes);
  return reinterpret_cast<Ints>(_mm_srai_epi32(_mm_unpacklo_epi16(pairs, pairs), 24));
}
inline Ints low_bytes(Ints x) {
  return x & 0x00ff00ff;
}
inline Ints high_bytes(Ints x) {
  return reinterpret_cast<Ints>(_mm_srli_epi16(reinterpret_cast<__m128i>(x), 8));
}
inline Ints multiply_pairs(Ints a, Ints b) {
  return reinterpret_cast<Ints>(_mm_madd_epi16(reinterpret_cast<__m128i>(a), reinterpret_cast<__m128i>(b)));
}
inline void put_quantised(std::uint8_t* at, Ints x) {
  const __m128i paired = _mm_shuffle_epi32(reinterpret_cast<__m128i>(x), _MM_SHUFFLE(3, 1, 2, 0));
  const __m128i narrow = _mm_packs_epi32(paired, paired);
  __builtin_memcpy(at, &narrow, 8);
}
constexpr std::size_t kPanelsAtOnce = 1;
constexpr std::size_t words_at_once(std::size_t /*panels*/) {
  return 2;
}

}  // namespace

#include "language/nn/kernels/pairs.h"
// after the products, which they use
#include "language/nn/kernels/loops.h"

namespace cotejo::nn {

extern const Kernels kSse2;
const Kernels kSse2 = kernels_named("sse2");

}  // namespace cotejo::nn
