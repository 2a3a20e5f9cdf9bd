// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "reading/entities/work.h"

namespace cotejo::entities {

/// Sources and actors without a name: "fuentes de inteligencia de EE.UU.", "la prensa japonesa", "analistas", "un
/// vocero del ministerio". Adds GROUP entities with whatever they belong to; equal phrases are one group.
void find_groups(Work& work);

}  // namespace cotejo::entities
