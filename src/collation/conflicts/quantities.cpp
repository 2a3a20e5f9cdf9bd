// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "collation/conflicts/quantities.h"

#include <cmath>
#include <limits>
#include <optional>

#include "base/table.h"
#include "text/utf8.h"

namespace cotejo::conflicts {

namespace {

constexpr double kNoLimit = std::numeric_limits<double>::infinity();
constexpr double kAbout = 0.1;          ///< "unos 50" is 45 to 55
constexpr std::size_t kWordsAhead = 4;  ///< how far behind a number its noun may stand
constexpr std::size_t kHedgeWords = 4;  ///< "al menos otros 14"
constexpr std::size_t kShortest = 4;
constexpr std::size_t kStem = 5;

struct Token {
  std::string folded;
  Span span;
  bool breaks = false;  ///< punctuation that ends a phrase
};

std::vector<Token> tokens_of(std::string_view text, Span within) {
  std::vector<Token> tokens;
  std::uint32_t at = within.begin;
  while (at < within.end) {
    const CodePoint first = decode_utf8(text, at);
    std::uint32_t end = at + first.size;
    if (is_digit(first.value)) {
      // Digits with points, commas and spaces of thousands inside are one number; a trailing point is the sentence's.
      while (end < within.end && (is_digit(static_cast<unsigned char>(text[end])) ||
                                  ((text[end] == '.' || text[end] == ',' || text[end] == ':' || text[end] == '/') &&
                                   end + 1 < within.end && is_digit(static_cast<unsigned char>(text[end + 1]))))) {
        ++end;
      }
    } else if (is_letter(first.value)) {
      while (end < within.end) {
        const CodePoint c = decode_utf8(text, end);
        if (!is_letter(c.value)) break;
        end += c.size;
      }
    } else {
      if (!is_space(first.value)) tokens.push_back({{}, {at, end}, true});
      at = end;
      continue;
    }
    tokens.push_back({fold(text.substr(at, end - at)), {at, end}, false});
    at = end;
  }
  return tokens;
}

/// "1.234" is a thousand odd, "3,5" three and a half; dates, clock times and years are no counts.
std::optional<double> number_of(const std::string& digits) {
  if (digits.empty() || digits.front() < '0' || digits.front() > '9') return std::nullopt;
  if (digits.find_first_of(":/") != std::string::npos) return std::nullopt;
  std::string plain;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const char c = digits[i];
    if (c == ',') {
      plain += '.';
    } else if (c == '.') {
      const std::size_t next = digits.find_first_of(".,", i + 1);
      const std::size_t group = (next == std::string::npos ? digits.size() : next) - i - 1;
      if (group != 3) plain += '.';
    } else {
      plain += c;
    }
  }
  const double value = std::atof(plain.c_str());
  const bool year =
      digits.size() == 4 && digits.find_first_of(".,") == std::string::npos && value >= 1900 && value <= 2100;
  return year ? std::nullopt : std::optional(value);
}

}  // namespace

Result<QuantityFinder> QuantityFinder::load(const Paths& paths) {
  auto table = Table::load(paths.tables() / "quantities.tsv", 2);
  if (!table) return table.error();
  const std::map<std::string_view, Kind> kinds{
      {"number", Kind::number},   {"scale", Kind::scale}, {"at_least", Kind::at_least},
      {"at_most", Kind::at_most}, {"about", Kind::about}, {"less", Kind::less},
      {"generic", Kind::generic}, {"unit", Kind::unit},   {"skip", Kind::skip}};
  QuantityFinder finder;
  for (const Table::Row& row : table->rows()) {
    const auto kind = kinds.find(row[1]);
    if (kind == kinds.end())
      return Error{ErrorCode::malformed, "unknown kind '" + std::string(row[1]) + "' in the second field",
                   table->place(row)};
    finder.words_[fold(row[0])] = {kind->second, std::atof(std::string(row[2]).c_str())};
  }
  return finder;
}

void QuantityFinder::soften(Quantity& quantity, Kind hedge) {
  if (hedge == Kind::at_least) quantity.most = kNoLimit;
  if (hedge == Kind::at_most) quantity.least = 0;
  if (hedge == Kind::about) {
    quantity.least *= 1 - kAbout;
    quantity.most *= 1 + kAbout;
  }
}

std::vector<Quantity> QuantityFinder::find(std::string_view text, Span within) const {
  const std::vector<Token> tokens = tokens_of(text, within);
  const auto entry = [&](const Token& token) -> const Entry* {
    const auto found = words_.find(token.folded);
    return found == words_.end() ? nullptr : &found->second;
  };
  std::vector<Quantity> quantities;
  Kind hedge = Kind::number;  // a number is no hedge: none pending
  std::size_t hedge_at = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Entry* const word = entry(tokens[i]);
    if (word != nullptr && word->kind >= Kind::at_least && word->kind <= Kind::about) {
      hedge = word->kind;
      // "al menos 14" and "por lo menos 14" against "menos de 14".
      const bool at_least = i > 0 && (tokens[i - 1].folded == "al" || tokens[i - 1].folded == "lo");
      if (word->kind == Kind::less) hedge = at_least ? Kind::at_least : Kind::at_most;
      hedge_at = at_least ? i - 1 : i;
      continue;
    }
    std::optional<double> value = number_of(tokens[i].folded);
    if (!value && word != nullptr && word->kind == Kind::number) value = word->value;
    if (!value) continue;
    std::size_t next = i + 1;
    while (next < tokens.size() && entry(tokens[next]) != nullptr && entry(tokens[next])->kind == Kind::scale) {
      *value *= entry(tokens[next++])->value;
    }
    Quantity quantity{tokens[i].span.joined(tokens[next - 1].span), *value, *value, {}};
    for (std::size_t k = next; k < std::min(tokens.size(), next + kWordsAhead) && !tokens[k].breaks; ++k) {
      const Entry* const ahead = entry(tokens[k]);
      if (ahead != nullptr && ahead->kind == Kind::unit) break;  // days, euros: measures, not counts of things
      if (ahead != nullptr || tokens[k].folded.size() < kShortest) continue;
      if (quantity.of.empty()) quantity.span = quantity.span.joined(tokens[k].span);
      quantity.of.insert(tokens[k].folded.substr(0, kStem));
    }
    if (hedge != Kind::number && i - hedge_at <= kHedgeWords) {
      quantity.span.begin = tokens[hedge_at].span.begin;
      soften(quantity, hedge);
    }
    hedge = Kind::number;
    i = next - 1;
    if (!quantity.of.empty()) quantities.push_back(std::move(quantity));
  }
  return quantities;
}

}  // namespace cotejo::conflicts
