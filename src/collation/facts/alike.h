// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <set>
#include <string>
#include <utility>

#include "base/paths.h"
#include "base/result.h"
#include "collation/facts/report_view.h"

namespace cotejo::facts {

/// How much speaks for two reports telling one event.
struct Likeness {
  double score = 0;
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

/// Idea: kind opens the door; parties decide; days, places and objects weigh. Two meetings of one man with two others
/// are two events; one planned for Tuesday and one held on Wednesday with the same parties are one whose plan changed.
///
/// Fails where one party meets another twice within days and neither report gives a day.
[[nodiscard]] Likeness alike(const ReportView& a, const ReportView& b, const KindRelations& kinds,
                             const actors::ActorTable& actors);

}  // namespace cotejo::facts
