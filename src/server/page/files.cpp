// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "server/page/files.h"

namespace cotejo::server {

Response answer_page(std::string_view path) {
  if (path == "/") path = "/index.html";
  for (const PageFile& file : page_files()) {
    if (file.path != path) continue;
    Response response;
    response.content_type = file.content_type;
    response.body = file.body;
    // The build puts a hash of the content into these names.
    response.immutable = path.rfind("/assets/", 0) == 0;
    return response;
  }
  return problem(404, "There is nothing at this address; the page is at /.");
}

}  // namespace cotejo::server
