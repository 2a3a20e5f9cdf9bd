// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "base/paths.h"
#include "base/result.h"
#include "collation/collate.h"
#include "intake/intake.h"
#include "language/language.h"
#include "reading/reading.h"
#include "story/stories.h"
#include "values/collation.h"
#include "values/reading.h"

namespace cotejo {

/// An input as the user named it, and its bytes or why they could not be had.
struct Input {
  std::string path;
};

/// One reading, or the failure of one input (Error::place names it).
using ReadingItem = Result<Reading>;

struct CollatedStory {
  Story story;
  Collation collation;
};

/// All stages assembled. Immutable after loading; safe to use from several threads.
class Pipeline {
 public:
  static Result<Pipeline> load(const Paths& paths);

  /// Reads the bytes of one input: one item an article, at least one.
  [[nodiscard]] std::vector<ReadingItem> read_bytes(std::string_view bytes, std::string_view path,
                                                    const IntakeOptions& options) const;

  /// Groups and collates. The order of the readings does not matter.
  [[nodiscard]] std::vector<CollatedStory> collate(const std::vector<Reading>& readings) const;

 private:
  Pipeline(Intake intake, Language language, Reader reader, StoryFinder stories, Collator collator)
      : intake_(std::move(intake)),
        language_(std::move(language)),
        reader_(std::move(reader)),
        stories_(std::move(stories)),
        collator_(std::move(collator)) {}
  Intake intake_;
  Language language_;
  Reader reader_;
  StoryFinder stories_;
  Collator collator_;
};

}  // namespace cotejo
