// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "reading/entities/work.h"

namespace cotejo::entities {

/// Marks states, and gives places their references in the gazetteer: only where one place of the name can be meant.
void mark_places(Work& work);

/// Whose the article's bodies are: "Ejercito ruso", "Ministerio de Defensa de Sorelia", by words inside their names.
void find_owners(Work& work);

}  // namespace cotejo::entities
