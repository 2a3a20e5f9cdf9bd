// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "values/tagged.h"

namespace cotejo::events {

/// The words' dependencies read downwards: children, and how far each word's phrase reaches. Where an article has no
/// syntax (or a sentence is longer than a tree can be trusted for) heads are guessed, see rough_tree.h.
class ClauseTree {
 public:
  explicit ClauseTree(const Tagged& tagged);

  [[nodiscard]] std::int32_t head(std::uint32_t word) const { return head_[word]; }
  [[nodiscard]] Deprel relation(std::uint32_t word) const { return relation_[word]; }
  [[nodiscard]] std::span<const std::uint32_t> children(std::uint32_t word) const {
    return {children_.data() + first_child_[word], first_child_[word + 1] - first_child_[word]};
  }
  /// The first child in that relation, or kNone.
  [[nodiscard]] std::int32_t child(std::uint32_t word, Deprel relation) const;
  /// First and past-the-last word of the phrase that the word heads.
  [[nodiscard]] std::uint32_t phrase_first(std::uint32_t word) const { return phrase_first_[word]; }
  [[nodiscard]] std::uint32_t phrase_last(std::uint32_t word) const { return phrase_last_[word]; }
  [[nodiscard]] std::uint32_t sentence(std::uint32_t word) const { return sentence_[word]; }

  /// The lower-case preposition that marks the phrase ("a" of "a Lima"); empty where there is none.
  [[nodiscard]] std::string_view preposition(std::uint32_t word) const;
  /// "y reunirse ... se": whether the verb bears a reflexive pronoun.
  [[nodiscard]] bool reflexive(std::uint32_t verb) const;
  [[nodiscard]] bool passive(std::uint32_t verb) const;
  [[nodiscard]] bool negated(std::uint32_t verb) const;
  /// The word that carries mood and tense: the first auxiliary, or the verb itself.
  [[nodiscard]] std::uint32_t finite(std::uint32_t verb) const;

 private:
  void link_children();
  void settle_infinitives();
  void measure_phrases();

  const Tagged& tagged_;
  std::vector<std::int32_t> head_;
  std::vector<Deprel> relation_;
  std::vector<std::uint32_t> first_child_;
  std::vector<std::uint32_t> children_;
  std::vector<std::uint32_t> phrase_first_;
  std::vector<std::uint32_t> phrase_last_;
  std::vector<std::uint32_t> sentence_;
};

}  // namespace cotejo::events
