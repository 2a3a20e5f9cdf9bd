// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "language/nn/pack.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "language/nn/layout.h"

namespace cotejo::nn {
namespace {

constexpr float kSlope = 0.1F;

/// Some rows of a linear layer.
struct Rows {
  const float* weights = nullptr;
  const float* biases = nullptr;  // null for none
  std::size_t count = 0;
};

std::int8_t to_byte(float value, float scale) {
  return scale > 0 ? static_cast<std::int8_t>(std::lrint(std::clamp(value / scale, -127.0F, 127.0F)))
                   : static_cast<std::int8_t>(0);
}

float scale_of(const float* values, std::size_t count) {
  float most = 0;
  for (std::size_t i = 0; i < count; ++i) most = std::max(most, std::fabs(values[i]));
  return most / 127.0F;
}

/// Rows are gathered, then rounded and put in panels.
class MatrixPacker {
 public:
  explicit MatrixPacker(std::size_t inputs) : inputs_(inputs) {}

  /// Fills the last panel with rows that give kLeast whatever comes in, so that no such row is ever the best.
  void add(const Rows& rows) {
    for (std::size_t row = 0; row < padded(rows.count); ++row) {
      const bool real = row < rows.count;
      const float* weights = real ? rows.weights + row * inputs_ : nullptr;
      const float scale = real ? scale_of(weights, inputs_) : 0;
      for (std::size_t i = 0; i < inputs_; ++i) bytes_.push_back(real ? to_byte(weights[i], scale) : std::int8_t{0});
      scales_.push_back(scale);
      biases_.push_back(!real ? kLeast : rows.biases != nullptr ? rows.biases[row] : 0.0F);
    }
  }
  void write(BlockWriter& out) const {
    std::vector<std::uint8_t> panels(bytes_.size());
    std::size_t to = 0;
    for (std::size_t panel = 0; panel < scales_.size(); panel += kLanes) {
      for (std::size_t input = 0; input < inputs_; input += 4) {
        for (std::size_t row = panel; row < panel + kLanes; ++row) {
          for (std::size_t i = input; i < input + 4; ++i) {
            panels[to++] = static_cast<std::uint8_t>(bytes_[row * inputs_ + i] + 128);
          }
        }
      }
    }
    out.put(std::span<const std::uint8_t>(panels));
    out.put(std::span<const float>(scales_));
    out.put(std::span<const float>(biases_));
  }

 private:
  static constexpr float kLeast = -kLargest;
  std::size_t inputs_;
  std::vector<std::int8_t> bytes_;
  std::vector<float> scales_;
  std::vector<float> biases_;
};

/// What tensors a network of this shape has.
std::vector<std::pair<std::string, std::vector<std::uint32_t>>> tensors_of(const Shape& shape) {
  std::vector<std::pair<std::string, std::vector<std::uint32_t>>> out;
  const auto linear = [&](const std::string& name, std::uint32_t rows, std::uint32_t inputs) {
    out.push_back({name + ".weight", {rows, inputs}});
    out.push_back({name + ".bias", {rows}});
  };
  const auto norm = [&](const std::string& name, std::uint32_t width) {
    out.push_back({name + ".weight", {width}});
    out.push_back({name + ".bias", {width}});
  };
  out.push_back({"emb.weight", {shape.rows, shape.embedding}});
  norm("ln", shape.embedding);
  linear("conv", shape.state, 3 * shape.embedding);
  for (std::uint32_t layer = 0; layer < shape.layers; ++layer) {
    const std::string name = "layers." + std::to_string(layer);
    norm(name + ".ln", shape.state);
    linear(name + ".w", 3 * shape.state, shape.state);
  }
  norm("lnt", shape.state);
  norm("lnf", shape.state);
  for (const char* name : {"ad", "ah"}) linear(name, shape.arcs, shape.state);
  for (const char* name : {"ld", "lh"}) linear(name, shape.labels, shape.state);
  linear("lo", shape.relations, shape.labels);
  out.push_back({"U", {shape.arcs + 1, shape.arcs}});
  out.push_back({"root", {shape.state}});
  for (const ClassifierShape& classifier : shape.classifiers) linear(classifier.name, classifier.width, shape.state);
  return out;
}

class Packer {
 public:
  explicit Packer(const FloatWeights& weights) : weights_(weights) {}

