// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "collation/actors/actors.h"
#include "values/collation.h"

namespace cotejo::facts {

/// The fact in a line that a person can read, from the words of its best report: "Ana Ruiz y Bo Li se reunieron en
/// Lisboa, 13 de septiembre de 2023". `months` are the names of the months, January first.
[[nodiscard]] std::string label_of(const Fact& fact, const std::vector<const Reading*>& readings,
                                   const actors::ActorTable& actors, const std::vector<std::string>& months);

}  // namespace cotejo::facts
