// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/commands.h"
#include "cli/session.h"

namespace cotejo::cli {

int serve_command(const Options&) {
  complain({ErrorCode::unsupported, "this build has no server"});
  return kUsage;
}

}  // namespace cotejo::cli
