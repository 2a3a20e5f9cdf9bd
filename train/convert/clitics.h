// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace cotejo::convert {

/// "darselo": the verb as it is written alone, and its clitics. No clitics: the verb is the form.
struct CliticSplit {
  std::string verb;
  std::vector<std::string> clitics;
};

/// Parts clitics from an infinitive (a form that is no plain infinitive), a gerund or an imperative. `tag` is the
/// EAGLES tag. The case of the verb's letters stays.
[[nodiscard]] CliticSplit split_clitics(std::string_view tag, std::string_view form);

}  // namespace cotejo::convert
