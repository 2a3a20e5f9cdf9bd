// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// Idea: all products of a layer at once, since no gate waits for the word before (QRNN: Bradbury et al. 2017; SRU: Lei
// et al. 2018); what then runs word by word costs next to nothing. Arcs by scoring every pair of words with one
// biaffine form, and the best tree over the scores (Dozat and Manning 2017). Numbers are rounded to bytes before each
// product, a word's vector by its own largest, so that products are exact and fast.
//
// It fails where the sentence's pieces were cut by length (kMostWords), and where a word's state has one lane far
// beyond the others, which leaves those few bits. Cost: about a million products a word, whatever the sentence; and the
// square of a sentence's words for its arcs, from which kMostWords keeps the worst.
#include "language/nn/network.h"

#include <algorithm>
#include <array>

#include "language/nn/buffer.h"
#include "language/nn/pieces.h"
#include "language/nn/tree.h"

namespace cotejo::nn {
namespace {

constexpr std::size_t kBatchWords = 128;
constexpr std::size_t kRowsAhead = 24;  // two or three words
constexpr std::size_t kGates = 3;
constexpr float kSlope = 0.1F;

}  // namespace

/// Sentences, or pieces of such, that go through the network together.
struct Network::Batch {
  std::size_t first_word = 0;
  std::size_t words = 0;
  std::span<const std::uint32_t> ends;  // of its sentences, counted from first_word
};

struct Network::Workspace::Buffers {
  Buffer<float> embedded;  // a row of zeros before the first sentence and after each
  Buffer<float> state;
  Buffer<float> normal;
  Buffer<float> gates;
  Buffer<float> read_off;  // ad, ah, ld, lh
  Buffer<float> arcs;
  Buffer<float> heads_across;  // transposed: numbers x (root and words)
  Buffer<float> scores;
  Buffer<float> label;
  Buffer<float> relations;
  Buffer<std::uint8_t> bytes;
  Buffer<float> scales;
  Buffer<std::int32_t> offsets;
  TreeSearch trees;
  std::vector<std::uint32_t> rows;
  std::vector<std::uint32_t> piece_ends;
  std::vector<std::uint32_t> batch_ends;

