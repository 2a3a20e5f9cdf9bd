// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/paths.h"
#include "base/result.h"
#include "collation/facts/report_view.h"

namespace cotejo::facts {

/// How much speaks for two reports telling one event.
struct Likeness {
  double score = 0;
  double weight = 1;       ///< how much is known to tell by
  bool forbidden = false;  ///< they cannot be one: other parties, other days
  std::string because;     ///< for --explain
};

/// Which kinds of events can be one another's telling (a journey and a visit), from data/es/event_relations.tsv.
class KindRelations {
 public:
  static Result<KindRelations> load(const Paths& paths);
  /// 1 the same, 0 unrelated.
  [[nodiscard]] double related(const std::string& a, const std::string& b) const;

 private:
  std::map<std::pair<std::string, std::string>, double> relations_;
};

/// How much a kind of event tells in this story: one strike in each article is the strike, ten talks are ten talks.
class KindFrequencies {
 public:
  explicit KindFrequencies(const std::vector<ReportView>& views);
  /// 1 where the articles that tell the kind tell it once each; falls to 0 where they tell it twice and more.
  [[nodiscard]] double telling(const std::string& kind) const;

 private:
  std::map<std::string, double> telling_;
};

/// Idea: kind opens the door, the wider the rarer it is in the story; parties decide; days, places and objects weigh.
/// Two meetings of one man with two others are two events; one planned for Tuesday and one held on Wednesday with the
/// same parties are one whose plan changed.
///
/// Fails where one party meets another twice within days and neither report gives a day.
[[nodiscard]] Likeness alike(const ReportView& a, const ReportView& b, const KindRelations& kinds,
                             const KindFrequencies& frequencies, const actors::ActorTable& actors);

}  // namespace cotejo::facts
