// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "values/tagged.h"

namespace cotejo::syntax {

/// What the classes of the network's classifier of names mean: "O", or "B-" (the first word of a name) or "I-" (a later
/// one) with a type. Dates and numbers ("B-DATE") were learned along with names and are none.
class NameLabels {
 public:
  /// False where the section's lines are no such labels.
  [[nodiscard]] bool read(std::string_view section);
  [[nodiscard]] std::size_t size() const { return labels_.size(); }
  [[nodiscard]] NameHint hint(std::span<const float> logits) const;

 private:
  static constexpr int kOther = -1;
  struct Label {
    int type = kOther;
    bool begins = false;
  };
  std::vector<Label> labels_;
};

}  // namespace cotejo::syntax
