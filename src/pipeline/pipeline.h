// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <string>
#include <string_view>
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

/// One reading, or why an article could not be read (Error::place names the input).
using ReadingItem = Result<Reading>;

/// What became of one input: its bytes (empty where they could not be had) and its articles, at least one item. Of an
/// archive of pages each page is a result of its own ("news.warc.gz#1234"; none of its items may be there, where it
/// holds no article), and a last one without bytes tells of the whole.
struct InputResult {
  std::string path;
  std::string bytes;
  std::vector<ReadingItem> items;
  bool skipped = false;         ///< the caller knows these bytes: not read, no items
  bool part = false;            ///< more of the same input follows
  std::vector<Notice> notices;  ///< of the input as a whole
};

struct ReadOptions {
  IntakeOptions intake;
  unsigned threads = 0;  ///< 0: one a core
  /// Called from several threads with the bytes of an input; true leaves it unread.
  std::function<bool(std::string_view)> known;
};

struct CollatedStory {
  Story story;
  Collation collation;
};

/// All stages assembled. Immutable after loading; safe to use from several threads.
class Pipeline {
 public:
  static Result<Pipeline> load(const Paths& paths);

  /// Reads the bytes of one input: one item an article, at least one. A document that holds readings (`cotejo read
  /// --json`) gives them back.
  [[nodiscard]] std::vector<ReadingItem> read_bytes(std::string_view bytes, std::string_view path,
                                                    const IntakeOptions& options) const;
  /// The same for bytes of which more is known than their path.
  [[nodiscard]] std::vector<ReadingItem> read_bytes(std::string_view bytes, std::string_view path,
                                                    const IntakeOptions& options, const Provenance& provenance) const;

  /// Reads inputs on `threads` threads (0: one a core) and hands each over in the order of `paths`, as soon as it and
  /// all before it are done. Memory holds a few inputs a thread, however many there are. `done` runs on one thread at a
  /// time.
  void read_inputs(const std::vector<std::string>& paths, const ReadOptions& options,
                   const std::function<void(InputResult)>& done) const;

  /// Groups and collates. The order of the readings does not matter.
  [[nodiscard]] std::vector<CollatedStory> collate(const std::vector<Reading>& readings) const;

 private:
  [[nodiscard]] std::vector<ReadingItem> read_articles(std::vector<IntakeItem> articles) const;
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
