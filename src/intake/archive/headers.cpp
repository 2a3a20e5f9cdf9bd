// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "intake/archive/headers.h"

#include <algorithm>

namespace cotejo::intake {

namespace {

constexpr std::size_t kMostFields = 1000;

}  // namespace

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
}

std::string_view trimmed_ascii(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

Headers Headers::parse(std::string_view lines) {
  Headers headers;
  while (!lines.empty() && headers.fields_.size() < kMostFields) {
    const auto newline = std::min(lines.find('\n'), lines.size());
    const std::string_view line = lines.substr(0, newline);
    lines.remove_prefix(std::min(newline + 1, lines.size()));
    if (!line.empty() && (line.front() == ' ' || line.front() == '\t')) {
      const std::string_view more = trimmed_ascii(line);
      if (!headers.fields_.empty() && !more.empty()) headers.fields_.back().second.append(" ").append(more);
      continue;
    }
    const auto colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    headers.fields_.emplace_back(lower_ascii(trimmed_ascii(line.substr(0, colon))),
                                 trimmed_ascii(line.substr(colon + 1)));
  }
  return headers;
}

std::string_view Headers::get(std::string_view name) const {
  const auto found =
      std::find_if(fields_.begin(), fields_.end(), [&](const auto& field) { return field.first == name; });
  return found == fields_.end() ? std::string_view() : std::string_view(found->second);
}

std::size_t end_of_headers(std::string_view text) {
  for (auto at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
    if (text.substr(at + 1, 1) == "\n") return at + 2;
    if (text.substr(at + 1, 2) == "\r\n") return at + 3;
  }
  return std::string_view::npos;
}

}  // namespace cotejo::intake
