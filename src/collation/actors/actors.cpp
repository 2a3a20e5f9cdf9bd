// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "collation/actors/actors.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "collation/actors/name_key.h"
#include "text/utf8.h"

namespace cotejo::actors {

namespace {

constexpr int kBodiesOfState = 2;  ///< ministries, armies, courts: what has so many is a state, known or not

/// One entity of one article, with the keys of all its names.
struct Node {
  std::uint32_t article = 0;
  EntityIndex index = 0;
  const Entity* entity = nullptr;
  std::vector<std::vector<std::string>> names;  ///< keys of each distinct name, longest first
};

/// Spellings that two spellings are compared by.
std::vector<std::vector<std::string>> keys_of_names(const Entity& entity, std::string_view text) {
  std::set<std::vector<std::string>> names;
  names.insert(name_keys(entity.name));
  for (const Mention& mention : entity.mentions) {
    if (mention.form == MentionForm::name) names.insert(name_keys(mention.span.in(text)));
  }
  names.erase(std::vector<std::string>());
  std::vector<std::vector<std::string>> sorted(names.begin(), names.end());
  std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
  return sorted;
}

bool same_names(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), same_key);
}

/// `part` is the end or the beginning of `whole` ("Deng" of "Deng Xiaoping", "Ruiz" of "Ana Ruiz").
bool part_of(const std::vector<std::string>& part, const std::vector<std::string>& whole) {
  if (part.empty() || part.size() >= whole.size()) return false;
  return std::equal(part.begin(), part.end(), whole.end() - static_cast<std::ptrdiff_t>(part.size()), same_key) ||
         std::equal(part.begin(), part.end(), whole.begin(), same_key);
}

class Joiner {
 public:
  explicit Joiner(const std::vector<const Reading*>& readings) : readings_(readings) {
    for (std::uint32_t a = 0; a < readings.size(); ++a) {
      first_.push_back(nodes_.size());
      for (std::size_t e = 0; e < readings[a]->entities.size(); ++e) {
        const Entity& entity = readings[a]->entities[e];
        nodes_.push_back({a, static_cast<EntityIndex>(e), &entity, keys_of_names(entity, readings[a]->article.text)});
      }
    }
    group_.resize(nodes_.size());
    std::iota(group_.begin(), group_.end(), std::size_t{0});
  }

  ActorTable table() {
    join_by_reference();
    join_by_whole_name();
    join_short_names();
    join_groups();
    return collected();
  }

 private:
  std::size_t root(std::size_t node) {
    while (group_[node] != node) node = group_[node] = group_[group_[node]];
    return node;
  }
  void join(std::size_t a, std::size_t b) {
    a = root(a), b = root(b);
    if (a != b) group_[std::max(a, b)] = std::min(a, b);
  }

  /// The same country code or gazetteer number is the same place.
  void join_by_reference() {
    std::map<std::string, std::size_t> seen;
    for (std::size_t n = 0; n < nodes_.size(); ++n) {
      const auto& refs = nodes_[n].entity->refs;
      for (const char* const kind : {"geonames", "iso"}) {
        const auto ref = refs.find(kind);
        if (ref == refs.end() || nodes_[n].entity->type != EntityType::LOC) continue;
        const auto [place, fresh] = seen.emplace(std::string(kind) + ":" + ref->second, n);
        if (!fresh) join(place->second, n);
        break;
      }
    }
  }

  static bool compatible(EntityType a, EntityType b) {
    if (a == b) return true;
    // What is a body to one article is a place or a thing to another; people are people.
    return a != EntityType::PER && b != EntityType::PER && a != EntityType::GROUP && b != EntityType::GROUP;
  }

  void join_by_whole_name() {
    std::map<std::string, std::vector<std::size_t>> by_first_letter;
    for (std::size_t n = 0; n < nodes_.size(); ++n) {
      if (nodes_[n].entity->type == EntityType::GROUP) continue;
      for (const auto& name : nodes_[n].names) {
        // A one-word name of a person is a surname: the next step's business.
        if (nodes_[n].entity->type == EntityType::PER && name.size() < 2) continue;
        auto& bucket = by_first_letter[name.front().substr(0, 2) + std::to_string(name.size())];
        for (const std::size_t other : bucket) {
          if (!compatible(nodes_[other].entity->type, nodes_[n].entity->type)) continue;
          const bool same = std::any_of(nodes_[other].names.begin(), nodes_[other].names.end(),
                                        [&](const auto& known) { return same_names(known, name); });
          if (same) join(other, n);
        }
        bucket.push_back(n);
      }
    }
  }

