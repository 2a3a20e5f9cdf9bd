// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "cli/terminal.h"
#include "values/reading.h"

namespace cotejo::cli {

/// A reading for a person at a terminal.
void show_reading(const Terminal& terminal, const Reading& reading, bool explain);

}  // namespace cotejo::cli
