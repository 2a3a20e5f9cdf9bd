// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "intake/html/hints.h"

#include "base/table.h"

namespace cotejo::intake {

namespace {

/// Names longer than this are machine-made and tell nothing.
constexpr std::size_t kLongestName = 400;

bool is_upper_ascii(char c) {
  return c >= 'A' && c <= 'Z';
}

/// A bit for each pair of neighbours.
std::uint64_t pairs_of(std::string_view text) {
  std::uint64_t pairs = 0;
  for (std::size_t i = 1; i < text.size(); ++i) {
    const auto pair = static_cast<unsigned char>(text[i - 1]) * 31U + static_cast<unsigned char>(text[i]) * 7U;
    pairs |= 1ULL << (pair % 64U);
  }
  return pairs;
}

}  // namespace

Result<HtmlHints> HtmlHints::load(const Paths& paths) {
  const auto table = Table::load(paths.tables("any") / "html_hints.tsv", 3);
  if (!table) return table.error();
  HtmlHints hints;
  for (const Table::Row& row : table->rows()) {
    const auto kind = parse_enum<HtmlHint>(row[0]);
    if (!kind) {
      return Error{ErrorCode::malformed, "the kind must be drop, body, caption, byline or subtitle", table->place(row)};
    }
    if (row[1] == "token") {
      hints.tokens_[std::string(row[2])].push_back(*kind);
    } else if (row[1] == "part") {
      hints.parts_.push_back({std::string(row[2]), *kind, pairs_of(row[2])});
    } else {
      return Error{ErrorCode::malformed, "the match must be token or part", table->place(row)};
    }
  }
  return hints;
}

void HtmlHints::note(HtmlHint hint, std::string_view name, Found& found) {
  switch (hint) {
    case HtmlHint::drop:
      if (!found.drop) found.name = name;
      found.drop = true;
      break;
    case HtmlHint::body:
      found.body = true;
      break;
    case HtmlHint::caption:
      found.caption = true;
      break;
    case HtmlHint::byline:
      found.byline = true;
      break;
    case HtmlHint::subtitle:
      found.subtitle = true;
      break;
  }
}

void HtmlHints::look_up(std::string_view names, Found& found) const {
  if (names.empty()) return;
  names = names.substr(0, kLongestName);
  std::string folded;
  std::string token;
  const auto flush = [&] {
    if (const auto row = tokens_.find(token); row != tokens_.end()) {
      for (const HtmlHint hint : row->second) note(hint, token, found);
    }
    token.clear();
  };
  for (std::size_t i = 0; i < names.size(); ++i) {
    const char c = names[i];
    const bool letter = (c >= 'a' && c <= 'z') || is_upper_ascii(c);
    const bool border = is_upper_ascii(c) && i > 0 && names[i - 1] >= 'a' && names[i - 1] <= 'z';
    if (!letter || border) flush();
    const char small = is_upper_ascii(c) ? static_cast<char>(c + 32) : c;
    if (letter) token += small;
    folded += small;
  }
  flush();
  // A name has few pairs of letters: most parts are ruled out without a search.
  const std::uint64_t pairs = pairs_of(folded);
  for (const Part& part : parts_) {
    if ((part.pairs & ~pairs) == 0 && folded.find(part.text) != std::string::npos) note(part.hint, part.text, found);
  }
}

HtmlHints::Found HtmlHints::find(const Dom& dom, const Dom::Node& node) const {
  Found found;
  look_up(dom.attribute(node, "class"), found);
  look_up(dom.attribute(node, "id"), found);
  look_up(dom.attribute(node, "role"), found);
  const std::string_view property = dom.attribute(node, "itemprop");
  if (property.find("articleBody") != std::string_view::npos) found.body = true;
  if (property == "author") found.byline = true;
  if (found.body) found.drop = false;
  return found;
}

}  // namespace cotejo::intake
