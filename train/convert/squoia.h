// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <string>
#include <unordered_map>

#include "base/result.h"
#include "tree.h"

namespace cotejo::convert {

/// Brings trees of the SQUOIA treebank to the categories, functions and tags of CESS-ESP, so that one set of rules does
/// for both. Its tags say the word class alone: closed.tsv adds features of closed classes, endings the form of verbs;
/// lemmas of other words stay empty.
class Squoia {
 public:
  static Result<Squoia> load(const std::filesystem::path& tables);
  [[nodiscard]] Tree as_cess(Tree tree) const;

  struct Closed {
    std::string tag;
    std::string lemma;
  };
  /// By class and form in lower case; null where the table has none.
  [[nodiscard]] const Closed* closed(std::string_view tag, std::string_view form) const;

 private:
  std::unordered_map<std::string, Closed> closed_;
};

}  // namespace cotejo::convert
