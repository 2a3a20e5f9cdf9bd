// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>

#include "base/paths.h"
#include "base/result.h"
#include "values/reading.h"
#include "values/tagged.h"

namespace cotejo {

/// Reads one article: finds the time expressions, solves the day written, resolves their values, then entities,
/// statements and events, each on top of the ones before. Immutable after loading; safe to use from several threads.
class Reader {
 public:
  /// Loads data/es tables. Fails with not_found or malformed (file:line).
  static Result<Reader> load(const Paths& paths);

  [[nodiscard]] Reading read(Article article, const Tagged& tagged) const;

  Reader(Reader&&) noexcept;
  Reader& operator=(Reader&&) noexcept;
  ~Reader();

  struct Parts;

 private:
  explicit Reader(std::unique_ptr<const Parts> parts);
  std::unique_ptr<const Parts> parts_;
};

}  // namespace cotejo
