// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/show_versions.h"

#include <fmt/format.h>

#include "text/difference.h"

namespace cotejo::cli {

namespace {

using Pieces = std::vector<std::string_view>;

Pieces split(std::string_view text, std::string_view at) {
  Pieces pieces;
  while (!text.empty()) {
    const auto end = std::min(text.find(at), text.size());
    if (end > 0) pieces.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + at.size(), text.size()));
  }
  return pieces;
}

Pieces words(const Pieces& paragraphs, std::size_t begin, std::size_t end) {
  Pieces all;
  for (std::size_t i = begin; i < end; ++i) {
    for (const std::string_view line : split(paragraphs[i], "\n")) {
      for (const std::string_view word : split(line, " ")) all.push_back(word);
    }
  }
  return all;
}

std::string joined(const Pieces& words, std::size_t begin, std::size_t end) {
  std::string text;
  for (std::size_t i = begin; i < end; ++i) text += (i > begin ? " " : "") + std::string(words[i]);
  return text;
}

/// "El balance sube a [-cinco-] {+siete+} heridos": marks as in wdiff, for those who see no colours.
std::string marked(const Terminal& terminal, const Pieces& before, const Pieces& after) {
  std::string text;
  const auto add = [&](const std::string& part) { text += (text.empty() ? "" : " ") + part; };
  for (const Edit& edit : difference(before, after)) {
    if (edit.kept) {
      add(joined(before, edit.begin, edit.end));
      continue;
    }
    if (edit.end > edit.begin) add(terminal.red("[-" + joined(before, edit.begin, edit.end) + "-]"));
    if (edit.other_end > edit.other_begin)
      add(terminal.green("{+" + joined(after, edit.other_begin, edit.other_end) + "+}"));
  }
  return text;
}

void show_change(const Terminal& terminal, const std::string& before, const std::string& after) {
  const Pieces from = split(before, "\n\n");
  const Pieces to = split(after, "\n\n");
  for (const Edit& edit : difference(from, to)) {
    if (edit.kept) {
      const std::size_t count = edit.end - edit.begin;
      terminal.print(terminal.dim(fmt::format("({} paragraph{} unchanged)", count, count == 1 ? "" : "s")), 2, 0);
    } else if (edit.end - edit.begin == edit.other_end - edit.other_begin) {
      for (std::size_t i = 0; i < edit.end - edit.begin; ++i) {
        terminal.print(marked(terminal, words(from, edit.begin + i, edit.begin + i + 1),
                              words(to, edit.other_begin + i, edit.other_begin + i + 1)),
                       2, 0);
      }
    } else {
      terminal.print(marked(terminal, words(from, edit.begin, edit.end), words(to, edit.other_begin, edit.other_end)),
                     2, 0);
    }
  }
}

}  // namespace

void show_versions(const Terminal& terminal, const std::vector<ShownVersion>& versions) {
  for (std::size_t i = 0; i < versions.size(); ++i) {
    const ShownVersion& version = versions[i];
    if (i > 0) terminal.line();
    terminal.print(terminal.bold(fmt::format("version {} of {}", i + 1, versions.size())) + " " + version.seen + " " +
                   version.id + (version.current ? " (stands in the stories)" : ""));
    for (const std::string& url : version.urls) terminal.print(terminal.dim(url), 2, 0);
    if (i > 0) show_change(terminal, versions[i - 1].text, version.text);
  }
}

}  // namespace cotejo::cli
