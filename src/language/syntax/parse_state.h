// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "language/syntax/cues.h"
#include "language/syntax/tagset.h"
#include "values/tagged.h"

namespace cotejo::syntax {

/// What the parser knows of a word.
struct ParseWord {
  std::uint32_t lower = 0;
  std::uint32_t lemma = 0;
  std::uint32_t tag = 0;     ///< joint tag
  std::uint32_t upos = 0;    ///< counted from 1; 0 outside the sentence
  std::uint32_t before = 0;  ///< the punctuation before it, hashed
  std::uint32_t after = 0;
};

enum class Move : std::uint8_t { shift, left, right };

/// shift: the next word goes on the stack. left: the next word becomes head of the top of the stack, which is popped.
/// right: the word below the top becomes its head.
struct Action {
  Move move = Move::shift;
  Deprel deprel = Deprel::none;
  bool operator==(const Action&) const = default;
};

/// The actions that occur, as labels of a table; after them the three moves, which share what their actions have in
/// common.
class Actions {
 public:
  std::size_t add(Action action);
  [[nodiscard]] std::size_t size() const { return actions_.size(); }
  [[nodiscard]] std::size_t labels() const { return actions_.size() + 3; }
  [[nodiscard]] Action operator[](std::size_t index) const { return actions_[index]; }
  [[nodiscard]] std::size_t move_label(std::size_t index) const {
    return actions_.size() + static_cast<std::size_t>(actions_[index].move);
  }
  [[nodiscard]] std::string bytes() const;
  [[nodiscard]] bool read(std::string_view bytes);

 private:
  std::vector<Action> actions_;
};

/// A sentence half parsed, by the arc-hybrid system (Kuhlmann et al. 2011). The artificial root stands after the last
/// word; it takes one word only, so that every sentence comes out as one tree.
class ParseState {
 public:
  struct Node {
    std::int32_t head = -1;           ///< words.size() is the root
    std::int32_t left[2] = {-1, -1};  ///< outermost child on the left, and the next one
    std::int32_t right[2] = {-1, -1};
    std::int32_t marker = -1;       ///< its case or mark child: the preposition of a noun, the conjunction of a clause
    std::uint64_t left_labels = 0;  ///< a bit a relation
    std::uint64_t right_labels = 0;
    std::uint16_t left_count = 0;
    std::uint16_t right_count = 0;
    Deprel deprel = Deprel::none;
  };

  void start(std::size_t words);
  [[nodiscard]] std::int32_t size() const { return static_cast<std::int32_t>(nodes_.size()) - 1; }
  [[nodiscard]] bool done() const { return next_ == size() && stack_.empty(); }
  [[nodiscard]] bool may(Move move) const;
  void apply(Action action);

  /// The depth-th word from the top of the stack, -1 where there is none.
  [[nodiscard]] std::int32_t top(std::size_t depth) const {
    return depth < stack_.size() ? stack_[stack_.size() - 1 - depth] : -1;
  }
  [[nodiscard]] std::int32_t next() const { return next_; }
  [[nodiscard]] const std::vector<std::int32_t>& stack() const { return stack_; }
  [[nodiscard]] const Node& node(std::int32_t index) const { return nodes_[static_cast<std::size_t>(index)]; }

 private:
  void attach(std::int32_t child, std::int32_t head, Deprel deprel);

  std::vector<Node> nodes_;  ///< the words and the root
  std::vector<std::int32_t> stack_;
  std::int32_t next_ = 0;
};

/// Sums over a sentence's words that tell what lies between two of them.
struct Between {
  std::vector<std::uint16_t> commas;
  std::vector<std::uint16_t> verbs;
};

/// A sentence as the parser sees it: the words without the punctuation between them, which gets its heads when the tree
/// stands. A sentence of nothing but punctuation is one word.
struct ParseInput {
  std::vector<ParseWord> words;
  std::vector<std::int32_t> places;  ///< of the words in the sentence
  Between before;                    ///< counts before each word, one more than words
  Domain domain = Domain::ancora;

  void clear();
  void add(const Cues& cues, TagId tag, Upos upos, std::string_view lemma);
  /// To be called after the last word.
  void finish();

 private:
  struct Mark {
    ParseWord word;
    std::int32_t place = 0;
  };
  std::vector<Mark> pending_;  ///< punctuation since the last word
  std::int32_t size_ = 0;
};

}  // namespace cotejo::syntax
