// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// How fast the network alone is on one core: random weights of the model's size, sentences of 25 words of ten rows each
// (drawn as words are, the n-th row once in n), each instruction set that this machine has. Stages in nanoseconds of
// processor time a word, from the best of many rounds. Trees cost more than with a trained model, whose best heads
// mostly are a tree already.
//
//     cotejo-bench-nn [seconds for each instruction set]
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <ctime>
#include <random>

#include "language/nn/networks.h"

namespace {

using namespace cotejo;

/// In nanoseconds, of this thread alone: other work on the machine does not count.
double now() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e9 + static_cast<double>(time.tv_nsec);
}

constexpr std::array<const char*, nn::kStages> kNames = {"embed", "conv", "layers",   "classes",
                                                         "arcs",  "tree", "relations"};

class Stopwatch : public nn::StageWatch {
 public:
  void start() {
    spent_.fill(0);
    last_ = now();
  }
  void ended(nn::Stage stage) override {
    const double time = now();
    spent_[static_cast<std::size_t>(stage)] += time - last_;
    last_ = time;
  }
  [[nodiscard]] double nanoseconds(std::size_t stage) const { return spent_[stage]; }

 private:
  std::array<double, nn::kStages> spent_{};
  double last_ = 0;
};

testing::Text random_words(std::size_t sentences, std::uint32_t rows) {
  std::mt19937 random(2);
  std::uniform_real_distribution<double> rank(0, std::log(static_cast<double>(rows)));
  testing::Text text;
  for (std::size_t sentence = 0; sentence < sentences; ++sentence) {
    for (std::size_t word = 0; word < 25; ++word) {
      std::vector<std::uint32_t> of_word(10);
      // Spread over the table, as keys are.
      for (std::uint32_t& row : of_word) row = static_cast<std::uint32_t>(std::exp(rank(random))) * 7919U % rows;
      text.add(of_word);
    }
    text.end_sentence();
  }
  return text;
}

void measure(const ModelFile& file, const nn::Kernels& kernels, const testing::Text& text, double seconds) {
  const auto network = nn::Network::read(file, kernels);
  if (!network) std::abort();
  nn::Network::Workspace work;
  nn::Output output;
  Stopwatch watch;
  work.watch = &watch;
  const auto words = static_cast<double>(text.row_ends.size());
  double best = 1e18;
  std::array<double, nn::kStages> stages{};
  stages.fill(1e18);
  const double end = now() + seconds * 1e9;
  while (now() < end) {
    const double begin = now();
    watch.start();
    network->run(text.input(), work, output);
    best = std::min(best, (now() - begin) / words);
    for (std::size_t i = 0; i < stages.size(); ++i) stages[i] = std::min(stages[i], watch.nanoseconds(i) / words);
  }
  fmt::print("{:<12}{:>9.0f} words/s ", kernels.name, 1e9 / best);
  for (std::size_t i = 0; i < stages.size(); ++i) fmt::print("  {} {:.0f}", kNames[i], stages[i]);
  fmt::print("\n");
}

}  // namespace

int main(int argc, char** argv) {
  const double seconds = argc > 1 ? std::atof(argv[1]) : 1;
  testing::Sizes sizes;
  sizes.rows = 300000;
  sizes.embedding = 128;
  sizes.state = 256;
  sizes.layers = 3;
  sizes.tag_layer = 2;
  sizes.arcs = 96;
  sizes.labels = 128;
  sizes.relations = 35;
  sizes.tags = 480;
  const auto file = ModelFile::parse(testing::packed(testing::random_weights(sizes, 1)), "random");
  if (!file) return 1;
  const testing::Text text = random_words(40, sizes.rows);
  const nn::KernelList list = nn::kernels_here();
  for (std::size_t i = 0; i < list.count; ++i) measure(*file, *list.first[i], text, seconds);
  return 0;
}
