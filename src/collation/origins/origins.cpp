// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "collation/origins/origins.h"

#include <algorithm>
#include <set>

#include "base/table.h"
#include "text/utf8.h"
#include "text/words.h"

namespace cotejo::origins {

namespace {

/// The actor that answers for what a source says: the state for its officials, else the source itself.
ActorIndex answerable(ActorIndex source, const actors::ActorTable& table, const SourceKinds& kinds) {
  const Actor& actor = table.actors[static_cast<std::size_t>(source)];
  if (actor.type == EntityType::PER || actor.type == EntityType::MISC) return source;
  const ActorIndex acting = table.acting(source);
  if (acting != source) return acting;
  const ActorIndex state = table.state[static_cast<std::size_t>(source)];
  if (state == kNone) return source;
  return kinds.official(actor.name) && table.is_state[static_cast<std::size_t>(state)] ? state : source;
}

}  // namespace

Result<SourceKinds> SourceKinds::load(const Paths& paths) {
  auto table = Table::load(paths.tables() / "source_kinds.tsv", 2);
  if (!table) return table.error();
  SourceKinds kinds;
  for (const Table::Row& row : table->rows()) {
    if (row[1] != "official" && row[1] != "other")
      return Error{ErrorCode::malformed, "the second field must be official or other", table->place(row)};
    kinds.kind_of_word_[fold(row[0])] = row[1];
  }
  return kinds;
}

bool SourceKinds::official(std::string_view name) const {
  const std::string folded = fold(name);
  bool official = false;
  for (const std::string_view word : words_of(folded, WordChars::letters)) {
    const auto found = kind_of_word_.find(std::string(word));
    if (found == kind_of_word_.end()) continue;
    // The press, experts and parties of a country are not its government, whatever follows the word.
    if (found->second == "other") return false;
    official = true;
  }
  return official;
}

void find_origins(Fact& fact, const std::vector<const Reading*>& readings, const actors::ActorTable& table,
                  const SourceKinds& kinds) {
  struct Voices {
    std::set<ActorIndex> sources;
    std::vector<Report> reports;
    bool denies = false;
  };
  std::map<std::pair<ActorIndex, bool>, Voices> by_answerable;
  for (const Report& report : fact.reports) {
    const Event& event = readings[report.article]->events[report.event];
    const bool denies = event.status == EventStatus::negated && fact.status != EventStatus::negated;
    const ActorIndex source = event.chain.empty() ? kNone : table.actor(report.article, event.chain.front());
    const ActorIndex key = source == kNone ? kNone : answerable(source, table, kinds);
    Voices& voices = by_answerable[{key, denies}];
    voices.denies = denies;
    voices.reports.push_back(report);
    if (source != kNone) voices.sources.insert(source);
  }
  std::set<ActorIndex> affirming;
  for (const auto& [key, voices] : by_answerable) {
    Origin origin;
    origin.source = key.first;
    origin.reports = voices.reports;
    origin.stance = voices.denies ? OriginStance::denies : OriginStance::affirms;
    // One voice keeps its own name ("inteligencia de EE.UU."); several of one state bear the state's.
    if (voices.sources.size() == 1) {
      origin.source = *voices.sources.begin();
      origin.name = table.actors[static_cast<std::size_t>(origin.source)].name;
    } else if (key.first != kNone) {
      origin.name = table.actors[static_cast<std::size_t>(key.first)].name;
    } else {
      origin.name = "unattributed";
    }
    if (key.first != kNone && !voices.denies) affirming.insert(key.first);
    fact.origins.push_back(std::move(origin));
  }
  fact.independent_origins = std::max<int>(1, static_cast<int>(affirming.size()));
}

}  // namespace cotejo::origins
