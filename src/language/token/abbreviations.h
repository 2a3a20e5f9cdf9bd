// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/result.h"
#include "base/table.h"

namespace cotejo {

/// Abbreviations that hold their full stops ("Sr.", "EE.UU.", "EE. UU.", "p.m.").
class Abbreviations {
 public:
  enum class Ends : unsigned char { never, maybe };
  enum class Before : unsigned char { anything, digit, capital };
  struct Entry {
    Ends ends = Ends::maybe;
    Before before = Before::anything;
  };
  struct Match {
    std::uint32_t size = 0;  ///< bytes; 0 where nothing matches
    Ends ends = Ends::never;
  };

  static Result<Abbreviations> load(const std::filesystem::path& file);
  static Result<Abbreviations> from(const Table& table);

  /// The longest abbreviation that starts at `at`; initials ("J.", "G.P.") count without being listed.
  [[nodiscard]] Match match(std::string_view text, std::size_t at, std::size_t end) const;
  [[nodiscard]] const Entry* find(std::string_view form) const;

 private:
  std::unordered_map<std::string, Entry> entries_;  ///< as written, and with a small first letter
  std::size_t longest_ = 0;
};

}  // namespace cotejo
