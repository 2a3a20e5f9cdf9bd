// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "pipeline/pipeline.h"

#include "formats/reading_json.h"
#include "pipeline/in_order.h"
#include "pipeline/pieces.h"

namespace cotejo {

namespace {

constexpr std::string_view kReadingMark = "\"cotejo.reading/1\"";

/// Readings that were made before: `cotejo read --json` puts the format first in every line.
bool holds_readings(std::string_view bytes) {
  return bytes.substr(0, 64).find(kReadingMark) != std::string_view::npos;
}

std::vector<ReadingItem> readings_in(std::string_view bytes, std::string_view path) {
  std::vector<ReadingItem> items;
  std::size_t number = 0;
  while (!bytes.empty()) {
    const auto newline = bytes.find('\n');
    const std::string_view line = bytes.substr(0, newline);
    bytes.remove_prefix(newline == std::string_view::npos ? bytes.size() : newline + 1);
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    auto reading = formats::reading_from_json(line);
    if (reading) {
      items.emplace_back(std::move(reading));
    } else {
      Error error = reading.error();
      error.place = std::string(path) + ":" + std::to_string(number);
      items.emplace_back(std::move(error));
    }
  }
  return items;
}

}  // namespace

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
  if (holds_readings(bytes)) return readings_in(bytes, path);
  return read_articles(intake_.read(bytes, path, options));
}

std::vector<ReadingItem> Pipeline::read_bytes(std::string_view bytes, std::string_view path,
                                              const IntakeOptions& options, const Provenance& provenance) const {
  return read_articles(intake_.read(bytes, path, options, provenance));
}

std::vector<ReadingItem> Pipeline::read_articles(std::vector<IntakeItem> articles) const {
  std::vector<ReadingItem> readings;
  for (IntakeItem& item : articles) {
    if (!item) {
      readings.emplace_back(item.error());
      continue;
    }
    const Tagged tagged = language_.analyse(*item);
    readings.emplace_back(reader_.read(std::move(*item), tagged));
  }
  return readings;
}

void Pipeline::read_inputs(const std::vector<std::string>& paths, const ReadOptions& options,
                           const std::function<void(InputResult)>& done) const {
  const auto read = [&](InputPiece piece) {
    InputResult result{piece.name(), {}, {}, false, piece.part, std::move(piece.notices)};
    if (auto failure = load_bytes(piece, options.intake.max_bytes)) {
      result.items.emplace_back(std::move(*failure));
    } else if (piece.bytes) {
      result.bytes = std::move(*piece.bytes);
      result.skipped = options.known && options.known(result.bytes);
      if (result.skipped) return result;
      result.items = piece.part ? read_bytes(result.bytes, piece.path, options.intake, piece.provenance)
                                : read_bytes(result.bytes, piece.path, options.intake);
    }
    return result;
  };
  InputPieces pieces(paths, options.intake.max_bytes);
  ArchiveCount count;
  in_order<InputPiece, InputResult>([&] { return pieces.next(); }, options.threads, read,
                                    [&](InputResult result) {
                                      count.add(result.items, result.part, result.notices);
                                      done(std::move(result));
                                    });
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
