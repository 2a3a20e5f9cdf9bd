// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "squoia.h"

namespace cotejo::convert {

/// Brings labels of a SQUOIA tree, which keeps its shape, to the use of CESS-ESP: the object of a passive "se" is its
/// subject, that of "ser" its predicate, a noun in brackets an apposition, a phrase behind two conjuncts belongs to
/// both, and participles with complements are clauses (category APP).
void repair_labels(const Squoia& squoia, Tree& tree);

}  // namespace cotejo::convert
