// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// Any bytes as an archive of pages: it ends, no page is over the limit, and what is read of its pages is in order.
#include "intake.h"
#include "intake/archive/http_message.h"
#include "intake/archive/page_archive.h"

using namespace cotejo;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::uint64_t kMost = 1U << 16;
  const std::string_view bytes = fuzz::text_of(data, size);
  if (const auto response = intake::parse_http_response(bytes, kMost)) {
    fuzz::expect(response->body.size() <= std::max<std::uint64_t>(kMost, size), "bodies under the limit");
  }
  auto archive = PageArchive::open_bytes(bytes, kMost);
  if (!archive) return 0;
  std::uint64_t pages = 0;
  while (const auto page = archive->next()) {
    ++pages;
    fuzz::expect(page->bytes.size() <= kMost, "pages under the limit");
    for (const IntakeItem& item : fuzz::intake().read(page->bytes, "a.warc", {}, page->provenance)) {
      if (item) fuzz::check(*item, 0);
    }
  }
  fuzz::expect(pages == archive->pages(), "pages are counted");
  return 0;
}
