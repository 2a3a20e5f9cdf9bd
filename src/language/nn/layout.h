// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "language/nn/kernels/kernels.h"

/// How a packed network lies in its section of a model file. Packing writes and reading views one and the same order:
///
///     u32 version, the shape's numbers, per classifier { char name[16]; u32 from_tags; u32 width }
///     blocks, each at a multiple of 64 from the section's start:
///       norm of the embedding, convolution, per layer (norm, gates), norm before tags, norm at the end,
///       classifiers from the tag layer, all that is read off the last layer, arcs, relations (matrices: bytes,
///       scales, biases), the root as head of an arc and of a label, the rows' scales, the rows
namespace cotejo::nn {

inline constexpr const char* kNetworkSection = "network";

/// A linear layer that gives each word one number for each of `width` classes.
struct ClassifierShape {
  std::string name;
  bool from_tags = false;  // reads what the layers up to tag_layer made; otherwise what all made
  std::uint32_t width = 0;
};

struct Shape {
  std::uint32_t rows = 0;       // E numbers each
  std::uint32_t embedding = 0;  // E
  std::uint32_t state = 0;      // D
  std::uint32_t layers = 0;
  std::uint32_t tag_layer = 0;  // as many layers come before the tags
  std::uint32_t arcs = 0;       // A
  std::uint32_t labels = 0;     // 2R, the hidden numbers of the relations
  std::uint32_t relations = 0;
  std::vector<ClassifierShape> classifiers;

  /// Numbers that a word's last state is read off to, beside the classifiers: as dependent and as head, for arcs and
  /// for relations.
  [[nodiscard]] std::size_t read_off() const { return 2 * (std::size_t{arcs} + labels); }
};

/// Refuses numbers that no network has or the loops cannot do; nothing else needs to ask again.
Outcome check(const Shape& shape);

/// All floats in a model lie within this, the scales included; so no sum in a network overflows but those of arcs,
/// which are held within bounds themselves, and nothing is ever NaN.
inline constexpr float kLargest = 1e4F;

constexpr std::size_t panels_of(std::size_t rows) {
  return (rows + kLanes - 1) / kLanes;
}
constexpr std::size_t padded(std::size_t rows) {
  return panels_of(rows) * kLanes;
}

/// Rows of the classifiers that read the tag layer, or of all others.
std::size_t classifier_rows(const Shape& shape, bool from_tags);

/// Takes blocks off a section, one after another, each where the next multiple of 64 is.
class BlockReader {
 public:
  /// From `at` on.
  BlockReader(std::string_view bytes, std::size_t at) : bytes_(bytes), at_(at) {}

  template <class T>
  std::span<const T> take(std::size_t count) {
    at_ = (at_ + kAlign - 1) / kAlign * kAlign;
    if (!ok_ || at_ > bytes_.size() || count > (bytes_.size() - at_) / sizeof(T)) {
      ok_ = false;
      return {};
    }
    const char* start = bytes_.data() + at_;
    at_ += count * sizeof(T);
    return {reinterpret_cast<const T*>(start), count};
  }
  /// Floats, each within kLargest.
  std::span<const float> numbers(std::size_t count);
  Matrix matrix(std::size_t rows, std::size_t inputs);
  [[nodiscard]] bool ok() const { return ok_; }
  [[nodiscard]] bool at_end() const { return at_ == bytes_.size(); }

 private:
  static constexpr std::size_t kAlign = 64;
  std::string_view bytes_;
  std::size_t at_ = 0;
  bool ok_ = true;
};

class BlockWriter {
 public:
  explicit BlockWriter(std::string head) : bytes_(std::move(head)) {}

  template <class T>
  void put(std::span<const T> values) {
    bytes_.resize((bytes_.size() + 63) / 64 * 64, '\0');
    const std::size_t at = bytes_.size();
    bytes_.resize(at + values.size_bytes());
    if (!values.empty()) std::memcpy(bytes_.data() + at, values.data(), values.size_bytes());
  }
  [[nodiscard]] std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

std::string shape_bytes(const Shape& shape);
/// The shape and how many bytes it took.
Result<std::pair<Shape, std::size_t>> read_shape(std::string_view section);

}  // namespace cotejo::nn
