// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>
#include <vector>

#include "server/exchange.h"

namespace cotejo::server {

/// One file of the page, compiled into the program.
struct PageFile {
  std::string_view path;  ///< "/index.html"
  std::string_view content_type;
  std::string_view body;
};

/// Every file; the source is generated while building (cmake/web.cmake).
[[nodiscard]] const std::vector<PageFile>& page_files();

/// False where the program was built without npm: a page that says so stands in.
[[nodiscard]] bool page_is_built();

/// The file at `path` ("/" is "/index.html"), or a 404.
[[nodiscard]] Response answer_page(std::string_view path);

}  // namespace cotejo::server
