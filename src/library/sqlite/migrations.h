// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <sqlite3.h>

#include "base/result.h"

namespace cotejo::library {

/// Brings the schema up to date, one transaction a step; the steps done so far are counted in PRAGMA user_version.
/// Refuses a database that a newer program made, and one that is no cotejo library.
[[nodiscard]] Outcome migrate(sqlite3* database);

}  // namespace cotejo::library
