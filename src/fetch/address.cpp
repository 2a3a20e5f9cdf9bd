// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
//
// IANA's special-purpose registries (RFC 6890 and its updates). For IPv4, what is special is listed; for IPv6 only
// 2000::/3 is given out at all, so all else is refused and a short list within it.
#include "fetch/address.h"

#include <arpa/inet.h>
#include <netinet/in.h>

#include <array>
#include <cstdint>
#include <cstring>

namespace cotejo::fetch {

namespace {

struct Range4 {
  std::uint32_t net;
  int bits;
};

constexpr std::uint32_t ip(std::uint32_t a, std::uint32_t b, std::uint32_t c, std::uint32_t d) {
  return a << 24 | b << 16 | c << 8 | d;
}

constexpr std::array<Range4, 15> kSpecial4 = {{
    {ip(0, 0, 0, 0), 8},       // this network; 0.0.0.0 reaches this machine
    {ip(10, 0, 0, 0), 8},      // private
    {ip(100, 64, 0, 0), 10},   // shared by a provider's customers
    {ip(127, 0, 0, 0), 8},     // loopback
    {ip(169, 254, 0, 0), 16},  // link-local; metadata services of clouds
    {ip(172, 16, 0, 0), 12},   // private
    {ip(192, 0, 0, 0), 24},    // protocol assignments
    {ip(192, 0, 2, 0), 24},    // documentation
    {ip(192, 88, 99, 0), 24},  // 6to4 relays, given up
    {ip(192, 168, 0, 0), 16},  // private
    {ip(198, 18, 0, 0), 15},   // benchmarks
    {ip(198, 51, 100, 0), 24},
    {ip(203, 0, 113, 0), 24},
    {ip(224, 0, 0, 0), 4},  // multicast
    {ip(240, 0, 0, 0), 4},  // reserved, broadcast
}};

bool public4(std::uint32_t address) {
  for (const Range4& range : kSpecial4) {
    if ((address ^ range.net) >> (32 - range.bits) == 0) return false;
  }
  return true;
}

using Bytes16 = std::array<std::uint8_t, 16>;

bool starts(const Bytes16& address, std::initializer_list<std::uint8_t> prefix) {
  return std::equal(prefix.begin(), prefix.end(), address.begin());
}

std::uint32_t last_four(const Bytes16& a) {
  return ip(a[12], a[13], a[14], a[15]);
}

bool public6(const Bytes16& a) {
  // IPv4 in IPv6: mapped (::ffff:0:0/96) and translated by NAT64 (64:ff9b::/96).
  if (starts(a, {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF}) || starts(a, {0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0}))
    return public4(last_four(a));
  if ((a[0] & 0xE0) != 0x20) return false;
  if (starts(a, {0x20, 0x01}) && a[2] < 2) return false;    // 2001::/23: Teredo and protocols
  if (starts(a, {0x20, 0x01, 0x0D, 0xB8})) return false;    // documentation
  if (starts(a, {0x20, 0x02})) return false;                // 6to4, which hides an IPv4 address
  return !(starts(a, {0x3F, 0xFF}) && (a[2] & 0xF0) == 0);  // documentation
}

}  // namespace

bool is_public(const sockaddr& address) {
  if (address.sa_family == AF_INET) {
    sockaddr_in v4{};
    std::memcpy(&v4, &address, sizeof v4);
    return public4(ntohl(v4.sin_addr.s_addr));
  }
  if (address.sa_family == AF_INET6) {
    sockaddr_in6 v6{};
    std::memcpy(&v6, &address, sizeof v6);
    Bytes16 bytes{};
    std::memcpy(bytes.data(), &v6.sin6_addr, bytes.size());
    return public6(bytes);
  }
  return false;
}

std::string to_text(const sockaddr& address) {
  std::array<char, INET6_ADDRSTRLEN> text{};
  if (address.sa_family == AF_INET) {
    sockaddr_in v4{};
    std::memcpy(&v4, &address, sizeof v4);
    inet_ntop(AF_INET, &v4.sin_addr, text.data(), text.size());
  } else if (address.sa_family == AF_INET6) {
    sockaddr_in6 v6{};
    std::memcpy(&v6, &address, sizeof v6);
    inet_ntop(AF_INET6, &v6.sin6_addr, text.data(), text.size());
  }
  return text.data();
}

}  // namespace cotejo::fetch
