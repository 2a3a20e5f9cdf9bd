// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string_view>

#include "intake/layout/line.h"
#include "values/date.h"

namespace cotejo::intake {

/// A whole date (day, month and year) in a line.
struct PrintedDate {
  Date day;
  std::size_t first_word = 0;  ///< in LineShape::words
  std::size_t words = 0;
};

/// The first of the line: "17 de septiembre de 2023", "sept. 17, 2023", "17/09/2023", "2023-09-17". Day before month
/// where numbers leave it open.
[[nodiscard]] std::optional<PrintedDate> find_printed_date(const LineShape& shape, const Lexicon& lexicon);

/// Whether the line holds hardly more than dates, hours and weekdays (and the names of an outlet or a place before it).
[[nodiscard]] bool is_date_line(const LineShape& shape, const Lexicon& lexicon);

/// A date in metadata: ISO 8601, RFC 822 ("Sun, 17 Sep 2023 10:00:00 GMT"), seconds or milliseconds since 1970, or as
/// printed. The day is the one written there, in the outlet's own time zone.
[[nodiscard]] std::optional<Date> parse_meta_date(std::string_view text, const Lexicon& lexicon);

/// A day in a web address: /2023/09/17/, /20230917/, -20230917, /2023-09-17.
[[nodiscard]] std::optional<Date> date_in_url(std::string_view url);

}  // namespace cotejo::intake
