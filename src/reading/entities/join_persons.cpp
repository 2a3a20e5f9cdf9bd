// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
//
// The idea: the fullest names come first and open a person each; a shorter name joins the person whose name it shortens
// ("Ana Ruiz" of "Ana Ruiz Soto", also by sound: Sergei, Serguei). A single word can shorten several names, so it is
// settled occurrence by occurrence: as a surname before as a given name, for a person of the gender that the words
// before it tell, else for the one named last. Fails for nicknames, and for a second bearer of a surname who is never
// named in full. Costs one look at the people who share a part with the name (kCandidates at most).
#include <algorithm>
#include <map>

#include "reading/entities/join.h"

namespace cotejo::entities {

namespace {

constexpr std::size_t kCandidates = 24;

using PartIndex = std::unordered_map<std::string, std::vector<std::int32_t>>;  ///< sound of a part -> clusters

class Persons {
 public:
  Persons(const Work& work, Joining& joining) : work_(work), joining_(joining) {}

  void run() {
    std::vector<NameForm*> full;
    std::vector<NameForm*> bare;
    for (NameForm& form : joining_.forms) {
      if (form.type == NameType::PER) (form.parts.size() > 1 ? full : bare).push_back(&form);
    }
    std::stable_sort(full.begin(), full.end(),
                     [](const NameForm* a, const NameForm* b) { return a->parts.size() > b->parts.size(); });
    for (NameForm* form : full) join_full(*form);
    // A word that was typed otherwise and is somebody's surname here means that person, unless it is an acronym.
    for (NameForm& form : joining_.forms) {
      if (form.type != NameType::PER && form.parts.size() == 1 && !form.acronym && is_surname(form))
        bare.push_back(&form);
    }
    join_bare(bare);
  }

 private:
  void index(const NameForm& form, std::int32_t cluster) {
    for (const std::string& sound : form.sounds) {
      auto& list = by_part_[sound];
      if (list.size() < kCandidates && (list.empty() || list.back() != cluster)) list.push_back(cluster);
    }
  }

  void join_full(NameForm& form) {
    // The last part is the likeliest to be shared; an initial never is.
    for (auto part = form.sounds.rbegin(); part != form.sounds.rend(); ++part) {
      const auto known = by_part_.find(*part);
      if (part->size() == 1 || known == by_part_.end()) continue;
      for (const std::int32_t c : known->second) {
        const Cluster& cluster = joining_.clusters[static_cast<std::size_t>(c)];
        const bool same = joined_key(cluster.sounds) == joined_key(form.sounds);
        if (!same && !shortens(form.sounds, cluster.sounds)) continue;
        joining_.put(form, c, same ? "another spelling" : "a short form");
        index(form, c);
        return;
      }
    }
    index(form, joining_.open(form));
  }

  /// 2 as a surname, 1 as a given name, 0 not at all.
  int fit(const NameForm& form, const Cluster& cluster) const {
    const auto at = std::find(cluster.sounds.begin(), cluster.sounds.end(), form.sounds.front());
    if (at == cluster.sounds.end()) return 0;
    if (at != cluster.sounds.begin() || cluster.sounds.size() == 1) return 2;
    return work_.tables.family_names_first.count(form.parts.front()) != 0 ? 2 : 1;
  }

  bool is_surname(const NameForm& form) const {
    const auto known = by_part_.find(form.sounds.front());
    if (known == by_part_.end()) return false;
    const bool confident = std::any_of(form.names.begin(), form.names.end(),
                                       [&](std::uint32_t n) { return work_.tagged.names[n].confidence >= 0.9; });
    return !confident && std::any_of(known->second.begin(), known->second.end(), [&](std::int32_t c) {
      return fit(form, joining_.clusters[static_cast<std::size_t>(c)]) == 2;
    });
  }

  /// What the words before a bare name tell of its bearer's gender ("la ministra Ruiz").
  Gender gender_before(std::uint32_t name) const {
    const std::uint32_t first = work_.tagged.names[name].first;
    if (first == 0) return Gender::none;
    const auto title = work_.tables.titles.at(work_.folded, first - 1, first);
    if (title.value != nullptr && title.value->gender != Gender::none) return title.value->gender;
    const std::string& before = work_.folded[first - 1];
    return before == "la" ? Gender::fem : Gender::none;
  }

