// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "language/nn/pieces.h"

#include <algorithm>

namespace cotejo::nn {

void cut_long(std::span<const std::uint32_t> sentence_ends, std::size_t most, std::vector<std::uint32_t>& piece_ends) {
  piece_ends.clear();
  std::uint32_t begin = 0;
  for (const std::uint32_t end : sentence_ends) {
    const std::size_t words = end - begin;
    const std::size_t pieces = std::max<std::size_t>(1, (words + most - 1) / most);
    for (std::size_t i = 1; i <= pieces; ++i) {
      piece_ends.push_back(begin + static_cast<std::uint32_t>(words * i / pieces));
    }
    begin = end;
  }
}

void join_pieces(std::span<const std::uint32_t> sentence_ends, std::span<const std::uint32_t> piece_ends,
                 std::span<std::uint32_t> heads, std::vector<std::uint32_t>& joints) {
  joints.clear();
  std::size_t piece = 0;
  std::uint32_t begin = 0;
  for (const std::uint32_t end : sentence_ends) {
    std::uint32_t from = begin;
    std::uint32_t first_root = 0;
    do {
      for (std::uint32_t word = from; word < piece_ends[piece]; ++word) {
        std::uint32_t& head = heads[word];
        if (head != 0) {
          head += from - begin;
        } else if (first_root == 0) {
          first_root = word - begin + 1;
        } else {
          head = first_root;
          joints.push_back(word);
        }
      }
      from = piece_ends[piece++];
    } while (from < end);
    begin = end;
  }
}

}  // namespace cotejo::nn
