// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

#include "squoia.h"

namespace cotejo::convert {

/// 'n', 'g' or 'p' of a verb that looks like an infinitive (with clitics or without), gerund or participle; 'x' of
/// others.
[[nodiscard]] char verb_form(std::string_view form);

/// Sets tag, category and lemma of a leaf as CESS-ESP would have them. `governed`: a verb stands before it in its
/// group.
void set_tag(const Squoia& squoia, Node& leaf, bool governed);

}  // namespace cotejo::convert
