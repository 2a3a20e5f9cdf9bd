// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace cotejo {

/// The names of an enumeration's values, in order: what appears in JSON and in tables. Specialised beside each
/// enumeration.
template <class E>
struct EnumNames;

template <class E>
[[nodiscard]] constexpr std::string_view to_string(E value) {
  return EnumNames<E>::kNames[static_cast<std::size_t>(value)];
}

/// Nothing where no value bears that name.
template <class E>
[[nodiscard]] constexpr std::optional<E> parse_enum(std::string_view name) {
  for (std::size_t i = 0; i < EnumNames<E>::kNames.size(); ++i) {
    if (EnumNames<E>::kNames[i] == name) return static_cast<E>(i);
  }
  return std::nullopt;
}

/// COTEJO_ENUM(Colour, red, green): `enum class Colour { red, green }` with its names. Enumerators are spelt as in the
/// documents.
#define COTEJO_ENUM(Name, ...)                                                                           \
  enum class Name : unsigned char { __VA_ARGS__ };                                                       \
  template <>                                                                                            \
  struct EnumNames<Name> {                                                                               \
    static constexpr auto kNames = detail::split_names<detail::count_names(#__VA_ARGS__)>(#__VA_ARGS__); \
  }

namespace detail {

constexpr std::size_t count_names(std::string_view list) {
  std::size_t count = 1;
  for (const char c : list) count += c == ',' ? 1 : 0;
  return count;
}

/// "a, b_" -> {"a", "b"}: a trailing underscore only keeps an enumerator from being a C++ keyword.
template <std::size_t N>
constexpr std::array<std::string_view, N> split_names(std::string_view list) {
  std::array<std::string_view, N> names{};
  for (std::size_t i = 0; i < N; ++i) {
    const std::size_t comma = list.find(',');
    std::string_view name = list.substr(0, comma);
    while (!name.empty() && (name.front() == ' ' || name.front() == '\n')) name.remove_prefix(1);
    while (!name.empty() && (name.back() == ' ' || name.back() == '_')) name.remove_suffix(1);
    names[i] = name;
    list.remove_prefix(comma == std::string_view::npos ? list.size() : comma + 1);
  }
  return names;
}

}  // namespace detail
}  // namespace cotejo
