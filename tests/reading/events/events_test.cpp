// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// The sentences and short articles of cases.txt, read by the real language layer and all of the reading, scored
// together slot by slot: taggers and parsers change, and one slot more or less is no defect. A drop under a floor is.
// COTEJO_SHOW_MISSES=1 in the environment lists what was missed.
#include "reading/events/events.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>

#include "language/language.h"
#include "reading/reading.h"

namespace cotejo {
namespace {

struct Expected {
  bool absent = false;
  std::string trigger, kind, who, whom, when, where, status;
};

struct Case {
  std::size_t line = 0;
  std::vector<std::string> paragraphs;
  std::optional<Date> written;
  std::vector<Expected> events;
};

std::string strip(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return std::string(text);
}

std::vector<std::string> split(std::string_view text, char mark) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(mark, at), text.size());
    parts.push_back(strip(text.substr(at, end - at)));
    at = end + 1;
  }
  return parts;
}

void read_line(const std::string& line, Case& into) {
  if (line.starts_with("> ")) {
    into.paragraphs.push_back(line.substr(2));
  } else if (line.starts_with("@ ")) {
    into.written = Date::parse(line.substr(2));
  } else if (line.starts_with("! ")) {
    into.events.push_back({true, line.substr(2), {}, {}, {}, {}, {}, {}});
  } else {
    const auto f = split(line, '|');
    ASSERT_EQ(f.size(), 7U) << line;
    into.events.push_back({false, f[0], f[1], f[2], f[3], f[4], f[5], f[6]});
  }
}

std::vector<Case> load_cases() {
  std::ifstream file(std::string(COTEJO_SOURCE_DIR) + "/tests/reading/events/cases.txt");
  std::vector<Case> cases;
  Case current;
  std::string line;
  for (std::size_t number = 1; std::getline(file, line); ++number) {
    if (line.starts_with("#")) continue;
    if (!line.empty()) {
      if (current.paragraphs.empty()) current.line = number;
      read_line(line, current);
    } else if (!current.paragraphs.empty()) {
      cases.push_back(std::move(current));
      current = {};
    }
  }
  if (!current.paragraphs.empty()) cases.push_back(std::move(current));
  return cases;
}

Article article_of(const Case& item) {
  Article article;
  for (const std::string& paragraph : item.paragraphs) {
    if (!article.text.empty()) article.text += "\n\n";
    const auto begin = static_cast<std::uint32_t>(article.text.size());
    article.text += paragraph;
    const Span span{begin, static_cast<std::uint32_t>(article.text.size())};
    article.blocks.push_back({BlockKind::paragraph, span, span});
  }
  if (item.written) article.day_candidates.push_back({*item.written, DateBasis::given, "given", 1, {}});
  return article;
}

/// Whether the entities are those named, in any order.
bool named(const Reading& reading, const std::vector<EntityIndex>& found, const std::string& names) {
  if (names == "*") return true;
  if (names == "-") return found.empty();
  const auto wanted = split(names, ';');
  const auto bears = [&](EntityIndex index, const std::string& name) {
    const Entity& entity = reading.entities[static_cast<std::size_t>(index)];
    return entity.name == name || std::any_of(entity.mentions.begin(), entity.mentions.end(), [&](const Mention& m) {
             return m.span.in(reading.article.text) == name;
           });
  };
  return wanted.size() == found.size() && std::all_of(wanted.begin(), wanted.end(), [&](const std::string& name) {
           return std::any_of(found.begin(), found.end(), [&](EntityIndex e) { return bears(e, name); });
         });
}

bool told_by(const Reading& reading, const Event& event, const std::string& trigger) {
  return std::any_of(event.mentions.begin(), event.mentions.end(), [&](Span span) {
    return (" " + std::string(span.in(reading.article.text)) + " ").find(" " + trigger + " ") != std::string::npos;
  });
}

std::string names_of(const Reading& reading, const std::vector<EntityIndex>& found) {
  std::string names;
  for (const EntityIndex e : found) names += reading.entities[static_cast<std::size_t>(e)].name + "; ";
  return names;
}

/// Right and asked for, by slot.
struct Score {
  std::map<std::string, std::pair<int, int>> slots;
  std::string misses;

  void add(const std::string& slot, bool right, const std::string& what) {
    slots[slot].first += right ? 1 : 0;
    ++slots[slot].second;
    if (!right) misses += "  " + slot + ": " + what + "\n";
  }
  [[nodiscard]] double share(const std::string& slot) const {
    const auto at = slots.find(slot);
    return at == slots.end() ? 0 : static_cast<double>(at->second.first) / at->second.second;
  }
};

void check(const Reading& reading, const Expected& expected, Score& score) {
  const auto event = std::find_if(reading.events.begin(), reading.events.end(),
                                  [&](const Event& e) { return told_by(reading, e, expected.trigger); });
  const bool found = event != reading.events.end();
  const std::string where_from = "'" + expected.trigger + "' in: " + reading.article.text;
  score.add("trigger", found != expected.absent, where_from);
  if (!found || expected.absent) return;
  const std::string when = event->when ? event->when->value : "-";
  const auto slot = [&](const char* name, const std::string& wanted, const std::string& got, bool right) {
    if (wanted != "*") score.add(name, right, got + ", not " + wanted + ", of " + where_from);
  };
  slot("kind", expected.kind, event->kind, event->kind == expected.kind);
  const std::string status(to_string(event->status));
  slot("status", expected.status, status, status == expected.status);
  slot("when", expected.when, when, when == expected.when);
  slot("who", expected.who, names_of(reading, event->who), named(reading, event->who, expected.who));
  slot("whom", expected.whom, names_of(reading, event->whom), named(reading, event->whom, expected.whom));
  slot("where", expected.where, names_of(reading, event->where), named(reading, event->where, expected.where));
}

TEST(Events, of_the_sentences_are_found_with_their_slots) {
  const auto paths = find_paths(COTEJO_SOURCE_DIR);
  ASSERT_TRUE(paths);
  const auto language = Language::load(*paths);
  const auto reader = Reader::load(*paths);
  ASSERT_TRUE(language && reader);
  Score score;
  for (const Case& item : load_cases()) {
    Article article = article_of(item);
    const Tagged tagged = language->analyse(article);
    const Reading reading = reader->read(std::move(article), tagged);
    for (const Expected& expected : item.events) check(reading, expected, score);
  }
  if (std::getenv("COTEJO_SHOW_MISSES") != nullptr) std::cout << score.misses;
  const std::map<std::string, double> floors = {{"trigger", 0.95}, {"kind", 0.95}, {"status", 0.95}, {"who", 0.87},
                                                {"whom", 0.90},    {"when", 0.90}, {"where", 0.90}};
  for (const auto& [slot, floor] : floors) {
    EXPECT_GE(score.share(slot), floor) << slot;
    std::cout << slot << " " << score.share(slot) << " of " << score.slots[slot].second << "\n";
  }
}

}  // namespace
}  // namespace cotejo
