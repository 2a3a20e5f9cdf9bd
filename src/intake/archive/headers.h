// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cotejo::intake {

/// The "Name: value" lines of a WARC record or an HTTP message.
class Headers {
 public:
  /// Lines ended by LF or CRLF; one that starts with white space goes on from the line before it, one without a colon
  /// is left out.
  static Headers parse(std::string_view lines);

  /// The first value of that name (given in lower case); the empty view where there is none.
  [[nodiscard]] std::string_view get(std::string_view name) const;

 private:
  std::vector<std::pair<std::string, std::string>> fields_;
};

/// Where the empty line behind the headers ends; npos where there is none.
[[nodiscard]] std::size_t end_of_headers(std::string_view text);

[[nodiscard]] std::string lower_ascii(std::string_view text);

/// Without blanks, tabs and line ends on both sides.
[[nodiscard]] std::string_view trimmed_ascii(std::string_view text);

}  // namespace cotejo::intake
