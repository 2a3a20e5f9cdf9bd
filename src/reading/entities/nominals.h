// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "reading/entities/work.h"

namespace cotejo::entities {

/// Phrases by which the article comes back to somebody it has named: "el mandatario soreliano", "la ministra", "el
/// organismo", "el pais". Added as nominal mentions where one entity fits and no other; everything else is left alone.
void resolve_nominals(Work& work);

}  // namespace cotejo::entities
