// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "collation/facts/report_view.h"
#include "values/collation.h"

namespace cotejo::facts {

/// Days that only the other articles of the story tell. An undated article says "el miércoles"; another one dates the
/// same event near a Wednesday: so the day is found, with it the article's other weekdays, and the earliest day on
/// which it can have been written.
///
/// Changes the views' days (when_from_story) and the articles' `published` (basis story); articles whose day is known
/// stay. Fails where the undated article's event was joined wrongly: the day is then wrong with it, and the basis says
/// whence it came.
void settle_days(const std::vector<std::vector<std::uint32_t>>& groups, std::vector<ReportView>& views,
                 const std::vector<const Reading*>& readings, std::vector<StoryArticle>& articles);

}  // namespace cotejo::facts
