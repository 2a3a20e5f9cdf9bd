// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include <immintrin.h>

#define COTEJO_NN_WIDTH 16
#include "language/nn/kernels/vectors.h"

namespace {

// The forms without a mask read an uninitialised variable in GCC's headers, which GCC warns of.
constexpr __mmask16 kAll = 0xffff;

inline Ints load_bytes(const std::int8_t* at) {
  return reinterpret_cast<Ints>(
      _mm512_maskz_cvtepi8_epi32(kAll, _mm_loadu_si128(reinterpret_cast<const __m128i_u*>(at))));
}
inline Ints add_products(Ints sums, Ints a, Ints b) {
  return reinterpret_cast<Ints>(
      _mm512_dpbusd_epi32(reinterpret_cast<__m512i>(sums), reinterpret_cast<__m512i>(a), reinterpret_cast<__m512i>(b)));
}
inline void put_quantised(std::uint8_t* at, Ints x) {
  _mm_storeu_si128(reinterpret_cast<__m128i_u*>(at), _mm512_maskz_cvtepi32_epi8(kAll, reinterpret_cast<__m512i>(x)));
}
constexpr std::size_t kPanelsAtOnce = 3;
constexpr std::size_t words_at_once(std::size_t panels) {
  return panels == 3 ? 8 : 16;
}

}  // namespace

#include "language/nn/kernels/fours.h"
// after the products, which they use
#include "language/nn/kernels/loops.h"

namespace cotejo::nn {

extern const Kernels kAvx512Vnni;
const Kernels kAvx512Vnni = kernels_named("avx512vnni");

}  // namespace cotejo::nn
