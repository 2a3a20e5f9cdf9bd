// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cmath>
#include <random>
#include <string>
#include <vector>

#include "language/nn/network.h"
#include "language/nn/pack.h"

/// Networks of random weights, and the same computed slowly in floats without rounding to bytes.
namespace cotejo::testing {

struct Sizes {
  std::uint32_t rows = 200;
  std::uint32_t embedding = 32;
  std::uint32_t state = 64;
  std::uint32_t layers = 2;
  std::uint32_t tag_layer = 1;
  std::uint32_t arcs = 32;
  std::uint32_t labels = 48;
  std::uint32_t relations = 21;
  std::uint32_t tags = 37;
  std::uint32_t names = 9;
};

inline nn::FloatWeights random_weights(const Sizes& sizes, unsigned seed) {
  nn::FloatWeights weights;
  std::mt19937 random(seed);
  const auto add = [&](const std::string& name, std::vector<std::uint32_t> dims, float spread, float middle = 0) {
    nn::FloatWeights::Tensor tensor;
    tensor.dims = std::move(dims);
    std::size_t size = 1;
    for (const std::uint32_t dim : tensor.dims) size *= dim;
    std::normal_distribution<float> normal(middle, spread);
    for (std::size_t i = 0; i < size; ++i) tensor.values.push_back(normal(random));
    weights.set(name, std::move(tensor));
  };
  const auto linear = [&](const std::string& name, std::uint32_t rows, std::uint32_t inputs) {
    add(name + ".weight", {rows, inputs}, 1 / std::sqrt(static_cast<float>(inputs)));
    add(name + ".bias", {rows}, 0.1F);
  };
  const auto norm = [&](const std::string& name, std::uint32_t width) {
    add(name + ".weight", {width}, 0.1F, 1);
    add(name + ".bias", {width}, 0.1F);
  };
  add("emb.weight", {sizes.rows, sizes.embedding}, 0.3F);
  norm("ln", sizes.embedding);
  linear("conv", sizes.state, 3 * sizes.embedding);
  for (std::uint32_t layer = 0; layer < sizes.layers; ++layer) {
    const std::string name = "layers." + std::to_string(layer);
    norm(name + ".ln", sizes.state);
    linear(name + ".w", 3 * sizes.state, sizes.state);
  }
  norm("lnt", sizes.state);
  norm("lnf", sizes.state);
  linear("ad", sizes.arcs, sizes.state);
  linear("ah", sizes.arcs, sizes.state);
  linear("ld", sizes.labels, sizes.state);
  linear("lh", sizes.labels, sizes.state);
  linear("lo", sizes.relations, sizes.labels);
  linear("tag", sizes.tags, sizes.state);
  linear("ne", sizes.names, sizes.state);
  add("U", {sizes.arcs + 1, sizes.arcs}, 0.3F);
  add("root", {sizes.state}, 1);
  weights.set("tag_layer", {{}, {static_cast<float>(sizes.tag_layer)}});
  return weights;
}

inline std::string packed(const nn::FloatWeights& weights) {
  ModelWriter writer;
  const Outcome outcome = nn::pack(weights, writer);
  return outcome ? writer.bytes() : outcome.error().text();
}

/// Sentences of words of some rows each.
struct Text {
  std::vector<std::uint32_t> rows;
  std::vector<std::uint32_t> row_ends;
  std::vector<std::uint32_t> sentence_ends;

  [[nodiscard]] nn::Input input() const { return {rows, row_ends, sentence_ends}; }
  void add(const std::vector<std::uint32_t>& word) {
    rows.insert(rows.end(), word.begin(), word.end());
    row_ends.push_back(static_cast<std::uint32_t>(rows.size()));
  }
  void end_sentence() { sentence_ends.push_back(static_cast<std::uint32_t>(row_ends.size())); }
};

inline Text random_text(const std::vector<std::size_t>& lengths, std::uint32_t rows, unsigned seed) {
  std::mt19937 random(seed);
  Text text;
  for (const std::size_t length : lengths) {
    for (std::size_t word = 0; word < length; ++word) {
      std::vector<std::uint32_t> of_word(1 + random() % 9);
      for (std::uint32_t& row : of_word) row = static_cast<std::uint32_t>(random() % rows);
      text.add(of_word);
    }
    text.end_sentence();
  }
  return text;
}

using Vector = std::vector<double>;

/// What the network computes, as the formulas say it, one word after another.
class SlowNetwork {
 public:
  explicit SlowNetwork(const nn::FloatWeights& weights) : weights_(weights) {}

  struct Sentence {
    std::vector<Vector> tags;
    std::vector<Vector> names;
    std::vector<Vector> arcs;  // word x (root, words); nothing for the word itself
    std::vector<Vector> last;
  };

