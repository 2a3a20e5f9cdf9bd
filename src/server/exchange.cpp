// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "server/exchange.h"

#include <nlohmann/json.hpp>

#include "base/hash.h"

namespace cotejo::server {

namespace {

const char* reason(int status) {
  switch (status) {
    case 400:
      return "Bad Request";
    case 403:
      return "Forbidden";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 413:
      return "Content Too Large";
    case 414:
      return "URI Too Long";
    case 416:
      return "Range Not Satisfiable";
    case 500:
      return "Internal Server Error";
    default:
      return "Error";
  }
}

Response owning(std::string body) {
  Response response;
  response.owned = std::make_shared<const std::string>(std::move(body));
  response.body = *response.owned;
  return response;
}

/// If-None-Match is "*" or a list of tags, each perhaps with W/ before it; the comparison is the weak one.
bool names(std::string_view list, std::string_view etag) {
  if (list == "*") return true;
  for (std::size_t at = list.find(etag); at != std::string_view::npos; at = list.find(etag, at + 1)) {
    const std::size_t end = at + etag.size();
    const bool begins = at == 0 || list[at - 1] == ' ' || list[at - 1] == ',' || list[at - 1] == '/';
    if (begins && (end == list.size() || list[end] == ' ' || list[end] == ',')) return true;
  }
  return false;
}

}  // namespace

Response json_response(std::string document) {
  Response response = owning(std::move(document));
  response.content_type = "application/json; charset=utf-8";
  return response;
}

Response problem(int status, const std::string& detail) {
  const nlohmann::ordered_json json = {
      {"type", "about:blank"}, {"title", reason(status)}, {"status", status}, {"detail", detail}};
  Response response = owning(json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
  response.status = status;
  response.content_type = "application/problem+json";
  return response;
}

Response unless_known(Response response, const Request& request) {
  if (response.status != 200) return response;
  response.etag = '"' + sha256_hex(response.body).substr(0, 32) + '"';
  if (!names(request.if_none_match, response.etag)) return response;
  response.status = 304;
  response.body = {};
  response.owned.reset();
  return response;
}

}  // namespace cotejo::server
