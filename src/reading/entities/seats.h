// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "reading/entities/work.h"

namespace cotejo::entities {

/// Capitals and palaces that act as their state ("Moncloa respondio", "entre Madrid y Rabat") get stands_for; those
/// that are only places ("en Madrid") do not.
void find_seats(Work& work);

}  // namespace cotejo::entities
