// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdlib>
#include <string>
#include <utility>
#include <variant>

namespace cotejo {

/// Why something could not be done. Codes are stable: they appear in JSON and in the exit messages of the program.
enum class ErrorCode {
  not_found,       ///< no such file, article or story
  not_readable,    ///< it is there and cannot be opened or read
  empty,           ///< nothing but white space
  binary,          ///< not a text of any kind
  too_large,       ///< over a stated limit
  not_article,     ///< text, and no article
  other_language,  ///< an article in a language without a pack
  malformed,       ///< broken markup, JSON, table or database
  unsupported,     ///< a known kind of thing that this build does not read
  not_allowed,     ///< robots.txt, a server or a rule of safety forbids it
  too_soon,        ///< a server wants it later
  usage,           ///< wrong arguments
  internal,        ///< a promise that cotejo made to itself was broken: please report
};

[[nodiscard]] const char* to_string(ErrorCode code);

/// `message` is a sentence for a person and says what to do next; `place` is a file, a line or a field.
struct Error {
  ErrorCode code = ErrorCode::internal;
  std::string message;
  std::string place = {};

  [[nodiscard]] std::string text() const { return place.empty() ? message : place + ": " + message; }
};

/// A value or the reason why there is none (C++20 has no std::expected; the names are its). Asking a failed result for
/// its value ends the program: check first.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}      // NOLINT(google-explicit-constructor)
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] bool has_value() const { return state_.index() == 0; }
  explicit operator bool() const { return has_value(); }

  T& value() & { return checked(), *std::get_if<0>(&state_); }
  const T& value() const& { return checked(), *std::get_if<0>(&state_); }
  T&& value() && { return checked(), std::move(*std::get_if<0>(&state_)); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  [[nodiscard]] const Error& error() const { return *std::get_if<1>(&state_); }

 private:
  void checked() const {
    if (!has_value()) std::abort();
  }
  std::variant<T, Error> state_;
};

/// Success without a value.
struct Done {};
using Outcome = Result<Done>;

}  // namespace cotejo
