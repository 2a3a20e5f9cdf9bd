// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "reading/entities/join.h"

#include <algorithm>
#include <array>

#include "text/utf8.h"

namespace cotejo::entities {

namespace {

/// What several mentions of one form say of its type: the sum of their confidences decides; between equals the earlier
/// type of NameType.
NameType voted(const Tagged& tagged, const std::vector<std::uint32_t>& names) {
  std::array<double, 4> votes{};
  for (const std::uint32_t n : names) {
    votes[static_cast<std::size_t>(tagged.names[n].type)] += std::max(0.01, tagged.names[n].confidence);
  }
  return static_cast<NameType>(std::max_element(votes.begin(), votes.end()) - votes.begin());
}

EntityType entity_type(NameType type) {
  switch (type) {
    case NameType::PER:
      return EntityType::PER;
    case NameType::ORG:
      return EntityType::ORG;
    case NameType::LOC:
      return EntityType::LOC;
    case NameType::MISC:
      break;
  }
  return EntityType::MISC;
}

/// How an entity is called: the fullest form; a place by its commonest one, since its full form is an official's
/// form.
const NameForm& naming_form(const Joining& joining, const std::vector<std::size_t>& forms, NameType type) {
  const NameForm* best = &joining.forms[forms.front()];
  for (const std::size_t f : forms) {
    const NameForm& form = joining.forms[f];
    const bool better =
        type == NameType::LOC ? form.names.size() > best->names.size() : form.parts.size() > best->parts.size();
    if (better) best = &form;
  }
  return *best;
}

std::vector<Span> evidence(const Tagged& tagged, const std::vector<std::uint32_t>& names) {
  std::vector<Span> spans;
  for (const std::uint32_t n : names) {
    if (spans.size() == 3) break;
    spans.push_back(tagged.names[n].span);
  }
  return spans;
}

std::string detail_of(const Joining& joining, const std::vector<std::size_t>& forms) {
  std::string detail;
  for (const std::size_t f : forms) {
    if (!detail.empty()) detail += "; ";
    detail += joining.forms[f].text + ": " + joining.forms[f].rule;
  }
  return detail;
}

}  // namespace

std::int32_t Joining::open(NameForm& form) {
  clusters.push_back({form.type, form.parts, form.sounds, form.names, "entities.name"});
  form.cluster = static_cast<std::int32_t>(clusters.size()) - 1;
  form.rule = "the first form of its name";
  return form.cluster;
}

void Joining::put(NameForm& form, std::int32_t cluster, const char* rule) {
  Cluster& target = clusters[static_cast<std::size_t>(cluster)];
  form.cluster = cluster;
  form.rule = rule;
  target.names.insert(target.names.end(), form.names.begin(), form.names.end());
  target.rule = "entities.joined_names";
  if (form.parts.size() > target.parts.size() && !form.acronym) {
    target.parts = form.parts;
    target.sounds = form.sounds;
  }
}

Joining collect_forms(const Work& work) {
  Joining joining;
  std::unordered_map<std::string, std::size_t> by_key;
  for (std::uint32_t n = 0; n < work.tagged.names.size(); ++n) {
    const std::string_view text = work.tagged.names[n].span.in(work.reading.article.text);
    NameParts parts = name_parts(text);
    if (parts.empty()) parts.push_back(fold(text));  // a name of particles alone: "De la O"
    std::string key = joined_key(parts);
    if (key.empty()) key = lower(text);
    const auto [at, fresh] = by_key.emplace(key, joining.forms.size());
    if (fresh) {
      NameForm form;
      form.sounds = sound_keys(parts);
      form.parts = std::move(parts);
      form.key = key;
      form.text = text;
      form.acronym = is_acronym(text);
      joining.forms.push_back(std::move(form));
    }
    joining.forms[at->second].names.push_back(n);
  }
  for (NameForm& form : joining.forms) form.type = voted(work.tagged, form.names);
  return joining;
}

void join_names(Work& work) {
  Joining joining = collect_forms(work);
  settle_types(work, joining);
  join_persons(work, joining);
  join_bodies(work, joining);
  join_places(work, joining);

  std::vector<std::vector<std::size_t>> forms_of(joining.clusters.size());
  for (std::size_t f = 0; f < joining.forms.size(); ++f) {
    if (joining.forms[f].cluster != kNone) {
      forms_of[static_cast<std::size_t>(joining.forms[f].cluster)].push_back(f);
    }
  }
  std::vector<std::size_t> order;
  for (std::size_t c = 0; c < joining.clusters.size(); ++c) {
    std::sort(joining.clusters[c].names.begin(), joining.clusters[c].names.end());
    if (!joining.clusters[c].names.empty()) order.push_back(c);
  }
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return joining.clusters[a].names.front() < joining.clusters[b].names.front();
  });
  for (const std::size_t c : order) {
    const Cluster& cluster = joining.clusters[c];
    Entity entity;
    entity.type = entity_type(cluster.type);
    if (forms_of[c].empty()) {
      entity.name = work.tagged.names[cluster.names.front()].span.in(work.reading.article.text);
    } else {
      entity.name = naming_form(joining, forms_of[c], cluster.type).text;
    }
    for (const std::uint32_t n : cluster.names) {
      entity.mentions.push_back({work.tagged.names[n].span, MentionForm::name});
    }
    entity.why = {cluster.rule, detail_of(joining, forms_of[c]), evidence(work.tagged, cluster.names)};
    const EntityIndex index = work.add(std::move(entity));
    for (const std::uint32_t n : cluster.names) work.name_entity[n] = index;
    work.known(index).parts = cluster.parts;
  }
}

}  // namespace cotejo::entities
