// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "reading/times/lexicon.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "reading/times/tokens.h"
#include "text/utf8.h"

namespace cotejo::times {

namespace {

bool is_class_name(std::string_view element) {
  return std::all_of(element.begin(), element.end(),
                     [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '^'; });
}

/// The names that patterns give to marks that are part of the pattern language.
std::string_view mark_of(std::string_view name) {
  static constexpr std::pair<std::string_view, std::string_view> kMarks[] = {
      {"COMMA", ","}, {"DOT", "."}, {"DASH", "-"}, {"SLASH", "/"}, {"LPAR", "("}, {"RPAR", ")"}};
  for (const auto& [mark, text] : kMarks) {
    if (mark == name) return text;
  }
  return {};
}

}  // namespace

std::uint32_t shapes_of_number(long long value, int digits) {
  std::uint32_t shapes = Shape::kNum;
  if (digits > 0) shapes |= Shape::kInteger;
  if (value >= 1 && value <= 31 && digits <= 2) shapes |= Shape::kDay;
  if (value >= 0 && value <= 24 && digits <= 2) shapes |= Shape::kHour;
  if (value >= 0 && value <= 24 && digits > 0 && digits <= 2) shapes |= Shape::kHourDigits;
  if (value >= 0 && value <= 59 && digits == 2) shapes |= Shape::kMin;
  if (value >= 32 && value <= 99 && digits == 2) shapes |= Shape::kShortYear;
  if (value >= 20 && value <= 90 && value % 10 == 0 && digits <= 2) shapes |= Shape::kDecade;
  if (value >= 1000 && value < 3000 && (digits == 4 || (digits == 0 && value > 1000))) shapes |= Shape::kYear;
  return shapes;
}

Atom Lexicon::intern(const std::string& name) {
  if (atoms_.empty()) {
    for (const char* shape : Shape::kNames) atoms_.emplace(shape, static_cast<Atom>(atoms_.size()));
  }
  return atoms_.emplace(name, static_cast<Atom>(atoms_.size())).first->second;
}

std::int32_t Lexicon::entry(const std::string& folded) {
  const auto [found, added] = by_form_.emplace(folded, static_cast<std::int32_t>(words_.size()));
  if (added) words_.emplace_back();
  return found->second;
}

std::int32_t Lexicon::entry_of_form(std::string_view form) {
  std::vector<std::string> parts;
  for (const Token& token : scan(form, {0, static_cast<std::uint32_t>(form.size())})) parts.push_back(token.folded);
  if (parts.size() == 1) return entry(parts[0]);
  std::string joined;
  for (const std::string& part : parts) joined += part + ' ';
  const std::int32_t index = entry(joined);
  auto& phrases = phrases_[parts[0]];
  Phrase phrase{{parts.begin() + 1, parts.end()}, index};
  const bool known = std::any_of(phrases.begin(), phrases.end(), [&](const Phrase& p) { return p.word == index; });
  if (!known) phrases.push_back(std::move(phrase));
  return index;
}

Outcome Lexicon::add(const Table& table) {
  for (const Table::Row& row : table.rows()) {
    if (!is_class_name(row[0])) {
      return Error{ErrorCode::malformed, fmt::format("'{}' is no class: write it in capitals", row[0]),
                   table.place(row)};
    }
    const Atom atom = intern(std::string(row[0]));
    std::string_view forms = row[2];
    while (!forms.empty()) {
      const auto comma = forms.find(',');
      const Span inner = trimmed(forms, {0, static_cast<std::uint32_t>(std::min(comma, forms.size()))});
      if (!inner.empty()) {
        Word& word = words_[static_cast<std::size_t>(entry_of_form(inner.in(forms)))];
        word.classes.push_back({atom, std::string(row[1])});
        if (row[0] == "NUMWORD" || row[0] == "QTY") {
          word.number = std::strtod(std::string(row[1]).c_str(), nullptr);
          word.is_number_word = row[0] == "NUMWORD";
          word.shapes = word.is_number_word ? shapes_of_number(static_cast<long long>(word.number), 0) : Shape::kNum;
          // "un", "una" are articles first: only "uno" is a day of the month.
          const std::string folded = fold(inner.in(forms));
          if (folded == "un" || folded == "una") word.shapes &= ~(Shape::kDay | Shape::kHour);
        }
      }
      forms.remove_prefix(comma == std::string_view::npos ? forms.size() : comma + 1);
    }
  }
  return Done{};
}

Result<Atom> Lexicon::atom(std::string_view element) {
  if (const auto mark = mark_of(element); !mark.empty()) element = mark;
  if (is_class_name(element)) {
    std::string name(element);
    if (name.back() == '^') name.pop_back();
    intern("NUM");  // so that the shapes have their numbers
    if (atoms_.count(name) == 0) {
      return Error{ErrorCode::malformed, fmt::format("'{}' is neither a class of times_words.tsv nor a shape", name)};
    }
    return intern(std::string(element));
  }
  const std::string folded = fold(element);
  const Atom atom = intern("=" + folded);
  Word& word = words_[static_cast<std::size_t>(entry(folded))];
  const bool known =
      std::any_of(word.classes.begin(), word.classes.end(), [&](const Class& c) { return c.atom == atom; });
  if (!known) word.classes.push_back({atom, folded});
  return atom;
}

Symbol Lexicon::symbol(std::vector<Atom> atoms) {
  std::sort(atoms.begin(), atoms.end());
  atoms.erase(std::unique(atoms.begin(), atoms.end()), atoms.end());
  const auto [found, added] = by_atoms_.emplace(std::move(atoms), static_cast<Symbol>(symbols_));
  if (added) {
    for (const Atom atom : found->first) symbols_of_[atom].push_back(found->second);
    ++symbols_;
  }
  return found->second;
}

void Lexicon::seal() {
  symbols_of_.assign(atoms_.size(), {});
  symbol({});  // symbol 0: a token that no pattern asks for
  const auto shape_atoms = [](std::uint32_t shapes) {
    std::vector<Atom> atoms;
    for (std::size_t bit = 0; bit < std::size(Shape::kNames); ++bit) {
      if ((shapes >> bit & 1U) != 0) atoms.push_back(static_cast<Atom>(bit));
    }
    return atoms;
  };
  const auto add_shapes = [&](std::uint32_t shapes) { by_shapes_.emplace(shapes, symbol(shape_atoms(shapes))); };
  for (int digits = 0; digits <= 5; ++digits) {
    for (long long value = 0; value < 3001; ++value) add_shapes(shapes_of_number(value, digits));
  }
  for (const std::uint32_t shape :
       {Shape::kClock, Shape::kClockDot | Shape::kNum, Shape::kClockDot, Shape::kDmy, Shape::kYmd, Shape::kYears,
        Shape::kRoman | Shape::kCap, Shape::kCap, Shape::kLow, Shape::kNum, Shape::kClockDot | Shape::kDmy,
        Shape::kDayMonth, Shape::kDayMonth | Shape::kTwoDigitDay, Shape::kClockSeconds, Shape::kYearPart}) {
    add_shapes(shape);
  }
  std::unordered_map<Atom, Atom> capitals;
  for (const auto& [name, atom] : atoms_) {
    if (name.back() == '^') capitals.emplace(atoms_.at(name.substr(0, name.size() - 1)), atom);
  }
  for (Word& word : words_) {
    std::vector<Atom> atoms = shape_atoms(word.shapes);
    for (const Class& c : word.classes) atoms.push_back(c.atom);
    word.plain = symbol(atoms);
    for (const Class& c : word.classes) {
      if (const auto capital = capitals.find(c.atom); capital != capitals.end()) atoms.push_back(capital->second);
    }
    word.capital = symbol(atoms);
  }
  for (auto& [first, phrases] : phrases_) {
    std::stable_sort(phrases.begin(), phrases.end(),
                     [](const Phrase& a, const Phrase& b) { return a.rest.size() > b.rest.size(); });
  }
}

std::int32_t Lexicon::find(const std::string& folded) const {
  const auto found = by_form_.find(folded);
  return found == by_form_.end() ? kUnknown : found->second;
}

const std::vector<Lexicon::Phrase>* Lexicon::phrases(const std::string& first) const {
  const auto found = phrases_.find(first);
  return found == phrases_.end() ? nullptr : &found->second;
}

Symbol Lexicon::symbol_of_shapes(std::uint32_t shapes) const {
  const auto found = by_shapes_.find(shapes);
  return found == by_shapes_.end() ? Symbol{0} : found->second;
}

std::string_view Lexicon::value(std::int32_t index, Atom atom) const {
  if (index == kUnknown) return {};
  for (const Class& c : word(index).classes) {
    if (c.atom == atom) return c.value;
  }
  return {};
}

bool Lexicon::in_class(std::int32_t index, std::string_view name) const {
  const auto found = atoms_.find(std::string(name));
  if (index == kUnknown || found == atoms_.end()) return false;
  const auto& classes = word(index).classes;
  return std::any_of(classes.begin(), classes.end(), [&](const Class& c) { return c.atom == found->second; });
}

}  // namespace cotejo::times