  /// An article that only says "Ruiz" means the one Ruiz of the story, if there is one.
  void join_short_names() {
    for (std::size_t n = 0; n < nodes_.size(); ++n) {
      if (nodes_[n].entity->type == EntityType::GROUP || nodes_[n].names.empty()) continue;
      const auto& longest = nodes_[n].names.front();
      if (nodes_[n].entity->type != EntityType::PER || longest.size() > 2) continue;
      std::set<std::size_t> fits;
      for (std::size_t other = 0; other < nodes_.size(); ++other) {
        if (root(other) == root(n) || nodes_[other].entity->type != EntityType::PER) continue;
        for (const auto& whole : nodes_[other].names) {
          if (part_of(longest, whole) || (longest.size() == 1 && same_names(longest, whole))) fits.insert(root(other));
        }
      }
      if (fits.size() == 1) join(n, *fits.begin());
    }
  }

  /// Unnamed groups: the same words, of the same country.
  void join_groups() {
    std::map<std::pair<std::vector<std::string>, std::size_t>, std::size_t> seen;
    for (std::size_t n = 0; n < nodes_.size(); ++n) {
      const Entity& entity = *nodes_[n].entity;
      if (entity.type != EntityType::GROUP || nodes_[n].names.empty()) continue;
      const std::size_t of =
          entity.of == kNone ? nodes_.size() : root(first_[nodes_[n].article] + static_cast<std::size_t>(entity.of));
      const auto [known, fresh] = seen.emplace(std::pair(nodes_[n].names.front(), of), n);
      if (!fresh) join(known->second, n);
    }
  }

  ActorTable collected() {
    std::map<std::size_t, std::vector<std::size_t>> members;
    for (std::size_t n = 0; n < nodes_.size(); ++n) members[root(n)].push_back(n);
    std::vector<std::vector<std::size_t>> groups;
    for (auto& [lowest, list] : members) groups.push_back(std::move(list));
    std::stable_sort(groups.begin(), groups.end(), [&](const auto& a, const auto& b) {
      return std::pair(articles_of(a), mentions_of(a)) > std::pair(articles_of(b), mentions_of(b));
    });
    ActorTable table;
    for (const Reading* reading : readings_) table.of.emplace_back(reading->entities.size(), kNone);
    for (const auto& group : groups) {
      const auto actor = static_cast<ActorIndex>(table.actors.size());
      for (const std::size_t n : group) table.of[nodes_[n].article][static_cast<std::size_t>(nodes_[n].index)] = actor;
      table.actors.push_back(actor_of(group));
    }
    link_states(table, groups);
    link_countries(table, groups);
    return table;
  }

  std::size_t articles_of(const std::vector<std::size_t>& group) const {
    std::set<std::uint32_t> articles;
    for (const std::size_t n : group) articles.insert(nodes_[n].article);
    return articles.size();
  }
  std::size_t mentions_of(const std::vector<std::size_t>& group) const {
    std::size_t count = 0;
    for (const std::size_t n : group) count += nodes_[n].entity->mentions.size();
    return count;
  }

  Actor actor_of(const std::vector<std::size_t>& group) const {
    Actor actor;
    std::map<std::string, int> forms;
    std::map<std::string, int> names;
    std::map<EntityType, int> types;
    for (const std::size_t n : group) {
      const Node& node = nodes_[n];
      actor.entities.emplace_back(node.article, node.index);
      ++names[node.entity->name];
      types[node.entity->type] += 1 + static_cast<int>(node.entity->mentions.size());
      for (const Mention& mention : node.entity->mentions) {
        if (mention.form == MentionForm::name || node.entity->type == EntityType::GROUP) {
          ++forms[std::string(mention.span.in(readings_[node.article]->article.text))];
        }
      }
    }
    actor.type = std::max_element(types.begin(), types.end(), [](const auto& a, const auto& b) {
                   return a.second < b.second;
                 })->first;
    actor.name = fullest(names);
    if (forms.empty()) forms = names;
    for (const auto& [form, count] : forms) actor.forms.push_back(form);
    std::stable_sort(actor.forms.begin(), actor.forms.end(),
                     [&](const std::string& a, const std::string& b) { return forms.at(a) > forms.at(b); });
    return actor;
  }

