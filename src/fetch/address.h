// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <sys/socket.h>

#include <string>

namespace cotejo::fetch {

/// Whether an address is one of the public internet: not this machine, not a private or link-local network, no
/// multicast, and none of the ranges that IANA keeps for special ends. IPv4 addresses that are wrapped in IPv6 ones
/// are unwrapped.
[[nodiscard]] bool is_public(const sockaddr& address);

/// "203.0.113.7", for messages.
[[nodiscard]] std::string to_text(const sockaddr& address);

}  // namespace cotejo::fetch
