// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "reading/entities/work.h"

namespace cotejo::entities {

/// What the article says its people, bodies and places are, by apposition: "el ministro de Defensa de Sorelia, Luis
/// Rey", "Ana Ruiz, portavoz del sindicato", "la cadena Teleandes", "los presidentes de A, X, y de B, Y". Adds Role
/// values and facts.
void find_roles(Work& work);

}  // namespace cotejo::entities
