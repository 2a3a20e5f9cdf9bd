// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "reading/statements/statements.h"

namespace cotejo::statements {

struct StatementFinder::Tables {};

StatementFinder::StatementFinder(std::unique_ptr<const Tables> tables) : tables_(std::move(tables)) {}
StatementFinder::StatementFinder(StatementFinder&&) noexcept = default;
StatementFinder& StatementFinder::operator=(StatementFinder&&) noexcept = default;
StatementFinder::~StatementFinder() = default;

Result<StatementFinder> StatementFinder::load(const Paths&) {
  return StatementFinder(std::make_unique<Tables>());
}
void StatementFinder::find(const Tagged&, Reading&) const {}

}  // namespace cotejo::statements
