// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "language/model/model_file.h"
#include "language/nn/layout.h"

namespace cotejo::nn {

/// Words as rows of the embedding, flattened: word w has rows[row_ends[w - 1] .. row_ends[w]), sentence s the words
/// [sentence_ends[s - 1] .. sentence_ends[s]), both beginning at 0. The ends rise (a sentence may be empty) up to the
/// number of rows and of words. A row that the model does not have counts as none.
struct Input {
  std::span<const std::uint32_t> rows;
  std::span<const std::uint32_t> row_ends;
  std::span<const std::uint32_t> sentence_ends;
};

/// What a classifier found: `best` for each word, and the numbers that it goes by.
struct Classes {
  std::vector<std::uint16_t> best;
  std::vector<float> logits;
  std::size_t width = 0;
  std::size_t stride = 0;

  [[nodiscard]] std::span<const float> of(std::size_t word) const { return {logits.data() + word * stride, width}; }
};

/// Everything has one entry a word.
struct Output {
  std::vector<std::uint32_t> heads;      ///< 0 is the root, otherwise 1 + the head's place in the sentence; a tree
  std::vector<std::uint16_t> relations;  ///< to the head
  std::vector<Classes> classes;          ///< as many as, and in the order of, Network::classifiers()
  /// Words by whose arc two pieces of a sentence over Network::kMostWords were joined: their relation was found as that
  /// of a root and means nothing.
  std::vector<std::uint32_t> joints;
};

enum class Stage { embed, conv, layers, classes, arcs, tree, relations };
inline constexpr std::size_t kStages = 7;

/// For those who measure: told when a stage of a batch is over.
class StageWatch {
 public:
  virtual ~StageWatch() = default;
  virtual void ended(Stage stage) = 0;
};

/// One network that tags words, hangs them in trees and classifies them: rows of an embedding, a convolution over three
/// words, layers of a recurrence that runs both ways, linear classifiers and biaffine arcs. Immutable; several threads
/// may use one, each with a workspace of its own. The same input gives the same output on every machine and whatever
/// sentences it comes along with.
class Network {
 public:
  /// A sentence with more words is cut in pieces of like size, which are read one by one; the roots of later pieces
  /// hang on the first piece's root.
  static constexpr std::size_t kMostWords = 400;

  /// The file must outlive the network, which views it. Fails with malformed where the section is missing, cut short,
  /// or not a network.
  static Result<Network> read(const ModelFile& file, const Kernels& kernels = best_kernels());

  class Workspace {
   public:
    Workspace();
    ~Workspace();
    Workspace(Workspace&&) noexcept;
    Workspace& operator=(Workspace&&) noexcept;
    StageWatch* watch = nullptr;

   private:
    friend class Network;
    struct Buffers;
    std::unique_ptr<Buffers> buffers_;
  };

  /// Words are taken in batches of some hundred, whatever comes in; but the output's logits are some two thousand bytes
  /// a word, so hand over an article of ten thousand words in parts. Nothing is allocated once workspace and output
  /// have seen the like.
  void run(const Input& input, Workspace& work, Output& output) const;

  [[nodiscard]] const std::vector<ClassifierShape>& classifiers() const { return shape_.classifiers; }
  [[nodiscard]] const Shape& shape() const { return shape_; }

 private:
  struct Norm {
    const float* gain = nullptr;
    const float* bias = nullptr;
  };
  struct Layer {
    Norm norm;
    Matrix gates;
  };
  struct Batch;

  Network(Shape shape, const Kernels& kernels) : shape_(std::move(shape)), kernels_(&kernels) {}
  bool view(BlockReader& in);
  void run_batch(const Input& input, const Batch& batch, Workspace& work, Output& output) const;
  void prefetch_row(std::uint32_t row) const;
  void embed(const Input& input, const Batch& batch, Workspace& work) const;
  void convolve(const Batch& batch, Workspace& work) const;
  void run_layer(const Layer& layer, const Batch& batch, Workspace& work) const;
  void normalise(const Norm& norm, const Batch& batch, Workspace& work) const;
  void classify(bool from_tags, const Batch& batch, Workspace& work, Output& output) const;
  void find_arcs(const Batch& batch, Workspace& work) const;
  void find_trees(const Batch& batch, Workspace& work, Output& output) const;
  void find_relations(const Batch& batch, Workspace& work, Output& output) const;

  Shape shape_;
  const Kernels* kernels_;
  Norm embedded_;
  Matrix conv_;
  std::vector<Layer> layers_;
  Norm before_tags_;
  Norm last_;
  Matrix tag_matrix_;
  Matrix last_matrix_;  // as dependent, as head; the same for relations; classifiers
  Matrix arcs_;
  Matrix relations_;
  const float* root_arc_ = nullptr;
  const float* root_label_ = nullptr;
  const float* row_scales_ = nullptr;
  const std::int8_t* rows_ = nullptr;
};

}  // namespace cotejo::nn
