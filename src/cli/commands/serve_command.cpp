// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <signal.h>

#include <cstdio>

#include "cli/commands/commands.h"
#include "cli/session.h"
#include "server/server.h"

namespace cotejo::cli {

int serve_command(const Options& options) {
  // Ctrl-C and kill are waited for by this thread alone: the server's threads, started later, have them blocked too.
  sigset_t ending;
  sigemptyset(&ending);
  sigaddset(&ending, SIGINT);
  sigaddset(&ending, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &ending, nullptr);
  // A browser that goes away in the middle of an answer must not end the program.
  signal(SIGPIPE, SIG_IGN);

  auto server = server::Server::start({options.library_file(), options.host, options.port,
                                       options.name.empty() ? std::vector<std::string>() : std::vector{options.name}});
  if (!server) return complain(server.error()), kSomeFailed;
  notice(options, fmt::format("serving {} at {} (Ctrl-C ends it)", options.library_file().string(), server->address()));
  int received = 0;
  sigwait(&ending, &received);
  server->stop();
  return kAllRead;
}

}  // namespace cotejo::cli
