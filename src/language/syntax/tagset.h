// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "values/tagged.h"

namespace cotejo::syntax {

/// A word class with its features.
struct Tag {
  Upos upos = Upos::X;
  Feats feats;
};

/// "NOUN Gender=Masc|Number=Sing".
[[nodiscard]] std::string tag_text(const Tag& tag);
/// False where the text is no tag.
[[nodiscard]] bool parse_tag(std::string_view text, Tag& out);

/// Word class and the features that forms are inflected for (mood, tense, verb form, number, gender, person) in 32
/// bits: what the lexicon tells readings of a form apart by, and lemmas hang on.
[[nodiscard]] std::uint32_t inflection(Upos upos, const Feats& feats);

/// The lines of a model's section, in order; empty where one is empty or there are too many.
[[nodiscard]] std::vector<std::string_view> label_lines(std::string_view section);

}  // namespace cotejo::syntax
