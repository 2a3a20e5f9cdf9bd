// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <cstdio>
#include <set>
#include <unordered_set>

#include "base/hash.h"
#include "cli/commands/commands.h"
#include "cli/session.h"
#include "formats/story_json.h"
#include "library/library.h"

namespace cotejo::cli {

namespace {

constexpr int kInputsATransaction = 50;  ///< what a stopped run loses at most, and has to read again

/// Keeps what was read, some inputs a transaction. After an error nothing more is written.
class Keeper {
 public:
  explicit Keeper(library::Library& library) : library_(library) {}

  void input(const InputResult& result) {
    if (failure_ || result.skipped) return;
    if (pending_ == 0) note(library_.begin());
    const std::string sha = sha256_hex(result.bytes);
    if (!result.bytes.empty()) note(library_.add_raw(sha, result.bytes));
    for (const ReadingItem& item : result.items) {
      if (!item) note(library_.add_failure(result.path, sha, item.error()));
    }
    sha_ = sha;
    path_ = result.path;
    if (++pending_ >= kInputsATransaction) flush();
  }

  void reading(const Reading& reading) {
    if (failure_) return;
    if (pending_ == 0) note(library_.begin()), pending_ = 1;
    const Article& a = reading.article;
    const auto day = reading.published.value ? std::optional(reading.published.value->iso()) : std::nullopt;
    // --explain's reasons are kept too: the page shows them.
    const auto added =
        library_.add_article(a.id, a.file, path_, a.title, day, sha_, formats::reading_to_json(reading, {true, -1}));
    if (!added) note(added.error());
    if (added && *added) ++fresh_;
  }

  void flush() {
    if (pending_ > 0 && !failure_) note(library_.commit());
    pending_ = 0;
  }

  [[nodiscard]] int fresh() const { return fresh_; }
  [[nodiscard]] const std::optional<Error>& failure() const { return failure_; }

 private:
  void note(const Outcome& outcome) {
    if (!outcome && !failure_) failure_ = outcome.error();
  }
  library::Library& library_;
  std::optional<Error> failure_;
  std::string sha_;
  std::string path_;
  int pending_ = 0;
  int fresh_ = 0;
};

library::StoredStory stored(const CollatedStory& item, const std::vector<Reading>& readings) {
  const Collation& c = item.collation;
  std::vector<const Reading*> members;
  for (const ReadingIndex index : item.story.readings) members.push_back(&readings[index]);
  library::StoredStory story;
  std::set<std::string> outlets;
  for (const StoryArticle& a : c.articles) {
    if (a.outlet) outlets.insert(*a.outlet);
    story.article_ids.push_back(a.id);
  }
  story.row = {c.id,
               c.title,
               c.from ? std::optional(c.from->iso()) : std::nullopt,
               c.to ? std::optional(c.to->iso()) : std::nullopt,
               static_cast<int>(c.articles.size()),
               static_cast<int>(c.facts.size()),
               static_cast<int>(c.conflicts.size()),
               static_cast<int>(outlets.size())};
  story.json = formats::story_to_json(c, members, {true, -1});
  return story;
}

/// All stories of the library anew, from all its readings.
Outcome renew_stories(library::Library& library, const Pipeline& pipeline, std::size_t& count) {
  const auto documents = library.reading_documents();
  if (!documents) return documents.error();
  std::vector<Reading> readings;
  for (const std::string& document : *documents) {
    auto reading = formats::reading_from_json(document);
    if (!reading) return reading.error();
    readings.push_back(std::move(*reading));
  }
  std::vector<library::StoredStory> stories;
  for (const CollatedStory& item : pipeline.collate(readings)) stories.push_back(stored(item, readings));
  count = stories.size();
  if (auto begun = library.begin(); !begun) return begun;
  if (auto done = library.replace_stories(stories); !done) return done;
  return library.commit();
}

}  // namespace

int add_command(const Options& options) {
  const auto pipeline = load_pipeline(options);
  if (!pipeline) return kUsage;
  auto library = library::Library::open(options.library_file());
  if (!library) return complain(library.error()), kSomeFailed;
  const auto sources = library->read_sources();
  if (!sources) return complain(sources.error()), kSomeFailed;
  const std::unordered_set<std::string> known(sources->begin(), sources->end());
  Keeper keeper(*library);
  int articles = 0;
  int skipped = 0;
  const bool all_read = read_all(
      options, *pipeline,
      [&](const Reading& reading) {
        ++articles;
        keeper.reading(reading);
      },
      [&](const InputResult& result) {
        skipped += result.skipped ? 1 : 0;
        keeper.input(result);
      },
      [&](std::string_view bytes) { return known.count(sha256_hex(bytes)) > 0; });
  keeper.flush();
  if (keeper.failure()) return complain(*keeper.failure()), kSomeFailed;
  std::size_t stories = 0;
  if (auto renewed = renew_stories(*library, *pipeline, stories); !renewed)
    return complain(renewed.error()), kSomeFailed;
  if (!options.quiet) {
    std::printf(
        "%d articles read, %d of them new; %d inputs were there already; the library %s now holds %zu stories\n",
        articles, keeper.fresh(), skipped, options.library_file().c_str(), stories);
  }
  return all_read ? kAllRead : kSomeFailed;
}

}  // namespace cotejo::cli
