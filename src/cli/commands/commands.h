// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "cli/options.h"

namespace cotejo::cli {

// One command a file; each returns the program's exit status.
int read_command(const Options& options);
int parse_command(const Options& options);
int collate_command(const Options& options);
int add_command(const Options& options);
int watch_command(const Options& options);
int stories_command(const Options& options);
int show_command(const Options& options);
int serve_command(const Options& options);

}  // namespace cotejo::cli
