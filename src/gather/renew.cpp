// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include <set>

#include "formats/reading_json.h"
#include "formats/story_json.h"
#include "gather/keeper.h"

namespace cotejo::gather {

namespace {

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

}  // namespace

Result<std::size_t> renew_stories(library::Library& library, const Pipeline& pipeline) {
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
  if (auto begun = library.begin(); !begun) return begun.error();
  if (auto done = library.replace_stories(stories); !done) return done.error();
  if (auto done = library.commit(); !done) return done.error();
  return stories.size();
}

}  // namespace cotejo::gather
