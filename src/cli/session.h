// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <unordered_set>
#include <vector>

#include "cli/options.h"
#include "pipeline/pipeline.h"

namespace cotejo::cli {

/// Says on stderr that something failed: "cotejo: PLACE: MESSAGE".
void complain(const Error& error);
/// Says something on stderr that a user should know and that is no failure.
void notice(const Options& options, const std::string& text);

/// The pipeline, or nothing after saying why there is none.
[[nodiscard]] std::unique_ptr<const Pipeline> load_pipeline(const Options& options);

/// Reads all inputs that the user named, in order, with progress; failures and notices are said as they come. `use`
/// gets each reading that was not there before (the same bytes twice are read once), `after` each input when it is
/// done.
/// Inputs whose bytes `known` recognises are left unread.
/// @return whether everything could be read.
bool read_all(const Options& options, const Pipeline& pipeline, const std::function<void(Reading)>& use,
              const std::function<void(const InputResult&)>& after = {},
              const std::function<bool(std::string_view)>& known = {});

}  // namespace cotejo::cli
