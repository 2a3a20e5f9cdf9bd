// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "text/utf8.h"
#include "values/enums.h"
#include "values/reading.h"

/// What the JSON documents have in common. Only for the .cpp files of this folder: the JSON library stays out of
/// headers.
namespace cotejo::formats {

using Json = nlohmann::ordered_json;

template <class T>
Json or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

template <class E>
Json name_of(E value) {
  return std::string(to_string(value));
}

/// "e1", "t1", "s1", "v1": positions in a reading, counted from 1 as people do.
inline std::string numbered(char letter, std::size_t index) {
  return letter + std::to_string(index + 1);
}

/// Spans of one article's text as code points.
class SpanWriter {
 public:
  explicit SpanWriter(const std::string& text) : index_(text) {}
  [[nodiscard]] Json operator()(Span span) const {
    return {{"begin", index_.code_point(span.begin)}, {"end", index_.code_point(span.end)}};
  }
  [[nodiscard]] Json operator()(const std::optional<Span>& span) const { return span ? (*this)(*span) : Json(nullptr); }

 private:
  CodePointIndex index_;
};

/// Invalid UTF-8 can only come from a bug or from raw furniture: it is replaced, never thrown about.
inline std::string dumped(const Json& json, int indent) {
  return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

Json published_to_json(const Published& published, const SpanWriter* spans);
Json why_to_json(const Why& why, const SpanWriter& spans);

}  // namespace cotejo::formats
