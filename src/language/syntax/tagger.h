// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "language/model/model_file.h"
#include "language/syntax/cues.h"
#include "language/syntax/rows.h"
#include "language/syntax/tagset.h"

namespace cotejo::syntax {

/// What scores a tag: the tag as a whole and its parts (word class; gender and number; verb form), so that rare tags
/// share what is known of common ones. Parts are labels after the whole tags.
class TagLabels {
 public:
  explicit TagLabels(const Tagset& tags);
  TagLabels() = default;

  /// Labels of a table: whole tags and parts.
  [[nodiscard]] std::size_t size() const { return labels_; }
  [[nodiscard]] const std::array<std::uint16_t, 3>& parts(TagId tag) const { return parts_[tag]; }

  /// The best tag by the sums of its labels.
  template <class Sum>
  [[nodiscard]] TagId best(const Sum* sums) const {
    TagId best = 0;
    long most = 0;
    for (std::size_t tag = 0; tag < parts_.size(); ++tag) {
      const auto& p = parts_[tag];
      const long score = static_cast<long>(sums[tag]) + sums[p[0]] + sums[p[1]] + sums[p[2]];
      if (tag == 0 || score > most) {
        most = score;
        best = static_cast<TagId>(tag);
      }
    }
    return best;
  }

 private:
  std::vector<std::array<std::uint16_t, 3>> parts_;
  std::size_t labels_ = 0;
};

/// The tags around a word as far as they are known when it is tagged.
struct TagContext {
  const Tagset* tags = nullptr;
  const std::vector<Cues>* cues = nullptr;
  Domain domain = Domain::ancora;
  const std::vector<TagId>* first_pass = nullptr;  ///< null in the first pass
  const std::vector<TagId>* decided = nullptr;     ///< tags of the words before
};

/// The rows of a word's features.
void tag_rows(const TagContext& context, std::size_t at, std::vector<Row>& out);

/// Tags words in two passes from left to right: the second sees the first one's tags on both sides. An averaged
/// perceptron over hashed features.
class Tagger {
 public:
  struct Workspace {
    std::vector<Row> rows;
    std::vector<std::int32_t> sums;
    std::vector<TagId> first_pass;
  };

  [[nodiscard]] bool read(const ModelFile& file);
  [[nodiscard]] const Tagset& tags() const { return tags_; }
  void tag(const std::vector<Cues>& cues, Workspace& work, std::vector<TagId>& out) const;

 private:
  void pass(const RowTable& table, TagContext context, Workspace& work, std::vector<TagId>& out) const;

  Tagset tags_;
  TagLabels labels_;
  RowTable first_;
  RowTable second_;
};

}  // namespace cotejo::syntax
