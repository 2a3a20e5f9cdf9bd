// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

namespace cotejo::intake {

/// What schema.org data tell of an article; empty strings where they do not.
struct JsonLd {
  std::string headline;
  std::string published;
  std::string modified;
  std::string author;
  std::string publisher;
  std::string body;
  std::string url;
  bool article = false;    ///< taken from an object that is an article, not just a page
  bool live = false;       ///< the article is a live blog
  bool video = false;      ///< there is a video that the data tell of
  bool paywalled = false;  ///< isAccessibleForFree: false
};

/// Adds what one <script type="application/ld+json"> tells to what is known. Tolerant: arrays, @graph, line breaks
/// inside strings; where the JSON is broken, the dates are still looked for.
void read_json_ld(std::string_view json, JsonLd& known);

}  // namespace cotejo::intake
