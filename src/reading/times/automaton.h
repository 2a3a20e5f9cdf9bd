// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "reading/times/pattern.h"
#include "reading/times/tokens.h"

namespace cotejo::times {

/// All patterns at once.
///
/// The patterns' programs are joined into one deterministic automaton over the symbols of the lexicon when the tables
/// are loaded (subset construction; patterns hold no loops, so it is finite and shallow). A match from a given token on
/// then costs one look-up a token, however many rules there are; only the winner's program is run again, to find its
/// braces and captures.
///
/// Where it fails: an expression that a wrong, longer one swallows is lost; such rules need a rule of type NONE or a
/// narrower context. Cost: the length of the longest pattern for each start, in practice one look-up for most words.
class Automaton {
 public:
  void build(std::vector<Program> programs, const Lexicon& lexicon);

  struct Found {
    std::uint32_t rule = 0;
    std::uint32_t end = 0;  ///< after the last token
  };
  /// The longest match that starts at token `at`; of equally long ones the rule with the lowest number.
  [[nodiscard]] std::optional<Found> longest(const std::vector<Token>& tokens, std::size_t at) const;

  /// Braces and captures of a rule that is known to match [begin, end).
  [[nodiscard]] Match details(Found found, std::uint32_t begin, const std::vector<Token>& tokens,
                              const Lexicon& lexicon, std::size_t capture_count) const;

  [[nodiscard]] std::size_t state_count() const { return accepts_.size(); }

 private:
  struct Edge {
    Symbol symbol;
    std::uint32_t to;
  };
  std::vector<Program> programs_;
  std::vector<std::uint32_t> first_edge_;  ///< of each state, in edges_; one more for the end
  std::vector<Edge> edges_;                ///< sorted by symbol within a state
  std::vector<std::uint32_t> accepts_;     ///< rule, or kNoRule
};

}  // namespace cotejo::times
