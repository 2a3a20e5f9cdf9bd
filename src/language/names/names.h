// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

#include "language/morph/lexicon.h"
#include "language/names/tables.h"
#include "values/tagged.h"

namespace cotejo {

/// Finds and types the proper names of tagged words and puts them in `tagged.names`, in text order, none overlapping.
void find_names(std::string_view text, Tagged& tagged, const NameTables& tables, const Lexicon& lexicon);

}  // namespace cotejo
