// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>

#include "base/paths.h"
#include "base/result.h"
#include "values/reading.h"
#include "values/tagged.h"

namespace cotejo::statements {

/// Who is said to say what: cue, content and source chain. Thread-safe.
class StatementFinder {
 public:
  /// Loads data/es tables. Fails with not_found or malformed (file:line).
  static Result<StatementFinder> load(const Paths& paths);
  /// Fills draft.statements, and adds GROUP entities (unnamed sources, joint speakers) to draft.entities.
  void find(const Tagged& tagged, Reading& draft) const;

  StatementFinder(StatementFinder&&) noexcept;
  StatementFinder& operator=(StatementFinder&&) noexcept;
  ~StatementFinder();
  struct Tables;

 private:
  explicit StatementFinder(std::unique_ptr<const Tables> tables);
  std::unique_ptr<const Tables> tables_;
};

}  // namespace cotejo::statements
