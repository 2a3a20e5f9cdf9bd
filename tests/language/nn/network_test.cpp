// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "language/nn/network.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>

#include "language/nn/networks.h"
#include "language/nn/tree.h"

namespace {

using namespace cotejo;
using namespace cotejo::testing;

/// A packed network and the file it views.
struct Loaded {
  explicit Loaded(const nn::FloatWeights& weights, const nn::Kernels& kernels = nn::best_kernels())
      : file(std::move(*ModelFile::parse(packed(weights), "m"))),
        network(std::move(*nn::Network::read(file, kernels))) {}

  [[nodiscard]] nn::Output run(const Text& text) const {
    nn::Network::Workspace work;
    nn::Output output;
    network.run(text.input(), work, output);
    return output;
  }
  ModelFile file;
  nn::Network network;
};

std::vector<std::vector<std::uint32_t>> words_of(const Text& text) {
  std::vector<std::vector<std::uint32_t>> out;
  std::uint32_t begin = 0;
  for (const std::uint32_t end : text.row_ends) {
    out.emplace_back(text.rows.begin() + begin, text.rows.begin() + end);
    begin = end;
  }
  return out;
}

/// How far two lists of numbers are apart, by the size of the second.
double difference(const std::vector<double>& found, const std::vector<double>& expected) {
  double off = 0;
  double size = 0;
  for (std::size_t i = 0; i < expected.size(); ++i) {
    off += (found[i] - expected[i]) * (found[i] - expected[i]);
    size += expected[i] * expected[i];
  }
  return std::sqrt(off / size);
}

bool same(const nn::Output& a, const nn::Output& b) {
  if (a.heads != b.heads || a.relations != b.relations || a.classes.size() != b.classes.size()) return false;
  for (std::size_t i = 0; i < a.classes.size(); ++i) {
    if (a.classes[i].best != b.classes[i].best) return false;
    const std::vector<float>& x = a.classes[i].logits;
    const std::vector<float>& y = b.classes[i].logits;
    if (x.size() != y.size() || std::memcmp(x.data(), y.data(), x.size() * sizeof(float)) != 0) return false;
  }
  return true;
}

bool is_tree(const std::uint32_t* heads, std::size_t words) {
  return nn::TreeSearch().is_tree(heads, words);
}

class NetworkOfSize : public ::testing::TestWithParam<std::uint32_t> {};

TEST_P(NetworkOfSize, computes_what_the_formulas_say_but_for_rounding_to_bytes) {
  Sizes sizes;
  sizes.tag_layer = GetParam();
  const nn::FloatWeights weights = random_weights(sizes, 1);
  const Loaded loaded(weights);
  const Text text = random_text({23}, sizes.rows, 2);
  const nn::Output output = loaded.run(text);
  const SlowNetwork slow(weights);
  const SlowNetwork::Sentence expected = slow.run(words_of(text));
  ASSERT_EQ(loaded.network.classifiers().size(), 2U);
  ASSERT_EQ(loaded.network.classifiers()[1].name, "tag");
  EXPECT_TRUE(is_tree(output.heads.data(), output.heads.size()));
  for (std::size_t word = 0; word < 23; ++word) {
    const auto names = output.classes[0].of(word);
    const auto tags = output.classes[1].of(word);
    EXPECT_LT(difference({names.begin(), names.end()}, expected.names[word]), 0.08);
    EXPECT_LT(difference({tags.begin(), tags.end()}, expected.tags[word]), 0.08);
    const Vector relations = slow.relation(expected, word, output.heads[word]);
    const double best = *std::max_element(relations.begin(), relations.end());
    EXPECT_GT(relations[output.relations[word]], best - 0.2);
  }
}
INSTANTIATE_TEST_SUITE_P(TagsAfter, NetworkOfSize, ::testing::Values(0U, 1U, 2U));

TEST(Network, finds_the_best_tree_of_its_arcs) {
  const Sizes sizes;
  const nn::FloatWeights weights = random_weights(sizes, 5);
  const Loaded loaded(weights);
  const SlowNetwork slow(weights);
  double found = 0;
  double best = 0;
  for (unsigned seed = 0; seed < 20; ++seed) {
    const Text text = random_text({2 + seed}, sizes.rows, seed);
    const nn::Output output = loaded.run(text);
    SlowNetwork::Sentence expected = slow.run(words_of(text));
    std::vector<float> scores;
    std::vector<std::uint32_t> heads;
    for (std::size_t word = 0; word < expected.arcs.size(); ++word) {
      Vector& arcs = expected.arcs[word];
      arcs[word + 1] = -1e8;
      heads.push_back(static_cast<std::uint32_t>(std::max_element(arcs.begin(), arcs.end()) - arcs.begin()));
      scores.insert(scores.end(), arcs.begin(), arcs.end());
    }
    nn::TreeSearch().best_tree({scores.data(), heads.size(), heads.size() + 1}, heads.data());
    for (std::size_t word = 0; word < heads.size(); ++word) {
      best += expected.arcs[word][heads[word]];
      found += expected.arcs[word][output.heads[word]];
    }
  }
  EXPECT_GT(found, 0.98 * best);
}

TEST(Network, gives_the_same_bits_with_every_instruction_set) {
  const Sizes sizes;
  const nn::FloatWeights weights = random_weights(sizes, 3);
  const Text text = random_text({25, 1, 0, 40, 7, 130, 2, 31}, sizes.rows, 4);
  const nn::KernelList list = nn::kernels_here();
  const nn::Output expected = Loaded(weights, *list.first[0]).run(text);
  for (std::size_t i = 1; i < list.count; ++i) {
    EXPECT_TRUE(same(Loaded(weights, *list.first[i]).run(text), expected)) << list.first[i]->name;
  }
}

TEST(Network, reads_a_sentence_alike_alone_and_among_others) {
  const Sizes sizes;
  const Loaded loaded(random_weights(sizes, 3));
  const std::vector<std::size_t> lengths = {25, 1, 3, 60, 7, 0, 90, 140, 12, 30};
  const Text text = random_text(lengths, sizes.rows, 4);
  const nn::Output together = loaded.run(text);
  const auto words = words_of(text);
  nn::Network::Workspace work;
  nn::Output alone;
  std::size_t begin = 0;
  for (const std::size_t length : lengths) {
    Text sentence;
    for (std::size_t word = begin; word < begin + length; ++word) sentence.add(words[word]);
    sentence.end_sentence();
    loaded.network.run(sentence.input(), work, alone);
    ASSERT_EQ(alone.heads.size(), length);
    for (std::size_t word = 0; word < length; ++word) {
      ASSERT_EQ(alone.heads[word], together.heads[begin + word]);
      ASSERT_EQ(alone.relations[word], together.relations[begin + word]);
      for (std::size_t i = 0; i < alone.classes.size(); ++i) {
        const auto a = alone.classes[i].of(word);
        const auto b = together.classes[i].of(begin + word);
        ASSERT_TRUE(std::equal(a.begin(), a.end(), b.begin(), b.end()));
        ASSERT_EQ(alone.classes[i].best[word], together.classes[i].best[begin + word]);
      }
    }
    begin += length;
  }
}

TEST(Network, of_no_words_gives_none) {
  const Loaded loaded(random_weights(Sizes{}, 3));
  EXPECT_TRUE(loaded.run(Text{}).heads.empty());
  EXPECT_TRUE(loaded.run(random_text({0, 0}, 9, 1)).heads.empty());
}

TEST(Network, takes_rows_that_it_does_not_have_for_none) {
  const Sizes sizes;
  const Loaded loaded(random_weights(sizes, 3));
  Text plain;
  plain.add({1, 2});
  plain.add({});
  plain.end_sentence();
  Text odd;
  odd.add({sizes.rows, 1, 0xffffffff, 2});
  odd.add({0xfffffffe});
  odd.end_sentence();
  EXPECT_TRUE(same(loaded.run(odd), loaded.run(plain)));
}

TEST(Network, makes_one_tree_of_a_sentence_beyond_its_longest) {
  const Sizes sizes;
  const Loaded loaded(random_weights(sizes, 3));
  const std::size_t most = nn::Network::kMostWords;
  const nn::Output output = loaded.run(random_text({5, most, most + 1, 5 * most, 4}, sizes.rows, 4));
  std::size_t begin = 0;
  for (const std::size_t length : {std::size_t{5}, most, most + 1, 5 * most, std::size_t{4}}) {
    EXPECT_TRUE(is_tree(output.heads.data() + begin, length)) << length;
    begin += length;
  }
  ASSERT_EQ(output.joints.size(), 5U);
  const std::size_t second = 5 + most;
  EXPECT_GE(output.joints[0], second + (most + 1) / 2);
  EXPECT_EQ(output.heads[second + output.heads[output.joints[0]] - 1], 0U);
}

std::string section_of(const nn::FloatWeights& weights) {
  const auto file = ModelFile::parse(packed(weights), "m");
  return std::string(file->section(nn::kNetworkSection));
}

bool reads(const std::string& section) {
  ModelWriter writer;
  writer.add(nn::kNetworkSection, section);
  const auto file = ModelFile::parse(writer.bytes(), "m");
  return nn::Network::read(*file).has_value();
}

TEST(Network, of_any_other_size_is_refused) {
  Sizes sizes;
  sizes.embedding = 16;
  sizes.state = 32;
  const std::string section = section_of(random_weights(sizes, 3));
  EXPECT_TRUE(reads(section));
  EXPECT_FALSE(reads(section + std::string(64, '\0')));
  for (std::size_t size = 0; size < section.size(); size += size < 200 ? 1 : 997) {
    EXPECT_FALSE(reads(section.substr(0, size))) << size;
  }
}

TEST(Network, with_a_head_that_lies_is_refused) {
  const std::string section = section_of(random_weights(Sizes{}, 3));
  // Version, the eight numbers of the shape, the number of classifiers, their widths.
  for (const std::size_t at : {0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 60, 84}) {
    for (const std::uint32_t number : {0xffffffffU, 0x80000000U, 0x10000000U, 70U, 4096U, 0U}) {
      std::string changed = section;
      std::memcpy(changed.data() + at, &number, 4);
      if (at == 20 && number == 0) continue;  // tags before the first layer are none of its business
      EXPECT_FALSE(reads(changed)) << at << " " << number;
    }
  }
}

TEST(Network, with_numbers_that_are_none_is_refused) {
  const std::string section = section_of(random_weights(Sizes{}, 3));
  int refused = 0;
  for (const std::uint32_t bits : {0x7fc00000U, 0xffc00000U, 0x7f800000U, 0x7f000000U}) {
    std::string changed = section;
    std::memcpy(changed.data() + 128, &bits, 4);  // the first norm
    if (!reads(changed)) ++refused;
  }
  EXPECT_EQ(refused, 4);
}

TEST(Network, of_random_bytes_gives_trees_and_known_classes) {
  const Sizes sizes;
  const std::string section = section_of(random_weights(sizes, 3));
  std::mt19937 random(9);
  int read = 0;
  for (int round = 0; round < 30; ++round) {
    std::string changed = section;
    for (int i = 0; i < 3000; ++i) {
      const std::size_t at = 128 + random() % (changed.size() - 128);
      // Floats up to some thousands where floats are.
      const auto value = static_cast<float>(random() % 20000) - 10000.0F;
      if (at + 4 <= changed.size()) std::memcpy(changed.data() + at / 4 * 4, &value, 4);
    }
    ModelWriter writer;
    writer.add(nn::kNetworkSection, changed);
    const auto file = ModelFile::parse(writer.bytes(), "m");
    const auto network = nn::Network::read(*file);
    if (!network) continue;
    ++read;
    nn::Network::Workspace work;
    nn::Output output;
    network->run(random_text({20, 60}, sizes.rows, 1).input(), work, output);
    EXPECT_TRUE(is_tree(output.heads.data(), 20));
    EXPECT_TRUE(is_tree(output.heads.data() + 20, 60));
    for (const std::uint16_t relation : output.relations) EXPECT_LT(relation, sizes.relations);
    for (const std::uint16_t tag : output.classes[1].best) EXPECT_LT(tag, sizes.tags);
  }
  EXPECT_GT(read, 20);
}

TEST(Packing, names_the_tensor_that_is_missing_or_odd) {
  const nn::FloatWeights whole = random_weights(Sizes{}, 3);
  for (const auto& [name, tensor] : whole.tensors()) {
    nn::FloatWeights lacking;
    nn::FloatWeights bent;
    for (const auto& [other, value] : whole.tensors()) {
      if (other != name) lacking.set(other, value);
      bent.set(other, value);
    }
    bent.set(name, {{3, 5}, std::vector<float>(15)});
    for (const nn::FloatWeights* weights : {&lacking, &bent}) {
      ModelWriter writer;
      const Outcome outcome = nn::pack(*weights, writer);
      if (weights == &lacking && (name == "tag.weight" || name == "ne.weight")) continue;  // one classifier less
      if (weights == &lacking && name == "layers.1.w.weight") continue;                    // one layer less
      EXPECT_FALSE(outcome) << name;
    }
  }
}

TEST(Packing, refuses_numbers_beyond_its_bound) {
  nn::FloatWeights weights = random_weights(Sizes{}, 3);
  nn::FloatWeights::Tensor root = *weights.find("root");
  root.values[5] = 1e5F;
  weights.set("root", root);
  ModelWriter writer;
  const Outcome outcome = nn::pack(weights, writer);
  ASSERT_FALSE(outcome);
  EXPECT_NE(outcome.error().message.find("root"), std::string::npos);
}

}  // namespace
