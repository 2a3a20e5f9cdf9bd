// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "language/token/abbreviations.h"

#include "text/utf8.h"

namespace cotejo {

namespace {

constexpr int kMostInitials = 16;

bool fits(const Abbreviations::Entry& entry, std::string_view text, std::size_t after, std::size_t end) {
  if (entry.before == Abbreviations::Before::anything) return true;
  while (after < end) {
    const CodePoint c = decode_utf8(text, after);
    if (!is_space(c.value)) return entry.before == Abbreviations::Before::digit ? is_digit(c.value) : is_upper(c.value);
    after += c.size;
  }
  return false;
}

/// "J.", "G.P.": some capitals, each followed by a full stop. A single one must stand before a capital ("vitamina C."
/// ends).
std::uint32_t initials(std::string_view text, std::size_t at, std::size_t end) {
  std::size_t cursor = at;
  int letters = 0;
  while (cursor < end && letters < kMostInitials) {
    const CodePoint c = decode_utf8(text, cursor);
    if (!is_upper(c.value) || cursor + c.size >= end || text[cursor + c.size] != '.') break;
    cursor += c.size + 1;
    ++letters;
  }
  if (letters == 0) return 0;
  if (letters == 1 && !fits({.before = Abbreviations::Before::capital}, text, cursor, end)) return 0;
  return static_cast<std::uint32_t>(cursor - at);
}

}  // namespace

Result<Abbreviations> Abbreviations::load(const std::filesystem::path& file) {
  auto table = Table::load(file, 2);
  if (!table) return table.error();
  return from(*table);
}

Result<Abbreviations> Abbreviations::from(const Table& table) {
  Abbreviations found;
  for (const Table::Row& row : table.rows()) {
    Entry entry;
    if (row[1] == "never") {
      entry.ends = Ends::never;
    } else if (row[1] != "maybe") {
      return Error{ErrorCode::malformed, "the second column is 'never' or 'maybe'", table.place(row)};
    }
    if (row[2] == "digit") {
      entry.before = Before::digit;
    } else if (row[2] == "capital") {
      entry.before = Before::capital;
    } else if (!row[2].empty()) {
      return Error{ErrorCode::malformed, "the third column is 'digit', 'capital' or empty", table.place(row)};
    }
    std::string form(row[0]);
    found.longest_ = std::max(found.longest_, form.size());
    if (form[0] >= 'a' && form[0] <= 'z') {
      std::string capital = form;
      capital[0] = static_cast<char>(capital[0] - 32);
      found.entries_.emplace(std::move(capital), entry);
    }
    found.entries_[std::move(form)] = entry;
  }
  return found;
}

const Abbreviations::Entry* Abbreviations::find(std::string_view form) const {
  const auto found = entries_.find(std::string(form));
  return found == entries_.end() ? nullptr : &found->second;
}

Abbreviations::Match Abbreviations::match(std::string_view text, std::size_t at, std::size_t end) const {
  Match best;
  best.size = initials(text, at, end);
  const std::size_t limit = std::min(end, at + longest_);
  for (std::size_t dot = text.find('.', at); dot < limit; dot = text.find('.', dot + 1)) {
    const auto size = static_cast<std::uint32_t>(dot + 1 - at);
    const Entry* entry = find(text.substr(at, size));
    if (entry == nullptr || !fits(*entry, text, dot + 1, end)) continue;
    if (size >= best.size) best = {size, entry->ends};
  }
  return best;
}

}  // namespace cotejo
