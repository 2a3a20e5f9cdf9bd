// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <functional>
#include <mutex>
#include <vector>

#include "library/library.h"
#include "server/exchange.h"

namespace cotejo::server {

/// Connections to one library, lent to one request at a time: a Library is not thread-safe, and opening one for every
/// request would check the schema every time. Never holds more than there were requests at once.
class Libraries {
 public:
  explicit Libraries(std::filesystem::path file) : file_(std::move(file)) {}

  /// Fails as Library::open does.
  Outcome warm();

  /// What `answer` makes of a library, or a 500 where none could be opened.
  [[nodiscard]] Response with(const std::function<Response(const library::Library&)>& answer);

 private:
  Result<library::Library> borrow();
  void give_back(library::Library library);

  std::filesystem::path file_;
  std::mutex mutex_;
  std::vector<library::Library> idle_;
};

}  // namespace cotejo::server
