// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "formats/json_values.h"

/// What the readers of JSON documents have in common. Only for the .cpp files of this folder.
namespace cotejo::formats {

/// Thrown inside this folder only, where a document is not what it says; becomes an Error at its edge.
struct Malformed : std::runtime_error {
  using std::runtime_error::runtime_error;
};

template <class E>
E enum_from(const Json& json) {
  const auto value = parse_enum<E>(json.get<std::string>());
  if (!value) throw Malformed("unknown value '" + json.get<std::string>() + "'");
  return *value;
}

inline std::optional<std::string> optional_string(const Json& json) {
  if (json.is_null()) return std::nullopt;
  return json.get<std::string>();
}

/// "e12" -> 11; null -> kNone.
inline std::int32_t index_from(const Json& json, char letter) {
  if (json.is_null()) return kNone;
  const auto id = json.get<std::string>();
  const Malformed wrong("'" + id + "' is no id of this kind");
  if (id.size() < 2 || id.size() > 8 || id[0] != letter) throw wrong;
  std::int32_t number = 0;
  for (const char c : id.substr(1)) {
    if (c < '0' || c > '9') throw wrong;
    number = number * 10 + (c - '0');
  }
  if (number < 1) throw wrong;
  return number - 1;
}

/// Code points of a text back to bytes.
class SpanReader {
 public:
  explicit SpanReader(const std::string& text) : index_(text) {}
  [[nodiscard]] Span operator()(const Json& item) const {
    const Span span{index_.byte(item.at("begin").get<std::uint32_t>()),
                    index_.byte(item.at("end").get<std::uint32_t>())};
    if (span.end < span.begin) throw Malformed("a span ends before it begins");
    return span;
  }

 private:
  CodePointIndex index_;
};

Published published_from_json(const Json& from, const SpanReader& spans);

}  // namespace cotejo::formats
