// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "language/nn/float_weights.h"

#include <gtest/gtest.h>

#include <limits>

namespace {

using namespace cotejo;
using nn::FloatWeights;

FloatWeights sample() {
  FloatWeights weights;
  weights.set("one", {{}, {7.5F}});
  weights.set("matrix", {{2, 3}, {1, 2, 3, 4, 5, 6}});
  weights.set("nothing", {{0}, {}});
  return weights;
}

TEST(FloatWeights, come_back_as_they_were) {
  const auto read = FloatWeights::parse(sample().bytes(), "w");
  ASSERT_TRUE(read) << read.error().text();
  ASSERT_NE(read->find("matrix"), nullptr);
  EXPECT_EQ(read->find("matrix")->dims, (std::vector<std::uint32_t>{2, 3}));
  EXPECT_EQ(read->find("matrix")->values, (std::vector<float>{1, 2, 3, 4, 5, 6}));
  EXPECT_EQ(read->find("one")->values, (std::vector<float>{7.5F}));
  EXPECT_EQ(read->find("two"), nullptr);
  EXPECT_EQ(read->tensors().size(), 3U);
}

TEST(FloatWeights, cut_short_are_refused_but_between_tensors) {
  const std::string whole = sample().bytes();
  int accepted = 0;
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const auto read = FloatWeights::parse(std::string_view(whole).substr(0, size), "w");
    if (!read) {
      EXPECT_EQ(read.error().code, ErrorCode::malformed);
      continue;
    }
    ++accepted;
    EXPECT_LT(read->tensors().size(), 3U);
  }
  EXPECT_EQ(accepted, 3);
}

std::string tensor(std::string name, const std::vector<std::uint32_t>& dims, std::size_t values) {
  const auto number = [](std::uint32_t value) { return std::string(reinterpret_cast<const char*>(&value), 4); };
  std::string out = number(static_cast<std::uint32_t>(name.size())) + name;
  out += number(static_cast<std::uint32_t>(dims.size()));
  for (const std::uint32_t dim : dims) out += number(dim);
  return out + std::string(values * 4, '\0');
}

TEST(FloatWeights, that_claim_more_than_there_is_are_refused) {
  const std::string magic = "COTEJOW1";
  EXPECT_TRUE(FloatWeights::parse(magic, "w"));
  EXPECT_TRUE(FloatWeights::parse(magic + tensor("a", {2, 2}, 4), "w"));
  EXPECT_FALSE(FloatWeights::parse("COTEJOW2" + tensor("a", {1}, 1), "w"));
  EXPECT_FALSE(FloatWeights::parse(magic + tensor("a", {2, 3}, 4), "w"));
  EXPECT_FALSE(FloatWeights::parse(magic + tensor("a", {0x80000000U, 0x80000000U, 4}, 4), "w"));
  EXPECT_FALSE(FloatWeights::parse(magic + tensor("a", {1, 1, 1, 1, 1}, 1), "w"));
  EXPECT_FALSE(FloatWeights::parse(magic + tensor("a", {1}, 1) + tensor("a", {1}, 1), "w"));
  EXPECT_FALSE(FloatWeights::parse(magic + tensor(std::string(65, 'n'), {1}, 1), "w"));
}

TEST(FloatWeights, that_are_no_numbers_are_refused) {
  for (const float value : {std::numeric_limits<float>::infinity(), std::numeric_limits<float>::quiet_NaN()}) {
    FloatWeights weights;
    weights.set("a", {{1}, {value}});
    EXPECT_FALSE(FloatWeights::parse(weights.bytes(), "w"));
  }
}

}  // namespace
