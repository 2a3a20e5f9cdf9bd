// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "values/reading.h"

/// Readings made by hand, for tests of what comes after reading.
namespace cotejo::testing {

/// An article of plain paragraphs with a reading that grows by calls.
class ReadingMaker {
 public:
  ReadingMaker(std::string id, std::string text) {
    Article& a = reading_.article;
    a.id = std::move(id);
    a.file = a.id + ".txt";
    a.text = std::move(text);
    for (std::size_t at = 0; at < a.text.size();) {
      const std::size_t end = std::min(a.text.find("\n\n", at), a.text.size());
      Block block;
      block.text = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
      block.raw = block.text;
      a.blocks.push_back(block);
      at = end + 2;
    }
  }

  /// The first place of some words; the test is wrong where they are not there.
  [[nodiscard]] Span at(std::string_view words) const {
    const auto found = reading_.article.text.find(words);
    if (found == std::string::npos) return {0, 0};
    return {static_cast<std::uint32_t>(found), static_cast<std::uint32_t>(found + words.size())};
  }

  ReadingMaker& written(std::string_view day) {
    reading_.published.value = Date::parse(day);
    reading_.published.basis = DateBasis::text;
    return *this;
  }
  ReadingMaker& title(std::string words) {
    reading_.article.title = std::move(words);
    return *this;
  }

  EntityIndex entity(EntityType type, std::string name, const std::string& country = {}) {
    Entity e;
    e.type = type;
    e.name = name;
    e.mentions.push_back({at(name), MentionForm::name});
    if (!country.empty()) e.refs["iso"] = country;
    reading_.entities.push_back(std::move(e));
    return static_cast<EntityIndex>(reading_.entities.size() - 1);
  }
  Entity& at_index(EntityIndex index) { return reading_.entities[static_cast<std::size_t>(index)]; }

  TimexIndex time(std::string_view words, std::string value) {
    Timex t;
    t.span = at(words);
    t.value = std::move(value);
    reading_.times.push_back(std::move(t));
    return static_cast<TimexIndex>(reading_.times.size() - 1);
  }

  Event& event(std::string_view trigger, std::string kind, std::vector<EntityIndex> who, const std::string& when = {},
               EventStatus status = EventStatus::happened) {
    Event e;
    e.trigger = at(trigger);
    e.mentions = {e.trigger};
    e.lemma = kind;
    e.kind = std::move(kind);
    e.who = std::move(who);
    if (!when.empty()) e.when = EventWhen{when, kNone};
    e.status = status;
    e.salience = 0.5;
    reading_.events.push_back(std::move(e));
    return reading_.events.back();
  }

  [[nodiscard]] Reading take() const { return reading_; }

 private:
  Reading reading_;
};

}  // namespace cotejo::testing
