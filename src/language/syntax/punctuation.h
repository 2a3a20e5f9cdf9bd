// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <vector>

#include "language/model/model_file.h"
#include "language/syntax/cues.h"
#include "language/syntax/rows.h"
#include "values/tagged.h"

namespace cotejo::syntax {

/// A sentence's tree over its words without punctuation, and where its punctuation stands. Indices count in the
/// sentence; kNone is above the root.
struct BareTree {
  std::vector<std::int32_t> heads;
  std::vector<Deprel> deprels;
  std::vector<std::uint32_t> forms;  ///< hashed
  std::vector<std::uint32_t> upos;
  std::vector<bool> is_mark;  ///< punctuation, without a head yet

  void clear();
  /// A word that is a mark until it is set.
  void add(std::uint32_t form, Upos word_class);
  void set(std::int32_t word, std::int32_t head, Deprel deprel);
  [[nodiscard]] std::int32_t size() const { return static_cast<std::int32_t>(heads.size()); }
};

/// The words that a mark could hang on: those on the way from its neighbours up to the root, so long as no arc is
/// crossed. At most kMostCandidates.
struct MarkCandidate {
  std::int32_t word = kNone;
  bool from_left = false;
  bool highest = false;  ///< the next word up lies beyond the mark
  std::uint8_t height = 0;
};
inline constexpr std::size_t kMostCandidates = 24;

/// For every mark the one that it makes a pair with (quotes, brackets, dashes), or kNone.
void pair_marks(const BareTree& tree, std::vector<std::int32_t>& partners);

/// The words next to a mark on either side, found in one walk over the sentence.
class Neighbours {
 public:
  explicit Neighbours(const BareTree& tree) : tree_(tree) {}
  /// Marks are asked for from left to right.
  void move_to(std::int32_t mark);
  [[nodiscard]] std::int32_t left() const { return left_; }
  [[nodiscard]] std::int32_t right() const { return right_ < tree_.size() ? right_ : kNone; }

 private:
  const BareTree& tree_;
  std::int32_t left_ = kNone;
  std::int32_t right_ = 0;
};

void mark_candidates(const BareTree& tree, std::int32_t mark, const Neighbours& beside,
                     std::vector<MarkCandidate>& out);
void mark_rows(const BareTree& tree, const std::vector<std::int32_t>& partners, std::int32_t mark,
               const std::vector<MarkCandidate>& all, std::size_t candidate, std::vector<Row>& out);

/// Hangs punctuation on a finished tree: candidates scored by an averaged perceptron.
class Punctuation {
 public:
  struct Workspace {
    std::vector<std::int32_t> partners;
    std::vector<MarkCandidate> candidates;
    std::vector<Row> rows;
    std::vector<std::int32_t> sums;
  };
  [[nodiscard]] bool read(const ModelFile& file) { return table_.read(file.section("punctuation"), 1); }
  void attach(BareTree& tree, Workspace& work) const;

 private:
  RowTable table_;
};

}  // namespace cotejo::syntax
