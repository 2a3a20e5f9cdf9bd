// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "language/nn/layout.h"

#include <algorithm>
#include <cmath>

#include "language/model/model_file.h"

namespace cotejo::nn {
namespace {

constexpr std::uint32_t kVersion = 1;
constexpr std::uint32_t kMostInputs = 1024;
constexpr std::uint32_t kMostRows = 1U << 26U;
constexpr std::uint32_t kMostLayers = 16;
constexpr std::uint32_t kMostClassifiers = 8;
constexpr std::uint32_t kMostClasses = 8192;
constexpr std::size_t kName = 16;

bool fits(std::uint32_t width, std::size_t multiple) {
  return width >= multiple && width <= kMostInputs && width % multiple == 0;
}

Error odd(const std::string& what) {
  return {ErrorCode::malformed, "the network has " + what};
}

}  // namespace

Outcome check(const Shape& shape) {
  if (shape.rows == 0 || shape.rows > kMostRows) return odd("an odd number of rows");
  if (!fits(shape.embedding, kLanes)) return odd("embeddings of an odd width");
  // Half the lanes of a layer run backwards.
  if (!fits(shape.state, 2 * kLanes)) return odd("a state of an odd width");
  if (!fits(shape.arcs, kLanes) || !fits(shape.labels, kLanes)) return odd("arcs or labels of an odd width");
  if (shape.layers == 0 || shape.layers > kMostLayers) return odd("an odd number of layers");
  if (shape.tag_layer > shape.layers) return odd("its tags after the last layer");
  if (shape.relations == 0 || shape.relations > kMostClasses) return odd("an odd number of relations");
  if (shape.classifiers.size() > kMostClassifiers) return odd("too many classifiers");
  for (const ClassifierShape& classifier : shape.classifiers) {
    if (classifier.width == 0 || classifier.width > kMostClasses) return odd("a classifier of an odd width");
    if (classifier.name.empty() || classifier.name.size() >= kName) return odd("a classifier of an odd name");
  }
  return Done{};
}

std::size_t classifier_rows(const Shape& shape, bool from_tags) {
  std::size_t rows = 0;
  for (const ClassifierShape& classifier : shape.classifiers) {
    if (classifier.from_tags == from_tags) rows += padded(classifier.width);
  }
  return rows;
}

std::span<const float> BlockReader::numbers(std::size_t count) {
  const std::span<const float> out = take<float>(count);
  // NaN is not within anything.
  if (!std::all_of(out.begin(), out.end(), [](float x) { return std::fabs(x) <= kLargest; })) ok_ = false;
  return out;
}

Matrix BlockReader::matrix(std::size_t rows, std::size_t inputs) {
  Matrix out;
  out.inputs = inputs;
  out.panels = panels_of(rows);
  out.weights = take<std::uint8_t>(padded(rows) * inputs).data();
  out.scales = numbers(padded(rows)).data();
  out.biases = numbers(padded(rows)).data();
  return out;
}

std::string shape_bytes(const Shape& shape) {
  ByteWriter out;
  for (const std::uint32_t number : {kVersion, shape.rows, shape.embedding, shape.state, shape.layers, shape.tag_layer,
                                     shape.arcs, shape.labels, shape.relations}) {
    out.number(number);
  }
  out.number(static_cast<std::uint32_t>(shape.classifiers.size()));
  for (const ClassifierShape& classifier : shape.classifiers) {
    std::string name = classifier.name;
    name.resize(kName, '\0');
    for (const char c : name) out.number(c);
    out.number<std::uint32_t>(classifier.from_tags ? 1 : 0);
    out.number(classifier.width);
  }
  return out.take();
}

Result<std::pair<Shape, std::size_t>> read_shape(std::string_view section) {
  ByteReader in(section);
  if (in.number<std::uint32_t>() != kVersion) return odd("a form that this cotejo does not read, or there is none");
  Shape shape;
  for (std::uint32_t* number : {&shape.rows, &shape.embedding, &shape.state, &shape.layers, &shape.tag_layer,
                                &shape.arcs, &shape.labels, &shape.relations}) {
    *number = in.number<std::uint32_t>();
  }
  const auto count = in.number<std::uint32_t>();
  for (std::uint32_t i = 0; i < count && in.ok(); ++i) {
    ClassifierShape classifier;
    for (std::size_t at = 0; at < kName; ++at) {
      const char c = in.number<char>();
      if (c != '\0') classifier.name += c;
    }
    classifier.from_tags = in.number<std::uint32_t>() != 0;
    classifier.width = in.number<std::uint32_t>();
    shape.classifiers.push_back(std::move(classifier));
  }
  if (!in.ok()) return odd("a head that is cut short");
  if (const Outcome outcome = check(shape); !outcome) return outcome.error();
  return std::pair{std::move(shape), section.size() - in.rest().size()};
}

}  // namespace cotejo::nn