  /// Room for so many vectors.
  Quantised quantised(std::size_t words, std::size_t inputs) {
    return {bytes.need(words * inputs * 2), scales.need(words), offsets.need(words)};
  }
};

Network::Workspace::Workspace() : buffers_(std::make_unique<Buffers>()) {}
Network::Workspace::~Workspace() = default;
Network::Workspace::Workspace(Workspace&&) noexcept = default;
Network::Workspace& Network::Workspace::operator=(Workspace&&) noexcept = default;

Result<Network> Network::read(const ModelFile& file, const Kernels& kernels) {
  const std::string_view section = file.section(kNetworkSection);
  auto head = read_shape(section);
  if (!head) return head.error();
  // Numbers are viewed where they lie, and a whole file lies at such a place anyway.
  if (reinterpret_cast<std::uintptr_t>(section.data()) % alignof(float) != 0) {
    return Error{ErrorCode::internal, "the network lies at an odd address"};
  }
  Network network(std::move(head->first), kernels);
  BlockReader in(section, head->second);
  if (!network.view(in)) return Error{ErrorCode::malformed, "the network is damaged; fetch the model file again"};
  return network;
}

bool Network::view(BlockReader& in) {
  const std::size_t width = shape_.state;
  const auto norm = [&](std::size_t size) {
    const float* gain = in.numbers(size).data();
    return Norm{gain, in.numbers(size).data()};
  };
  embedded_ = norm(shape_.embedding);
  conv_ = in.matrix(width, 3 * std::size_t{shape_.embedding});
  for (std::uint32_t i = 0; i < shape_.layers; ++i) {
    const Norm before = norm(width);
    layers_.push_back({before, in.matrix(kGates * width, width)});
  }
  before_tags_ = norm(width);
  last_ = norm(width);
  tag_matrix_ = in.matrix(classifier_rows(shape_, true), width);
  last_matrix_ = in.matrix(shape_.read_off() + classifier_rows(shape_, false), width);
  arcs_ = in.matrix(shape_.arcs, shape_.arcs);
  relations_ = in.matrix(shape_.relations, shape_.labels);
  root_arc_ = in.numbers(shape_.arcs).data();
  root_label_ = in.numbers(shape_.labels).data();
  row_scales_ = in.numbers(shape_.rows).data();
  rows_ = in.take<std::int8_t>(std::size_t{shape_.rows} * shape_.embedding).data();
  return in.ok() && in.at_end();
}

void Network::run(const Input& input, Workspace& work, Output& output) const {
  const std::size_t words = input.row_ends.size();
  Workspace::Buffers& buffers = *work.buffers_;
  output.heads.resize(words);
  output.relations.resize(words);
  output.classes.resize(shape_.classifiers.size());
  for (std::size_t i = 0; i < shape_.classifiers.size(); ++i) {
    Classes& classes = output.classes[i];
    classes.width = shape_.classifiers[i].width;
    classes.stride = padded(classes.width);
    classes.best.resize(words);
    classes.logits.resize(words * classes.stride);
  }
  cut_long(input.sentence_ends, kMostWords, buffers.piece_ends);
  Batch batch;
  std::size_t piece = 0;
  while (piece < buffers.piece_ends.size()) {
    batch.first_word += batch.words;
    batch.words = 0;
    buffers.batch_ends.clear();
    for (; piece < buffers.piece_ends.size(); ++piece) {
      const std::size_t end = buffers.piece_ends[piece] - batch.first_word;
      if (batch.words > 0 && end > kBatchWords) break;
      batch.words = end;
      buffers.batch_ends.push_back(static_cast<std::uint32_t>(end));
    }
    batch.ends = buffers.batch_ends;
    if (batch.words > 0) run_batch(input, batch, work, output);
  }
  join_pieces(input.sentence_ends, buffers.piece_ends, output.heads, output.joints);
}

void Network::run_batch(const Input& input, const Batch& batch, Workspace& work, Output& output) const {
  const auto ended = [&](Stage stage) {
    if (work.watch != nullptr) work.watch->ended(stage);
  };
  embed(input, batch, work);
  ended(Stage::embed);
  convolve(batch, work);
  ended(Stage::conv);
  for (std::size_t i = 0; i <= layers_.size(); ++i) {
    if (i == shape_.tag_layer) {
      normalise(before_tags_, batch, work);
      classify(true, batch, work, output);
      ended(Stage::classes);
    }
    if (i < layers_.size()) run_layer(layers_[i], batch, work);
    ended(Stage::layers);
  }
  normalise(last_, batch, work);
  classify(false, batch, work, output);
  ended(Stage::classes);
  find_arcs(batch, work);
  ended(Stage::arcs);
  find_trees(batch, work, output);
  ended(Stage::tree);
  find_relations(batch, work, output);
  ended(Stage::relations);
}

/// Rows are all over the model, and most of them not in the cache.
void Network::prefetch_row(std::uint32_t row) const {
  if (row >= shape_.rows) return;
  __builtin_prefetch(row_scales_ + row);
  constexpr std::size_t kLine = 64;
  const std::int8_t* start = rows_ + std::size_t{row} * shape_.embedding;
  for (std::size_t at = 0; at < shape_.embedding; at += kLine) __builtin_prefetch(start + at);
}

void Network::embed(const Input& input, const Batch& batch, Workspace& work) const {
  Workspace::Buffers& buffers = *work.buffers_;
  const std::size_t width = shape_.embedding;
  float* out = buffers.embedded.need((batch.words + batch.ends.size() + 1) * width);
  std::fill_n(out, width, 0.0F);
  out += width;
  std::size_t word = batch.first_word;
  std::size_t at = word > 0 ? input.row_ends[word - 1] : 0;
  for (const std::uint32_t end : batch.ends) {
    for (; word < batch.first_word + end; ++word, out += width) {
      buffers.rows.clear();
      for (; at < input.row_ends[word]; ++at) {
        if (at + kRowsAhead < input.rows.size()) prefetch_row(input.rows[at + kRowsAhead]);
        if (input.rows[at] < shape_.rows) buffers.rows.push_back(input.rows[at]);
      }
      kernels_->sum_rows(rows_, row_scales_, width, buffers.rows.data(), buffers.rows.size(), out);
      kernels_->normalise(out, embedded_.gain, embedded_.bias, width, out);
    }
    std::fill_n(out, width, 0.0F);
    out += width;
  }
}

void Network::convolve(const Batch& batch, Workspace& work) const {
  Workspace::Buffers& buffers = *work.buffers_;
  const Quantised windows = buffers.quantised(batch.words, conv_.inputs);
  const float* window = buffers.embedded.data();
  std::size_t word = 0;
  for (const std::uint32_t end : batch.ends) {
    for (; word < end; ++word, window += shape_.embedding) kernels_->quantise(window, conv_.inputs, word, windows);
    window += shape_.embedding;
  }
  float* state = buffers.state.need(batch.words * shape_.state);
  kernels_->multiply(conv_, 0, conv_.panels, windows, batch.words, state, shape_.state);
  kernels_->leaky(state, batch.words * shape_.state, 0);
}

/// Leaves the state's normal form in `quantised`.
void Network::normalise(const Norm& norm, const Batch& batch, Workspace& work) const {
  Workspace::Buffers& buffers = *work.buffers_;
  const Quantised out = buffers.quantised(batch.words, shape_.state);
  float* normal = buffers.normal.need(shape_.state);
  for (std::size_t word = 0; word < batch.words; ++word) {
    kernels_->normalise(buffers.state.data() + word * shape_.state, norm.gain, norm.bias, shape_.state, normal);
    kernels_->quantise(normal, shape_.state, word, out);
  }
}

void Network::run_layer(const Layer& layer, const Batch& batch, Workspace& work) const {
  normalise(layer.norm, batch, work);
  Workspace::Buffers& buffers = *work.buffers_;
  const Quantised in = buffers.quantised(batch.words, shape_.state);
  Scan scan;
  float* gates = buffers.gates.need(batch.words * kGates * kLanes);
  scan.gates = gates;
  scan.ends = batch.ends.data();
  scan.sentences = batch.ends.size();
  scan.stride = shape_.state;
  for (std::size_t lane = 0; lane < shape_.state; lane += kLanes) {
    const std::size_t panel = lane / kLanes * kGates;
    kernels_->multiply(layer.gates, panel, kGates, in, batch.words, gates, kGates * kLanes);
    scan.backwards = lane >= shape_.state / 2;
    scan.state = buffers.state.data() + lane;
    kernels_->scan(scan);
  }
}

void Network::classify(bool from_tags, const Batch& batch, Workspace& work, Output& output) const {
  Workspace::Buffers& buffers = *work.buffers_;
  const Quantised in = buffers.quantised(batch.words, shape_.state);
  const Matrix& matrix = from_tags ? tag_matrix_ : last_matrix_;
  std::size_t panel = 0;
  if (!from_tags) {
    const std::size_t width = shape_.read_off();
    panel = panels_of(width);
    kernels_->multiply(matrix, 0, panel, in, batch.words, buffers.read_off.need(batch.words * width), width);
  }
  for (std::size_t i = 0; i < shape_.classifiers.size(); ++i) {
    if (shape_.classifiers[i].from_tags != from_tags) continue;
    Classes& classes = output.classes[i];
    float* logits = classes.logits.data() + batch.first_word * classes.stride;
    kernels_->multiply(matrix, panel, panels_of(classes.width), in, batch.words, logits, classes.stride);
    panel += panels_of(classes.width);
    for (std::size_t word = 0; word < batch.words; ++word) {
      // Of a model that was not packed here, a row that only fills up may be the largest.
      const std::uint32_t best = kernels_->argmax(logits + word * classes.stride, classes.stride);
      classes.best[batch.first_word + word] = static_cast<std::uint16_t>(best < classes.width ? best : 0);
    }
  }
}

/// [d, 1] U of every word, and every word as head.
void Network::find_arcs(const Batch& batch, Workspace& work) const {
  Workspace::Buffers& buffers = *work.buffers_;
  const std::size_t width = shape_.arcs;
  const std::size_t stride = shape_.read_off();
  const Quantised in = buffers.quantised(batch.words, width);
  for (std::size_t word = 0; word < batch.words; ++word) {
    float* arcs = buffers.read_off.data() + word * stride;
    kernels_->leaky(arcs, 2 * width, kSlope);
    kernels_->quantise(arcs, width, word, in);
  }
  kernels_->multiply(arcs_, 0, arcs_.panels, in, batch.words, buffers.arcs.need(batch.words * width), width);
}

void Network::find_trees(const Batch& batch, Workspace& work, Output& output) const {
  Workspace::Buffers& buffers = *work.buffers_;
  const std::size_t width = shape_.arcs;
  const std::size_t stride = shape_.read_off();
  std::size_t begin = 0;
  for (const std::uint32_t end : batch.ends) {
    const std::size_t words = end - begin;
    const std::size_t columns = padded(words + 1);
    float* across = buffers.heads_across.need(width * columns);
    kernels_->transpose(buffers.read_off.data() + begin * stride + width, stride, words, width, across + 1, columns);
    for (std::size_t a = 0; a < width; ++a) {
      float* row = across + a * columns;
      row[0] = root_arc_[a];
      std::fill(row + words + 1, row + columns, 0.0F);
    }
    float* scores = buffers.scores.need(words * columns);
    kernels_->scores(buffers.arcs.data() + begin * width, width, across, words, width, columns, scores);
    std::uint32_t* heads = output.heads.data() + batch.first_word + begin;
    for (std::size_t word = 0; word < words; ++word) {
      float* row = scores + word * columns;
      row[word + 1] = kNever;
      std::fill(row + words + 1, row + columns, kNever);
      heads[word] = kernels_->argmax(row, columns);
    }
    buffers.trees.best_tree({scores, words, columns}, heads);
    begin = end;
  }
}

void Network::find_relations(const Batch& batch, Workspace& work, Output& output) const {
  Workspace::Buffers& buffers = *work.buffers_;
  const std::size_t width = shape_.labels;
  const std::size_t stride = shape_.read_off();
  const Quantised in = buffers.quantised(batch.words, width);
  float* label = buffers.label.need(width);
  std::size_t begin = 0;
  for (const std::uint32_t end : batch.ends) {
    const float* dependents = buffers.read_off.data() + begin * stride + 2 * std::size_t{shape_.arcs};
    for (std::size_t word = begin; word < end; ++word) {
      const std::uint32_t head = output.heads[batch.first_word + word];
      const float* as_head = head == 0 ? root_label_ : dependents + (head - 1) * stride + width;
      kernels_->leaky_sum(dependents + (word - begin) * stride, as_head, width, kSlope, label);
      kernels_->quantise(label, width, word, in);
    }
    begin = end;
  }
  const std::size_t columns = padded(shape_.relations);
  float* relations = buffers.relations.need(batch.words * columns);
  kernels_->multiply(relations_, 0, relations_.panels, in, batch.words, relations, columns);
  for (std::size_t word = 0; word < batch.words; ++word) {
    const std::uint32_t best = kernels_->argmax(relations + word * columns, columns);
    output.relations[batch.first_word + word] = static_cast<std::uint16_t>(best < shape_.relations ? best : 0);
  }
}

}  // namespace cotejo::nn
