// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

namespace cotejo::nn {

/// Scores of arcs: row i is word i (0 is the first), column 0 the root above all, column j + 1 word j. Columns beyond
/// and word i's own are not looked at. Scores are finite and within +-1e9.
struct ArcScores {
  const float* scores = nullptr;
  std::size_t words = 0;
  std::size_t columns = 0;  // from one row to the next

  [[nodiscard]] float of(std::size_t word, std::size_t head) const { return scores[word * columns + head]; }
};

/// Finds trees; keeps its memory from one sentence to the next. Not for two threads at once.
class TreeSearch {
 public:
  /// Turns `heads`, each word's best head (0 is the root), into the heads of the best tree in which one word alone
  /// hangs on the root. Where they are such a tree already, they stay.
  void best_tree(const ArcScores& arcs, std::uint32_t* heads);

  /// Whether every word hangs in the end on the root, and one word alone does so itself.
  bool is_tree(const std::uint32_t* heads, std::size_t words);

 private:
  struct Edge {
    std::uint16_t word = 0;
    std::uint16_t head = 0;
  };

  void prepare(const ArcScores& arcs);
  void grow(std::uint32_t start);
  std::uint32_t best_head(std::uint32_t slot) const;
  void contract(std::size_t begin);
  void expand(std::uint32_t* heads);
  [[nodiscard]] std::size_t cell(std::uint32_t word, std::uint32_t head) const { return word * size_ + head; }

  std::size_t size_ = 0;
  std::vector<std::uint32_t> marks_;
  // By slot: a word, or a circle of words that has been drawn together and lives on in the slot of one of them.
  std::vector<double> weights_;
  std::vector<Edge> edges_;
  std::vector<char> alive_;
  std::vector<char> done_;
  std::vector<char> on_path_;
  std::vector<double> entered_;
  std::vector<std::uint32_t> node_of_;
  std::vector<std::uint32_t> path_;
  // By node: words first, then circles in the order in which they were drawn together.
  std::vector<std::uint32_t> above_;
  std::vector<Edge> chosen_;
  std::vector<char> settled_;
};

}  // namespace cotejo::nn
