// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <algorithm>
#include <string>
#include <vector>

#include "language/language.h"
#include "values/reading.h"

namespace cotejo::test {

/// A text whose names are marked by hand, "[PER Ana Ruiz] hablo en [LOC Quito].", tagged by the language pack: tests of
/// what happens to names need not hang on how they are found. One paragraph a line.
struct MarkedText {
  Reading reading;
  Tagged tagged;

  MarkedText(const Language& language, const std::string& marked) {
    struct Mark {
      Span span;
      NameType type;
    };
    std::vector<Mark> marks;
    std::string& text = reading.article.text;
    for (std::size_t at = 0; at < marked.size(); ++at) {
      const std::string_view rest = std::string_view(marked).substr(at);
      const auto blank = rest.find(' ');
      const auto type = rest[0] == '[' && blank != std::string_view::npos
                            ? parse_enum<NameType>(rest.substr(1, blank - 1))
                            : std::nullopt;
      if (type) {
        const auto begin = static_cast<std::uint32_t>(text.size());
        text += rest.substr(blank + 1, rest.find(']') - blank - 1);
        marks.push_back({{begin, static_cast<std::uint32_t>(text.size())}, *type});
        at += rest.find(']');
      } else {
        text += rest[0];
      }
    }
    std::uint32_t begin = 0;
    while (begin < text.size()) {
      const auto end = static_cast<std::uint32_t>(std::min(text.find('\n', begin), text.size()));
      if (end > begin) reading.article.blocks.push_back({BlockKind::paragraph, {begin, end}, {begin, end}});
      begin = end + 1;
    }
    tagged = language.analyse(reading.article);
    tagged.names.clear();
    for (const Mark& mark : marks) {
      const auto [first, last] = tagged.words_in(mark.span);
      tagged.names.push_back({mark.span, first, last, mark.type, 1, "marked"});
    }
  }
};

}  // namespace cotejo::test
