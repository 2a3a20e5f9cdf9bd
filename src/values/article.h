// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/span.h"
#include "values/date.h"
#include "values/enums.h"
#include "values/why.h"

namespace cotejo {

COTEJO_ENUM(BlockKind, title, subtitle, kicker, paragraph, subhead, caption, credit, byline, dateline, list, quote,
            update);
COTEJO_ENUM(DateBasis, none, meta, url, text, calendar, story, given);

/// A stretch of the article. `text` is in Article::text, `raw` in the bytes as they came.
struct Block {
  BlockKind kind = BlockKind::paragraph;
  Span text;
  Span raw;
};

/// What is on the page and not the article. Set aside, never destroyed.
struct Furniture {
  std::string text;
  std::string why;  ///< "phrase: suscribir*", "menu", "link density 0.93"
  Span raw;
};

/// One thing that speaks for a day on which the article was written. Intake finds metadata, URL and dateline; the
/// reading decides.
struct DayCandidate {
  Date day;
  DateBasis basis = DateBasis::meta;
  std::string source;  ///< "json-ld datePublished", "url", "dateline"
  double weight = 1;   ///< 0..1: how far that source is to be trusted
  Span evidence;       ///< in Article::text; empty where it lies outside
};

/// A thing a user should know about how the article was read: a degradation, never silent.
struct Notice {
  std::string code;  ///< "charset_guessed", "invalid_bytes", "truncated_gzip", "paywall", "short"
  std::string message;
};

struct RawSource {
  std::string sha256;
  std::uint64_t bytes = 0;
  std::string charset = "UTF-8";
};

/// What intake makes of bytes: the article's words, its furniture apart, and all it found out about where it comes
/// from. `text` is UTF-8 with '\n' line ends, blocks in reading order separated by one blank line (a single '\n' inside
/// a block is a line break of the source). Title, subtitle, byline, credits and captions are in `text`, as blocks.
struct Article {
  std::string
      id;  ///< the first 16 digits of the raw bytes' SHA-256; "-2" ... follows for the further articles of one file
  std::string file;  ///< file name without folders; for a member of a container "feed.xml#3", or with the id that the
                     ///< source gives it
  std::string path;  ///< as the user named it
  std::optional<std::string> url;
  std::optional<std::string> outlet;
  std::optional<std::string> title;
  std::optional<std::string> byline;
  std::vector<std::string> credits;
  std::string language = "es";
  std::optional<std::string> fetched;  ///< when the bytes were had from the web, in ISO 8601
  RawSource raw;
  std::string text;
  std::vector<Block> blocks;
  std::vector<Furniture> furniture;
  std::vector<DayCandidate> day_candidates;
  std::vector<Notice> notices;
};

}  // namespace cotejo
