// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "intake/plain/plain.h"

#include <algorithm>

#include "text/utf8.h"

namespace cotejo::intake {

namespace {

struct Piece {
  Span span;
  bool gap_before = false;
};

std::vector<Piece> split_lines(std::string_view text) {
  std::vector<Piece> pieces;
  bool gap = false;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t newline = std::min(text.find('\n', at), text.size());
    const Span span = trimmed(text, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(newline)});
    if (span.empty()) {
      gap = true;
    } else {
      pieces.push_back({span, gap && !pieces.empty()});
      gap = false;
    }
    at = newline + 1;
  }
  return pieces;
}

bool ends_open(std::string_view line) {
  return std::string_view(".?!:;\"").find(line.back()) == std::string_view::npos && !line.ends_with("\u00BB") &&
         !line.ends_with("\u201D");
}

bool starts_lower(std::string_view line) {
  return is_lower(decode_utf8(line, 0).value);
}

/// Whether lines are broken at a fixed width: many go on in lower case on the next, and none is long.
bool is_wrapped(std::string_view text, const std::vector<Piece>& pieces) {
  constexpr std::uint32_t kWidest = 120;
  std::size_t pairs = 0;
  std::size_t going_on = 0;
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    if (pieces[i].span.size() > kWidest || pieces[i - 1].span.size() > kWidest) return false;
    if (pieces[i].gap_before) continue;
    ++pairs;
    going_on += ends_open(pieces[i - 1].span.in(text)) && starts_lower(pieces[i].span.in(text)) ? 1 : 0;
  }
  return going_on >= 3 && going_on * 5 >= pairs * 2;
}

}  // namespace

std::vector<Line> plain_lines(std::string_view text, const Origin& origin) {
  const std::vector<Piece> pieces = split_lines(text);
  const bool wrapped = is_wrapped(text, pieces);
  std::vector<Line> lines;
  Span so_far;
  const auto flush = [&](bool gap_before) {
    Line line;
    line.text = std::string(so_far.in(text));
    line.raw = origin.raw(so_far);
    line.gap_before = gap_before;
    lines.push_back(std::move(line));
  };
  bool gap = false;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const bool joins = wrapped && i > 0 && !pieces[i].gap_before;
    if (i > 0 && !joins) flush(gap);
    if (!joins) gap = pieces[i].gap_before;
    so_far = joins ? so_far.joined(pieces[i].span) : pieces[i].span;
  }
  if (!pieces.empty()) flush(gap);
  return lines;
}

}  // namespace cotejo::intake
