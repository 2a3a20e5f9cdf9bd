// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cotejo::server {

/// What of an HTTP request the server looks at; the HTTP library is not seen outside server.cpp.
struct Request {
  std::string method;
  std::string path;                ///< percent-decoded, without the query
  std::vector<std::string> hosts;  ///< every Host header
  std::string if_none_match;
};

/// A body is either kept alive by `owned` or lies in the program itself.
struct Response {
  int status = 200;
  std::string content_type;
  std::string_view body;
  std::shared_ptr<const std::string> owned;
  std::string etag;
  bool immutable = false;  ///< its path changes whenever its content does
};

[[nodiscard]] Response json_response(std::string document);

/// RFC 9457 problem details: `detail` says in a sentence what is wrong and what to do.
[[nodiscard]] Response problem(int status, const std::string& detail);

/// `response`, or a 304 without a body where the reader has it already. Gives it its ETag.
[[nodiscard]] Response unless_known(Response response, const Request& request);

}  // namespace cotejo::server
