// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "intake/layout/cues.h"
#include "intake/layout/line.h"

namespace cotejo::intake {

/// All that speaks for one line being this or that, before its neighbours are looked at.
struct Evidence {
  LineShape shape;
  LineCues cues;
  bool phrase = false;  ///< a phrase of the tables says furniture, and the line's shape does not speak against it
  bool caption = false;
  bool credit = false;
  bool byline = false;
  bool date = false;     ///< a date or a dateline and hardly more
  bool place = false;    ///< "Lima, Peru"
  bool title = false;    ///< may be a headline
  bool running = false;  ///< running text, as far as the line alone tells
  bool body = false;     ///< running text of the article: set once the neighbours are known
};

/// `any_language`: do without Spanish function words and verbs.
[[nodiscard]] Evidence evidence_of(const Line& line, const Lexicon& lexicon, bool any_language);

}  // namespace cotejo::intake
