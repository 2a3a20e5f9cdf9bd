// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "language/syntax/tagset.h"

#include <algorithm>

namespace cotejo::syntax {
namespace {
constexpr std::size_t kMostLabels = 4096;
}

std::string tag_text(const Tag& tag) {
  return std::string(to_string(tag.upos)) + " " + render_feats(tag.feats);
}

bool parse_tag(std::string_view text, Tag& out) {
  const std::size_t blank = text.find(' ');
  if (blank == std::string_view::npos) return false;
  const auto upos = parse_enum<Upos>(text.substr(0, blank));
  const auto feats = parse_feats(text.substr(blank + 1));
  if (!upos || !feats) return false;
  out = {*upos, *feats};
  return true;
}

std::uint32_t inflection(Upos upos, const Feats& f) {
  const auto bits = [](auto value, int shift) { return static_cast<std::uint32_t>(value) << shift; };
  return bits(upos, 0) | bits(f.mood, 5) | bits(f.tense, 8) | bits(f.verb_form, 11) | bits(f.number, 14) |
         bits(f.gender, 16) | bits(f.person, 18);
}

std::vector<std::string_view> label_lines(std::string_view section) {
  std::vector<std::string_view> lines;
  while (!section.empty()) {
    const std::size_t end = std::min(section.find('\n'), section.size());
    lines.push_back(section.substr(0, end));
    section.remove_prefix(std::min(section.size(), end + 1));
    if (lines.back().empty() || lines.size() > kMostLabels) return {};
  }
  return lines;
}

}  // namespace cotejo::syntax
