// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "intake/layout/line.h"
#include "values/article.h"

namespace cotejo::intake {

/// What was found out about an article beside its text.
struct Metadata {
  std::optional<std::string> url;
  std::optional<std::string> outlet;
  std::optional<std::string> title;
  Span title_raw;  ///< where `title` stands
  std::optional<std::string> byline;
  std::optional<std::string> source_id;  ///< what the source itself calls the article
  std::vector<DayCandidate> days;
  bool paywalled = false;  ///< the page says that it shows a part only
  bool live = false;       ///< ... that it is a live blog
  bool video = false;      ///< ... that it shows a video
  bool index = false;      ///< a list of headlines that lead to articles
};

/// What each reader (plain, HTML, feed, JSON) hands over: lines not yet told apart, and metadata.
struct Draft {
  std::vector<Line> lines;
  Metadata meta;
  std::vector<Notice> notices;
};

}  // namespace cotejo::intake
