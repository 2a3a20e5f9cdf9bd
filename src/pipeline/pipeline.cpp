// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "pipeline/pipeline.h"

namespace cotejo {

Result<Pipeline> Pipeline::load(const Paths& paths) {
  auto intake = Intake::load(paths);
  if (!intake) return intake.error();
  auto language = Language::load(paths);
  if (!language) return language.error();
  auto reader = Reader::load(paths);
  if (!reader) return reader.error();
  auto stories = StoryFinder::load(paths);
  if (!stories) return stories.error();
  auto collator = Collator::load(paths);
  if (!collator) return collator.error();
  return Pipeline(std::move(*intake), std::move(*language), std::move(*reader), std::move(*stories),
                  std::move(*collator));
}

std::vector<ReadingItem> Pipeline::read_bytes(std::string_view bytes, std::string_view path,
                                              const IntakeOptions& options) const {
  std::vector<ReadingItem> readings;
  for (IntakeItem& item : intake_.read(bytes, path, options)) {
    if (!item) {
      readings.emplace_back(item.error());
      continue;
    }
    const Tagged tagged = language_.analyse(*item);
    readings.emplace_back(reader_.read(std::move(*item), tagged));
  }
  return readings;
}

std::vector<CollatedStory> Pipeline::collate(const std::vector<Reading>& readings) const {
  std::vector<CollatedStory> collated;
  for (Story& story : stories_.find(readings)) {
    Collation collation = collator_.collate(story, readings);
    collated.push_back({std::move(story), std::move(collation)});
  }
  return collated;
}

}  // namespace cotejo
