// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "server/libraries.h"

namespace cotejo::server {

using library::Library;

Outcome Libraries::warm() {
  auto opened = borrow();
  if (!opened) return opened.error();
  give_back(std::move(*opened));
  return Done{};
}

Response Libraries::with(const std::function<Response(const Library&)>& answer) {
  auto borrowed = borrow();
  if (!borrowed) return problem(500, borrowed.error().message);
  Response response = answer(*borrowed);
  // After a failure the connection may be the cause: the next request gets a fresh one.
  if (response.status < 500) give_back(std::move(*borrowed));
  return response;
}

Result<Library> Libraries::borrow() {
  {
    const std::lock_guard lock(mutex_);
    if (!idle_.empty()) {
      Library library = std::move(idle_.back());
      idle_.pop_back();
      return library;
    }
  }
  return Library::open(file_);
}

void Libraries::give_back(Library library) {
  const std::lock_guard lock(mutex_);
  idle_.push_back(std::move(library));
}

}  // namespace cotejo::server
