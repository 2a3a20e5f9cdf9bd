// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "server/guard.h"

#include <algorithm>

namespace cotejo::server {

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string lowered(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), lower);
  return out;
}

}  // namespace

std::string host_name(std::string_view header) {
  const std::size_t bracket = header.empty() || header.front() != '[' ? std::string_view::npos : header.find(']');
  const std::size_t end = bracket == std::string_view::npos ? header.find(':') : bracket + 1;
  if (end >= header.size()) return lowered(header);
  const std::string_view port = header.substr(end);
  if (port.front() != ':' || !std::all_of(port.begin() + 1, port.end(), is_digit)) return {};
  return lowered(header.substr(0, end));
}

std::string host_in_url(const std::string& host) {
  return host.find(':') != std::string::npos && host.front() != '[' ? "[" + host + "]" : host;
}

Guard::Guard(std::string host, std::vector<std::string> names) : names_{"localhost", "127.0.0.1", "[::1]"} {
  names.push_back(std::move(host));
  for (const std::string& name : names) {
    if (!name.empty()) names_.push_back(lowered(host_in_url(name)));
  }
}

std::optional<Response> Guard::refuse(const Request& request) const {
  if (request.hosts.size() != 1) return problem(400, "A request must have exactly one Host header.");
  if (std::find(names_.begin(), names_.end(), host_name(request.hosts.front())) == names_.end()) {
    return problem(403, "This server is not known under the name in the Host header. Ask for localhost or 127.0.0.1.");
  }
  if (request.method != "GET" && request.method != "HEAD") {
    return problem(405, "This server only reads: use GET or HEAD.");
  }
  if (request.path.size() > kMaxPath) return problem(414, "The address is longer than anything that is here.");
  return {};
}

}  // namespace cotejo::server
