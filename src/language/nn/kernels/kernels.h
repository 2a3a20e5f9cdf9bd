// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <cstdint>

/// The inner loops of the network, once for each instruction set. Every set gives the same bits: products are exact
/// integers, and all else is + - * / and square roots in single precision, one rounding each, in one stated order (no
/// fused multiply-add; sums over a vector run in 16 lanes, which are then added i to i+8, i+4, i+2, i+1).
namespace cotejo::nn {

/// Vectors are multiples of this many numbers.
inline constexpr std::size_t kLanes = 16;

/// What argmax never picks where anything else is there.
inline constexpr float kNever = -1e9F;

/// A matrix of bytes. Rows lie in panels of 16, inputs in fours: panel, then inputs / 4, then 16 rows x 4 inputs. Each
/// byte is the weight + 128. A row's true weights are (byte - 128) * scale.
struct Matrix {
  const std::uint8_t* weights = nullptr;
  const float* scales = nullptr;
  const float* biases = nullptr;
  std::size_t inputs = 0;  // a multiple of 16
  std::size_t panels = 0;
};

/// Vectors as bytes from -127 to 127 times a scale for each vector. How the bytes lie is the instruction set's affair.
struct Quantised {
  std::uint8_t* bytes = nullptr;    // words x 2 * inputs are enough
  float* scales = nullptr;          // words
  std::int32_t* offsets = nullptr;  // words; 128 * the sum of the bytes, which products take off again
};

/// The recurrence of one layer for 16 lanes.
struct Scan {
  const float* gates = nullptr;  // words x 48: z, f, o
  const std::uint32_t* ends = nullptr;
  std::size_t sentences = 0;
  bool backwards = false;
  float* state = nullptr;  // words x stride; the lanes' share is added to
  std::size_t stride = 0;
};

struct Kernels {
  const char* name;

  /// out = sum of the rows, each bytes * scale, one after another.
  void (*sum_rows)(const std::int8_t* table, const float* scales, std::size_t width, const std::uint32_t* rows,
                   std::size_t count, float* out);
  /// (x - mean) / sqrt(variance + 1e-5) * gain + bias; out may be x.
  void (*normalise)(const float* x, const float* gain, const float* bias, std::size_t width, float* out);
  /// Vector `word` of `out`: round(x * (127 / max|x|)), halves to even; zeros for zeros.
  void (*quantise)(const float* x, std::size_t inputs, std::size_t word, const Quantised& out);
  /// out[word * stride + row] = float(exact product) * in.scale * row scale + bias, for the 16 * count rows from panel
  /// `first` on.
  void (*multiply)(const Matrix& matrix, std::size_t first, std::size_t count, const Quantised& in, std::size_t words,
                   float* out, std::size_t stride);
  /// c = f c + (1 - f) z within each sentence, f = sigmoid; state += sigmoid(o) tanh(c).
  void (*scan)(const Scan& scan);
  /// x = x > 0 ? x : slope * x
  void (*leaky)(float* x, std::size_t width, float slope);
  /// out = leaky(a + b)
  void (*leaky_sum)(const float* a, const float* b, std::size_t width, float slope, float* out);
  /// out[a * columns + i] = in[i * stride + a]
  void (*transpose)(const float* in, std::size_t stride, std::size_t rows, std::size_t width, float* out,
                    std::size_t columns);
  /// out[i * columns + j] = sum over a of left[i * stride + a] * right[a * columns + j], a from 0 on, held within
  /// +-1e6.
  void (*scores)(const float* left, std::size_t stride, const float* right, std::size_t rows, std::size_t width,
                 std::size_t columns, float* out);
  /// The first of the largest.
  std::uint32_t (*argmax)(const float* x, std::size_t width);
  /// out = sigmoid(o) * tanh(c), and sigmoid(f): the approximations of `scan`, open to tests.
  void (*gate)(const float* o, const float* c, std::size_t width, float* out);
  void (*sigmoid)(const float* f, std::size_t width, float* out);
};

/// Those that this machine can run, slowest first; never empty.
struct KernelList {
  const Kernels* const* first;
  std::size_t count;
};
[[nodiscard]] KernelList kernels_here();

/// The fastest of them.
[[nodiscard]] const Kernels& best_kernels();

}  // namespace cotejo::nn