  Result<std::string> run() {
    read_shape_of_weights();
    if (const Outcome outcome = check(shape_); !outcome) return outcome.error();
    if (const Outcome outcome = check_tensors(); !outcome) return outcome.error();
    BlockWriter out(shape_bytes(shape_));
    write_encoder(out);
    write_read_off(out);
    write_arcs(out);
    write_root(out);
    write_embedding(out);
    return out.take();
  }

 private:
  /// 0 where there is no such tensor; then the check of the shape fails.
  [[nodiscard]] std::uint32_t dim(const std::string& name, std::size_t at) const {
    const FloatWeights::Tensor* found = weights_.find(name);
    return found != nullptr && at < found->dims.size() ? found->dims[at] : 0;
  }
  [[nodiscard]] float number(const std::string& name, float otherwise) const {
    const FloatWeights::Tensor* found = weights_.find(name);
    return found != nullptr && found->values.size() == 1 ? found->values.front() : otherwise;
  }
  void read_shape_of_weights() {
    shape_.rows = dim("emb.weight", 0);
    shape_.embedding = dim("emb.weight", 1);
    shape_.state = dim("conv.weight", 0);
    while (weights_.find("layers." + std::to_string(shape_.layers) + ".w.weight") != nullptr) ++shape_.layers;
    const float tag_layer = number("tag_layer", -1);
    shape_.tag_layer = tag_layer >= 0 && tag_layer <= static_cast<float>(shape_.layers)
                           ? static_cast<std::uint32_t>(tag_layer)
                           : shape_.layers + 1;
    shape_.arcs = dim("ad.weight", 0);
    shape_.labels = dim("ld.weight", 0);
    shape_.relations = dim("lo.weight", 0);
    constexpr std::array<std::string_view, 10> kOthers = {"emb", "ln", "conv", "lnt", "lnf",
                                                          "ad",  "ah", "ld",   "lh",  "lo"};
    for (const auto& [name, found] : weights_.tensors()) {
      constexpr std::string_view kWeight = ".weight";
      if (!name.ends_with(kWeight) || name.starts_with("layers.")) continue;
      const std::string base = name.substr(0, name.size() - kWeight.size());
      if (std::find(kOthers.begin(), kOthers.end(), base) != kOthers.end()) continue;
      const bool from_tags = number(base + ".from_tags", base == "tag" ? 1 : 0) != 0;
      shape_.classifiers.push_back({base, from_tags, dim(name, 0)});
    }
  }
  [[nodiscard]] Outcome check_tensors() const {
    for (const auto& [name, dims] : tensors_of(shape_)) {
      const FloatWeights::Tensor* found = weights_.find(name);
      std::size_t size = 1;
      for (const std::uint32_t dim : dims) size *= dim;
      if (found == nullptr) return Error{ErrorCode::malformed, "the tensor " + name + " is missing"};
      if (found->dims != dims || found->values.size() != size) {
        return Error{ErrorCode::malformed, "the tensor " + name + " has the wrong shape"};
      }
      for (const float value : found->values) {
        if (std::fabs(value) <= kLargest) continue;
        return Error{ErrorCode::malformed, "the tensor " + name + " has numbers beyond 10000"};
      }
    }
    return Done{};
  }

  [[nodiscard]] const std::vector<float>& values(const std::string& name) const { return weights_.find(name)->values; }
  [[nodiscard]] Rows linear(const std::string& name) const {
    const std::vector<float>& biases = values(name + ".bias");
    return {values(name + ".weight").data(), biases.data(), biases.size()};
  }
  void write_numbers(const std::vector<float>& numbers, BlockWriter& out) const {
    out.put(std::span<const float>(numbers));
  }
  void write_norm(const std::string& name, BlockWriter& out) const {
    write_numbers(values(name + ".weight"), out);
    write_numbers(values(name + ".bias"), out);
  }

