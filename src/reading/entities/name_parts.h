// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace cotejo::entities {

/// The parts of a name as names are compared: accents and case folded, split at blanks and hyphens, without dots,
/// quotation marks and particles ("de", "la", "von").
using NameParts = std::vector<std::string>;
[[nodiscard]] NameParts name_parts(std::string_view name);

/// A key that the usual transliterations of one foreign name share: Aleksei, Aleksey and Alexei; Grozni and
/// Grozny; Yemal, Jemal and Dzhemal. Two different names may share it too: only for names within one article.
[[nodiscard]] std::string sound_key(std::string_view folded_part);
[[nodiscard]] NameParts sound_keys(const NameParts& parts);

/// All parts joined: one key for "Jong-un", "Jong Un" and "Jongun".
[[nodiscard]] std::string joined_key(const NameParts& parts);

/// Whether `shorter` can be the short form of `longer`: its parts occur there in the same order, an initial ("J.") for
/// any part that begins with it. Equal names shorten one another.
[[nodiscard]] bool shortens(const NameParts& shorter, const NameParts& longer);

/// First letters of the words of a name that count for an acronym; the small words left out.
[[nodiscard]] std::string initials_of(const NameParts& parts);
/// "OIEA", "EE.UU.", "CCOO": two to eight capitals, dots and digits aside.
[[nodiscard]] bool is_acronym(std::string_view name);
/// Whether the acronym's letters can be read off the name: they occur in order in its words, the first word's first.
[[nodiscard]] bool spells(std::string_view acronym, const NameParts& name);

}  // namespace cotejo::entities
