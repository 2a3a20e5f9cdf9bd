// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string_view>

#include "values/tagged.h"

namespace cotejo {

/// Features as Universal Dependencies writes them ("Gender=Masc|Number=Sing"); what Feats does not keep is passed over.
/// Nothing where a feature that it keeps has an unknown value.
[[nodiscard]] std::optional<Feats> parse_feats(std::string_view text);

}  // namespace cotejo