  void write_encoder(BlockWriter& out) const {
    write_norm("ln", out);
    MatrixPacker conv(3 * std::size_t{shape_.embedding});
    conv.add(linear("conv"));
    conv.write(out);
    for (std::uint32_t layer = 0; layer < shape_.layers; ++layer) {
      const std::string name = "layers." + std::to_string(layer);
      write_norm(name + ".ln", out);
      write_gates(linear(name + ".w"), out);
    }
    write_norm("lnt", out);
    write_norm("lnf", out);
  }
  /// z, f and o of 16 lanes side by side, so that they are made and used together.
  void write_gates(const Rows& gates, BlockWriter& out) const {
    MatrixPacker packer(shape_.state);
    for (std::size_t lane = 0; lane < shape_.state; lane += kLanes) {
      for (std::size_t gate = 0; gate < 3; ++gate) {
        const std::size_t row = gate * shape_.state + lane;
        packer.add({gates.weights + row * shape_.state, gates.biases + row, kLanes});
      }
    }
    packer.write(out);
  }
  void add_classifiers(MatrixPacker& packer, bool from_tags) const {
    for (const ClassifierShape& classifier : shape_.classifiers) {
      if (classifier.from_tags == from_tags) packer.add(linear(classifier.name));
    }
  }
  void write_read_off(BlockWriter& out) const {
    MatrixPacker tags(shape_.state);
    add_classifiers(tags, true);
    tags.write(out);
    MatrixPacker last(shape_.state);
    for (const char* name : {"ad", "ah", "ld", "lh"}) last.add(linear(name));
    add_classifiers(last, false);
    last.write(out);
  }
  /// [d, 1] U is a linear layer of d: U's columns are its rows, U's last row its biases.
  void write_arcs(BlockWriter& out) const {
    const std::size_t width = shape_.arcs;
    const float* u = values("U").data();
    std::vector<float> columns(width * width);
    for (std::size_t i = 0; i < width; ++i) {
      for (std::size_t j = 0; j < width; ++j) columns[j * width + i] = u[i * width + j];
    }
    MatrixPacker arcs(width);
    arcs.add({columns.data(), u + width * width, width});
    arcs.write(out);
    MatrixPacker labels(shape_.labels);
    labels.add(linear("lo"));
    labels.write(out);
  }
  /// What the root is as a head never changes.
  void write_root(BlockWriter& out) const {
    const std::vector<float>& root = values("root");
    for (const bool arc : {true, false}) {
      const Rows rows = linear(arc ? "ah" : "lh");
      std::vector<float> made;
      for (std::size_t row = 0; row < rows.count; ++row) {
        double sum = rows.biases[row];
        for (std::size_t i = 0; i < root.size(); ++i) sum += double{rows.weights[row * root.size() + i]} * root[i];
        if (arc && sum < 0) sum *= kSlope;
        made.push_back(std::clamp(static_cast<float>(sum), -kLargest, kLargest));
      }
      write_numbers(made, out);
    }
  }
  void write_embedding(BlockWriter& out) const {
    const float* rows = values("emb.weight").data();
    const std::size_t width = shape_.embedding;
    std::vector<float> scales;
    std::vector<std::int8_t> bytes;
    bytes.reserve(shape_.rows * width);
    for (std::size_t row = 0; row < shape_.rows; ++row, rows += width) {
      scales.push_back(scale_of(rows, width));
      for (std::size_t i = 0; i < width; ++i) bytes.push_back(to_byte(rows[i], scales.back()));
    }
    write_numbers(scales, out);
    out.put(std::span<const std::int8_t>(bytes));
  }

  const FloatWeights& weights_;
  Shape shape_;
};

}  // namespace

Outcome pack(const FloatWeights& weights, ModelWriter& writer) {
  Result<std::string> section = Packer(weights).run();
  if (!section) return section.error();
  writer.add(kNetworkSection, std::move(section).value());
  return Done{};
}

}  // namespace cotejo::nn
