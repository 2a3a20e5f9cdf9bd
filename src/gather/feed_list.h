// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "fetch/url.h"

namespace cotejo::gather {

/// What stands in a feed of one article: its address, and what was said of when it was changed.
struct FeedEntry {
  fetch::Url url;
  std::string stamp;
};

struct FeedContents {
  std::vector<FeedEntry> entries;   ///< in the feed's order
  std::vector<FeedEntry> sitemaps;  ///< of a sitemap index
};

/// The feeds of an OPML list, at any depth of its outline. Fails with malformed, and with empty where there is none.
[[nodiscard]] Result<std::vector<fetch::Url>> feeds_of_opml(std::string_view xml);

/// The links of a feed: RSS, Atom, JSON Feed, sitemaps and their indexes, gzipped or not. Links that are no web
/// addresses are left out. Fails with malformed where it is none of these. For the articles in a feed, see intake.
[[nodiscard]] Result<FeedContents> read_feed_links(std::string_view bytes, const fetch::Url& feed);

}  // namespace cotejo::gather