  /// Of the names that articles use, the one with the most words, then the most frequent, then the first by alphabet.
  static std::string fullest(const std::map<std::string, int>& names) {
    std::string best;
    std::pair<std::size_t, int> rank{0, 0};
    for (const auto& [name, count] : names) {
      const std::pair<std::size_t, int> own{name_keys(name).size(), count};
      if (best.empty() || own > rank) best = name, rank = own;
    }
    return best;
  }

  void link_states(ActorTable& table, const std::vector<std::vector<std::size_t>>& groups) const {
    for (std::size_t a = 0; a < groups.size(); ++a) {
      std::map<ActorIndex, int> acting;
      std::map<ActorIndex, int> states;
      for (const std::size_t n : groups[a]) {
        const Node& node = nodes_[n];
        if (node.entity->stands_for != kNone) ++acting[table.actor(node.article, node.entity->stands_for)];
        if (node.entity->of != kNone) ++states[table.actor(node.article, node.entity->of)];
        for (const Role& role : node.entity->roles) {
          if (role.of != kNone) ++states[table.actor(node.article, role.of)];
        }
      }
      const auto most = [](const std::map<ActorIndex, int>& votes, ActorIndex fallback) {
        const auto best = std::max_element(votes.begin(), votes.end(),
                                           [](const auto& x, const auto& y) { return x.second < y.second; });
        return best == votes.end() ? fallback : best->first;
      };
      table.stands_for.push_back(most(acting, static_cast<ActorIndex>(a)));
      table.state.push_back(most(states, kNone));
    }
    // A ministry of a ministry's country; a palace's staff are the state's: follow up, a few steps.
    for (int step = 0; step < 3; ++step) {
      for (ActorIndex& state : table.state) {
        if (state == kNone) continue;
        const ActorIndex acting = table.acting(state);
        const ActorIndex above = table.state[static_cast<std::size_t>(acting)];
        state = above == kNone ? acting : above;
      }
    }
  }

  void link_countries(ActorTable& table, const std::vector<std::vector<std::size_t>>& groups) const {
    for (const auto& group : groups) {
      std::string country;
      bool is_country = false;
      for (const std::size_t n : group) {
        const auto& refs = nodes_[n].entity->refs;
        if (const auto own = refs.find("iso"); own != refs.end()) country = own->second, is_country = true;
        if (const auto in = refs.find("country"); in != refs.end() && !is_country) country = in->second;
      }
      table.country.push_back(country);
      table.is_country.push_back(is_country);
    }
    table.is_state = table.is_country;
    std::map<ActorIndex, int> bodies;
    for (std::size_t a = 0; a < table.actors.size(); ++a) {
      if (table.state[a] != kNone && table.actors[a].type == EntityType::ORG) ++bodies[table.state[a]];
    }
    for (const auto& [state, count] : bodies) {
      if (count >= kBodiesOfState) table.is_state[static_cast<std::size_t>(state)] = true;
    }
  }

  const std::vector<const Reading*>& readings_;
  std::vector<Node> nodes_;
  std::vector<std::size_t> first_;  ///< of each article, its first node
  std::vector<std::size_t> group_;
};

}  // namespace

ActorTable::Places ActorTable::relate_places(ActorIndex a, ActorIndex b) const {
  if (a == b) return Places::same;
  const auto x = static_cast<std::size_t>(a);
  const auto y = static_cast<std::size_t>(b);
  // A town lies in its country, a building in what the readings say it is of.
  if (state[x] == b || state[y] == a) return Places::inside;
  // A town against a state that no gazetteer knows: it may well lie there.
  if (is_state[x] != is_state[y] && (country[x].empty() || country[y].empty())) return Places::unknown;
  if (is_country[x] == is_country[y]) {
    if (!country[x].empty() && !country[y].empty() && country[x] != country[y]) return Places::apart;
    return is_country[x]                                                            ? Places::apart
           : actors[x].type == EntityType::LOC && actors[y].type == EntityType::LOC ? Places::apart
                                                                                    : Places::unknown;
  }
  if (country[x].empty() || country[y].empty()) return Places::unknown;
  return country[x] == country[y] ? Places::inside : Places::apart;
}

ActorTable join_actors(const std::vector<const Reading*>& readings) {
  return Joiner(readings).table();
}

}  // namespace cotejo::actors
