// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace cotejo::nn {

/// Ends of sentences, each counted from the first word of all; those of more than `most` words are cut in pieces of
/// like size.
void cut_long(std::span<const std::uint32_t> sentence_ends, std::size_t most, std::vector<std::uint32_t>& piece_ends);

/// Makes one tree of each sentence's pieces: heads, so far counted in the piece, are counted in the sentence, and the
/// roots of later pieces hang on the first piece's root. Those words are the `joints`.
void join_pieces(std::span<const std::uint32_t> sentence_ends, std::span<const std::uint32_t> piece_ends,
                 std::span<std::uint32_t> heads, std::vector<std::uint32_t>& joints);

}  // namespace cotejo::nn
