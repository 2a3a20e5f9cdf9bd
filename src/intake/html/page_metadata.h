// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "intake/draft.h"
#include "intake/html/dom.h"

namespace cotejo::intake {

struct PageMetadata {
  Metadata meta;
  std::string page_title;     ///< of <title>, with whatever the outlet adds to it
  bool own_title = false;     ///< meta.title comes from a field that is the article's own, not from <title>
  bool article_data = false;  ///< JSON-LD calls the page an article
  std::string article_body;   ///< as JSON-LD repeats it; empty where it does not
};

/// JSON-LD, OpenGraph, Twitter cards, Dublin Core and plain <meta> names, microdata, <time>, the canonical address.
[[nodiscard]] PageMetadata page_metadata(const Dom& dom, const Lexicon& lexicon);

/// `reference` as it is meant on a page or in a feed at `base`: "//host/a", "/a" and "a" are made whole.
[[nodiscard]] std::string absolute_url(std::string_view base, std::string_view reference);

/// The host's name without "www.": "elfaro.example".
[[nodiscard]] std::string host_of(std::string_view url);

}  // namespace cotejo::intake
