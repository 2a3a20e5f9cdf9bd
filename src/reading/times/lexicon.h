// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "base/table.h"

namespace cotejo::times {

/// What a pattern can ask of a token: a class of the word table, a literal word or a shape. Interned to small numbers.
using Atom = std::uint16_t;
/// What the automaton reads: tokens that satisfy the same atoms are one symbol.
using Symbol = std::uint16_t;

/// Shapes of tokens, as bits. The names are the patterns' words for them.
struct Shape {
  static constexpr std::uint32_t kNum = 1U << 0, kDay = 1U << 1, kYear = 1U << 2, kHour = 1U << 3, kMin = 1U << 4,
                                 kDecade = 1U << 5, kClock = 1U << 6, kClockDot = 1U << 7, kDmy = 1U << 8,
                                 kYmd = 1U << 9, kYears = 1U << 10, kRoman = 1U << 11, kInteger = 1U << 12,
                                 kCap = 1U << 13, kLow = 1U << 14, kHourDigits = 1U << 15, kDayMonth = 1U << 16,
                                 kClockSeconds = 1U << 17, kYearPart = 1U << 18, kShortYear = 1U << 19,
                                 kTwoDigitDay = 1U << 20;
  static constexpr const char* kNames[] = {"NUM",      "DAY", "YEAR", "HOUR",   "MIN",      "DECADE", "CLOCK",
                                           "CLOCKDOT", "DMY", "YMD",  "YEARS",  "ROMAN",    "INT",    "CAP",
                                           "LOW",      "HH",  "DM",   "CLOCKS", "YEARPART", "YY",     "DDM"};
};

/// The words of times_words.tsv and the literal words of the patterns, with their classes.
class Lexicon {
 public:
  static constexpr std::int32_t kUnknown = -1;

  struct Class {
    Atom atom;
    std::string value;
  };
  struct Word {
    std::vector<Class> classes;
    std::uint32_t shapes = 0;  ///< of a number word
    double number = 0;
    bool is_number_word = false;  ///< joins others ("dos mil")
    Symbol plain = 0;
    Symbol capital = 0;  ///< with a capital inside a sentence
  };
  /// A form of several words: the words after the first, folded, and which entry it is.
  struct Phrase {
    std::vector<std::string> rest;
    std::int32_t word = kUnknown;
  };

  Outcome add(const Table& table);
  /// The atom of a pattern's element; literal words are added to the lexicon. Fails where no such class is.
  Result<Atom> atom(std::string_view element);
  /// After the last atom: gives every kind of token its symbol.
  void seal();

  [[nodiscard]] std::int32_t find(const std::string& folded) const;
  [[nodiscard]] const Word& word(std::int32_t index) const { return words_[static_cast<std::size_t>(index)]; }
  /// Forms of several words that start with this word, longest first; nothing where there are none.
  [[nodiscard]] const std::vector<Phrase>* phrases(const std::string& first) const;
  [[nodiscard]] Symbol symbol_of_shapes(std::uint32_t shapes) const;
  /// The value of a word in a class; empty where it is not in it.
  [[nodiscard]] std::string_view value(std::int32_t word, Atom atom) const;
  [[nodiscard]] bool in_class(std::int32_t word, std::string_view name) const;
  /// Symbols that satisfy an atom.
  [[nodiscard]] const std::vector<Symbol>& symbols_of(Atom atom) const { return symbols_of_[atom]; }
  [[nodiscard]] std::size_t symbol_count() const { return symbols_; }
  [[nodiscard]] bool is_shape(Atom atom) const { return atom < std::size(Shape::kNames); }

 private:
  Atom intern(const std::string& name);
  std::int32_t entry(const std::string& folded);
  std::int32_t entry_of_form(std::string_view form);
  Symbol symbol(std::vector<Atom> atoms);

  std::vector<Word> words_;
  std::unordered_map<std::string, std::int32_t> by_form_;
  std::unordered_map<std::string, std::vector<Phrase>> phrases_;
  std::unordered_map<std::string, Atom> atoms_;
  std::vector<std::vector<Symbol>> symbols_of_;
  std::map<std::vector<Atom>, Symbol> by_atoms_;
  std::unordered_map<std::uint32_t, Symbol> by_shapes_;
  std::size_t symbols_ = 0;
};

/// Shapes of a whole number, written with so many digits (0: in words).
[[nodiscard]] std::uint32_t shapes_of_number(long long value, int digits);

}  // namespace cotejo::times
