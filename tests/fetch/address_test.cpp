// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "fetch/address.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>

#include <cstring>

namespace cotejo::fetch {
namespace {

bool reachable(const char* text) {
  sockaddr_storage storage{};
  sockaddr_in v4{};
  sockaddr_in6 v6{};
  if (inet_pton(AF_INET, text, &v4.sin_addr) == 1) {
    v4.sin_family = AF_INET;
    std::memcpy(&storage, &v4, sizeof v4);
  } else if (inet_pton(AF_INET6, text, &v6.sin6_addr) == 1) {
    v6.sin6_family = AF_INET6;
    std::memcpy(&storage, &v6, sizeof v6);
  } else {
    ADD_FAILURE() << text << " is no address";
  }
  return is_public(reinterpret_cast<const sockaddr&>(storage));
}

TEST(Address, of_the_public_internet_may_be_fetched_from) {
  for (const char* text : {"1.1.1.1", "93.184.216.34", "11.0.0.1", "172.15.255.255", "172.32.0.1", "100.128.0.1",
                           "192.167.1.1", "223.255.255.255", "2606:4700::1111", "2a00:1450:4003::200e",
                           "2001:4860:4860::8888", "::ffff:1.1.1.1", "64:ff9b::1.1.1.1"}) {
    EXPECT_TRUE(reachable(text)) << text;
  }
}

TEST(Address, of_this_machine_and_of_private_networks_may_not) {
  for (const char* text :
       {"127.0.0.1",    "127.255.255.254", "0.0.0.0",     "0.1.2.3",   "10.0.0.1",  "172.16.0.1", "172.31.255.255",
        "192.168.1.1",  "169.254.169.254", "100.64.0.1",  "192.0.0.8", "192.0.2.1", "198.18.0.1", "198.19.255.255",
        "198.51.100.1", "203.0.113.1",     "192.88.99.1", "224.0.0.1", "239.1.2.3", "240.0.0.1",  "255.255.255.255"}) {
    EXPECT_FALSE(reachable(text)) << text;
  }
}

TEST(Address, of_ipv6_that_is_special_or_hides_a_private_one_may_not) {
  for (const char* text : {"::", "::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::192.168.0.1",
                           "64:ff9b:1::1", "fc00::1", "fd12:3456::1", "fe80::1", "fec0::1", "ff02::1", "2001::1",
                           "2001:db8::1", "2002:7f00:1::", "100::1", "3fff::1", "5f00::1"}) {
    EXPECT_FALSE(reachable(text)) << text;
  }
}

TEST(Address, of_another_family_may_not) {
  sockaddr other{};
  other.sa_family = AF_UNIX;
  EXPECT_FALSE(is_public(other));
}

}  // namespace
}  // namespace cotejo::fetch
