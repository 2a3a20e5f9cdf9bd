// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/result.h"
#include "draft.h"

namespace cotejo::convert {

/// What is known of a child when its relation is looked up.
struct Bond {
  std::string_view parent;      ///< category of the constituent
  std::string_view child;       ///< category of the child
  std::string_view content;     ///< category of what the child is about: that of the clause in a prepositional phrase
  std::string_view function;    ///< of the child
  std::string_view head_upos;   ///< word class of the word that the child hangs on
  std::string_view child_upos;  ///< and of the child's own
  std::string_view child_tag;   ///< of the leaf that the child's word stands for, in lower case
  const std::vector<std::string_view>* beside = nullptr;  ///< functions of the child's sisters
};

/// Which child of a constituent is its head (heads.tsv), what the others are to it (relations.tsv), and which verbs are
/// auxiliaries of which forms (auxiliaries.tsv) or take no object.
class Rules {
 public:
  static Result<Rules> load(const std::filesystem::path& folder);

  /// The head among the children of a node that is neither leaf nor coordination. Every node has one.
  [[nodiscard]] int head_child(const Tree& tree, int node) const;
  struct Relation {
    std::string name;
    std::size_t line = 0;  ///< of relations.tsv
  };
  [[nodiscard]] Relation relation(const Bond& bond) const;
  /// True where the verb before an infinitive ('n'), gerund ('g') or participle ('p') is its auxiliary.
  [[nodiscard]] bool is_auxiliary(std::string_view lemma, char form) const;
  /// True for a verb that takes no object (intransitives.tsv).
  [[nodiscard]] bool is_intransitive(const std::string& lemma) const { return intransitives_.count(lemma) != 0; }

 private:
  struct HeadRule {
    std::string category;
    std::string children;
    std::string with;  ///< children that have to be there, or with '!' must not
    bool last = false;
  };
  struct RelationRule {
    std::string parent, child, content, function, head_upos, child_upos, child_tag, beside;
    Relation relation;
  };
  std::vector<HeadRule> heads_;
  std::vector<RelationRule> relations_;
  std::unordered_set<std::string> intransitives_;
  std::unordered_set<std::string> auxiliaries_;  ///< lemma and letter of the form
};

}  // namespace cotejo::convert
