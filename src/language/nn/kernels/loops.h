// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The loops of an instruction set, in terms of the vectors of vectors.h and the products of fours.h or pairs.h.
//
// Idea of the recurrence: QRNN (Bradbury et al. 2017) and SRU (Lei et al. 2018) move all products out of time's way, so
// that what runs word by word is one multiplication and one addition a lane. It fails where a state would have to see
// another lane's past (counting, matching brackets). Cost: linear. sigmoid and tanh are one rational function,
// x P(x^2) / Q(x^2) on [-6, 6] and constant beyond, off by 1.9e-5 at most.
#include "language/nn/kernels/vectors.h"

namespace {

/// 16 lanes to one by an operation, in the stated order.
template <class V, class Operation>
inline auto fold(const V* parts, Operation operation) {
#if COTEJO_NN_WIDTH == 16
  const auto eight = operation(__builtin_shufflevector(parts[0], parts[0], 0, 1, 2, 3, 4, 5, 6, 7),
                               __builtin_shufflevector(parts[0], parts[0], 8, 9, 10, 11, 12, 13, 14, 15));
#elif COTEJO_NN_WIDTH == 8
  const auto eight = operation(parts[0], parts[1]);
#endif
#if COTEJO_NN_WIDTH == 4
  const auto four = operation(operation(parts[0], parts[2]), operation(parts[1], parts[3]));
#else
  const auto four =
      operation(__builtin_shufflevector(eight, eight, 0, 1, 2, 3), __builtin_shufflevector(eight, eight, 4, 5, 6, 7));
#endif
  const auto two = operation(four, __builtin_shufflevector(four, four, 2, 3, 2, 3));
  return operation(two, __builtin_shufflevector(two, two, 1, 1, 1, 1))[0];
}

constexpr auto kPlus = [](auto a, auto b) { return a + b; };
constexpr auto kLarger = [](auto a, auto b) { return a > b ? a : b; };
constexpr auto kSmaller = [](auto a, auto b) { return a < b ? a : b; };

/// A block of columns at a time, so that a row's scale is asked for once.
template <std::size_t kVectors>
inline void sum_columns(const std::int8_t* table, const float* scales, std::size_t width, const std::uint32_t* rows,
                        std::size_t count, float* out) {
  Floats sums[kVectors] = {};
  for (std::size_t i = 0; i < count; ++i) {
    const std::int8_t* row = table + rows[i] * width;
    const float scale = scales[rows[i]];
    for (std::size_t v = 0; v < kVectors; ++v) {
      sums[v] += __builtin_convertvector(load_bytes(row + v * kWidth), Floats) * scale;
    }
  }
  for (std::size_t v = 0; v < kVectors; ++v) store(out + v * kWidth, sums[v]);
}

void sum_rows(const std::int8_t* table, const float* scales, std::size_t width, const std::uint32_t* rows,
              std::size_t count, float* out) {
  constexpr std::size_t kBlock = 8;
  std::size_t at = 0;
  for (; at + kBlock * kWidth <= width; at += kBlock * kWidth) {
    sum_columns<kBlock>(table + at, scales, width, rows, count, out + at);
  }
  for (; at < width; at += kWidth) sum_columns<1>(table + at, scales, width, rows, count, out + at);
}

void normalise(const float* x, const float* gain, const float* bias, std::size_t width, float* out) {
  Floats sums[kParts] = {};
  for (std::size_t at = 0; at < width; at += kLanes) {
    for (std::size_t part = 0; part < kParts; ++part) sums[part] += load(x + at + part * kWidth);
  }
  const float mean = fold(sums, kPlus) / static_cast<float>(width);
  Floats squares[kParts] = {};
  for (std::size_t at = 0; at < width; at += kLanes) {
    for (std::size_t part = 0; part < kParts; ++part) {
      const Floats off = load(x + at + part * kWidth) - mean;
      squares[part] += off * off;
    }
  }
  const float scale = 1.0F / __builtin_sqrtf(fold(squares, kPlus) / static_cast<float>(width) + 1e-5F);
  for (std::size_t at = 0; at < width; at += kWidth) {
    store(out + at, (load(x + at) - mean) * scale * load(gain + at) + load(bias + at));
  }
}

/// Numbers from -127 to 127 as integers, halves to even: adding 1.5 * 2^23 leaves them in the low bits.
inline Ints rounded(Floats x) {
  const Floats moved = x + 12582912.0F;
  Ints bits;
  __builtin_memcpy(&bits, &moved, sizeof bits);
  return bits - 0x4B400000;
}

inline float largest(const float* x, std::size_t width) {
  Floats most[kParts] = {};
  for (std::size_t at = 0; at < width; at += kLanes) {
    for (std::size_t part = 0; part < kParts; ++part) {
      const Floats here = load(x + at + part * kWidth);
      most[part] = larger(most[part], larger(here, -here));
    }
  }
  return fold(most, kLarger);
}

void quantise(const float* x, std::size_t inputs, std::size_t word, const Quantised& out) {
  const float most = largest(x, inputs);
  const float factor = most > 1e-30F ? 127.0F / most : 0.0F;
  std::uint8_t* bytes = out.bytes + word * inputs * kBytesPerInput;
  Ints sums[kParts] = {};
  for (std::size_t at = 0; at < inputs; at += kLanes) {
    for (std::size_t part = 0; part < kParts; ++part) {
      const Ints here = rounded(load(x + at + part * kWidth) * factor);
      sums[part] += here;
      put_quantised(bytes + (at + part * kWidth) * kBytesPerInput, here);
    }
  }
  out.scales[word] = most / 127.0F;
  out.offsets[word] = 128 * fold(sums, kPlus);
}

struct Fraction {
  Floats above;
  Floats below;
};

/// tanh(x) as above / below; below is from 1 to 42.
inline Fraction tanh_fraction(Floats x) {
  const Floats in = larger(smaller(x, all(6.0F)), all(-6.0F));
  const Floats y = in * in;
  const Floats above = in * (0.9999711513519287F + y * (0.11447276175022125F + y * 0.0014955562073737383F));
  const Floats below = 1.0F + y * (0.4477141201496124F + y * (0.0174874197691679F + y * 5.5186199460877106e-05F));
  return {above, below};
}

/// sigmoid(x) = (1 + tanh(x / 2)) / 2
inline Fraction sigmoid_fraction(Floats x) {
  const Fraction t = tanh_fraction(x * 0.5F);
  return {t.below + t.above, t.below + t.below};
}

inline Floats gated(Floats o, Floats c) {
  const Fraction s = sigmoid_fraction(o);
  const Fraction t = tanh_fraction(c);
  return (s.above * t.above) / (s.below * t.below);
}

/// One sentence, kWidth lanes.
inline void scan_sentence(const Scan& scan, std::size_t begin, std::size_t end, std::size_t lane) {
  constexpr std::size_t kGates = 3 * kLanes;
  Floats c{};
  const std::size_t count = end - begin;
  for (std::size_t step = 0; step < count; ++step) {
    const std::size_t word = scan.backwards ? end - 1 - step : begin + step;
    const float* gates = scan.gates + word * kGates + lane;
    const Fraction f = sigmoid_fraction(load(gates + kLanes));
    const Floats forget = f.above / f.below;
    c = forget * c + (1.0F - forget) * load(gates);
    float* state = scan.state + word * scan.stride + lane;
    store(state, load(state) + gated(load(gates + 2 * kLanes), c));
  }
}

void scan(const Scan& scan) {
  std::size_t begin = 0;
  for (std::size_t i = 0; i < scan.sentences; ++i) {
    for (std::size_t lane = 0; lane < kLanes; lane += kWidth) scan_sentence(scan, begin, scan.ends[i], lane);
    begin = scan.ends[i];
  }
}

void leaky(float* x, std::size_t width, float slope) {
  for (std::size_t at = 0; at < width; at += kWidth) {
    const Floats here = load(x + at);
    store(x + at, here > 0 ? here : here * slope);
  }
}

void leaky_sum(const float* a, const float* b, std::size_t width, float slope, float* out) {
  for (std::size_t at = 0; at < width; at += kWidth) {
    const Floats here = load(a + at) + load(b + at);
    store(out + at, here > 0 ? here : here * slope);
  }
}

void transpose(const float* in, std::size_t stride, std::size_t rows, std::size_t width, float* out,
               std::size_t columns) {
  using Four = float __attribute__((vector_size(16)));
  std::size_t row = 0;
  for (; row + 4 <= rows; row += 4) {
    for (std::size_t at = 0; at < width; at += 4) {
      Four from[4];
      for (std::size_t i = 0; i < 4; ++i) __builtin_memcpy(&from[i], in + (row + i) * stride + at, sizeof(Four));
      const Four low_01 = __builtin_shufflevector(from[0], from[1], 0, 4, 1, 5);
      const Four low_23 = __builtin_shufflevector(from[2], from[3], 0, 4, 1, 5);
      const Four high_01 = __builtin_shufflevector(from[0], from[1], 2, 6, 3, 7);
      const Four high_23 = __builtin_shufflevector(from[2], from[3], 2, 6, 3, 7);
      const Four to[4] = {
          __builtin_shufflevector(low_01, low_23, 0, 1, 4, 5), __builtin_shufflevector(low_01, low_23, 2, 3, 6, 7),
          __builtin_shufflevector(high_01, high_23, 0, 1, 4, 5), __builtin_shufflevector(high_01, high_23, 2, 3, 6, 7)};
      for (std::size_t i = 0; i < 4; ++i) __builtin_memcpy(out + (at + i) * columns + row, &to[i], sizeof(Four));
    }
  }
  for (; row < rows; ++row) {
    for (std::size_t at = 0; at < width; ++at) out[at * columns + row] = in[row * stride + at];
  }
}

/// Rows of scores side by side, so that each number of `right` that is loaded is used several times.
template <std::size_t kRows>
inline void score_rows(const float* left, std::size_t stride, const float* right, std::size_t width,
                       std::size_t columns, float* out) {
  for (std::size_t j = 0; j < columns; j += kWidth) {
    Floats sums[kRows] = {};
    for (std::size_t a = 0; a < width; ++a) {
      const Floats column = load(right + a * columns + j);
      for (std::size_t row = 0; row < kRows; ++row) sums[row] += left[row * stride + a] * column;
    }
    for (std::size_t row = 0; row < kRows; ++row) {
      const Floats held = larger(sums[row], all(-1e6F));
      store(out + row * columns + j, smaller(held, all(1e6F)));
    }
  }
}

void scores(const float* left, std::size_t stride, const float* right, std::size_t rows, std::size_t width,
            std::size_t columns, float* out) {
  std::size_t row = 0;
  for (; row + 4 <= rows; row += 4) {
    score_rows<4>(left + row * stride, stride, right, width, columns, out + row * columns);
  }
  for (; row < rows; ++row) score_rows<1>(left + row * stride, stride, right, width, columns, out + row * columns);
}

std::uint32_t argmax(const float* x, std::size_t width) {
  Floats best[kParts];
  Ints places[kParts] = {};
  for (std::size_t part = 0; part < kParts; ++part) best[part] = load(x + part * kWidth);
  for (std::size_t at = kLanes; at < width; at += kLanes) {
    for (std::size_t part = 0; part < kParts; ++part) {
      const Floats here = load(x + at + part * kWidth);
      const Ints more = here > best[part];
      best[part] = more ? here : best[part];
      places[part] = more ? static_cast<std::int32_t>(at) - Ints{} : places[part];
    }
  }
  const float most = fold(best, kLarger);
  for (std::size_t part = 0; part < kParts; ++part) {
    Ints lanes;
    for (std::size_t i = 0; i < kWidth; ++i) lanes[i] = static_cast<std::int32_t>(part * kWidth + i);
    constexpr std::int32_t kNowhere = 0x7fffffff;
    places[part] = best[part] == most ? places[part] + lanes : kNowhere - Ints{};
  }
  return static_cast<std::uint32_t>(fold(places, kSmaller));
}

void gate(const float* o, const float* c, std::size_t width, float* out) {
  for (std::size_t at = 0; at < width; at += kWidth) store(out + at, gated(load(o + at), load(c + at)));
}

void sigmoid(const float* f, std::size_t width, float* out) {
  for (std::size_t at = 0; at < width; at += kWidth) {
    const Fraction s = sigmoid_fraction(load(f + at));
    store(out + at, s.above / s.below);
  }
}

/// Products of kWords words and kPanels panels at a time; how many fit depends on the registers.
template <std::size_t kPanels>
inline void multiply_panels(const Matrix& matrix, std::size_t first, const Quantised& in, std::size_t words, float* out,
                            std::size_t stride) {
  constexpr std::size_t kMost = words_at_once(kPanels);
  std::size_t word = 0;
  for (; word + kMost <= words; word += kMost) multiply_tile<kPanels, kMost>(matrix, first, in, word, out, stride);
  if constexpr (kMost > 4) {
    for (; word + 4 <= words; word += 4) multiply_tile<kPanels, 4>(matrix, first, in, word, out, stride);
  }
  if constexpr (kMost > 2) {
    for (; word + 2 <= words; word += 2) multiply_tile<kPanels, 2>(matrix, first, in, word, out, stride);
  }
  for (; word < words; ++word) multiply_tile<kPanels, 1>(matrix, first, in, word, out, stride);
}

void multiply(const Matrix& matrix, std::size_t first, std::size_t count, const Quantised& in, std::size_t words,
              float* out, std::size_t stride) {
  std::size_t panel = 0;
  for (; panel + kPanelsAtOnce <= count; panel += kPanelsAtOnce) {
    multiply_panels<kPanelsAtOnce>(matrix, first + panel, in, words, out + panel * kLanes, stride);
  }
  for (; panel < count; ++panel) multiply_panels<1>(matrix, first + panel, in, words, out + panel * kLanes, stride);
}

constexpr cotejo::nn::Kernels kernels_named(const char* name) {
  return {name,       &sum_rows,  &normalise, &quantise, &multiply, &scan,   &leaky,
          &leaky_sum, &transpose, &scores,    &argmax,   &gate,     &sigmoid};
}

}  // namespace