  [[nodiscard]] Sentence run(const std::vector<std::vector<std::uint32_t>>& words) const {
    Sentence out;
    std::vector<Vector> state = convolved(embedded(words));
    const auto tag_layer = static_cast<std::size_t>(values("tag_layer")[0]);
    for (std::size_t layer = 0;; ++layer) {
      const std::string name = "layers." + std::to_string(layer);
      if (layer == tag_layer) {
        for (const Vector& h : state) out.tags.push_back(linear("tag", normal("lnt", h)));
      }
      if (weights_.find(name + ".w.weight") == nullptr) break;
      add_layer(name, state);
    }
    for (const Vector& h : state) out.last.push_back(normal("lnf", h));
    for (const Vector& g : out.last) out.names.push_back(linear("ne", g));
    find_arcs(out);
    return out;
  }
  /// Of a word of the sentence and its head, 0 for the root.
  [[nodiscard]] Vector relation(const Sentence& sentence, std::size_t word, std::uint32_t head) const {
    Vector hidden = linear("ld", sentence.last[word]);
    const Vector above = linear("lh", head == 0 ? root() : sentence.last[head - 1]);
    for (std::size_t i = 0; i < hidden.size(); ++i) hidden[i] += above[i];
    return linear("lo", leaky(hidden));
  }

 private:
  [[nodiscard]] const std::vector<float>& values(const std::string& name) const { return weights_.find(name)->values; }
  [[nodiscard]] Vector root() const { return {values("root").begin(), values("root").end()}; }
  [[nodiscard]] Vector linear(const std::string& name, const Vector& x) const {
    const std::vector<float>& weights = values(name + ".weight");
    Vector out(values(name + ".bias").begin(), values(name + ".bias").end());
    for (std::size_t row = 0; row < out.size(); ++row) {
      for (std::size_t i = 0; i < x.size(); ++i) out[row] += double{weights[row * x.size() + i]} * x[i];
    }
    return out;
  }
  [[nodiscard]] Vector normal(const std::string& name, const Vector& x) const {
    double mean = 0;
    double square = 0;
    for (const double v : x) mean += v / static_cast<double>(x.size());
    for (const double v : x) square += (v - mean) * (v - mean) / static_cast<double>(x.size());
    Vector out;
    for (std::size_t i = 0; i < x.size(); ++i) {
      out.push_back((x[i] - mean) / std::sqrt(square + 1e-5) * double{values(name + ".weight")[i]} +
                    double{values(name + ".bias")[i]});
    }
    return out;
  }
  static Vector leaky(Vector x) {
    for (double& v : x) v = v > 0 ? v : 0.1 * v;
    return x;
  }
  [[nodiscard]] std::vector<Vector> embedded(const std::vector<std::vector<std::uint32_t>>& words) const {
    const std::size_t width = values("ln.weight").size();
    std::vector<Vector> out;
    for (const auto& rows : words) {
      Vector sum(width, 0.0);
      for (const std::uint32_t row : rows) {
        for (std::size_t i = 0; i < width; ++i) sum[i] += double{values("emb.weight")[row * width + i]};
      }
      out.push_back(normal("ln", sum));
    }
    return out;
  }
  [[nodiscard]] std::vector<Vector> convolved(const std::vector<Vector>& x) const {
    const Vector nothing(values("ln.weight").size(), 0.0);
    std::vector<Vector> out;
    for (std::size_t i = 0; i < x.size(); ++i) {
      Vector window = i > 0 ? x[i - 1] : nothing;
      window.insert(window.end(), x[i].begin(), x[i].end());
      const Vector& next = i + 1 < x.size() ? x[i + 1] : nothing;
      window.insert(window.end(), next.begin(), next.end());
      out.push_back(linear("conv", window));
      for (double& v : out.back()) v = v > 0 ? v : 0;
    }
    return out;
  }
  void add_layer(const std::string& name, std::vector<Vector>& state) const {
    if (state.empty()) return;
    const std::size_t width = state.front().size();
    std::vector<Vector> gates;
    for (const Vector& h : state) gates.push_back(linear(name + ".w", normal(name + ".ln", h)));
    const auto sigmoid = [](double x) { return 1 / (1 + std::exp(-x)); };
    for (std::size_t lane = 0; lane < width; ++lane) {
      double c = 0;
      for (std::size_t step = 0; step < state.size(); ++step) {
        const std::size_t word = lane < width / 2 ? step : state.size() - 1 - step;
        const double f = sigmoid(gates[word][width + lane]);
        c = f * c + (1 - f) * gates[word][lane];
        state[word][lane] += sigmoid(gates[word][2 * width + lane]) * std::tanh(c);
      }
    }
  }
  void find_arcs(Sentence& out) const {
    std::vector<Vector> heads = {leaky(linear("ah", root()))};
    for (const Vector& g : out.last) heads.push_back(leaky(linear("ah", g)));
    const std::vector<float>& u = values("U");
    for (std::size_t i = 0; i < out.last.size(); ++i) {
      Vector dependent = leaky(linear("ad", out.last[i]));
      dependent.push_back(1);
      out.arcs.emplace_back();
      for (const Vector& head : heads) {
        double score = 0;
        for (std::size_t a = 0; a < dependent.size(); ++a) {
          for (std::size_t b = 0; b < head.size(); ++b)
            score += dependent[a] * double{u[a * head.size() + b]} * head[b];
        }
        out.arcs.back().push_back(score);
      }
    }
  }

  const nn::FloatWeights& weights_;
};

}  // namespace cotejo::testing
