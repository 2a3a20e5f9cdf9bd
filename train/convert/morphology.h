// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"

namespace cotejo::convert {

/// A word class with its features and, where the class settles it, the lemma.
struct Analysis {
  std::string upos;
  std::string feats;
  std::string lemma;  ///< empty: as the treebank has it
};

/// EAGLES tags as word classes and features of Universal Dependencies (eagles.tsv, eagles_slots.tsv), and the words
/// inside of multiword leaves, which have no tags (parts.tsv).
class Morphology {
 public:
  static Result<Morphology> load(const std::filesystem::path& folder);

  /// `form` in lower case.
  [[nodiscard]] Analysis of(std::string_view tag, std::string_view form) const;
  /// A word inside of a multiword leaf; null where the table has none.
  [[nodiscard]] const Analysis* part(std::string_view form) const;

 private:
  struct Rule {
    std::string tag;
    std::string forms;
    Analysis analysis;
    std::vector<std::pair<std::string, std::size_t>> slots;  ///< feature and place in the tag
  };
  std::vector<Rule> rules_;
  std::map<std::pair<std::string, char>, std::string> slots_;
  std::unordered_map<std::string, Analysis> parts_;
};

/// Features brought together, in the order of Universal Dependencies.
[[nodiscard]] std::string join_feats(std::vector<std::string> feats);
/// `feats` with one more, or with another value of it; an empty value takes it away.
[[nodiscard]] std::string with_feat(std::string_view feats, std::string_view name, std::string_view value);

}  // namespace cotejo::convert