  Gender gender_of(const Cluster& cluster) const {
    const bool family_first = work_.tables.family_names_first.count(cluster.parts.front()) != 0;
    if (cluster.parts.size() < 2 || family_first) return Gender::none;
    return work_.tables.gender_of_given_name(cluster.parts.front());
  }

  void join_bare(const std::vector<NameForm*>& forms) {
    std::vector<std::pair<std::uint32_t, NameForm*>> occurrences;
    for (NameForm* form : forms) {
      for (const std::uint32_t n : form->names) occurrences.emplace_back(n, form);
    }
    std::sort(occurrences.begin(), occurrences.end());
    std::map<NameForm*, std::int32_t> only;  // the one cluster of all occurrences so far, or kNone for several
    for (auto& [name, form] : occurrences) {
      std::int32_t cluster = choose(*form, name);
      if (cluster == kNone) {
        joining_.clusters.push_back({NameType::PER, form->parts, form->sounds, {}, "entities.name"});
        cluster = static_cast<std::int32_t>(joining_.clusters.size()) - 1;
        index(*form, cluster);
      }
      Cluster& target = joining_.clusters[static_cast<std::size_t>(cluster)];
      target.rule = "entities.joined_names";
      target.names.push_back(name);
      last_seen_[cluster] = name;
      const auto [at, fresh] = only.emplace(form, cluster);
      if (!fresh && at->second != cluster) at->second = kNone;
    }
    for (const auto& [form, cluster] : only) {
      form->cluster = cluster;
      form->rule = "a name cut to one word";
      form->type = NameType::PER;
    }
  }

  /// Somebody brought in as another's relative ("su hermana, ...") is seldom the one whom the surname alone means.
  bool relative(const Cluster& cluster) const {
    const std::uint32_t first = work_.tagged.names[cluster.names.front()].first;
    for (std::uint32_t back = 1; back <= 3 && back <= first; ++back) {
      const auto title = work_.tables.titles.at(work_.folded, first - back, first);
      if (title.value != nullptr) return title.value->kind == "kin";
    }
    return false;
  }

  /// Where the cluster was last named before this name; the first time after it, made negative, where never before.
  std::int64_t nearness(std::int32_t c, std::uint32_t name) const {
    const Cluster& cluster = joining_.clusters[static_cast<std::size_t>(c)];
    std::int64_t best = -static_cast<std::int64_t>(work_.tagged.names.size()) - 1;
    const auto seen = last_seen_.find(c);
    if (seen != last_seen_.end()) best = seen->second;
    // Only the names of full forms: `names` starts with them, and they are few.
    for (std::size_t i = 0; i < std::min<std::size_t>(cluster.names.size(), kCandidates); ++i) {
      const auto n = static_cast<std::int64_t>(cluster.names[i]);
      best = std::max(best, n < static_cast<std::int64_t>(name) ? n : -n);
    }
    return best;
  }

  std::int32_t choose(const NameForm& form, std::uint32_t name) const {
    const auto known = by_part_.find(form.sounds.front());
    if (known == by_part_.end()) return kNone;
    const Gender wanted = known->second.size() > 1 ? gender_before(name) : Gender::none;
    std::int32_t best = kNone;
    std::pair<int, std::int64_t> best_score{0, 0};
    for (const std::int32_t c : known->second) {
      const Cluster& cluster = joining_.clusters[static_cast<std::size_t>(c)];
      int fitting = 2 * fit(form, cluster);
      if (fitting == 0) continue;
      const Gender gender = gender_of(cluster);
      if (wanted != Gender::none && gender != Gender::none) fitting += wanted == gender ? 1 : -3;
      if (known->second.size() > 1 && !cluster.names.empty() && relative(cluster)) --fitting;
      const std::pair<int, std::int64_t> score{fitting, nearness(c, name)};
      if (best != kNone && score <= best_score) continue;
      best = c;
      best_score = score;
    }
    return best;
  }

  const Work& work_;
  Joining& joining_;
  PartIndex by_part_;
  std::unordered_map<std::int32_t, std::uint32_t> last_seen_;  ///< cluster -> its last bare name so far
};

}  // namespace

void join_persons(const Work& work, Joining& joining) {
  Persons(work, joining).run();
}

}  // namespace cotejo::entities
