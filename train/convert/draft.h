// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "tree.h"

namespace cotejo::convert {

/// A word as Universal Dependencies counts them.
struct UdWord {
  std::string form;
  std::string lemma;
  std::string upos;
  std::string xpos;
  std::string feats;  ///< "Gender=Masc|Number=Sing", or empty
  int head = kNobody;
  std::string deprel;
  std::string name;      ///< "B-PER", "I-PER", "B-DATE"; empty outside
  std::string function;  ///< of the constituent that the word is head of
  std::size_t rule = 0;  ///< line of relations.tsv that named the relation; 0 where code did
  int leaf = kNobody;
};

/// What is written together: several words where `last` is not `first` ("del").
struct Token {
  int first = kNobody;
  int last = kNobody;
  std::string form;
  bool space_after = true;
};

/// A sentence on its way from constituents to dependencies.
struct Draft {
  Tree tree;
  std::vector<UdWord> words;
  std::vector<Token> tokens;
  std::vector<int> heads;  ///< for every node of the tree, the word that stands for it

  [[nodiscard]] UdWord& at(int word) { return words[static_cast<std::size_t>(word)]; }
  [[nodiscard]] const UdWord& at(int word) const { return words[static_cast<std::size_t>(word)]; }
  [[nodiscard]] int head_of(int node) const { return heads[static_cast<std::size_t>(node)]; }
  void attach(int word, int head, std::string_view deprel) {
    if (word == head || word == kNobody) return;
    at(word).head = head;
    at(word).deprel = std::string(deprel);
  }
};

}  // namespace cotejo::convert
