// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "language/nn/kernels/kernels.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <random>
#include <vector>

namespace {

using namespace cotejo::nn;

std::vector<const Kernels*> all_kernels() {
  const KernelList list = kernels_here();
  return {list.first, list.first + list.count};
}

std::vector<float> random_floats(std::size_t count, unsigned seed, float spread = 1) {
  std::mt19937 random(seed);
  std::normal_distribution<float> normal(0, spread);
  std::vector<float> out(count);
  for (float& x : out) x = normal(random);
  return out;
}

std::vector<std::uint32_t> bits(const std::vector<float>& values) {
  std::vector<std::uint32_t> out;
  for (const float value : values) out.push_back(std::bit_cast<std::uint32_t>(value));
  return out;
}

/// Room for vectors as bytes.
struct Vectors {
  Vectors(std::size_t words, std::size_t inputs) : bytes(words * inputs * 2), scales(words), offsets(words) {}
  Quantised view() { return {bytes.data(), scales.data(), offsets.data()}; }
  std::vector<std::uint8_t> bytes;
  std::vector<float> scales;
  std::vector<std::int32_t> offsets;
};

struct Weights {
  Weights(std::size_t panels, std::size_t width, unsigned seed, bool extreme)
      : inputs(width),
        bytes(panels * 16 * width),
        scales(random_floats(panels * 16, seed + 1)),
        biases(random_floats(panels * 16, seed + 2)) {
    std::mt19937 random(seed);
    for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(extreme ? 255 * (random() % 2) : random() % 256);
  }
  Matrix view() { return {bytes.data(), scales.data(), biases.data(), inputs, scales.size() / 16}; }
  [[nodiscard]] int at(std::size_t row, std::size_t input) const {
    const std::size_t panel = row / 16;
    return bytes[panel * 16 * inputs + input / 4 * 64 + row % 16 * 4 + input % 4] - 128;
  }
  std::size_t inputs;
  std::vector<std::uint8_t> bytes;
  std::vector<float> scales;
  std::vector<float> biases;
};

/// Halves to even, as the rule has it.
int rounded(float x) {
  return static_cast<int>(std::nearbyint(x));
}

TEST(Products, are_the_integers_of_a_plain_loop_with_every_instruction_set) {
  for (const bool extreme : {false, true}) {
    for (const auto& [inputs, panels, words] :
         {std::array<std::size_t, 3>{16, 1, 1}, {48, 2, 3}, {96, 6, 25}, {256, 7, 18}, {384, 4, 37}, {1024, 3, 9}}) {
      Weights weights(panels, inputs, 7, extreme);
      std::vector<float> x = random_floats(words * inputs, 8);
      if (extreme) {
        for (float& v : x) v = v > 0 ? 1.0F : -1.0F;  // 127 and -127: the largest sums
      }
      for (const Kernels* kernels : all_kernels()) {
        Vectors vectors(words, inputs);
        for (std::size_t word = 0; word < words; ++word) {
          kernels->quantise(x.data() + word * inputs, inputs, word, vectors.view());
        }
        const std::size_t stride = panels * 16 + 5;
        std::vector<float> out(words * stride, -7.0F);
        kernels->multiply(weights.view(), 0, panels, vectors.view(), words, out.data(), stride);
        for (std::size_t word = 0; word < words; ++word) {
          const float* in = x.data() + word * inputs;
          float most = 0;
          for (std::size_t i = 0; i < inputs; ++i) most = std::max(most, std::fabs(in[i]));
          const float factor = 127.0F / most;
          for (std::size_t row = 0; row < panels * 16; ++row) {
            int sum = 0;
            for (std::size_t i = 0; i < inputs; ++i) sum += weights.at(row, i) * rounded(in[i] * factor);
            const float scaled = static_cast<float>(sum) * (most / 127.0F);
            const float by_row = scaled * weights.scales[row];
            ASSERT_EQ(out[word * stride + row], by_row + weights.biases[row])
                << kernels->name << " " << inputs << " " << word << " " << row;
          }
          for (std::size_t row = panels * 16; row < stride; ++row) ASSERT_EQ(out[word * stride + row], -7.0F);
        }
      }
    }
  }
}

TEST(Products, of_some_panels_are_those_of_all) {
  Weights weights(9, 64, 3, false);
  const std::vector<float> x = random_floats(5 * 64, 4);
  for (const Kernels* kernels : all_kernels()) {
    Vectors vectors(5, 64);
    for (std::size_t word = 0; word < 5; ++word) kernels->quantise(x.data() + word * 64, 64, word, vectors.view());
    std::vector<float> whole(5 * 144);
    kernels->multiply(weights.view(), 0, 9, vectors.view(), 5, whole.data(), 144);
    std::vector<float> some(5 * 48);
    kernels->multiply(weights.view(), 4, 3, vectors.view(), 5, some.data(), 48);
    for (std::size_t word = 0; word < 5; ++word) {
      for (std::size_t i = 0; i < 48; ++i) ASSERT_EQ(some[word * 48 + i], whole[word * 144 + 64 + i]) << kernels->name;
    }
  }
}

TEST(Quantising, of_zeros_gives_zeros) {
  const std::vector<float> x(32, 0.0F);
  Weights weights(1, 32, 1, false);
  for (const Kernels* kernels : all_kernels()) {
    Vectors vectors(1, 32);
    kernels->quantise(x.data(), 32, 0, vectors.view());
    std::vector<float> out(16);
    kernels->multiply(weights.view(), 0, 1, vectors.view(), 1, out.data(), 16);
    EXPECT_EQ(out, weights.biases) << kernels->name;
  }
}

TEST(Quantising, rounds_halves_to_even) {
  // The largest is 127, so that a byte is the number itself.
  std::vector<float> x(16, 0.0F);
  const std::array<std::pair<float, float>, 6> cases = {
      {{0.5F, 0}, {1.5F, 2}, {2.5F, 2}, {-0.5F, 0}, {-1.5F, -2}, {-126.5F, -126}}};
  for (const auto& [value, expected] : cases) {
    x[0] = 127;
    x[1] = value;
    Weights weights(1, 16, 1, false);
    std::fill(weights.bytes.begin(), weights.bytes.end(), std::uint8_t{128});
    weights.bytes[1] = 129;
    weights.scales[0] = 1;
    weights.biases[0] = 0;
    for (const Kernels* kernels : all_kernels()) {
      Vectors vectors(1, 16);
      kernels->quantise(x.data(), 16, 0, vectors.view());
      std::vector<float> out(16);
      kernels->multiply(weights.view(), 0, 1, vectors.view(), 1, out.data(), 16);
      EXPECT_EQ(out[0], expected) << kernels->name << " " << value;
    }
  }
}

TEST(Gates, are_off_by_less_than_stated) {
  std::vector<float> x;
  for (float at = -30; at < 30; at += 1.0F / 128) x.push_back(at);
  x.resize(x.size() / 16 * 16);
  for (const Kernels* kernels : all_kernels()) {
    std::vector<float> out(x.size());
    kernels->sigmoid(x.data(), x.size(), out.data());
    for (std::size_t i = 0; i < x.size(); ++i) {
      ASSERT_NEAR(out[i], 1 / (1 + std::exp(-double{x[i]})), 1e-5) << kernels->name << " " << x[i];
      ASSERT_LE(out[i], 1.0F);
      ASSERT_GE(out[i], 0.0F);
    }
    // An open gate lets tanh through.
    const std::vector<float> open(x.size(), 30.0F);
    kernels->gate(open.data(), x.data(), x.size(), out.data());
    for (std::size_t i = 0; i < x.size(); ++i) {
      ASSERT_NEAR(out[i], std::tanh(double{x[i]}), 3e-5) << kernels->name << " " << x[i];
    }
  }
}

TEST(Scan, runs_within_sentences_and_both_ways) {
  const std::size_t words = 11;
  const std::vector<std::uint32_t> ends = {3, 3, 4, 11};
  const std::vector<float> gates = random_floats(words * 48, 5, 2);
  const auto sigmoid = [](double x) { return 1 / (1 + std::exp(-x)); };
  for (const bool backwards : {false, true}) {
    std::vector<double> expected(words * 16, 0.25);
    std::size_t begin = 0;
    for (const std::uint32_t end : ends) {
      for (std::size_t lane = 0; lane < 16; ++lane) {
        double c = 0;
        for (std::size_t step = begin; step < end; ++step) {
          const std::size_t word = backwards ? end - 1 - (step - begin) : step;
          const float* at = gates.data() + word * 48 + lane;
          const double f = sigmoid(at[16]);
          c = f * c + (1 - f) * at[0];
          expected[word * 16 + lane] += sigmoid(at[32]) * std::tanh(c);
        }
      }
      begin = end;
    }
    for (const Kernels* kernels : all_kernels()) {
      std::vector<float> state(words * 16, 0.25F);
      kernels->scan({gates.data(), ends.data(), ends.size(), backwards, state.data(), 16});
      for (std::size_t i = 0; i < state.size(); ++i) ASSERT_NEAR(state[i], expected[i], 1e-4) << kernels->name;
    }
  }
}

TEST(Normalising, gives_the_stated_form) {
  const std::vector<float> x = random_floats(96, 1, 3);
  const std::vector<float> gain = random_floats(96, 2);
  const std::vector<float> bias = random_floats(96, 3);
  double mean = 0;
  double square = 0;
  for (const float v : x) mean += double{v} / 96;
  for (const float v : x) square += (v - mean) * (v - mean) / 96;
  for (const Kernels* kernels : all_kernels()) {
    std::vector<float> out(96);
    kernels->normalise(x.data(), gain.data(), bias.data(), 96, out.data());
    for (std::size_t i = 0; i < 96; ++i) {
      ASSERT_NEAR(out[i], (x[i] - mean) / std::sqrt(square + 1e-5) * gain[i] + bias[i], 1e-5) << kernels->name;
    }
  }
}

TEST(Argmax, takes_the_first_of_equals) {
  for (const Kernels* kernels : all_kernels()) {
    for (std::size_t first = 0; first < 64; ++first) {
      std::vector<float> x(64, -1.0F);
      for (std::size_t i = first; i < 64; i += 7) x[i] = 2;
      EXPECT_EQ(kernels->argmax(x.data(), 64), first) << kernels->name;
    }
    const std::vector<float> same(32, 0.0F);
    EXPECT_EQ(kernels->argmax(same.data(), 32), 0U) << kernels->name;
  }
}

TEST(Transposing, puts_rows_in_columns) {
  for (const std::size_t rows : {1U, 4U, 7U, 25U}) {
    const std::vector<float> in = random_floats(rows * 40, 1);
    for (const Kernels* kernels : all_kernels()) {
      std::vector<float> out(32 * 26, -7.0F);
      kernels->transpose(in.data(), 40, rows, 32, out.data(), 26);
      for (std::size_t a = 0; a < 32; ++a) {
        for (std::size_t i = 0; i < rows; ++i) ASSERT_EQ(out[a * 26 + i], in[i * 40 + a]) << kernels->name;
        for (std::size_t i = rows; i < 26; ++i) ASSERT_EQ(out[a * 26 + i], -7.0F) << kernels->name;
      }
    }
  }
}

TEST(Scores, are_the_products_and_stay_within_bounds) {
  for (const std::size_t rows : {1U, 3U, 4U, 9U, 26U}) {
    const std::size_t columns = (rows + 16) / 16 * 16;
    const std::vector<float> left = random_floats(rows * 32, 1);
    const std::vector<float> right = random_floats(32 * columns, 2);
    for (const Kernels* kernels : all_kernels()) {
      std::vector<float> out(rows * columns);
      kernels->scores(left.data(), 32, right.data(), rows, 32, columns, out.data());
      for (std::size_t i = 0; i < rows; ++i) {
        for (std::size_t j = 0; j < columns; ++j) {
          double sum = 0;
          for (std::size_t a = 0; a < 32; ++a) sum += double{left[i * 32 + a]} * right[a * columns + j];
          ASSERT_NEAR(out[i * columns + j], sum, 1e-4) << kernels->name;
        }
      }
    }
  }
  const std::vector<float> huge(32, 1e25F);
  std::vector<float> mixed(16 * 32);
  for (std::size_t i = 0; i < mixed.size(); ++i) mixed[i] = i / 16 % 2 == 0 ? 1e25F : -1e25F;
  for (const Kernels* kernels : all_kernels()) {
    std::vector<float> out(16);
    kernels->scores(huge.data(), 32, mixed.data(), 1, 32, 16, out.data());
    for (const float score : out) EXPECT_LE(std::fabs(score), 1e6F) << kernels->name;  // not NaN either
  }
}

/// Everything that is not an exact integer, with random numbers through every instruction set.
std::vector<std::vector<std::uint32_t>> everything(const Kernels& kernels) {
  constexpr std::size_t kSize = 240;
  const std::vector<float> x = random_floats(kSize, 11, 4);
  const std::vector<float> y = random_floats(kSize, 12, 4);
  const std::vector<float> z = random_floats(kSize, 13);
  std::vector<std::vector<std::uint32_t>> out;
  std::vector<float> made(kSize);
  kernels.normalise(x.data(), y.data(), z.data(), kSize, made.data());
  out.push_back(bits(made));
  kernels.gate(x.data(), y.data(), kSize, made.data());
  out.push_back(bits(made));
  kernels.sigmoid(x.data(), kSize, made.data());
  out.push_back(bits(made));
  kernels.leaky_sum(x.data(), y.data(), kSize, 0.1F, made.data());
  out.push_back(bits(made));
  made = x;
  kernels.leaky(made.data(), kSize, 0.1F);
  out.push_back(bits(made));
  const std::vector<std::uint32_t> ends = {2, 5};
  kernels.scan({y.data(), ends.data(), 2, true, made.data(), 16});
  out.push_back(bits(made));
  kernels.scores(x.data(), 16, y.data(), 15, 15, 16, made.data());
  out.push_back(bits(made));
  std::mt19937 random(14);
  std::vector<std::int8_t> table(16 * kSize);
  for (std::int8_t& byte : table) byte = static_cast<std::int8_t>(random() % 255 - 127);
  const std::vector<std::uint32_t> rows = {3, 15, 0, 3, 7, 9, 11};
  kernels.sum_rows(table.data(), z.data(), kSize, rows.data(), rows.size(), made.data());
  out.push_back(bits(made));
  return out;
}

TEST(Kernels, give_the_same_bits_with_every_instruction_set) {
  const auto expected = everything(*all_kernels().front());
  for (const Kernels* kernels : all_kernels()) EXPECT_EQ(everything(*kernels), expected) << kernels->name;
}

}  // namespace
