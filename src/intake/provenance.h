// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "values/article.h"

namespace cotejo {

/// What is known of the bytes of a page from where they were fetched or kept. All of it may be empty.
struct Provenance {
  std::string member;           ///< of a container: "1234" makes "news.warc.gz#1234" the article's file
  std::string url;              ///< under which the bytes were had: goes before what the page says
  std::string charset;          ///< as the HTTP header says: goes before what the page says
  std::string fetched;          ///< when, in ISO 8601
  std::vector<Notice> notices;  ///< what was wrong with the bytes
};

}  // namespace cotejo
