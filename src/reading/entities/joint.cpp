// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "reading/entities/joint.h"

#include <algorithm>

namespace cotejo::entities {

namespace {

std::string joined_names(const Reading& reading, const std::vector<EntityIndex>& members) {
  std::string name;
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (i > 0) name += i + 1 == members.size() ? " y " : ", ";
    name += reading.entities[static_cast<std::size_t>(members[i])].name;
  }
  return name;
}

void add_mention(Entity& entity, Span span) {
  const Mention mention{span, MentionForm::nominal};
  const auto at = std::lower_bound(entity.mentions.begin(), entity.mentions.end(), mention,
                                   [](const Mention& a, const Mention& b) { return a.span < b.span; });
  if (at == entity.mentions.end() || at->span != span) entity.mentions.insert(at, mention);
}

}  // namespace

EntityIndex joint(Reading& reading, std::vector<EntityIndex> members, Span span) {
  std::sort(members.begin(), members.end());
  members.erase(std::unique(members.begin(), members.end()), members.end());
  if (members.empty()) return kNone;
  if (members.size() == 1) return members.front();
  const auto known = std::find_if(reading.entities.begin(), reading.entities.end(), [&](const Entity& entity) {
    return entity.type == EntityType::GROUP && entity.members == members;
  });
  if (known != reading.entities.end()) {
    if (!span.empty()) add_mention(*known, span);
    return static_cast<EntityIndex>(known - reading.entities.begin());
  }
  Entity group;
  group.type = EntityType::GROUP;
  group.name = span.empty() ? joined_names(reading, members) : std::string(span.in(reading.article.text));
  group.members = std::move(members);
  if (!span.empty()) group.mentions.push_back({span, MentionForm::nominal});
  group.why = {"entities.joint", "they speak together", span.empty() ? std::vector<Span>{} : std::vector{span}};
  reading.entities.push_back(std::move(group));
  return static_cast<EntityIndex>(reading.entities.size()) - 1;
}

}  // namespace cotejo::entities
