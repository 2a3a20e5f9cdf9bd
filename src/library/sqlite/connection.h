// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <sqlite3.h>

#include "library/library.h"

namespace cotejo::library {

struct Library::Connection {
  sqlite3* database = nullptr;
  Connection() = default;
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  ~Connection() { sqlite3_close(database); }
};

}  // namespace cotejo::library
